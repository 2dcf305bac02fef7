"""From a scenario with its staff to the people of the analysis."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from pathways.graph.career import CareerGraph
from pathways.workforce.cost.terms import PayTerms
from pathways.workforce.disclosure import Rule
from pathways.workforce.equality.answer import Equality, equality_of
from pathways.workforce.equality.pay import PayOnDay, pay_on_day
from pathways.workforce.equality.person import CONTRACT, HOURS, Outcome, Person, groups_of, outcome_of
from pathways.workforce.mapping import Mapped
from pathways.workforce.placement import Placement
from pathways.workforce.staff import Contract, Staff
from pathways.workforce.timeline import Timeline


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
    running = tuple(each for each in staff.contracts if _runs(each, timeline.start))
    on_day = pay_on_day(timeline, pay)
    placed = {each.contract.row: each for each in new.mapped.placements}
    present = {each.contract.row: each for each in old.mapped.placements} if old is not None else {}
    persons = [
        _person(contract, characteristics, timeline, on_day, placed[contract.row], new, present.get(contract.row), old)
        for contract in Staff(running).main_contracts
    ]
    return equality_of(
        persons,
        (*characteristics, CONTRACT, HOURS),
        [*pay.first.table.grades],
        Rule(scenario.round_to, scenario.small),
        pay.currency,
        on_day.day,
        pay_changes=on_day.new is not None,
        not_running=len(running) < len(staff.contracts),
    )


def _person(
    contract: Contract,
    characteristics: tuple[str, ...],
    timeline: Timeline,
    on_day: PayOnDay,
    placement: Placement,
    new: Structure,
    present: Placement | None,
    old: Structure | None,
) -> Person:
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
    )


def _runs(contract: Contract, day: date) -> bool:
    ended = contract.end is not None and contract.end < day
    return not ended and (contract.start is None or contract.start <= day)
