"""Posts that fall free and are filled again, as far as the scenario says so."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from pathways.model.scenario import Do
from pathways.workforce.cost.cohort import Cohort
from pathways.workforce.cost.since import Asked, asked_after
from pathways.workforce.cost.working import State, Working, put
from pathways.workforce.staff import ContractType
from pathways.workforce.timeline import runs_on


def refill(run: Working, free: State, number: int, day: date) -> None:
    """Fill posts again, on the lowest point of their grade, with open-ended contracts.

    Args:
        run: Where people are.
        free: The positions of those who have gone, with how many.
        number: The month, by its number.
        day: The day on which the scenario is asked.
    """
    for action in run.timeline.doing(Do.REFILL) if free else ():
        due = number + (action.after_months or 0)
        if not runs_on(action, day) or due >= len(run.timeline.months):
            continue
        share = Decimal(str(run.case.of(action.share)))
        stopped = bool(run.timeline.doing(Do.FREEZE))
        comes = run.timeline.months[due]
        asked = asked_after(run, comes)
        into = run.due.setdefault(due, {})
        for cohort, count in _alike(run, free).items():
            if action.roles and cohort.role not in action.roles:
                continue
            if stopped and run.timeline.frozen_on("recruitment", day, cohort.role):
                continue
            put(into, _filled(run, cohort, comes, asked), count * share)


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
