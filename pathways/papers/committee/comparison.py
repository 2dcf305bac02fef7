"""The annex that sets frameworks side by side: aspect by aspect, then role by role."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.compare.crosswalk.rows import Row as Pair
from pathways.compare.shape import Shape
from pathways.compare.shapes import Likeness
from pathways.export import comparing, corresponding, words
from pathways.export.kinds import PREDICATES
from pathways.papers.committee.ask import Ask, Beside
from pathways.papers.committee.missing import NotHere
from pathways.papers.parts.texts import full_stop
from pathways.writing.blocks import Block, Column, Heading, Paragraph, Quiet, Row, Table, items


def annex(ask: Ask) -> Iterator[Block] | NotHere:
    """The first framework beside each other one, presented or only compared."""
    beside = (*ask.among, *ask.beside)
    if not beside:
        return NotHere("no other framework was named.")
    return _told(beside, ask)


def _told(beside: tuple[Beside, ...], ask: Ask) -> Iterator[Block]:
    yield Paragraph(corresponding.NO_GRADES)
    for each in beside:
        yield Heading(f"{ask.first.framework.title} and {each.graph.framework.title}", 2)
        if each.is_model:
            yield Paragraph("A model, proposed and adopted by nobody; it moves people up in the other way.")
        yield from _tracks(each)
        yield from _aspects(each)
        yield from _roles(each)


def _tracks(each: Beside) -> Iterator[Block]:
    """Of both frameworks: tracks and how high they go, routes upward, and how much is asked."""
    for shape in (each.comparison.one, each.comparison.other):
        yield Heading(shape.graph.framework.title, 3)
        tracks = [f"{words.sentence_case(comparing.top(track))}." for track in shape.tracks]
        yield items(
            *(tracks or ["No tracks were found."]),
            f"Routes upward: {comparing.routes(shape)}.",
            f"What is asked: {_asked(shape)}.",
        )


def _asked(shape: Shape) -> str:
    count = f"{shape.criteria} criteria as written down here" if shape.criteria else "no criteria were found"
    return f"{count}; areas: {'; '.join(shape.areas) or 'not found'}"


def _aspects(each: Beside) -> Iterator[Block]:
    found = each.comparison
    one, other = found.one, found.other
    rows = tuple(
        Row(
            (
                f"{comparing.ASPECTS[pair.name]}: {comparing.LIKENESSES[pair.likeness]}",
                comparing.aspect(pair.one, len(one.upward)),
                comparing.aspect(pair.other, len(other.upward)),
            )
        )
        for pair in found.aspects
        if pair.likeness is not Likeness.BOTH_SILENT
    )
    columns = (
        Column("Aspect, and how the two stand to each other", width=0.20),
        Column(one.graph.framework.title, width=0.40),
        Column(other.graph.framework.title, width=0.40),
    )
    yield Heading("Aspect by aspect", 3)
    yield Table("Side by side", columns, rows)
    if found.neither:
        neither = words.joined(comparing.ASPECTS[name].casefold() for name in found.neither)
        yield Paragraph(f"Found for neither: {neither}.")


def _roles(each: Beside) -> Iterator[Block]:
    yield Heading("Role by role", 3)
    rows = each.correspondence.there
    if not rows:
        yield Paragraph(words.silence("Which roles there are", each.correspondence.one.framework))
        return
    columns = (
        Column("Role here", width=0.36),
        Column(f"Role of {each.graph.framework.title}", width=0.36),
        Column("The two are", width=0.28),
    )
    yield Table("Which roles correspond", columns, tuple(Row(_row(row)) for row in rows))
    told = [row for row in rows if row.predicate is not None]
    if told:
        yield Paragraph("What it rests on:")
        yield items(*(f"{row.subject.title}: {full_stop('; '.join(corresponding.reasons(row)))}" for row in told))
    if len(told) < len(rows):
        yield Quiet(corresponding.ONLY_NEAREST)
        yield Paragraph("What would be needed to say more:")
        lacks = dict.fromkeys(corresponding.missing(row) for row in rows if row.predicate is None)
        yield items(*(full_stop(words.sentence_case(lack)) for lack in lacks if lack))


def _row(row: Pair) -> tuple[str, ...]:
    if row.predicate is None:
        nearest = corresponding.nearest_in_short(row)
        there = nearest if row.object is None else f"nearest: {nearest if row.also else row.object.title}"
        return (row.subject.title, there, "cannot be told")
    sure = "" if row.confidence is None else f", confidence {row.confidence:.2f}"
    there = row.object.title if row.object is not None else "none"
    return (row.subject.title, there, f"{PREDICATES[row.predicate]}{sure}")
