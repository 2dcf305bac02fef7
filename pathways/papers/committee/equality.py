"""The annex with the equality analysis, in the order of an equality impact assessment."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.export.equality import Section
from pathways.export.equality_paper import FOR_PEOPLE
from pathways.papers.committee.ask import Ask
from pathways.papers.committee.missing import NotHere
from pathways.writing.blocks import Align, Block, Column, Heading, Paragraph, Row, Table, items

PEOPLE = Section("To be filled in by people", points=FOR_PEOPLE)


def annex(ask: Ask) -> Iterator[Block] | NotHere:
    """Who is mapped where, who can move, and gaps in pay, by each characteristic."""
    if ask.answers is None:
        return NotHere("no scenario was named.")
    return _told(ask.answers.title, (*ask.answers.equality_sections, PEOPLE))


def _told(title: str, sections: tuple[Section, ...]) -> Iterator[Block]:
    yield Heading(title, 2)
    for section in sections:
        yield Heading(section.title, 3)
        yield from (Paragraph(sentence) for sentence in section.sentences)
        for table in section.tables:
            first, *others = table.header
            columns = (Column(first or "Group"), *(Column(name, Align.RIGHT) for name in others))
            yield Table(f"{table.name}: {section.title}", columns, tuple(Row(row) for row in table.rows))
        if section.points:
            yield items(*section.points)
