"""From a scenario with its staff to the people of the analysis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pathways.graph.career import CareerGraph
from pathways.workforce.cost.terms import PayTerms
from pathways.workforce.counted import NOT_KNOWN, Counted, counted, runs_on
from pathways.workforce.disclosure import Rule
from pathways.workforce.equality.analysis import equality_of
from pathways.workforce.equality.answer import Equality
from pathways.workforce.equality.pay import PayOnDay, pay_on_day
from pathways.workforce.equality.person import (
    CONTRACT,
    HOURS,
    NO_ROLE,
    Outcome,
    Person,
    depends_on_contract,
    groups_of,
    outcome_of,
)
from pathways.workforce.forecast.runs import YEARS_MOST
from pathways.workforce.mapping import Mapped
from pathways.workforce.placement import Placement, Standing
from pathways.workforce.staff import Staff
from pathways.workforce.timeline import Period, Timeline


@dataclass(frozen=True)
class Structure:
    """A framework with where every contract stands in it, on a day."""

    graph: CareerGraph
    mapped: Mapped
    day: date


def analysed(timeline: Timeline, staff: Staff, pay: PayTerms, new: Structure, old: Structure | None) -> Equality:
    """The equality analysis of a scenario.

    Somebody of several contracts counts once, by the one of the most hours. Contracts that do not run on the day of the
    baseline are left out.

    Args:
        timeline: The scenario.
        staff: Its contracts.
        pay: Its pay documents.
        new: The framework that comes into force last.
        old: The present one; None where the scenario has none, or no other than the new one.
    """
    scenario = timeline.scenario
    characteristics = tuple(scenario.staff.characteristics)
    on_day = pay_on_day(timeline, pay)
    present = {each.contract.row: each for each in old.mapped.placements} if old is not None else {}
    periods = Timeline(scenario, YEARS_MOST).periods
    persons = [
        _person(each, characteristics, timeline, on_day, new, present.get(each.placement.contract.row), old, periods)
        for each in counted(new.mapped.placements, timeline.start)
    ]
    return equality_of(
        persons,
        (*characteristics, CONTRACT, HOURS),
        [*pay.first.table.grades],
        Rule(scenario.round_to, scenario.small),
        pay.currency,
        on_day.day,
        pay_changes=on_day.new is not None,
        not_running=not all(runs_on(each, timeline.start) for each in staff.contracts),
        by_contract=any(depends_on_contract(each.graph, timeline, each.day) for each in (new, old) if each is not None),
    )


def _person(
    somebody: Counted,
    characteristics: tuple[str, ...],
    timeline: Timeline,
    on_day: PayOnDay,
    new: Structure,
    present: Placement | None,
    old: Structure | None,
    periods: Sequence[Period],
) -> Person:
    placement, contract = somebody.placement, somebody.placement.contract
    role = new.graph.roles.get(placement.role or "")
    before, after = on_day.before(contract), on_day.after(contract, role.grade if role else None)
    could = None
    if old is not None and present is not None:
        could = outcome_of(present, old.graph, timeline, old.day) is Outcome.WAY_UP
    return Person(
        groups_of(contract, characteristics),
        before.grade,
        outcome_of(placement, new.graph, timeline, new.day),
        could,
        before.amount,
        after.grade,
        after.amount,
        placement.role or NO_ROLE,
        _ends(somebody, periods),
    )


def _ends(somebody: Counted, periods: Sequence[Period]) -> str:
    """The year in which the contract ends, from 1, or that it does not in the time looked at, or that it counts not."""
    if somebody.placement.standing is Standing.OUT_OF_SCOPE:
        return "out-of-scope"
    if somebody.until is None:
        return "open-ended"
    if somebody.until == NOT_KNOWN:
        return "not-known"
    last = somebody.until
    return next((str(year) for year, period in enumerate(periods, 1) if last < period.after), "later")
