"""A scenario in one case from month to month: who is where, and what that costs.

Months are counted from the day of the baseline. What changes on a day counts from the first month that begins on or
after it; a contract that ends within a month is paid by the day. Increments of a day come before moves of the same day.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal

from pathways.model.scenario import Do, ScenarioAction
from pathways.workforce.cost.changes import add_posts, change_structure, climb, evaluate_posts, map_posts
from pathways.workforce.cost.cohort import Cohort
from pathways.workforce.cost.filling import refill
from pathways.workforce.cost.moving import make_round
from pathways.workforce.cost.rates import MONTHS as MONTHS_OF_A_YEAR
from pathways.workforce.cost.rates import Heading
from pathways.workforce.cost.since import settle
from pathways.workforce.cost.situation import Key, Lack, Situation
from pathways.workforce.cost.working import State, Working, put
from pathways.workforce.counted import runs_on
from pathways.workforce.staff import Contract, Funding
from pathways.workforce.timeline import MONTHS, Case, Round, Timeline, months_after

Happening = Callable[[Working, int], None]
"""Something that happens in a year, given by its number."""

Event = tuple[date, int, Happening]
"""A day, the place among what happens on it, and what happens."""


def run(situation: Situation, timeline: Timeline, case: Case, increments: bool = True) -> Working:
    """Go through all months.

    Args:
        situation: Staff, pay and frameworks.
        timeline: The actions.
        case: Which numbers of the estimates are taken.
        increments: Whether people climb their grades.
    """
    going = Working(situation, timeline, case)
    for contract in situation.staff.contracts:
        if runs_on(contract, timeline.start):
            put(going.state, _placed(going, contract), Decimal(1))
        else:
            going.tally.lack(Lack.NOT_RUNNING)
    months = (*timeline.months, timeline.end)
    events = sorted(_events(going), key=lambda event: event[:2])
    year = 0
    for number, month in enumerate(months[:-1]):
        if year + 1 < len(timeline.periods) and month >= timeline.periods[year + 1].first:
            year += 1
        if number % MONTHS == 0:
            settle(going, months[number - 1] if number else month)
        if number:
            _leave(going, number, months[number - 1])
        happening = [event for event in events if event[0] <= month]
        events = events[len(happening) :]
        if number and increments:
            happening += [
                (day, _CLIMBING, _climbing(day)) for day in _days_of_increments(going, months[number - 1], month)
            ]
        for _, _, happens in sorted(happening, key=lambda event: event[:2]):
            happens(going, year)
        _end(going, number, month)
        for cohort, count in going.due.pop(number, {}).items():
            put(going.state, cohort, count)
        _pay(going, month, months[number + 1], year)
        going.tally.heads[year] = sum(going.state.values(), Decimal(0))
        going.tally.protected[year] = sum(
            (count for cohort, count in going.state.items() if _is_protected(going, cohort, month)), Decimal(0)
        )
    return going


def _placed(run: Working, contract: Contract) -> Cohort:
    """A contract on the first day, in the terms of the pay structure; what is lacking is counted."""
    pricing, start = run.pricing, run.timeline.start
    grade = pricing.grade(contract.grade)
    point = pricing.scale_point(contract.point) if contract.point is not None else None
    salary = Decimal(str(contract.salary)) if contract.salary is not None else None
    if point is not None and pricing.value(point, start) is None:
        point = None
        if salary is None:
            run.tally.lack(Lack.POINT_NOT_HELD)
    elif point is None and salary is None:
        run.tally.lack(Lack.NO_PAY)
    climbing = pricing.climbing(grade)
    if point is not None:
        if grade is None:
            run.tally.lack(Lack.NO_GRADE)
        elif pricing.bounds(grade) is None:
            run.tally.lack(Lack.GRADE_NOT_HELD)
        elif climbing is None:
            run.tally.lack(Lack.NO_INCREMENTS)
        elif climbing.yearly is None and contract.in_grade_since is None and contract.start is None:
            run.tally.lack(Lack.NO_ANNIVERSARY)
    return Cohort(
        role=None,
        post=run.posts[contract.row],
        to_be_evaluated=False,
        grade=grade,
        point=point,
        salary=None if point is not None else salary,
        salary_since=start,
        fte=Decimal(str(contract.fte)),
        type=contract.type,
        funding=contract.funding,
        part=contract.part,
        end=contract.end if contract.end is None or contract.end < run.timeline.end else None,
        since=contract.in_grade_since or contract.start,
    )


_MAPPING, _ASSIMILATING, _CLIMBING, _EVALUATING, _MOVING, _ADDING = range(6)
"""The order of what happens on one day."""


def _events(run: Working) -> Iterator[Event]:
    """Everything but increments that happens on a day."""
    timeline = run.timeline
    for name in timeline.frameworks:
        mapped = timeline.mapped_on(name)
        if mapped is not None:
            yield mapped, _MAPPING, _mapping(name)
    for action in timeline.doing(Do.PAY):
        yield action.on.first, _ASSIMILATING, _acting(change_structure, action)
    for action in timeline.doing(Do.EVALUATE):
        yield action.on.first, _EVALUATING, _acting(evaluate_posts, action)
    for held in run.rounds:
        yield held.on, _MOVING, _moving(held)
    for action in timeline.doing(Do.ADD_POSTS):
        yield action.on.first, _ADDING, _acting(add_posts, action)


def _mapping(framework: str) -> Happening:
    return lambda run, _: map_posts(run, framework)


def _acting(change: Callable[[Working, ScenarioAction, date, int], None], action: ScenarioAction) -> Happening:
    return lambda run, year: change(run, action, action.on.first, year)


def _moving(held: Round) -> Happening:
    return lambda run, year: make_round(run, held, year)


def _climbing(day: date) -> Happening:
    return lambda run, _: climb(run, day)


def _days_of_increments(run: Working, before: date, month: date) -> set[date]:
    """The days after one and up to another on which somebody's increment may fall."""
    found: set[date] = set()
    rules = {pricing.climbing(grade) for pricing in run.pricings.values() for grade in pricing.terms.table.grades}
    for rule in rules:
        if rule is not None and rule.yearly is not None:
            day = rule.yearly.next_after(before + timedelta(days=1))
            found |= {day} if day is not None and day <= month else set()
        elif rule is not None:
            since = {cohort.since for cohort in run.state if cohort.since is not None}
            turned = {
                months_after(each, MONTHS * (year - each.year)) for each in since for year in (before.year, month.year)
            }
            found |= {day for day in turned if before < day <= month}
    return found


