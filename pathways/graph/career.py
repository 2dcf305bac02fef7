"""A framework on a date as a graph in plain adjacency: what ladder, walk, routes and gap all start from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from pathways.graph.edges import Edge, edges_of
from pathways.model.at import at
from pathways.model.framework import Framework
from pathways.model.roles import Role, roles_of


@dataclass(frozen=True)
class CareerGraph:
    """Roles and the moves between them."""

    framework: Framework
    """As it stood on the date."""
    on: date | None
    """The date; None: every dated statement is in."""
    roles: Mapping[str, Role]
    """In the order of the ladder: track by track, from the lowest grade."""
    edges: tuple[Edge, ...]
    """Without moves from anywhere to anywhere."""
    out: Mapping[str, tuple[Edge, ...]]
    """By role: the edges that start there."""
    into: Mapping[str, tuple[Edge, ...]]
    """By role: the edges that end there."""


def career_graph(framework: Framework, on: date | None = None) -> CareerGraph:
    """The graph of a framework.

    Args:
        framework: The framework.
        on: The day for which it is built; without it, statements of every date stand together.
    """
    held = at(framework, on) if on else framework
    roles = roles_of(held)
    edges = edges_of(held, roles)
    out: dict[str, list[Edge]] = {role: [] for role in roles}
    into: dict[str, list[Edge]] = {role: [] for role in roles}
    for edge in edges:
        if edge.origin is not None:
            out[edge.origin].append(edge)
        if edge.target is not None:
            into[edge.target].append(edge)
    return CareerGraph(
        held, on, roles, edges, {role: tuple(found) for role, found in out.items()},
        {role: tuple(found) for role, found in into.items()},
    )  # fmt: skip
