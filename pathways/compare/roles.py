"""Two roles side by side, of one framework or of two."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from pathways.compare.aspects import is_deduced
from pathways.compare.criteria_beside import Beside, Finder, criteria_beside
from pathways.compare.crosswalk.evidence import Span
from pathways.compare.crosswalk.rows import Means, Row, row_between
from pathways.compare.crosswalk.sides import Side
from pathways.compare.shape import is_general_vacancy
from pathways.compare.stand_in import StandIn, stand_in
from pathways.graph.career import CareerGraph
from pathways.graph.edges import Edge, concerns, edges_of_move
from pathways.graph.gap import Gap, gap_between
from pathways.model.base import NOT_PUBLISHED
from pathways.model.evidence import Evidence
from pathways.model.framework import Framework
from pathways.model.moves import TEMPORARY, Move, Stage
from pathways.model.profiles import Expectation, Pick, expectations, picks, profiles_of, shares, thresholds
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
    sometimes: frozenset[str]
    """The kinds of evidence that are asked for only where something holds."""
    inferred: frozenset[str]
    """The kinds and bodies that are deduced rather than published."""


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
    inferred_levels: frozenset[str]
    """The areas whose levels are deduced rather than published."""
    shares: tuple[tuple[str, float], ...]
    """The part of the work by area, from 0 to 1."""
    pay: Span | None
    """What its grade pays."""
    registration: tuple[str, ...]
    """Registrations that go with it, each with how firmly."""
    evaluation: str | None
    """A recorded result of job evaluation."""
    ways_in: tuple[WayIn, ...]
    """The open moves that lead into it and stay, vacancies open to all among them."""
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
        inferred_levels=frozenset(area for area in levels if _is_deduced_level(area, framework, role)),
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


def _is_deduced_level(area: str, framework: Framework, role: Role) -> bool:
    """Whether the level that a role needs in an area is deduced: as the first of its profiles says that sets one."""
    profiles = (framework.profiles[name] for name, _ in profiles_of(framework, role))
    return is_deduced(next(profile for profile in profiles if area in profile.thresholds), "thresholds", area)


def _ways_in(graph: CareerGraph, role: Role) -> Iterator[WayIn]:
    edges: dict[str, list[Edge]] = {}
    for edge in (*graph.into[role.id], *_vacancies(graph, role)):
        if edge.move.is_open and edge.move.mechanism not in TEMPORARY:
            edges.setdefault(edge.move.id, []).append(edge)
    yield from (_way_in(graph, same[0].move, same) for same in edges.values())


def _vacancies(graph: CareerGraph, role: Role) -> Iterator[Edge]:
    """Vacancies that people come to from anywhere, which have no edges of their own."""
    for move in graph.framework.moves.values():
        if is_general_vacancy(move):
            edges = edges_of_move(move, graph.framework, graph.roles)
            yield from (edge for edge in edges if edge.target == role.id)


def _way_in(graph: CareerGraph, move: Move, edges: list[Edge]) -> WayIn:
    evidence = tuple(part for edge in edges for part in _own(graph, edge, move.evidence))
    stages = tuple(part for edge in edges for part in _own(graph, edge, move.stages) if part.decides)
    deduced = {str(part.kind): is_deduced(move, "evidence") or is_deduced(part, "kind") for part in evidence}
    deduced |= {body: is_deduced(move, "stages") or is_deduced(stage, "by") for stage in stages for body in stage.by}
    return WayIn(
        move=move,
        evidence=tuple(dict.fromkeys(str(part.kind) for part in evidence)),
        deciders=tuple(dict.fromkeys(body for stage in stages for body in stage.by if body != NOT_PUBLISHED)),
        sometimes=frozenset(str(part.kind) for part in evidence if part.when is not None),
        inferred=frozenset(name for name, is_so in deduced.items() if is_so),
    )


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
