"""The shape of a framework: its tracks and how high they go, its routes upward, and what it is silent about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pathways.compare.aspects import ASPECTS, Aspect, aspect_of, is_deduced
from pathways.graph.career import CareerGraph
from pathways.graph.edges import Edge
from pathways.model.moves import TEMPORARY, Mechanism, Move
from pathways.model.roles import Role, tops


@dataclass(frozen=True, slots=True)
class TrackTop:
    """Where a track ends."""

    track: str
    name: str
    roles: tuple[Role, ...]
    """The roles at its highest known grade; none where no grade is known."""
    height: int
    """How many grades of the track are known."""
    reached_by: tuple[Mechanism, ...]
    """How the top is reached from below, where a move that does not return leads there."""
    inferred: tuple[str, ...]
    """Those of its grades that are deduced rather than published, from the lowest."""
    onward: tuple[str, ...]
    """Places outside that open moves lead to from the top."""
    closed: tuple[str, ...]
    """Why a way on is closed, where the framework says that it is."""
    ends_because: str | None
    """Why the track ends, where the framework says it of the track."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What a framework is like, whatever its grades are called."""

    graph: CareerGraph
    tracks: tuple[TrackTop, ...]
    upward: tuple[Move, ...]
    """Open moves that lead to a higher rank, or to a higher place inside a grade."""
    anywhere: tuple[Move, ...]
    """Open vacancies that people come to from anywhere."""
    aspects: tuple[Aspect, ...]
    """Over the routes upward, in the order of `ASPECTS`."""
    areas: tuple[str, ...]
    """The areas that its criteria are sorted by, by name."""
    criteria: int
    """How many criteria are published."""

    def aspect(self, name: str) -> Aspect:
        """One of the aspects."""
        return next(each for each in self.aspects if each.name == name)


def shape_of(graph: CareerGraph) -> Shape:
    """The shape of a framework on the date of its graph."""
    framework = graph.framework
    upward = tuple(move for move in framework.moves.values() if leads_up(graph, move))
    return Shape(
        graph=graph,
        tracks=tuple(_tracks(graph)),
        upward=upward,
        anywhere=tuple(move for move in framework.moves.values() if is_general_vacancy(move)),
        aspects=tuple(aspect_of(name, upward, framework) for name in ASPECTS),
        areas=tuple(area.name for area in framework.areas.values()),
        criteria=sum(len(profile.criteria) for profile in framework.profiles.values()),
    )


def leads_up(graph: CareerGraph, move: Move) -> bool:
    """Whether a move that can be made leads to a higher rank, or to a higher place inside a grade.

    Where ranks are not known on a track, there is no edge to tell; then what the move says of itself counts: that it
    goes to the next or a higher grade, that it is a promotion, regrading, examination or completion, or that it goes
    from role to role along one track and is not of a kind that stays at a height. Who comes from outside enters.
    """
    if not move.is_open or move.mechanism in TEMPORARY or move.general or move.origin.outside is not None:
        return False
    edges = [edge for edge in graph.edges if edge.move is move]
    if any(_climbs(graph, edge) for edge in edges):
        return True
    if any(_ranked(graph, edge) for edge in edges):
        return False
    return _says_up(move) or _goes_along(graph, move, edges)


def is_general_vacancy(move: Move) -> bool:
    """Whether a move is a vacancy that people come to from anywhere."""
    return move.general and move.is_open and move.mechanism is Mechanism.VACANCY


UP = frozenset({Mechanism.PROMOTION, Mechanism.REGRADING, Mechanism.EXAMINATION, Mechanism.COMPLETION})
"""Mechanisms that lead up by their nature."""

LEVEL = frozenset({Mechanism.LATERAL, Mechanism.TRANSFER, Mechanism.CONVERSION, Mechanism.REVIEW, Mechanism.EXIT})
"""Mechanisms that by their nature do not lead up a track."""

_HIGHER = frozenset({"next", "higher"})


def _says_up(move: Move) -> bool:
    """Whether a move between places of unknown height leads up by what it says of itself."""
    target = move.target
    if target is None or target.outside is not None:
        return False
    relative = {name for axis in ("grade", "level", "order", "group") for name in target.names(axis)}
    return bool(relative & _HIGHER) or move.mechanism in UP


def _goes_along(graph: CareerGraph, move: Move, edges: list[Edge]) -> bool:
    """Whether a move joins roles of one track that it names, by a mechanism that may lead up."""
    if move.mechanism in LEVEL or move.target is None or not move.target.role:
        return False
    ends = [(graph.roles[edge.origin], graph.roles[edge.target]) for edge in edges if edge.origin and edge.target]
    return any(below.track is not None and below.track == above.track for below, above in ends)


def _ranked(graph: CareerGraph, edge: Edge) -> bool:
    """Whether the heights of both ends are known."""
    ends = [graph.roles[end] if end is not None else None for end in (edge.origin, edge.target)]
    return all(end is not None and end.rank is not None for end in ends)


def _climbs(graph: CareerGraph, edge: Edge) -> bool:
    """Whether both ends have a known height, and the target is the higher."""
    if edge.origin is None or edge.target is None:
        return False
    below, above = graph.roles[edge.origin], graph.roles[edge.target]
    if below.rank is None or above.rank is None:
        return False
    return (above.rank, above.order or 0) > (below.rank, below.order or 0)


def _tracks(graph: CareerGraph) -> Iterator[TrackTop]:
    highest: dict[str, list[Role]] = {}
    for role in tops(graph.roles):
        highest.setdefault(role.track or "", []).append(role)
    for name, track in graph.framework.tracks.items():
        found = highest.get(name, [])
        into = [edge for role in found for edge in graph.into[role.id]]
        out = [edge for role in found for edge in graph.out[role.id]]
        climbs = [edge.move for edge in into if edge.move.is_open and _climbs(graph, edge)]
        yield TrackTop(
            track=name,
            name=track.name,
            roles=tuple(found),
            height=len({role.grade for role in graph.roles.values() if role.track == name and role.rank is not None}),
            reached_by=tuple(dict.fromkeys(move.mechanism for move in climbs if move.mechanism not in TEMPORARY)),
            inferred=tuple(each for each in track.grades if is_deduced(track, "grades", each)),
            onward=tuple(dict.fromkeys(edge.outside for edge in out if edge.move.is_open and edge.outside)),
            closed=tuple(dict.fromkeys(edge.move.closed for edge in out if edge.move.closed)),
            ends_because=track.ends_because,
        )
