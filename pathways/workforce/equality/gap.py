"""The gap in mean pay between two groups, and its two parts: between grades and within them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum

Paid = tuple[str, float]
"""The grade of a person, and annual pay at full time."""


@dataclass(frozen=True, slots=True)
class Gap:
    """By how much the mean pay of a group is below that of another, in the currency of pay."""

    whole: float
    between: float
    """What comes from how the two groups are spread over grades."""
    within: float
    """What comes from different pay in the same grade."""
    shared: tuple[int, int]
    """How many people of either group stand in grades that both have people in."""


def gap_between(reference: Sequence[Paid], group: Sequence[Paid]) -> Gap:
    """The gap of a group to a reference group, taken apart by grade.

    With p the part of a group that stands in grade g, and m its mean pay there, A the reference and B the group:

        between = sum over g of (pA - pB) * (mA + mB) / 2
        within  = sum over g of (mA - mB) * (pA + pB) / 2

    The two add up to the gap exactly. This is the decomposition of E. M. Kitagawa, "Components of a Difference Between
    Two Rates", Journal of the American Statistical Association 50 (1955), 1168-1194. It equals the twofold one of
    A. S. Blinder (Journal of Human Resources 8, 1973) and R. Oaxaca (International Economic Review 14, 1973) with a
    variable for each grade and weights halfway between the groups. In a grade that only one group has people in, there
    is nothing to compare: the other's mean is set to the same, so that the grade counts as between wholly.

    Args:
        reference: Grade and pay of each person of the group that is compared with.
        group: The same of the other group.

    Raises:
        ValueError: If either group is empty.
    """
    if not reference or not group:
        raise ValueError("a gap needs people in both groups")
    one, other = _by_grade(reference), _by_grade(group)
    between, within = [], []
    for grade in sorted({*one, *other}):
        here, there = one.get(grade, []), other.get(grade, [])
        part_here, part_there = len(here) / len(reference), len(there) / len(group)
        mean_here, mean_there = _mean(here or there), _mean(there or here)
        between.append((part_here - part_there) * (mean_here + mean_there) / 2)
        within.append((mean_here - mean_there) * (part_here + part_there) / 2)
    both = one.keys() & other.keys()
    return Gap(
        _mean([pay for _, pay in reference]) - _mean([pay for _, pay in group]),
        fsum(between),
        fsum(within),
        (sum(len(one[grade]) for grade in both), sum(len(other[grade]) for grade in both)),
    )


def _by_grade(people: Sequence[Paid]) -> dict[str, list[float]]:
    found: dict[str, list[float]] = {}
    for grade, pay in people:
        found.setdefault(grade, []).append(pay)
    return found


def _mean(amounts: Sequence[float]) -> float:
    return fsum(amounts) / len(amounts)
