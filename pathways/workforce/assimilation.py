"""Where pay lands in another grade or structure: the nearest point that pays no less, and protection above the top."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from pathways.workforce.cost.pricing import Pricing


@dataclass(frozen=True, slots=True)
class Landing:
    """Where pay lands."""

    point: str
    """The point of the scale."""
    value: Decimal
    """What it pays."""
    below: bool
    """Whether it pays less than before, because the grade does not reach so high."""


def nearest_not_below(pricing: Pricing, grade: str, pay: Decimal, day: date) -> Landing | None:
    """The lowest point of a grade that pays no less than now; its highest where none does.

    Points reached by contribution are points of the grade: whoever stands on one is not moved down.

    Args:
        pricing: The grades and values of the new structure.
        grade: The grade, by its name there.
        pay: The present annual pay at full time.
        day: The day of the change.

    Returns:
        None where the points of the grade or their values are not held.
    """
    priced = [(point, value) for point in pricing.reach(grade) if (value := pricing.value(point, day)) is not None]
    if not priced:
        return None
    for point, value in priced:
        if value >= pay:
            return Landing(point, value, below=False)
    point, value = priced[-1]
    return Landing(point, value, below=True)
