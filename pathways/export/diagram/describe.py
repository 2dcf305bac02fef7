"""A framework in words, for those who cannot see the picture: every role and every move."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date

from pathways.export import words
from pathways.export.diagram.marks import Marks, State
from pathways.export.diagram.subject import Section
from pathways.export.kinds import STATUSES
from pathways.graph.career import CareerGraph
from pathways.graph.edges import Edge
from pathways.graph.ladder import ladder_of
from pathways.model.moves import Move
from pathways.model.provenance import Cited, Footing
from pathways.model.roles import Role


def described(
    graph: CareerGraph, on: date, marks: Marks | None = None, whole: CareerGraph | None = None
) -> tuple[Section, ...]:
    """All that the picture of a framework shows.

    Args:
        graph: What is drawn.
        on: The day, which is named.
        marks: What stands out in it.
        whole: The whole framework, where only a part of it is drawn; moves without a step in the part are left out.
    """
    sections = (
        Section("", tuple(_head(graph, on))),
        Section("Roles", tuple(_roles(graph, marks or Marks()))),
        Section("Where tracks end", tuple(_ends(graph)) if whole is None else ()),
        Section("Moves", tuple(_moves(graph, marks or Marks(), whole is None))),
    )
    return tuple(
        Section(each.heading, tuple(" ".join(line.split()) for line in each.lines)) for each in sections if each.lines
    )


def role_titles(graph: CareerGraph) -> dict[str, str]:
    """By role: its title, with track and grade where several roles are called the same."""
    often = Counter(role.title for role in graph.roles.values())
    return {
        role.id: role.title if often[role.title] == 1 else f"{role.title} ({_place(graph, role)})"
        for role in graph.roles.values()
    }


def spoken(graph: CareerGraph) -> tuple[tuple[str, str], ...]:
    """By role: its title, track and grade, as they are said of its box."""
    return tuple(
        (role.id, ", ".join(part for part in (role.title, _place(graph, role, otherwise="")) if part))
        for role in graph.roles.values()
    )


def _head(graph: CareerGraph, on: date) -> list[str]:
    framework = graph.framework
    owner = f", {framework.institution.name}" if framework.institution else ""
    lines = [f"{framework.title}{owner}: {STATUSES[framework.status]}, as it stood on {words.day(on)}."]
    if not graph.roles:
        lines.append("No roles of this framework are published.")
    return lines


def _roles(graph: CareerGraph, marks: Marks) -> list[str]:
    """The rows from the highest down, each from left to right."""
    ladder, whole = ladder_of(graph), graph.framework.footing
    lines = []
    if ladder.columns:
        names = words.joined(column.name for column in ladder.columns)
        number = len(ladder.columns)
        lines.append(f"{number} track{'' if number == 1 else 's'}, from left to right: {names}.")
    for row in ladder.rows:
        said = "; ".join(
            f"{column.name}: {words.joined(_role(role, whole, marks) for role in row.cells[column.track])}"
            for column in ladder.columns
            if column.track in row.cells
        )
        lines.append(f"{row.label}: {said}.")
    if ladder.apart:
        lines.append(f"Grade not published: {words.joined(_role(role, whole, marks) for role in ladder.apart)}.")
    return lines


def _ends(graph: CareerGraph) -> list[str]:
    return [
        f"{column.name} ends at {_grade(graph, column.top)}: {column.ends_because}"
        for column in ladder_of(graph).columns
        if column.ends_because
    ]


def _moves(graph: CareerGraph, marks: Marks, every: bool) -> list[str]:
    titles = role_titles(graph)
    by_move: dict[str, list[Edge]] = {}
    for edge in graph.edges:
        by_move.setdefault(edge.move.id, []).append(edge)
    return [
        _move(move, by_move.get(move.id, []), titles, graph.framework.footing, marks)
        for move in graph.framework.moves.values()
        if every or move.id in by_move
    ]


def _place(graph: CareerGraph, role: Role, otherwise: str | None = None) -> str:
    track = graph.framework.tracks.get(role.track or "")
    parts = [track.name if track else "", _grade(graph, role.grade) if role.rank is not None else ""]
    return ", ".join(part for part in parts if part) or (role.id if otherwise is None else otherwise)


def _grade(graph: CareerGraph, grade: str | None) -> str:
    found = graph.framework.grades.get(grade or "")
    return (found.name if found else None) or f"grade {grade}"


def _role(role: Role, whole: Footing, marks: Marks) -> str:
    mark = marks.of_role(role.id)
    number = f"[{mark.badge}] " if mark.badge else ""
    return f"{number}{role.title}{_mark(role.footing, whole)}{f' ({mark.word})' if mark.word else ''}"


def _move(move: Move, edges: list[Edge], titles: Mapping[str, str], whole: Footing, marks: Marks) -> str:
    name, mechanism = words.name_of(move), words.MECHANISMS[move.mechanism]
    head = (name if mechanism in name.casefold() else f"{name} ({mechanism})") + _mark(_of(move), whole)
    if move.closed:
        head = f"Closed: {head}"
    if move.general:
        steps = "from anywhere to anywhere"
    elif move.target is None:
        steps = "a review, which need not end in a move"
    else:
        steps = "; ".join(_step(edge, titles, marks) for edge in edges) or "no role of this framework can make it now"
    end = f" {move.closed}" if move.closed else ""
    return f"{head}: {steps}.{end}"


def _step(edge: Edge, titles: Mapping[str, str], marks: Marks) -> str:
    start = edge.outside if edge.origin is None else titles[edge.origin]
    end = edge.outside if edge.target is None else titles[edge.target]
    mark = marks.of_step((edge.move.id, edge.origin, edge.target))
    word = mark.word or ("" if mark.state in (State.PLAIN, State.LIT) else mark.state.value)
    return f"from {start} to {end}{f' ({word})' if word else ''}"


def _of(statement: Cited) -> Footing:
    return statement.footing_of("mechanism")


def _mark(footing: Footing, whole: Footing) -> str:
    return "" if footing in (whole, Footing.PUBLISHED) else f" ({words.FOOTINGS[footing]})"
