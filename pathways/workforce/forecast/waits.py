"""How long people wait for their next move, and until they reach the top: first passages.

For those who stay: leaving and the ends of contracts are set aside. The chance to move at a step is that of an average
holder, the moves expected there as a part of the holders expected there. A holder has not moved by a step with the
product of the chances to stay at the steps before (the first passage time of Bartholomew, Forbes and McClean,
*Statistical Techniques for Manpower Planning*, 2nd edition, Wiley 1991, chapter 4).

Every further year is taken to be like the last twelve months. With the chance `r` to move in them, on average the part
`f` of a year after their beginning, whoever stays for all of `n` years moves on average after `n + (1 - r) / r + f`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from pathways.workforce.forecast.answer import Wait
from pathways.workforce.forecast.flow import Happened
from pathways.workforce.forecast.plan import Plan
from pathways.workforce.timeline import MONTHS, months_after

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
    staying, mean = 1.0, 0.0
    moved: list[float] = []
    at: dict[int, float] = {place: 1.0}
    at_top: list[float] = []
    ends = {*plan.year_ends}
    last = _LastYear(plan)
    for number, step in enumerate(plan.steps):
        rate = min(1.0, sum(chances[number].get(place, {}).values()))
        mean += staying * rate * step.years_since
        if last.has(number):
            last.goes_on(step.years_since, rate)
        staying *= 1 - rate
        at = _carried(at, chances[number])
        if number in ends:
            moved.append(1 - staying)
            at_top.append(sum(mass for where, mass in at.items() if plan.places[where].top))
    further = last.mean_if_it_went_on()
    if staying > _ALMOST:
        mean = mean + staying * further if further is not None else -1.0
    return Wait(
        moved=tuple(moved),
        mean=None if mean < 0 else mean,
        quarter=_year(moved, 0.25),
        half=_year(moved, 0.5),
        three_quarters=_year(moved, 0.75),
        at_top=tuple(at_top),
    )


class _LastYear:
    """The twelve months at the end of a plan: who stays through them, and when the others move."""

    def __init__(self, plan: Plan) -> None:
        self.closing = {*plan.year_ends}
        self.steps = plan.steps
        self.begins = months_after(plan.steps[-1].on, -MONTHS)
        self.ends = plan.steps[-1].years_since
        self.staying = 1.0
        self.within = 0.0

    def has(self, number: int) -> bool:
        """Whether a step lies in it; what happens on its first day does, and what closes the year before does not."""
        on = self.steps[number].on
        return on > self.begins or (on == self.begins and number not in self.closing)

    def goes_on(self, years_since: float, rate: float) -> None:
        """Take in a step: when it is, and the part that moves of those who are left."""
        self.within += self.staying * rate * (years_since - (self.ends - 1))
        self.staying *= 1 - rate

    def mean_if_it_went_on(self) -> float | None:
        """After how many years those move who have not by the end, if every further year is like it; None: never."""
        rate = 1 - self.staying
        return self.ends + self.staying / rate + self.within / rate if rate > 0 else None


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
