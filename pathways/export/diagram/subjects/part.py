"""A part of a framework: some of its roles, and the moves between them."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from pathways.graph.career import CareerGraph
from pathways.graph.edges import Edge


def part_of(graph: CareerGraph, roles: Collection[str], edges: Iterable[Edge]) -> CareerGraph:
    """The graph of some roles and steps; steps to or from a role that is left out are left out too.

    Args:
        graph: The whole framework.
        roles: The ids of the roles that stay.
        edges: The steps that stay.
    """
    kept = tuple(
        edge
        for edge in edges
        if (edge.origin is None or edge.origin in roles) and (edge.target is None or edge.target in roles)
    )
    out: dict[str, list[Edge]] = {role: [] for role in graph.roles if role in roles}
    into: dict[str, list[Edge]] = {role: [] for role in out}
    for edge in kept:
        if edge.origin is not None:
            out[edge.origin].append(edge)
        if edge.target is not None:
            into[edge.target].append(edge)
    return CareerGraph(
        graph.framework,
        graph.on,
        {role: graph.roles[role] for role in out},
        kept,
        {role: tuple(found) for role, found in out.items()},
        {role: tuple(found) for role, found in into.items()},
    )
