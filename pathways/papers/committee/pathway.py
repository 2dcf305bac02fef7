"""The pathway: the picture, what it shows in a few words, and the same as a table."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.export import words
from pathways.export.diagram.describe import described
from pathways.graph.ladder import Ladder, ladder_of
from pathways.model.provenance import Footing
from pathways.model.roles import Role
from pathways.papers.committee.anchors import CRITERIA, PATHWAY, ROLES
from pathways.papers.committee.ask import Ask, Presented
from pathways.papers.committee.length import Length
from pathways.papers.committee.listed import named, some_joined
from pathways.papers.parts.texts import cut, number_of
from pathways.writing.blocks import Block, Column, Figure, Heading, Paragraph, Reference, Row, Table, items

_TRACKS_ACROSS = 5
"""Tracks that stand side by side in a table on a page in portrait."""


_GRADE_WIDTH = 0.16
"""The share of the column of grades."""

_NAMED_MOST = 6
"""Tracks that are named in a sentence."""


def pathway(ask: Ask, length: Length, annexes: frozenset[str]) -> Iterator[Block]:
    """The third section of the body.

    Args:
        ask: What the paper is made from.
        length: How much the body says.
        annexes: The annexes that the paper has.
    """
    yield Heading("The pathway")
    for each in ask.presented:
        if len(ask.presented) > 1:
            yield Heading(named(each.framework.title), 2)
        yield Paragraph(short(each))
        if each.picture is None:
            yield Paragraph("It could not be drawn: the table and the list of moves stand for the picture.")
        elif length.pictures:
            yield figure(each)
        else:
            yield Reference("The picture stands in ", PATHWAY, ".")
        yield from _table(each, length)
    if CRITERIA in annexes:
        yield Reference("What each role asks for, and what is new at each grade, stands in ", CRITERIA, ".")


def figure(each: Presented) -> Figure:
    """The picture of a framework."""
    assert each.picture is not None
    return Figure(f"The pathway: {named(each.framework.title)}", each.picture, cut(short(each), 400))


def pictures(ask: Ask) -> Iterator[Block]:
    """The annex with the pictures, where they do not stand in the body."""
    drawn = [each for each in ask.presented if each.picture is not None]
    if drawn:
        yield Heading("The pathway as a picture", 1, PATHWAY)
    for each in drawn:
        if len(ask.presented) > 1:
            yield Heading(each.framework.title, 2)
        yield figure(each)
        yield Paragraph("The same in words:")
        yield items(*(line for section in described(each.graph, ask.on) for line in section.lines))


def short(each: Presented) -> str:
    """What the picture shows, in a sentence or two."""
    ladder, framework = ladder_of(each.graph), each.framework
    if not each.graph.roles:
        return "No role of this framework is published, so that there is no ladder to show."
    tracks = [named(column.name) for column in ladder.columns]
    parts = [f"{number_of(len(each.graph.roles), 'role')}"]
    if tracks:
        more = ", and more" if len(tracks) > _NAMED_MOST else ""
        parts.append(f"on {number_of(len(tracks), 'track')} ({words.joined(tracks[:_NAMED_MOST])}{more})")
    if ladder.rows:
        parts.append(
            f"from {_lower(ladder.rows[-1].label)} to {_lower(ladder.rows[0].label)}"
            if len(ladder.rows) > 1
            else f"at {_lower(ladder.rows[0].label)}"
        )
    said = f"The ladder has {' '.join(parts)}."
    if ladder.apart:
        said += f" The grade of {number_of(len(ladder.apart), 'role')} is not published."
    drawn = {edge.move.id for edge in each.graph.edges}
    joined = (
        f" {words.sentence_case(number_of(len(drawn), 'kind'))} of move join{'s' if len(drawn) == 1 else ''} its roles."
    )
    return said + (joined if framework.moves else "")


def _lower(label: str) -> str:
    """A label inside a sentence: "grade 5"; names of other kinds keep their capital."""
    return label[:1].lower() + label[1:] if label.lower().startswith(("grade ", "level ", "band ")) else named(label)


def _table(each: Presented, length: Length) -> Iterator[Block]:
    """The ladder as a table: tracks side by side where there is room, else one below the other."""
    ladder = ladder_of(each.graph)
    if not each.graph.roles:
        return
    across = len(ladder.columns) <= _TRACKS_ACROSS
    usual = each.framework.footing
    rows = _across(ladder, usual) if across else _down(ladder, usual)
    if not ladder.rows or not length.ladder or len(rows) > length.rows:
        yield Reference("The roles with their tracks, grades and pay stand in ", ROLES, ".")
    else:
        columns = [Column("Track", width=0.3), Column("Roles, from the lowest", width=0.7)]
        if across:
            share = (1 - _GRADE_WIDTH) / max(1, len(ladder.columns))
            columns = [Column("Grade", width=_GRADE_WIDTH)]
            columns += [Column(named(column.name), width=share) for column in ladder.columns]
        yield Table(f"Roles by track and grade: {named(each.framework.title)}", tuple(columns), tuple(rows))
    if ladder.apart:
        yield Paragraph(f"Without a known grade: {some_joined([role.title for role in ladder.apart], length)}.")


def _across(ladder: Ladder, usual: Footing) -> list[Row]:
    return [
        Row(
            (
                row.label,
                *(
                    "; ".join(_role(role, usual) for role in row.cells.get(column.track, ()))
                    for column in ladder.columns
                ),
            )
        )
        for row in ladder.rows
    ]


def _down(ladder: Ladder, usual: Footing) -> list[Row]:
    return [
        Row(
            (
                named(column.name),
                "; ".join(
                    f"{row.label}: {words.joined(_role(role, usual) for role in row.cells[column.track])}"
                    for row in reversed(ladder.rows)
                    if column.track in row.cells
                ),
            )
        )
        for column in ladder.columns
    ]


def _role(role: Role, usual: Footing) -> str:
    """A role, with what it stands on where that is something else than its framework does."""
    return named(role.title) if role.footing is usual else f"{named(role.title)} [{words.FOOTINGS[role.footing]}]"
