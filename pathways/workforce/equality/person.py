"""What the analysis knows of each person: groups, grade, standing, ways up, and pay before and after."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pathways.graph.career import CareerGraph
from pathways.model.facts import Fact
from pathways.model.moves import TEMPORARY
from pathways.workforce.eligible import may_make
from pathways.workforce.placement import Placement, Standing
from pathways.workforce.staff import Contract, ContractType
from pathways.workforce.staff_summary import FULL_TIME
from pathways.workforce.timeline import Timeline

CONTRACT = ":contract"
"""Stands for the kind of contract among characteristics; no column can be called so."""

HOURS = ":hours"
"""Stands for full time or part time among characteristics."""

NOT_RECORDED = ""
"""The group of those for whom nothing is recorded."""

NO_ROLE = "none"
"""Stands for the role of people who have none."""


class Outcome(StrEnum):
    """Where somebody stands in the new structure."""

    WAY_UP = "way-up"
    """Mapped, with an open way up."""
    NO_WAY_UP = "no-way-up"
    """Mapped, with no open way up."""
    MAPPED = "mapped"
    """Mapped, where those with and without a way up are too few to be told apart."""
    TO_BE_EVALUATED = "to-be-evaluated"
    OUT_OF_SCOPE = "out-of-scope"


def standing_of(outcome: Outcome) -> Standing:
    """What became of the post of somebody with an outcome."""
    mapped = {Outcome.WAY_UP, Outcome.NO_WAY_UP, Outcome.MAPPED}
    return Standing.MAPPED if outcome in mapped else Standing(str(outcome))


@dataclass(frozen=True)
class Person:
    """One person, by the contract of the most hours."""

    groups: tuple[str, ...]
    """The group in each characteristic, in their order."""
    grade: str
    """Empty where it is not recorded."""
    outcome: Outcome
    way_up_before: bool | None
    """Whether there is an open way up under the present framework; None without one. Without a role there is none."""
    pay: float | None
    """Annual pay at full time; None where it is not known."""
    grade_after: str
    pay_after: float | None
    """The same once the pay structure has changed; the same as now where it does not."""
    role: str = ""
    """The role in the new framework, or `NO_ROLE`; empty where nobody's is told."""
    ends: str = ""
    """When the contract ends, as other answers tell it; empty where nobody's is told."""


def groups_of(contract: Contract, characteristics: tuple[str, ...]) -> tuple[str, ...]:
    """The group that somebody is in, in each characteristic and then by contract and hours."""
    recorded = [contract.characteristics.get(name, NOT_RECORDED) for name in characteristics]
    return (*recorded, contract.type.value, "full-time" if contract.fte >= FULL_TIME else "part-time")


def outcome_of(placement: Placement, graph: CareerGraph, timeline: Timeline, day: date) -> Outcome:
    """Where somebody stands in the new structure on a day."""
    if placement.standing is Standing.TO_BE_EVALUATED:
        return Outcome.TO_BE_EVALUATED
    if placement.standing is Standing.OUT_OF_SCOPE or placement.role is None:
        return Outcome.OUT_OF_SCOPE
    return Outcome.WAY_UP if way_up(placement, graph, timeline, day) else Outcome.NO_WAY_UP


def way_up(placement: Placement, graph: CareerGraph, timeline: Timeline, day: date) -> bool:
    """Whether an open move that lasts leads from somebody's role to a higher one, and is open to the contract.

    Ranks tell which role is higher; where a rank is not known, the move counts. What else it asks for is not looked at.

    Args:
        placement: The contract with its role.
        graph: The framework.
        timeline: The scenario, whose actions may open and close moves.
        day: The day.
    """
    return _way_up(placement.role, placement.contract.type, graph, timeline, day)


def depends_on_contract(graph: CareerGraph, timeline: Timeline, day: date) -> bool:
    """Whether from some role there is a way up for one kind of contract, and none for another."""
    return any(len({_way_up(role, kind, graph, timeline, day) for kind in ContractType}) > 1 for role in graph.roles)


def _way_up(role: str | None, kind: ContractType, graph: CareerGraph, timeline: Timeline, day: date) -> bool:
    return any(
        edge.target is not None
        and edge.move.mechanism not in TEMPORARY
        and _higher(graph, role, edge.target)
        and timeline.open_on(edge.move, day)
        and may_make(edge.move, None, kind, None, day, _NO_FACTS)
        for edge in graph.out.get(role or "", ())
    )


_NO_FACTS: Mapping[str, Fact] = {}


def _higher(graph: CareerGraph, origin: str | None, target: str) -> bool:
    here, there = graph.roles[origin or ""].rank, graph.roles[target].rank
    return here is None or there is None or there > here
