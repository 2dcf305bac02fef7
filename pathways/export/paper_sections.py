"""A section for a paper in GitHub Markdown: headings from the second level on, sentences, tables and lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pathways.writing.markdown_text import at_start, escaped

LEVEL = 2
"""The level of the title of a section, below that of the paper."""


@dataclass(frozen=True)
class PaperTable:
    """A table whose columns but the first are numbers, unless it says otherwise."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    name: str = ""
    """What stands above it; empty where the heading says enough."""
    sums: frozenset[int] = frozenset()
    """Rows that stand out, by their numbers."""
    words: frozenset[int] = frozenset({0})
    """Columns of words, by their numbers."""


@dataclass(frozen=True)
class PaperSection:
    """A part of a section, under a heading of its own."""

    title: str
    sentences: tuple[str, ...] = ()
    tables: tuple[PaperTable, ...] = ()
    points: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    """Sentences below everything else."""


def paper_of(title: str, lead: Sequence[str], sections: Sequence[PaperSection]) -> str:
    """A section of a paper.

    Args:
        title: Its title.
        lead: Sentences below the title, a paragraph each.
        sections: Its parts; those with nothing in them are left out.
    """
    lines = [f"{'#' * LEVEL} {escaped(title)}", ""]
    for sentence in lead:
        lines += [_paragraph(sentence), ""]
    for section in sections:
        if section.sentences or section.tables or section.points or section.after:
            lines += _lines(section)
    return "\n".join(lines).rstrip() + "\n"


def _lines(section: PaperSection) -> Iterator[str]:
    yield from (f"{'#' * (LEVEL + 1)} {escaped(section.title)}", "")
    for sentence in section.sentences:
        yield from (_paragraph(sentence), "")
    for table in section.tables:
        yield from _table(table)
    if section.points:
        yield from (*(f"- {_paragraph(point)}" for point in section.points), "")
    for sentence in section.after:
        yield from (_paragraph(sentence), "")


def _table(table: PaperTable) -> Iterator[str]:
    if table.name:
        yield from (f"**{escaped(table.name)}**", "")
    yield _row([_cell(each) for each in table.header])
    yield _row(["---" if place in table.words else "---:" for place in range(len(table.header))])
    for number, row in enumerate(table.rows):
        yield _row([f"**{_cell(each)}**" if number in table.sums and each else _cell(each) for each in row])
    yield ""


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(text: str) -> str:
    return escaped(" ".join(text.split()))


def _paragraph(text: str) -> str:
    return at_start(escaped(" ".join(text.split())))
