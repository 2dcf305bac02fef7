"""What other documents define that the one under examination may name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from pathways.model.areas import AreaBook
from pathways.model.commitment import CommitmentBook
from pathways.model.crosswalk import Crosswalk
from pathways.model.facts import Fact
from pathways.model.framework import Framework
from pathways.model.funder import Funder, RuleSet
from pathways.model.moves import Move
from pathways.model.on_costs import OnCosts
from pathways.model.pay_scale import PayScale
from pathways.model.pay_structure import PayStructure
from pathways.model.roles import roles_of
from pathways.model.scenario import Scenario


@dataclass(frozen=True)
class Neighbours:
    """Names defined elsewhere; None where no document of that kind is at hand, so that nothing is said of them."""

    entries: Mapping[str, RuleSet] = field(default_factory=dict)
    """Policies and schemes of funders by id."""
    facts: Mapping[str, Fact] = field(default_factory=dict)
    """Facts of single funders."""
    scales: frozenset[str] | None = None
    """Pay scales."""
    shared_areas: frozenset[str] | None = None
    """Areas of the shared vocabulary."""
    areas_of: Mapping[str, frozenset[str]] | None = None
    """By framework: its areas."""
    roles_of: Mapping[str, frozenset[str]] | None = None
    """By framework: the roles in it."""
    pillars: Mapping[str, frozenset[str]] | None = None
    """By commitment: its pillars."""
    moves_of: Mapping[str, Mapping[str, Move]] | None = None
    """By framework: its moves."""
    grades_of: Mapping[str, frozenset[str]] | None = None
    """By pay structure: its grades."""
    pensions: frozenset[str] | None = None
    """Pension schemes of the on-costs at hand."""


def neighbours_of(document: object, at_hand: Iterable[object]) -> Neighbours:
    """What the documents at hand define that another may name.

    Args:
        document: The document to check; it is no neighbour of its own.
        at_hand: Documents of any kind.
    """
    others = [each for each in at_hand if each is not document]
    funders = [each for each in others if isinstance(each, Funder)]
    scales = [each.id for each in others if isinstance(each, PayScale)]
    books = [each for each in others if isinstance(each, AreaBook)]
    frameworks = [each for each in others if isinstance(each, Framework)]
    commitments = [each for each in others if isinstance(each, CommitmentBook)]
    walked = isinstance(document, Crosswalk | Scenario) and bool(frameworks)
    structures = [each for each in others if isinstance(each, PayStructure)]
    on_costs = [each for each in others if isinstance(each, OnCosts)]
    stating = [*funders, *(frameworks if isinstance(document, Scenario) else ())]
    return Neighbours(
        entries={name: entry for each in funders for name, entry in (*each.policies.items(), *each.schemes.items())},
        facts={name: fact for each in stating for name, fact in each.facts.items()},
        scales=frozenset(scales) if scales else None,
        shared_areas=frozenset(name for each in books for name in each.areas) if books else None,
        areas_of={each.id: frozenset(each.areas) for each in frameworks} if frameworks else None,
        roles_of={each.id: frozenset(roles_of(each)) for each in frameworks} if walked else None,
        pillars={each.id: frozenset(each.pillars) for each in commitments} if commitments else None,
        moves_of={each.id: each.moves for each in frameworks} if walked else None,
        grades_of={each.id: _grades(each) for each in structures} if structures else None,
        pensions=_pensions(on_costs) if on_costs else None,
    )


def _grades(structure: PayStructure) -> frozenset[str]:
    return frozenset(grade for table in structure.tables.values() for grade in table.grades)


def _pensions(on_costs: Iterable[OnCosts]) -> frozenset[str]:
    return frozenset(cost.id for each in on_costs for cost in each.costs.values() if cost.kind == "pension")
