"""What a scenario costs by group, as it may be shown: the money of small groups is hidden, and what would tell it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from pathways.workforce.cost.answer import Cell, ScenarioCost
from pathways.workforce.cost.causes import ANYWAY
from pathways.workforce.disclosure import Disclosed, Rule, Table, disclosed_together
from pathways.workforce.staff import Funding

NOT_SAID = ""
"""Stands for the part of the institution of contracts that name none, and of posts that are added."""


@dataclass(frozen=True, slots=True)
class GroupCost:
    """The central case for a group."""

    name: str
    """A source of funding, or a part of the institution."""
    total: tuple[Decimal, ...] | None
    """By year; None where it may not be shown."""
    added: tuple[Decimal, ...] | None
    """What the scenario adds to doing nothing, by year."""


@dataclass(frozen=True)
class CostGroups:
    """Who pays."""

    by_funding: tuple[GroupCost, ...]
    by_part: tuple[GroupCost, ...]
    """In the order of their names; empty where the staff table names no parts."""


def too_few(cost: ScenarioCost) -> bool:
    """Whether there are so few people that any cost would tell what somebody is paid."""
    return sum(cost.sizes.values()) < cost.small


def groups_of(cost: ScenarioCost) -> CostGroups:
    """The costs by source of funding and by part of the institution.

    Costs are hidden by the counts of persons in the year in which a group is smallest, so that a group that shrinks
    shows nobody. New posts belong to no part, and to the source of funding that the scenario names.
    """
    by_funding, by_part = disclosed_together(
        (_table(cost, "funding", lambda key: key[0].value), _table(cost, "part", lambda key: key[1] or NOT_SAID)),
        Rule(cost.round_to, cost.small),
    )
    parts = sorted(name for name in by_part.categories("part") if name != NOT_SAID)
    unnamed = (NOT_SAID,) if any(cell.part is None for cell in cost.central.cells) else ()
    return CostGroups(
        tuple(
            _group(cost, by_funding, funding.value, lambda cell: cell.funding.value)
            for funding in Funding
            if any(cell.funding is funding for cell in cost.central.cells)
        ),
        tuple(_group(cost, by_part, part, lambda cell: cell.part or NOT_SAID) for part in (*parts, *unnamed))
        if parts
        else (),
    )


def _table(cost: ScenarioCost, dimension: str, name: Callable[[tuple[Funding, str | None]], str]) -> Table:
    counts: dict[tuple[str, ...], float] = {}
    for key, count in cost.sizes.items():
        counts[(name(key),)] = counts.get((name(key),), 0) + count
    return Table((dimension,), counts, "people")


def _group(cost: ScenarioCost, people: Disclosed, name: str, of: Callable[[Cell], str]) -> GroupCost:
    if people.count(name) is None:
        return GroupCost(name, None, None)
    years = len(cost.periods)
    total, added = [Decimal(0)] * years, [Decimal(0)] * years
    for cell in cost.central.cells:
        if of(cell) == name:
            total[cell.year] += cell.amount
            if cell.cause not in ANYWAY:
                added[cell.year] += cell.amount
    return GroupCost(name, tuple(total), tuple(added))
