"""A framework in words, for those who cannot see the picture: every role and every move."""

from __future__ import annotations

from collections import Counter
from datetime import date

from pathways.export import words
from pathways.export.kinds import STATUSES
from pathways.graph.career import CareerGraph
from pathways.graph.edges import Edge
from pathways.graph.ladder import ladder_of
from pathways.model.moves import Move
from pathways.model.provenance import Cited, Footing
from pathways.model.roles import Role


def description(graph: CareerGraph, on: date) -> str:
    """All that the picture shows, a sentence a line."""
    ladder, framework = ladder_of(graph), graph.framework
    owner = f", {framework.institution.name}" if framework.institution else ""
    lines = [f"{framework.title}{owner}: {STATUSES[framework.status]}, as it stood on {words.day(on)}."]
    if not graph.roles:
        lines.append("No roles of this framework are published.")
    if ladder.columns:
        names = words.joined(column.name for column in ladder.columns)
        lines.append(
            f"{len(ladder.columns)} track{'' if len(ladder.columns) == 1 else 's'}, from left to right: {names}."
        )
    for row in ladder.rows:
        said = "; ".join(
            f"{column.name}: {words.joined(_role(role, framework.footing) for role in row.cells[column.track])}"
            for column in ladder.columns
            if column.track in row.cells
        )
        lines.append(f"{row.label}: {said}.")
    if ladder.apart:
        lines.append(f"Grade not published: {words.joined(_role(role, framework.footing) for role in ladder.apart)}.")
    lines += [
        f"{column.name} ends at {_grade(graph, column.top)}: {column.ends_because}"
        for column in ladder.columns
        if column.ends_because
    ]
    titles = _told_apart(graph)
    by_move: dict[str, list[Edge]] = {}
    for edge in graph.edges:
        by_move.setdefault(edge.move.id, []).append(edge)
    for move in framework.moves.values():
        lines.append(_move(move, by_move.get(move.id, []), titles, framework.footing))
    return "\n".join(" ".join(line.split()) for line in lines)


def role_titles(graph: CareerGraph) -> dict[str, str]:
    """By role: its title, with track and grade where several roles are called the same."""
    return _told_apart(graph)


def _told_apart(graph: CareerGraph) -> dict[str, str]:
    often = Counter(role.title for role in graph.roles.values())
    return {
        role.id: role.title if often[role.title] == 1 else f"{role.title} ({_place(graph, role)})"
        for role in graph.roles.values()
    }


def _place(graph: CareerGraph, role: Role) -> str:
    track = graph.framework.tracks.get(role.track or "")
    parts = [track.name if track else "", _grade(graph, role.grade) if role.rank is not None else ""]
    return ", ".join(part for part in parts if part) or role.id


def _grade(graph: CareerGraph, grade: str | None) -> str:
    found = graph.framework.grades.get(grade or "")
    return (found.name if found else None) or f"grade {grade}"


def _role(role: Role, whole: Footing) -> str:
    return f"{role.title}{_mark(role.footing, whole)}"


def _move(move: Move, edges: list[Edge], titles: dict[str, str], whole: Footing) -> str:
    name, mechanism = words.name_of(move), words.MECHANISMS[move.mechanism]
    head = (name if mechanism in name.casefold() else f"{name} ({mechanism})") + _mark(_of(move), whole)
    if move.closed:
        head = f"Closed: {head}"
    if move.general:
        steps = "from anywhere to anywhere"
    elif move.target is None:
        steps = "a review, which need not end in a move"
    else:
        steps = "; ".join(_step(edge, titles) for edge in edges) or "no role of this framework can make it now"
    end = f" {move.closed}" if move.closed else ""
    return f"{head}: {steps}.{end}"


def _step(edge: Edge, titles: dict[str, str]) -> str:
    start = edge.outside if edge.origin is None else titles[edge.origin]
    end = edge.outside if edge.target is None else titles[edge.target]
    return f"from {start} to {end}"


def _of(statement: Cited) -> Footing:
    return statement.footing_of("mechanism")


def _mark(footing: Footing, whole: Footing) -> str:
    return "" if footing in (whole, Footing.PUBLISHED) else f" ({words.FOOTINGS[footing]})"
