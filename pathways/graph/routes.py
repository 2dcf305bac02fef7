"""Role to role over several moves: the best few, or all up to a limit.

A route is a sequence of roles without loops; where several moves join the same two roles, the step names them all, the
one with the fewest unknowns first. Closed moves, moves that return, and moves to the outside are on no route.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice, pairwise

from pathways.graph.career import CareerGraph
from pathways.graph.earliest import earliest_months
from pathways.graph.edges import Edge, edges_of
from pathways.graph.search import Adjacency, Cost, all_paths, best_paths
from pathways.graph.unknowns import unknowns
from pathways.model.moves import TEMPORARY
from pathways.model.roles import Role

BEST = 5
"""How many routes are given unless more are asked for."""


@dataclass(frozen=True, slots=True)
class Leg:
    """One step of a route."""

    origin: Role
    target: Role
    edges: tuple[Edge, ...]
    """The moves that make it, the one with the fewest unknowns first; never empty."""

    @property
    def edge(self) -> Edge:
        """The move with the fewest unknowns."""
        return self.edges[0]


@dataclass(frozen=True, slots=True)
class Route:
    """Moves that join up."""

    legs: tuple[Leg, ...]

    @property
    def roles(self) -> tuple[Role, ...]:
        """From the first to the last."""
        return (self.legs[0].origin, *(leg.target for leg in self.legs))

    @property
    def unknown(self) -> tuple[str, ...]:
        """``move: field`` for all that nobody publishes about its moves, each once."""
        return tuple(
            dict.fromkeys(f"{leg.edge.move.id}: {field}" for leg in self.legs for field in unknowns(leg.edge.move))
        )

    @property
    def earliest(self) -> int | None:
        """Months that the published least times add up to; None if no step has one. Never a promise."""
        times = [months for leg in self.legs if (months := earliest_months(leg.edge.move)) is not None]
        return sum(times) if times else None

    @property
    def untimed(self) -> int:
        """How many of its steps have no published least time."""
        return sum(earliest_months(leg.edge.move) is None for leg in self.legs)


@dataclass(frozen=True, slots=True)
class Routes:
    """The routes from one role to another."""

    origin: Role
    target: Role
    routes: tuple[Route, ...]
    """Fewest moves first, then fewest unknowns, then in the order of the ladder."""
    complete: bool
    """Whether there are no others."""

    @property
    def forks(self) -> Mapping[str, tuple[str, ...]]:
        """By role where routes part: the roles that they go on to, in the order of the ladder."""
        onward: dict[str, dict[str, None]] = {}
        for route in self.routes:
            for leg in route.legs:
                onward.setdefault(leg.origin.id, {})[leg.target.id] = None
        return {role: tuple(targets) for role, targets in onward.items() if len(targets) > 1}


def routes_between(
    graph: CareerGraph,
    origin: Role,
    target: Role,
    *,
    most: int = BEST,
    every: bool = False,
    general: bool = False,
) -> Routes:
    """The routes from one role to another.

    Args:
        graph: The framework as a graph.
        origin: Where they start.
        target: Where they end.
        most: How many are wanted: the best, or with `every` the limit.
        every: Whether all routes are listed, up to `most`, and not only the best.
        general: Whether moves from anywhere to anywhere may be steps too.
    """
    network = _Network(graph, edges_of(graph.framework, graph.roles, general=True) if general else graph.edges)
    start, end = network.number[origin.id], network.number[target.id]
    if every:
        paths = list(islice(all_paths(start, end, network.adjacency), most + 1))
        complete = len(paths) <= most
        paths = paths[:most]
    else:
        paths, complete = best_paths(start, end, network.adjacency, most)
    routes = sorted((network.route(path) for path in paths), key=network.order)
    return Routes(origin, target, tuple(routes), complete)


class _Network:
    """The roles of a framework as numbers in the order of the ladder."""

    def __init__(self, graph: CareerGraph, edges: Iterable[Edge]) -> None:
        self.roles = tuple(graph.roles.values())
        self.number = {role.id: index for index, role in enumerate(self.roles)}
        self.joining: dict[tuple[int, int], list[Edge]] = {}
        for edge in edges:
            if edge.origin is None or edge.target is None or not _steps(edge):
                continue
            self.joining.setdefault((self.number[edge.origin], self.number[edge.target]), []).append(edge)
        adjacency: list[list[tuple[int, Cost]]] = [[] for _ in self.roles]
        for (here, there), between in sorted(self.joining.items()):
            between.sort(key=lambda edge: len(unknowns(edge.move)))
            adjacency[here].append((there, (1, len(unknowns(between[0].move)))))
        self.adjacency: Adjacency = adjacency

    def route(self, path: tuple[int, ...]) -> Route:
        """A path as a route."""
        return Route(
            tuple(
                Leg(self.roles[here], self.roles[there], tuple(self.joining[here, there]))
                for here, there in pairwise(path)
            )
        )

    def order(self, route: Route) -> tuple[int, int, tuple[int, ...]]:
        """Fewest moves, then fewest unknowns, then the order of the ladder."""
        cost = sum(len(unknowns(leg.edge.move)) for leg in route.legs)
        return (len(route.legs), cost, tuple(self.number[role.id] for role in route.roles))


def _steps(edge: Edge) -> bool:
    """Whether a move can be a step of a route: open, and not one that returns."""
    return edge.move.is_open and edge.move.mechanism not in TEMPORARY
