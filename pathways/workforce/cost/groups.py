"""What a scenario costs by group, as it may be shown: the money of small groups is hidden, and what would tell it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal

from pathways.workforce.cost.answer import Cell, ScenarioCost
from pathways.workforce.cost.causes import ANYWAY, Cause
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
    """What the scenario adds to doing nothing, by year; None also where it concerns few of the group."""


@dataclass(frozen=True)
class CostGroups:
    """Who pays."""

    by_funding: tuple[GroupCost, ...]
    by_part: tuple[GroupCost, ...]
    """In the order of their names; empty where the staff table names no parts."""


def too_few(cost: ScenarioCost) -> bool:
    """Whether there are so few people that any cost would tell what somebody is paid."""
    return sum(cost.sizes.values()) < cost.small


def adds_too_few(cost: ScenarioCost) -> bool:
    """Whether so few people are concerned by what the scenario adds that it would tell what somebody is paid."""
    few = _few(cost)
    return bool(few) and not _others(cost, few)


def hidden_causes(cost: ScenarioCost) -> frozenset[Cause]:
    """The causes whose amounts are not shown: those that concern few people, and one that keeps the sum from telling.

    The other one is that which concerns the fewest people of those that concern enough. New posts are no help, as
    anybody can reckon what they cost.
    """
    few = _few(cost)
    others = _others(cost, few)
    return frozenset({*few, *([min(others, key=lambda cause: cost.concerned[cause])] if few and others else [])})


def _few(cost: ScenarioCost) -> list[Cause]:
    """The causes that have amounts and concern too few people of the first day, or none of them."""
    concerned = (cause for cause in _adding(cost) if cause is not Cause.POSTS)
    return [cause for cause in concerned if cost.concerned.get(cause, 0) < cost.small] if cost.small > 1 else []


def _others(cost: ScenarioCost, few: Collection[Cause]) -> list[Cause]:
    return [cause for cause in _adding(cost) if cause not in few and cause is not Cause.POSTS]


def _adding(cost: ScenarioCost) -> list[Cause]:
    """The causes that add anything in some case."""
    found = {cell.cause for costed in cost.cases.values() for cell in costed.cells}
    return [cause for cause in cost.causes if cause in found and cause not in ANYWAY]


def groups_of(cost: ScenarioCost) -> CostGroups:
    """The costs by source of funding and by part of the institution.

    Costs are hidden by the counts of persons in the year in which a group is smallest, so that a group that shrinks
    shows nobody; what is added, also by the counts of those whom the scenario concerns. New posts belong to no part,
    and to the source of funding that the scenario names.
    """
    by_funding, by_part, adds_by_funding, adds_by_part = disclosed_together(
        tuple(
            _table(sizes, dimension, name, population)
            for sizes, population in ((cost.sizes, "people"), (cost.sizes_added, "concerned"))
            for dimension, name in _NAMES.items()
        ),
        Rule(cost.round_to, cost.small),
    )
    parts = sorted(name for name in by_part.categories("part") if name != NOT_SAID)
    unnamed = (NOT_SAID,) if any(cell.part is None for cell in cost.central.cells) else ()
    return CostGroups(
        tuple(
            _group(cost, (by_funding, adds_by_funding), funding.value, lambda cell: cell.funding.value)
            for funding in Funding
            if any(cell.funding is funding for cell in cost.central.cells)
        ),
        tuple(
            _group(cost, (by_part, adds_by_part), part, lambda cell: cell.part or NOT_SAID)
            for part in (*parts, *unnamed)
        )
        if parts
        else (),
    )


_Sizes = Mapping[tuple[Funding, str | None], int]

_NAMES: Mapping[str, Callable[[tuple[Funding, str | None]], str]] = {
    "funding": lambda key: key[0].value,
    "part": lambda key: key[1] or NOT_SAID,
}


def _table(sizes: _Sizes, dimension: str, name: Callable[[tuple[Funding, str | None]], str], population: str) -> Table:
    counts: dict[tuple[str, ...], float] = {}
    for key, count in sizes.items():
        counts[(name(key),)] = counts.get((name(key),), 0) + count
    return Table((dimension,), counts, population)


def _group(cost: ScenarioCost, people: tuple[Disclosed, Disclosed], name: str, of: Callable[[Cell], str]) -> GroupCost:
    there, concerned = (each.count(name) for each in people)
    if there is None:
        return GroupCost(name, None, None)
    years = len(cost.periods)
    total, added = [Decimal(0)] * years, [Decimal(0)] * years
    for cell in cost.central.cells:
        if of(cell) == name:
            total[cell.year] += cell.amount
            if cell.cause not in ANYWAY:
                added[cell.year] += cell.amount
    return GroupCost(name, tuple(total), None if concerned is None else tuple(added))
