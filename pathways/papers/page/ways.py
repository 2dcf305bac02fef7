"""The ways out of a role and into it: one for each move, with the roles at its other end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pathways.graph.career import CareerGraph
from pathways.graph.edges import Edge, origins
from pathways.model.moves import Move
from pathways.model.roles import Role


@dataclass(frozen=True)
class Way:
    """A move as it leads out of a role, or into it."""

    move: Move
    roles: tuple[str, ...]
    """The roles at its other end, by their ids."""
    outside: tuple[str, ...]
    """Places outside the framework at its other end, in words."""


def ways_on(graph: CareerGraph, role: Role) -> tuple[Way, ...]:
    """The moves that start at a role, closed ones among them; reviews are those without another end.

    Moves from anywhere to anywhere are left out: they belong to no role.
    """
    reviews = [
        Way(move, (), ())
        for move in graph.framework.moves.values()
        if move.target is None and not move.general and role in origins(move, {role.id: role})
    ]
    return (*_by_move(graph.out[role.id], out=True), *reviews)


def ways_in(graph: CareerGraph, role: Role) -> tuple[Way, ...]:
    """The open moves that end at a role."""
    return tuple(_by_move((edge for edge in graph.into[role.id] if edge.move.is_open), out=False))


def _by_move(edges: Iterable[Edge], *, out: bool) -> Iterator[Way]:
    found: dict[str, list[Edge]] = {}
    for edge in edges:
        found.setdefault(edge.move.id, []).append(edge)
    for here in found.values():
        ends = [edge.target if out else edge.origin for edge in here]
        yield Way(
            here[0].move,
            tuple(dict.fromkeys(end for end in ends if end is not None)),
            tuple(dict.fromkeys(edge.outside for edge, end in zip(here, ends, strict=True) if end is None)),
        )
