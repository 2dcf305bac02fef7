"""How long people wait for their next move, and until they reach the top: first passages.

For those who stay: leaving and the ends of contracts are set aside. The chance to move at a step is that of an average
holder, the moves expected there as a part of the holders expected there. A holder has not moved by a step with the
product of the chances to stay at the steps before (the first passage time of Bartholomew, Forbes and McClean,
*Statistical Techniques for Manpower Planning*, 2nd edition, Wiley 1991, chapter 4).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from pathways.workforce.forecast.answer import Wait
from pathways.workforce.forecast.flow import Happened
from pathways.workforce.forecast.plan import Plan

_NOBODY = 1e-9
"""Fewer expected holders than this are none."""

_ALMOST = 1e-9
"""Rounding of sums of chances."""

Chances = list[dict[int, dict[int, float]]]
"""By step, origin and target: the chance to move."""


def waits_of(plan: Plan, steps: Sequence[Happened]) -> dict[str, Wait]:
    """By role: how long its holders of today wait; only roles that somebody holds and may move on from.

    Args:
        plan: The plan.
        steps: What is expected at each step.
    """
    chances = _chances(steps)
    held = {group.place for group in plan.groups if group.count}
    found = {}
    for place in sorted(held):
        if any(chances[number].get(place) for number in range(len(steps))):
            found[plan.places[place].id] = _wait(plan, place, chances)
    return found


def _chances(steps: Sequence[Happened]) -> Chances:
    found: Chances = []
    for happened in steps:
        rates: dict[int, dict[int, float]] = defaultdict(lambda: defaultdict(float))
        for (_, origin, target), mass in happened.moves.items():
            if mass > 0 and happened.holders[origin] > _NOBODY:
                rates[origin][target] += mass / happened.holders[origin]
        found.append({origin: dict(targets) for origin, targets in rates.items()})
    return found


def _wait(plan: Plan, place: int, chances: Chances) -> Wait:
    staying, mean, year_start = 1.0, 0.0, 1.0
    moved: list[float] = []
    at: dict[int, float] = {place: 1.0}
    at_top: list[float] = []
    ends = {*plan.year_ends}
    last_rate = 0.0
    for number, step in enumerate(plan.steps):
        rate = min(1.0, sum(chances[number].get(place, {}).values()))
        mean += staying * rate * step.years_since
        staying *= 1 - rate
        at = _carried(at, chances[number])
        if number in ends:
            last_rate = 1 - staying / year_start if year_start > 0 else 1.0
            year_start = staying
            moved.append(1 - staying)
            at_top.append(sum(mass for where, mass in at.items() if plan.places[where].top))
    if staying > _ALMOST:
        mean = mean + staying * (plan.years + 1 / last_rate) if last_rate > 0 else -1.0
    return Wait(
        moved=tuple(moved),
        mean=None if mean < 0 else mean,
        quarter=_year(moved, 0.25),
        half=_year(moved, 0.5),
        three_quarters=_year(moved, 0.75),
        at_top=tuple(at_top),
    )


def _carried(at: dict[int, float], chances: dict[int, dict[int, float]]) -> dict[int, float]:
    found: dict[int, float] = defaultdict(float)
    for place, mass in at.items():
        rest = mass
        for target, chance in chances.get(place, {}).items():
            found[target] += mass * chance
            rest -= mass * chance
        found[place] += max(rest, 0.0)
    return dict(found)


def _year(moved: Sequence[float], part: float) -> int | None:
    return next((year for year, so_far in enumerate(moved, 1) if so_far >= part - _ALMOST), None)
