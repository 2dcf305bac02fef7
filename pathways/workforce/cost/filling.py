"""Posts that fall free and are filled again, as far as the scenario says so."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date
from decimal import Decimal

from pathways.model.scenario import Do
from pathways.workforce.cost.cohort import Cohort
from pathways.workforce.cost.since import Asked, asked_after
from pathways.workforce.cost.working import State, Working, put
from pathways.workforce.staff import ContractType


def refill(run: Working, free: State, number: int, day: date) -> None:
    """Fill posts again, on the lowest point of their grade, with open-ended contracts; not before a freeze ends.

    Args:
        run: Where people are.
        free: The positions of those who have gone, with how many.
        number: The month, by its number.
        day: The day on which the scenario is asked.
    """
    if not free or not run.timeline.doing(Do.REFILL):
        return
    months = run.timeline.months
    ways: dict[str | None, tuple[int, Decimal] | None] = {}
    asked: dict[int, Asked | None] = {}
    for cohort, count in _alike(run, free).items():
        if cohort.role not in ways:
            ways[cohort.role] = _way(run, cohort.role, number, day)
        way = ways[cohort.role]
        if way is not None:
            due, share = way
            if due not in asked:
                asked[due] = asked_after(run, months[due])
            put(run.due.setdefault(due, {}), _filled(run, cohort, months[due], asked[due]), count * share)


def due_on(run: Working, comes: date | None) -> int | None:
    """The month from which somebody who comes on a day is paid, by its number; None after the last."""
    months = run.timeline.months
    due = bisect_left(months, comes) if comes is not None else len(months)
    return due if due < len(months) else None


def _way(run: Working, role: str | None, number: int, day: date) -> tuple[int, Decimal] | None:
    """When posts of a role that fall free are filled again, and which part of them; None: not in the time looked at."""
    action = run.timeline.stated_on(Do.REFILL, day, role)
    if action is None:
        return None
    comes = run.timeline.filled_on(role, run.timeline.months[number], action.after_months or 0)
    due = due_on(run, comes)
    return None if due is None else (due, Decimal(str(run.case.of(action.share))))


def _alike(run: Working, free: State) -> State:
    """One position for all whose posts are filled in the same way, whoever held them."""
    found: dict[tuple[object, ...], Cohort] = {}
    counts: State = {}
    for cohort, count in free.items():
        starts_low = cohort.point is not None and run.pricing.bounds(cohort.grade) is not None
        pay = (starts_low or cohort.point, cohort.salary, cohort.salary_since)
        post = (cohort.role, cohort.post if cohort.role is None else None, cohort.to_be_evaluated, cohort.grade)
        key = (*post, *pay, cohort.fte, cohort.type is ContractType.CASUAL, cohort.funding, cohort.part)
        first = found.setdefault(key, cohort)
        counts[first] = counts.get(first, Decimal(0)) + count
    return counts


def _filled(run: Working, cohort: Cohort, comes: date, asked: Asked | None) -> Cohort:
    bounds = run.pricing.bounds(cohort.grade)
    return Cohort(
        role=cohort.role,
        post=None if cohort.role else cohort.post,
        to_be_evaluated=cohort.to_be_evaluated,
        grade=cohort.grade,
        point=bounds[0] if bounds and cohort.point is not None else cohort.point,
        salary=cohort.salary,
        salary_since=cohort.salary_since,
        fte=cohort.fte,
        type=ContractType.CASUAL if cohort.type is ContractType.CASUAL else ContractType.OPEN_ENDED,
        funding=cohort.funding,
        part=cohort.part,
        end=None,
        since=asked.standing_for(comes) if asked is not None else comes,
    )
