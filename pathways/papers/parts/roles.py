"""The roles of a framework with grade, points and pay, as a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pathways.export import words
from pathways.export.diagram.describe import role_titles
from pathways.export.grading import NOTHING_SAID, worth_of
from pathways.graph.career import CareerGraph
from pathways.model.roles import Role
from pathways.papers.parts.basis import Bases
from pathways.papers.parts.pay import PayKnown
from pathways.writing.blocks import Block, Column, Paragraph, Quiet, Row, Table, items

NOT_KNOWN = "not known"


def role_blocks(graph: CareerGraph, bases: Bases, pay: PayKnown) -> Iterator[Block]:
    """A table of all roles, track by track from the lowest grade, and what is known of each beside it."""
    framework = graph.framework
    titles = role_titles(graph)
    rows = [_row(role, titles[role.id], graph, bases, pay) for role in graph.roles.values()]
    columns, kept = _told([*_COLUMNS], rows)
    caption = f"Roles of {framework.title}"
    yield Table(caption, tuple(columns), tuple(Row(row) for row in kept), empty="No role is published.")
    one = {row[-1] for row in rows}
    if len(one) == 1:
        yield Quiet(f"All roles are {one.pop()}.")
    if pay.source and any(row[4] for row in rows):
        yield Quiet(pay.source)
    notes = [*_notes(graph, titles)]
    if notes:
        yield Paragraph("More is said of some roles:")
        yield items(*notes)


_COLUMNS = (
    Column("Role", width=0.30),
    Column("Track", width=0.18),
    Column("Grade", width=0.12),
    Column("Points", width=0.10),
    Column("Pay", width=0.18),
    Column("Basis", width=0.12),
)


def _row(role: Role, title: str, graph: CareerGraph, bases: Bases, pay: PayKnown) -> tuple[str, ...]:
    framework = graph.framework
    track = framework.tracks.get(role.track or "")
    grade = framework.grades.get(role.grade or "")
    worth = worth_of(grade) if grade is not None else NOTHING_SAID
    paid = pay.of(framework, role) or worth.salary
    grounds = role.entry or track or framework
    basis = f"{words.FOOTINGS[role.footing]}{bases.cited(grounds.cited)}"
    return (title, track.name if track else "", words.grade(role, framework), worth.points, paid, basis)


def _told(columns: Sequence[Column], rows: Sequence[tuple[str, ...]]) -> tuple[list[Column], list[tuple[str, ...]]]:
    """The columns in which something stands, and of the last only where its cells differ."""
    last = len(columns) - 1
    kept = [
        at
        for at in range(len(columns))
        if at == 0 or (len({row[at] for row in rows}) > 1 if at == last else any(row[at] for row in rows))
    ]
    filled = [tuple(row[at] or (NOT_KNOWN if at in _ASKED_OF_ALL else "") for at in kept) for row in rows]
    return [columns[at] for at in kept], filled


_ASKED_OF_ALL = frozenset({3, 4})
"""Columns in which an empty cell would be taken for nothing."""


def _notes(graph: CareerGraph, titles: dict[str, str]) -> Iterator[str]:
    """What is said of single roles: what they are, other titles, registration, scores, and where they lead outside."""
    for role in graph.roles.values():
        entry = role.entry
        said = [f"also called {words.joined(role.also_titled)}"] if role.also_titled else []
        if entry is not None:
            said += [entry.summary.rstrip(".")] if entry.summary else []
            said += [f"{each.award} is {each.kind.replace('-', ' ')}" for each in entry.registration]
            if entry.evaluation is not None and isinstance(entry.evaluation.points, int):
                said.append(f"evaluated at {entry.evaluation.points} points ({entry.evaluation.scheme})")
            said += [f"onward to {words.joined(entry.onward)}"] if entry.onward else []
        if said:
            yield f"{titles[role.id]}: {'; '.join(said)}."
