"""Two roles side by side, of one framework or of two."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from pathways.graph.career import CareerGraph
from pathways.graph.edges import Edge, concerns
from pathways.graph.gap import Gap, gap_between
from pathways.model.base import NOT_PUBLISHED
from pathways.model.moves import Evidence, Stage
from pathways.model.profiles import Expectation, expectations, thresholds
from pathways.model.roles import Role

Part = TypeVar("Part", Evidence, Stage)


@dataclass(frozen=True, slots=True)
class RoleSide:
    """One of two roles, with what is known of it."""

    graph: CareerGraph
    role: Role
    asked: tuple[Expectation, ...]
    """Everything that it asks for, what it takes over from lower profiles included."""
    thresholds: tuple[tuple[str, str], ...]
    """The level needed by area."""
    registration: tuple[str, ...]
    """Registrations that go with it, each with how firmly."""
    evaluation: str | None
    """A recorded result of job evaluation."""
    evidence: tuple[str, ...]
    """Kinds of evidence that routes into it ask for."""
    deciders: tuple[str, ...]
    """Bodies that decide on routes into it, by id."""

    @property
    def silent(self) -> bool:
        """Whether nothing is published of what it asks for."""
        return not self.asked and not self.thresholds


@dataclass(frozen=True, slots=True)
class RolePair:
    """Two roles, with the gap between them where they stand in one framework."""

    one: RoleSide
    other: RoleSide
    gap: Gap | None
    """From the first to the second; None for roles of two frameworks, whose criteria are not joined."""


def compare_roles(one: tuple[CareerGraph, Role], other: tuple[CareerGraph, Role]) -> RolePair:
    """Two roles side by side; only within one framework are their criteria set against each other."""
    sides = (_side(*one), _side(*other))
    same = one[0].framework.id == other[0].framework.id
    gap = gap_between(one[0].framework, one[1], other[1]) if same else None
    return RolePair(*sides, gap)


def _side(graph: CareerGraph, role: Role) -> RoleSide:
    framework, entry = graph.framework, role.entry
    into = [edge for edge in graph.into[role.id] if edge.move.is_open]
    registered = entry.registration if entry is not None else ()
    evaluation = None
    if entry is not None and entry.evaluation is not None:
        points = entry.evaluation.points
        evaluation = entry.evaluation.scheme + (f", {points} points" if isinstance(points, int) else "")
    return RoleSide(
        graph=graph,
        role=role,
        asked=expectations(framework, role),
        thresholds=tuple(thresholds(framework, role).items()),
        registration=tuple(f"{each.award} ({each.kind.replace('-', ' ')})" for each in registered),
        evaluation=evaluation,
        evidence=tuple(
            dict.fromkeys(str(part.kind) for edge in into for part in _own(graph, edge, edge.move.evidence))
        ),
        deciders=tuple(
            dict.fromkeys(
                body
                for edge in into
                for stage in _own(graph, edge, edge.move.stages)
                for body in stage.by
                if body != NOT_PUBLISHED
            )
        ),
    )


def _own(graph: CareerGraph, edge: Edge, parts: Iterable[Part]) -> Iterator[Part]:
    """The evidence or stages of a move that concern one of its edges."""
    start = graph.roles[edge.origin] if edge.origin is not None else None
    target = graph.roles[edge.target] if edge.target is not None else None
    return (part for part in parts if concerns(part, start, target, graph.framework))
