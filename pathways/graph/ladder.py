"""The ladder: tracks by ranks. The one picture that terminal, diagram and page draw."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pathways.graph.career import CareerGraph
from pathways.graph.edges import Edge
from pathways.model.moves import Move
from pathways.model.roles import Role, tops


@dataclass(frozen=True, slots=True)
class Column:
    """A track."""

    track: str
    name: str
    top: str | None
    """The grade where it ends; None if no grade of it is known."""
    ends_because: str | None
    """Why it ends there, where somebody says so."""


@dataclass(frozen=True, slots=True)
class Row:
    """All grades of one rank."""

    rank: float
    grades: tuple[str, ...]
    label: str
    cells: Mapping[str, tuple[Role, ...]]
    """By track: the roles there, lowest order first; tracks without one are left out."""


@dataclass(frozen=True, slots=True)
class Ladder:
    """Tracks side by side, grades from the highest down, and what does not fit on the map."""

    columns: tuple[Column, ...]
    """Tracks with at least one role of known grade, in the order of the document."""
    rows: tuple[Row, ...]
    """Highest rank first."""
    apart: tuple[Role, ...]
    """Roles without a known track and grade."""
    edges: tuple[Edge, ...]
    """Every step between two roles on the map, and steps to and from outside."""
    closed: tuple[Edge, ...]
    """Steps that nobody can make, each with its reason in the move."""
    general: tuple[Move, ...]
    """Moves from anywhere to anywhere: a footnote, not lines."""
    reviews: tuple[Move, ...]
    """Reviews that need not end in a move."""


def ladder_of(graph: CareerGraph) -> Ladder:
    """The ladder of a framework on the date of the graph."""
    framework = graph.framework
    placed = [role for role in graph.roles.values() if role.placed]
    top_grades = {role.track: role.grade for role in tops(graph.roles)}
    used = {role.track for role in placed}
    columns = tuple(
        Column(
            track_id,
            track.name,
            top_grades.get(track_id),
            _end_reason(graph, track_id, top_grades.get(track_id)),
        )
        for track_id, track in framework.tracks.items()
        if track_id in used
    )
    ranks = sorted({role.rank for role in placed if role.rank is not None}, reverse=True)
    return Ladder(
        columns=columns,
        rows=tuple(_row(graph, rank, placed) for rank in ranks),
        apart=tuple(role for role in graph.roles.values() if not role.placed),
        edges=tuple(edge for edge in graph.edges if edge.move.is_open),
        closed=tuple(edge for edge in graph.edges if not edge.move.is_open),
        general=tuple(move for move in framework.moves.values() if move.general),
        reviews=tuple(move for move in framework.moves.values() if move.target is None and not move.general),
    )


def _row(graph: CareerGraph, rank: float, placed: list[Role]) -> Row:
    here = [role for role in placed if role.rank == rank]
    grades = tuple(dict.fromkeys(role.grade for role in here if role.grade is not None))
    names = [graph.framework.grades[grade].name or f"Grade {grade}" for grade in grades]
    cells: dict[str, tuple[Role, ...]] = {}
    for role in here:
        cells[role.track or ""] = (*cells.get(role.track or "", ()), role)
    return Row(rank, grades, " / ".join(names), cells)


def _end_reason(graph: CareerGraph, track: str, top: str | None) -> str | None:
    """What the track says of its end, or else the reason of a closed move from its top."""
    if graph.framework.tracks[track].ends_because:
        return graph.framework.tracks[track].ends_because
    for edge in graph.edges:
        if edge.move.closed and edge.origin is not None:
            role = graph.roles[edge.origin]
            if role.track == track and role.grade == top:
                return edge.move.closed
    return None
