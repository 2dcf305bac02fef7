"""A condition with the tests of some facts changed, and nothing left of what that settles."""

from __future__ import annotations

from collections.abc import Callable

from pathways.model.base import NOT_PUBLISHED
from pathways.model.conditions import AllOf, AnyOf, Condition, FactTest, NotCondition, SomeOf

Change = Callable[[FactTest, bool], Condition | bool]
"""A test and the truth that is good for the applicant, to what takes its place."""


def rewritten(condition: Condition, change: Change, good: bool) -> Condition | bool:
    """The condition with each test of a fact changed.

    Args:
        condition: The condition.
        change: What takes the place of a test: itself, another condition, or a truth.
        good: The truth of the whole that is good for the applicant; inside a negation it turns round.

    Returns:
        What is left of it, or its truth where nothing is.
    """
    match condition:
        case FactTest():
            return change(condition, good)
        case AllOf():
            return _joined(condition, [rewritten(part, change, good) for part in condition.all], len(condition.all))
        case AnyOf():
            return _joined(condition, [rewritten(part, change, good) for part in condition.any], 1)
        case SomeOf() if condition.at_least != NOT_PUBLISHED:
            parts = [rewritten(part, change, good) for part in condition.of]
            return _joined(condition, parts, int(condition.at_least))
        case NotCondition():
            inner = rewritten(condition.negated, change, not good)
            return not inner if isinstance(inner, bool) else condition.model_copy(update={"negated": inner})
        case _:
            return condition


def _joined(condition: Condition, parts: list[Condition | bool], needed: int) -> Condition | bool:
    """At least so many of the parts, some of which are settled."""
    left = tuple(part for part in parts if not isinstance(part, bool))
    still = needed - sum(part is True for part in parts)
    if still <= 0:
        return True
    if still > len(left):
        return False
    match condition:
        case AllOf():
            return condition.model_copy(update={"all": left})
        case AnyOf():
            return condition.model_copy(update={"any": left})
        case _:
            return condition.model_copy(update={"of": left, "at_least": still})
