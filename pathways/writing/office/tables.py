"""Tables in a Word file: with a header row that repeats, a description, and rows that stay whole."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from pathways.writing.blocks import Align, Column, Form, Row, Table
from pathways.writing.office.styles import style_ids
from pathways.writing.office.text import add_text
from pathways.writing.office.xml import element
from pathways.writing.signs import plain

if TYPE_CHECKING:
    from docx.document import Document

TALL = 1250
"""The height of a row with cells to be filled in, in twentieths of a point: 22 mm."""

LONG = 600
"""Letters of a cell from which on its row may be parted between two pages."""

SHORTEST, LONGEST = 6, 36
"""Between how many letters a column is taken to be wide, where nobody says."""


def add_table(document: Document, table: Table | Form, described: str) -> None:
    """Add a table with its rows.

    Args:
        document: The file.
        table: The table.
        described: What it is called, for those who do not see it.
    """
    from docx.shared import Twips

    names_rows = not isinstance(table, Table) or table.names_rows
    made: Any = document.add_table(len(table.rows) + 1, len(table.columns), style="Paper Table")
    _describe(made, described, names_rows=names_rows, ruled=isinstance(table, Form))
    width = _room(document)
    style = style_ids(document)["table text"]
    shares = _shares(table.columns, table.rows)
    widths = [Twips(int(width * share)) for share in shares]
    for column, twips in zip(made._tbl.tblGrid.gridCol_lst, widths, strict=True):
        column.w = twips
    heads = Row(tuple(column.name for column in table.columns))
    for place, (row, made_row) in enumerate(zip((heads, *table.rows), made._tbl.tr_lst, strict=True)):
        properties = made_row.get_or_add_trPr()
        if not any(len(plain(cell)) > LONG for cell in row.cells):
            properties.append(element("w:cantSplit"))
        if place and isinstance(table, Form) and not all(plain(cell) for cell in row.cells):
            properties.append(element("w:trHeight", val=str(TALL), hRule="atLeast"))
        if not place:
            properties.append(element("w:tblHeader"))
        for cell, text, column, twips in zip(made_row.tc_lst, row.cells, table.columns, widths, strict=True):
            cell.width = twips
            _fill(style, made, cell, text, column, strong=row.strong)


def _fill(style: str, table: Any, cell: Any, text: Any, column: Column, *, strong: bool) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.table import _Cell

    paragraph = _Cell(cell, table).paragraphs[0]
    paragraph._p.style = style
    add_text(paragraph, text, strong=strong)
    if column.align is Align.RIGHT:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _describe(table: Any, described: str, *, names_rows: bool, ruled: bool) -> None:
    from docx.oxml.ns import qn

    properties = table._tbl.tblPr
    properties.find(qn("w:tblW")).attrib.update({qn("w:type"): "pct", qn("w:w"): "5000"})
    if ruled:
        borders = element("w:tblBorders")
        for edge in ("top", "left", "bottom", "right", "insideH", "insideV"):
            borders.append(element(f"w:{edge}", val="single", sz="4", space="0", color="7A7A7A"))
        properties.find(qn("w:tblW")).addnext(borders)
    look = properties.find(qn("w:tblLook"))
    look.attrib.clear()
    flags = {"firstRow": True, "lastRow": False, "firstColumn": names_rows, "lastColumn": False, "noHBand": True}
    look.set(qn("w:val"), "06A0" if names_rows else "0620")
    for name, on in {**flags, "noVBand": True}.items():
        look.set(qn(f"w:{name}"), str(int(on)))
    properties.append(element("w:tblCaption", val=described))
    properties.append(element("w:tblDescription", val=described))


def _shares(columns: Sequence[Column], rows: Sequence[Row]) -> list[float]:
    """The share of the width that each column has: as it says, or as its longest text asks."""
    asked = [column.width for column in columns]
    if None in asked:
        texts = [[column.name, *(plain(row.cells[at]) for row in rows)] for at, column in enumerate(columns)]
        asked = [float(min(max(*map(len, each), SHORTEST), LONGEST)) for each in texts]
    total = sum(share or 0 for share in asked)
    return [(share or 0) / total for share in asked]


def _room(document: Document) -> int:
    """The width between the margins of the last section, in twentieths of a point."""
    section: Any = document.sections[-1]
    return int((section.page_width - section.left_margin - section.right_margin) / 635)
