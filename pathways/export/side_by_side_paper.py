"""Scenarios side by side, as a section for a paper."""

from __future__ import annotations

from pathways.export.paper_sections import PaperSection, PaperTable, paper_of
from pathways.export.side_by_side import Beside, Measured, said


def paper(found: Beside) -> str:
    """The section of a paper."""
    names = tuple(name for name, _ in found.scenarios)
    sections = (
        PaperSection("The scenarios", points=tuple(f"{name}: {title}" for name, title in found.scenarios)),
        PaperSection("How they differ", points=found.sentences),
        *(PaperSection(table.name, tables=(_table(table, names),)) for table in found.tables),
        PaperSection("How to read this, and what was left out", points=found.notes),
    )
    return paper_of(found.title, (), sections)


def _table(table: Measured, names: tuple[str, ...]) -> PaperTable:
    rows = tuple((name, *(said(number, table.kind) for number in numbers)) for name, numbers in table.rows)
    return PaperTable((table.of, *names), rows)
