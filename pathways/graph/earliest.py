"""The least time that a move's published conditions ask for. It is called *earliest*, and promises nothing."""

from __future__ import annotations

from pathways.model.conditions import AllOf, Condition, FactTest
from pathways.model.moves import Mechanism, Move

MONTHS_PER_UNIT = {
    "post.years_in_grade": 12,
    "post.months_in_grade": 1,
    "post.years_in_post": 12,
    "post.months_in_post": 1,
    "post.training_months": 1,
}
"""Facts that count time in the present role, each with the months in its unit."""


def earliest_months(move: Move) -> int | None:
    """Months in the present role before a move can be made; None where no least time is published."""
    asked = [months for part in _always_asked(move.requires) if (months := _months(part)) is not None]
    timing = move.timing
    if move.mechanism is Mechanism.COMPLETION and timing is not None and timing.expected is not None:
        asked.append(timing.expected.in_months)
    return max(asked, default=None)


def _always_asked(condition: Condition | None) -> tuple[Condition, ...]:
    """The conditions that must hold whatever else does."""
    if condition is None:
        return ()
    if isinstance(condition, AllOf):
        return tuple(inner for part in condition.all for inner in _always_asked(part))
    return (condition,)


def _months(condition: Condition) -> int | None:
    if not isinstance(condition, FactTest) or condition.fact not in MONTHS_PER_UNIT:
        return None
    least = condition.at_least
    if isinstance(least, bool) or not isinstance(least, int | float):
        return None
    return round(least * MONTHS_PER_UNIT[condition.fact])
