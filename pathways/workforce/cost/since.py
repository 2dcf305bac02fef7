"""Since when people are in their grade, as far as it still makes a difference.

Increments and moves ask whether somebody came into the grade by some day. Of all days between two that are asked for,
the later one stands for all: nobody's answer changes by it, and people who differ in nothing else are counted together.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from math import ceil

from pathways.model.conditions import Condition, FactTest, walk
from pathways.workforce.cost.working import State, Working, put
from pathways.workforce.eligible import years_in_grade
from pathways.workforce.timeline import months_after

_DAY = timedelta(days=1)

_DAYS_OF_A_YEAR = 366
"""At the most."""


@dataclass(frozen=True)
class Asked:
    """The days by which somebody may be asked to have come, for everything that happens after some day."""

    days: tuple[date, ...]

    def standing_for(self, since: date | None) -> date | None:
        """The day that stands for another: the first that is asked for on or after it."""
        if since is None or not self.days:
            return None
        place = bisect_left(self.days, since)
        return self.days[place] if place < len(self.days) else self.days[-1] + _DAY


def settle(run: Working, after: date) -> None:
    """Let people stand together who differ only in a day that matters no more after another."""
    asked = asked_after(run, after)
    if asked is None:
        return
    found: State = {}
    for cohort, number in run.state.items():
        since = asked.standing_for(cohort.since)
        put(found, cohort if since == cohort.since else replace(cohort, since=since), number)
    run.state = found


def asked_after(run: Working, after: date) -> Asked | None:
    """The days that are asked for by what happens after a day; None where every anniversary matters."""
    found: set[date] = set()
    for pricing in run.pricings.values():
        for rule in {pricing.climbing(grade) for grade in pricing.terms.table.grades}:
            if rule is None:
                continue
            if rule.yearly is None:
                return None
            day = rule.yearly.next_after(after + _DAY)
            while day is not None and day < run.timeline.end:
                found |= {day - _DAY, months_after(day, -(rule.after_months or 0))}
                day = rule.yearly.next_after(day + _DAY)
    for held in run.rounds:
        if held.on > after:
            for graph in run.situation.graphs.values():
                move = graph.framework.moves.get(held.action.move or "")
                requires = run.timeline.required_on(move, held.on) if move else None
                found |= {day for years in _years_asked(requires) for day in _turns_on(years, held.on)}
    return Asked(tuple(sorted(found)))


def _turns_on(years: float, day: date) -> tuple[date, date]:
    """The last day since which somebody has been so many years in the grade on a day, and the last for more years."""
    days = range(max(1, day.toordinal() - ceil(years + 1) * _DAYS_OF_A_YEAR), day.toordinal() + 1)
    first_too_late = bisect_left(days, True, key=lambda since: years_in_grade(date.fromordinal(since), day) < years)
    last = date.fromordinal(days[max(first_too_late - 1, 0)])
    return last, last - _DAY


def _years_asked(requires: Condition | None) -> Iterable[float]:
    """The years in the grade that a condition may ask for."""
    for _, condition in walk(requires) if requires is not None else ():
        if isinstance(condition, FactTest) and condition.fact == "post.years_in_grade":
            for operand in (condition.at_least, condition.at_most, condition.more_than, condition.less_than):
                if isinstance(operand, int | float):
                    yield max(0.0, operand)