def _leave(run: Working, number: int, before: date) -> None:
    """In the month that is over a part of the holders has left, so that in twelve months the stated part has."""
    if not run.timeline.doing(Do.LEAVE):
        return
    parts: dict[str | None, Decimal] = {}
    leavers: State = {}
    for cohort, count in run.state.items():
        if cohort.role not in parts:
            parts[cohort.role] = _leaving(run, cohort.role, before)
        put(leavers, cohort, count * parts[cohort.role])
    for cohort, count in leavers.items():
        run.state[cohort] -= count
    run.state = {cohort: count for cohort, count in run.state.items() if count}
    refill(run, leavers, number, before)


def _leaving(run: Working, role: str | None, day: date) -> Decimal:
    """The part of the holders of a role who leave in a month."""
    action = run.timeline.stated_on(Do.LEAVE, day, role)
    share = Decimal(str(run.case.opposite.of(action.share))) if action is not None else Decimal(0)
    return 1 - (1 - share) ** (1 / MONTHS_OF_A_YEAR) if share < 1 else Decimal(1)


def _end(run: Working, number: int, month: date) -> None:
    """Contracts whose last day is past are gone."""
    over = {cohort: count for cohort, count in run.state.items() if cohort.end is not None and cohort.end < month}
    for cohort in over:
        del run.state[cohort]
    refill(run, over, number, month)


def _pay(run: Working, month: date, after: date, year: int) -> None:
    """What all positions cost in a month; those who are paid alike are counted together."""
    last = after - timedelta(days=1)
    alike: dict[tuple[Decimal, str | None, Funding, str | None], Decimal] = {}
    for cohort, count in run.state.items():
        annual = run.annual(cohort, month)
        if annual is not None:
            part = _part_of(month, after, cohort.end)
            key = (annual * cohort.fte * part, run.pension_of(cohort.grade), cohort.funding, cohort.part)
            alike[key] = alike.get(key, Decimal(0)) + count
    money = run.tally.money
    costs: dict[tuple[Decimal, str | None], Mapping[Heading, Decimal]] = {}
    for (annual, pension, funding, part_of_institution), count in alike.items():
        found = costs.get((annual, pension))
        if found is None:
            pay = annual / MONTHS_OF_A_YEAR
            found = {Heading.SALARY: pay, **run.rates.on_costs(pay, pension, last)}
            costs[annual, pension] = found
        for heading, amount in found.items():
            into: Key = (year, heading, funding, part_of_institution)
            money[into] = money.get(into, Decimal(0)) + amount * count


def _part_of(month: date, after: date, end: date | None) -> Decimal:
    """Which part of a month is paid."""
    if end is None or end >= after - timedelta(days=1):
        return Decimal(1)
    return Decimal((end - month).days + 1) / Decimal((after - month).days)


def _is_protected(run: Working, cohort: Cohort, day: date) -> bool:
    if cohort.protected is None or cohort.protected_until is None or day >= cohort.protected_until:
        return False
    own = run.unprotected(cohort, day)
    return own is not None and cohort.protected > own
