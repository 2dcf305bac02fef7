"""The days on which something happens, as the steps of a plan."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from pathways.model.scenario import Do
from pathways.workforce.timeline import MONTHS, Timeline, months_after

_YEAR_ENDS, _HAPPENS = 0, 1
"""A year ends before what happens on the day after its last."""


@dataclass(frozen=True)
class Calendar:
    """The steps: rounds, new posts, evaluations, the ends of years, and every month while posts are filled again."""

    days: tuple[tuple[date, int], ...]
    """By step: its day, and the year of the forecast that it falls in, from 1."""

    def closes_year(self, number: int) -> bool:
        """Whether a step is the end of its year, on which nothing else happens."""
        return number + 1 == len(self.days) or self.days[number + 1][1] != self.days[number][1]

    def at(self, day: date | None, least: int) -> int | None:
        """The first step on or after a day, not before a step; None if that is after the last, or without a day."""
        if day is None:
            return None
        found = max(bisect_left(self.days, (day, 0)), least)
        return found if found < len(self.days) else None

    def ended(self, last: date | None) -> int | None:
        """The step at which contracts with a last day have ended; the number of steps if that is after all of them."""
        return None if last is None else bisect_right(self.days, (last, len(self.days)))


def calendar_of(timeline: Timeline, rounds: Iterable[date]) -> Calendar:
    """The steps of a scenario.

    Args:
        timeline: The scenario through time.
        rounds: The days on which moves are made.
    """
    happening = {*rounds, *(action.on.first for action in timeline.doing(Do.ADD_POSTS, Do.EVALUATE))}
    refills = timeline.doing(Do.REFILL)
    if refills:
        since = min(action.on.first for action in refills)
        months = (months_after(timeline.start, month) for month in range(1, MONTHS * timeline.years))
        happening |= {day for day in months if day >= since}
    years = [period.after for period in timeline.periods]
    steps = {(day, _YEAR_ENDS) for day in years}
    steps |= {(day, _HAPPENS) for day in happening if timeline.start <= day < timeline.end}
    return Calendar(
        tuple(
            (day, 1 + (bisect_left if kind == _YEAR_ENDS else bisect_right)(years, day)) for day, kind in sorted(steps)
        )
    )
