"""The equality analysis of a scenario, as text."""

from __future__ import annotations

from collections.abc import Sequence

from pathways.export.equality import NamedTable, Section
from pathways.export.text.layout import Page, cells

_WORDS = ("", "rate of")
"""Columns of words; all others are numbers, and stand to the right."""


def add_equality(page: Page, title: str, sections: Sequence[Section]) -> None:
    """The sections with their tables.

    Args:
        page: The page.
        title: The title of the scenario.
        sections: What is said.
    """
    page.heading(f"{title}: equality analysis", "=")
    for section in sections:
        page.heading(section.title, "-")
        for sentence in section.sentences:
            page.text(sentence)
        for table in section.tables:
            _add_table(page, table)
        if section.tables and section.points:
            page.gap()
        for point in section.points:
            page.bullet(point)


def _add_table(page: Page, table: NamedTable) -> None:
    if page.lines and not page.lines[-1].startswith("-"):
        page.gap()
    page.text(table.name, role="faint")
    every = [table.header, *table.rows]
    widths = [max(cells(row[column]) for row in every) for column in range(len(table.header))]
    if 2 * len(widths) + sum(widths) > page.width:  # a paragraph for each row, in which nothing is to be aligned
        page.table(table.rows, table.header, indent=2, flexible=0)
        return
    turned = [
        [
            cell if heading in _WORDS else " " * (width - cells(cell)) + cell
            for cell, heading, width in zip(row, table.header, widths, strict=True)
        ]
        for row in every
    ]
    page.table(turned[1:], turned[0], indent=2, flexible=0)
