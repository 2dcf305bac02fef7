"""Scenarios side by side, as text."""

from __future__ import annotations

from pathways.export.side_by_side import Beside, said
from pathways.export.text.layout import Page, cells


def add_beside(page: Page, found: Beside) -> None:
    """The tables with the differences."""
    page.heading(found.title, "=")
    for name, title in found.scenarios:
        page.bullet(f"{name}: {title}")
    if found.sentences:
        page.heading("How they differ", "-")
        for sentence in found.sentences:
            page.bullet(sentence)
    for table in found.tables:
        page.heading(table.name, "-")
        header = (table.of.lower(), *(name for name, _ in found.scenarios))
        rows = [(name, *(said(number, table.kind) for number in numbers)) for name, numbers in table.rows]
        widths = [max(cells(row[place]) for row in (header, *rows)) for place in range(len(header))]
        turned = [[row[0], *(f"{cell:>{widths[at]}}" for at, cell in enumerate(row[1:], 1))] for row in (header, *rows)]
        page.table(turned[1:], turned[0], indent=2, flexible=0)
    page.heading("How to read this", "-")
    for note in found.notes:
        page.bullet(note)
