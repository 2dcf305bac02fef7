"""Two roles side by side, of one framework or of two."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from pathways.compare.criteria_beside import Beside, Finder, criteria_beside
from pathways.compare.crosswalk.evidence import Span
from pathways.compare.crosswalk.rows import Means, Row, row_between
from pathways.compare.crosswalk.sides import Side
from pathways.compare.stand_in import StandIn, stand_in
from pathways.graph.career import CareerGraph
from pathways.graph.edges import Edge, concerns
from pathways.graph.gap import Gap, gap_between
from pathways.model.base import NOT_PUBLISHED
from pathways.model.moves import TEMPORARY, Evidence, Move, Stage
from pathways.model.profiles import Expectation, Pick, expectations, picks, shares, thresholds
from pathways.model.roles import Role

Part = TypeVar("Part", Evidence, Stage)


@dataclass(frozen=True, slots=True)
class WayIn:
    """A move that leads into a role."""

    move: Move
    evidence: tuple[str, ...]
    """Kinds of evidence that it asks for, on the way to this role."""
    deciders: tuple[str, ...]
    """Bodies that decide on it, by id."""


@dataclass(frozen=True, slots=True)
class RoleSide:
    """One of two roles, with what is known of it."""

    graph: CareerGraph
    role: Role
    asked: tuple[Expectation, ...]
    """Everything that it asks for, what it takes over from lower profiles included."""
    picks: tuple[Pick, ...]
    """Lists of criteria of which a number is enough."""
    thresholds: tuple[tuple[str, str], ...]
    """The level needed by area."""
    shares: tuple[tuple[str, float], ...]
    """The part of the work by area, from 0 to 1."""
    pay: Span | None
    """What its grade pays."""
    registration: tuple[str, ...]
    """Registrations that go with it, each with how firmly."""
    evaluation: str | None
    """A recorded result of job evaluation."""
    ways_in: tuple[WayIn, ...]
    """The open moves that lead into it and stay."""
    profiled: tuple[Role, ...]
    """Roles of the same framework whose criteria are published, where its own are not."""
    stand_in: StandIn | None
    """The role of a model that stands nearest, where its own criteria are not published."""

    @property
    def silent(self) -> bool:
        """Whether nothing is published of what it asks for."""
        return not self.asked and not _told(self.thresholds)


@dataclass(frozen=True, slots=True)
class RolePair:
    """Two roles, with the gap between them where they stand in one framework, and how they correspond where not."""

    one: RoleSide
    other: RoleSide
    gap: Gap | None
    """From the first to the second; None for roles of two frameworks."""
    row: Row | None
    """What the evidence says of the two; None for roles of one framework."""
    beside: tuple[Beside, ...] | None
    """For each criterion of the second the nearest of the first; None where nothing judges meaning."""


def compare_roles(
    one: tuple[Side, Role],
    other: tuple[Side, Role],
    means: Means | None = None,
    models: Iterable[Side] = (),
    find: Finder = lambda _texts, _others: None,
) -> RolePair:
    """Two roles side by side.

    Args:
        one: A framework and a role of it.
        other: The same or another framework, and a role of it.
        means: What else may tell how roles of two frameworks correspond.
        models: Model frameworks, which a side that publishes no criteria is pointed to.
        find: What finds criteria of two frameworks that may mean the same.
    """
    models = tuple(models)
    sides = (_side(*one, models), _side(*other, models))
    if one[0].graph.framework.id == other[0].graph.framework.id:
        return RolePair(*sides, gap_between(one[0].graph.framework, one[1], other[1]), None, ())
    row = row_between(one[1].id, other[1].id, one[0], other[0], means or Means())
    return RolePair(*sides, None, row, criteria_beside(sides[1].asked, sides[0].asked, find))


def _side(here: Side, role: Role, models: tuple[Side, ...]) -> RoleSide:
    graph = here.graph
    framework, entry = graph.framework, role.entry
    asked, levels = expectations(framework, role), thresholds(framework, role)
    silent = not asked and not _told(levels.items())
    return RoleSide(
        graph=graph,
        role=role,
        asked=asked,
        picks=picks(framework, role),
        thresholds=tuple(levels.items()),
        shares=tuple(shares(framework, role).items()),
        pay=here.known[role.id].pay,
        registration=tuple(
            f"{each.award} ({each.kind.replace('-', ' ')})" for each in (entry.registration if entry else ())
        ),
        evaluation=_evaluation(role),
        ways_in=tuple(_ways_in(graph, role)),
        profiled=tuple(known.role for known in here.known.values() if known.asked) if silent else (),
        stand_in=stand_in(here.known[role.id], models) if silent and framework.institution else None,
    )


def _told(levels: Iterable[tuple[str, str]]) -> bool:
    """Whether any level is told; one that is not published is none."""
    return any(level != NOT_PUBLISHED for _, level in levels)


def _ways_in(graph: CareerGraph, role: Role) -> Iterator[WayIn]:
    edges: dict[str, list[Edge]] = {}
    for edge in graph.into[role.id]:
        if edge.move.is_open and edge.move.mechanism not in TEMPORARY:
            edges.setdefault(edge.move.id, []).append(edge)
    for same in edges.values():
        move = same[0].move
        evidence = (str(part.kind) for edge in same for part in _own(graph, edge, move.evidence))
        stages = (part for edge in same for part in _own(graph, edge, move.stages) if part.decides)
        bodies = (body for stage in stages for body in stage.by if body != NOT_PUBLISHED)
        yield WayIn(move, tuple(dict.fromkeys(evidence)), tuple(dict.fromkeys(bodies)))


def _evaluation(role: Role) -> str | None:
    found = role.entry.evaluation if role.entry else None
    if found is None:
        return None
    return found.scheme + (f", {found.points} points" if isinstance(found.points, int) else "")


def _own(graph: CareerGraph, edge: Edge, parts: Iterable[Part]) -> Iterator[Part]:
    """The evidence or stages of a move that concern one of its edges."""
    start = graph.roles[edge.origin] if edge.origin is not None else None
    target = graph.roles[edge.target] if edge.target is not None else None
    return (part for part in parts if concerns(part, start, target, graph.framework))
