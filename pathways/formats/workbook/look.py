"""How a workbook looks: colours, widths and pages, kept calm and the same on all sheets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING, Any

from pathways.formats.workbook.cells import Shown, as_text
from pathways.formats.workbook.rows import Row
from pathways.formats.workbook.sheets import Column

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

DARK, LINE, GREY, PALE, FAINT = "1F4E5F", "C9D3D8", "EFEFEF", "E4EEF2", "6B6B6B"
"""Colours, in hexadecimal digits: headings, lines between cells, what is read-only, ids, and words that step back."""

COLOURS = (
    ("white", "Yours to change."),
    ("pale blue", "Ids: the names that other sheets use. Give new rows one; leave the others."),
    ("grey", "Read-only: it is shown so that you see the whole, and kept as it is."),
)
"""What the colours mean, for the first sheet."""


LINE_HEIGHT = 13.5
"""Points that a line of text takes."""

PAGE_WIDTH = 230
"""Characters across a page that can still be read."""

HEIGHT_MAX = 400
"""Points; no row of a workbook is higher."""


def height_of(texts: Sequence[tuple[Shown, float]]) -> float:
    """The height of a row, in points, from what its cells hold and the widths of their columns in characters."""
    lines = (sum(max(1, ceil(len(line) / width)) for line in as_text(text).split("\n")) for text, width in texts)
    return min(HEIGHT_MAX, LINE_HEIGHT * max(lines, default=1) + 3)


def width_of(column: Column, rows: Sequence[Row]) -> float:
    """The width of a column, in characters: narrower where it holds little, so that a page shows more."""
    cells = (row.cells[column.heading].text for row in rows if column.heading in row.cells)
    texts = [row.key[-1] for row in rows] if column.part == "key" else list(cells)
    longest = max((len(line) for text in texts for line in text.split("\n")), default=0)
    return max(min(column.width, longest + 3), 4 + max(len(word) for word in column.heading.split()), 9)


@dataclass(frozen=True)
class Look:
    """The styles of a workbook, by their names in it."""

    heading: str
    fixed_heading: str
    key: str
    cell: str
    fixed: str
    derived: str
    guidance: dict[str, tuple[str, str]]
    """For each kind of line on the first sheet, the styles of its two cells."""

    def print_set_up(self, page: Worksheet, landscape: bool = True, width: float = 0) -> None:
        """Pages with their title and number at the foot; a sheet of a width in characters takes one or several."""
        page.page_setup.orientation = "landscape" if landscape else "portrait"
        page.page_setup.paperSize = 9 if not landscape else 8
        page.page_setup.fitToWidth = max(1, round(width / PAGE_WIDTH))
        page.page_setup.fitToHeight = 0
        assert page.sheet_properties.pageSetUpPr is not None
        page.sheet_properties.pageSetUpPr.fitToPage = True
        footer: Any = page.oddFooter
        footer.left.text = "&A"
        footer.right.text = "&P of &N"
        for side in ("left", "right", "top", "bottom"):
            setattr(page.page_margins, side, 0.4)
        page.page_margins.bottom = 0.75


def look(book: Workbook) -> Look:
    """Give a workbook its styles."""
    from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side

    side = Side(style="thin", color=LINE)
    lines = Border(left=side, right=side, top=side, bottom=side)

    def style(name: str, colour: str = "000000", fill: str = "", bold: bool = False, size: int = 10,
              italic: bool = False, bordered: bool = True, wrapped: bool = True) -> str:  # fmt: skip
        made = NamedStyle(name=f"Pathways {name}")
        made.font = Font(name="Calibri", size=size, bold=bold, italic=italic, color=colour)
        made.alignment = Alignment(wrap_text=wrapped, vertical="top" if wrapped else "center", horizontal="left")
        made.number_format = "@"
        if fill:
            made.fill = PatternFill("solid", start_color=fill)
        if bordered:
            made.border = lines
        book.add_named_style(made)
        return made.name

    plain = style("words", bordered=False)
    strong = style("strong words", bold=True, bordered=False)
    title = style("title", DARK, bold=True, size=18, bordered=False, wrapped=False)
    part = style("part", DARK, bold=True, size=12, bordered=False)
    pale, grey, white = (
        style(f"colour {name}", fill=fill) for name, fill in (("pale blue", PALE), ("grey", GREY), ("white", "FFFFFF"))
    )
    return Look(
        heading=style("heading", "FFFFFF", DARK, bold=True),
        fixed_heading=style("read-only heading", "FFFFFF", "7F7F7F", bold=True),
        key=style("id", "000000", PALE, bold=True),
        cell=style("cell"),
        fixed=style("read-only", FAINT, GREY),
        derived=style("derived", FAINT, GREY, italic=True),
        guidance={
            "title": (title, plain),
            "part": (part, plain),
            "line": (strong, plain),
            "white": (white, plain),
            "pale blue": (pale, plain),
            "grey": (grey, plain),
        },
    )
