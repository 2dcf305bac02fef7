"""How a results workbook looks: styles of its cells, widths and heights, and pages that print well."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil
from typing import TYPE_CHECKING, Any

from pathways.formats.results.book import Column, Kind, Row, Value
from pathways.formats.workbook.look import DARK, FAINT, LINE, LINE_HEIGHT, PALE

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

FONT = "Calibri"
FOOTER_MOST = 90
"""Characters of the title that stand at the foot of a page."""

DEFAULT_WIDTH = 8.43
"""Characters of a column that is given no width."""

A4 = 9
"""The number of the size of paper, in the words of the format."""

PAGE_CHARACTERS, PAGE_POINTS = 140, 460
"""What a page takes, by width and height."""

POINTS_OF_A_ROW = 15
"""The height of a row that is given none."""

FEW_LINES = 0.25
"""The part of a page that is no reason for another one."""

_SIGNS: Mapping[str, str] = {"GBP": "£", "EUR": "€", "USD": "$"}

_FORMATS: Mapping[Kind, str] = {
    Kind.WORDS: "@",
    Kind.PEOPLE: "#,##0",
    Kind.PERCENT: "0%",
    Kind.PERCENT_FINE: "0.0%;−0.0%",
    Kind.RATIO: "0.00",
    Kind.NUMBER: "#,##0.#",
    Kind.POINTS: "+0;−0;0",
}


def number_format(kind: Kind, currency: str) -> str:
    """How numbers of a kind are written, in the words of the format."""
    if kind is not Kind.MONEY:
        return _FORMATS[kind]
    sign = _SIGNS.get(currency, f"{currency} ").replace('"', "")
    return f'"{sign}"#,##0;−"{sign}"#,##0'


class Look:
    """The styles of one workbook, made as they are needed."""

    def __init__(self, book: Workbook, currency: str) -> None:
        self.book = book
        self.currency = currency
        self.made: set[str] = set()

    def heading(self, kind: Kind) -> str:
        """A heading of a column."""
        across = "left" if kind is Kind.WORDS else "right"
        return self._style(f"heading {across}", colour="FFFFFF", fill=DARK, bold=True, across=across)

    def cell(self, kind: Kind, is_sum: bool = False, is_key: bool = False) -> str:
        """A cell of a table; a sum stands out, and so does what says what a row is."""
        name = f"{kind}{' sum' if is_sum else ''}{' key' if is_key else ''}"
        return self._style(
            name,
            bold=is_sum,
            fill=PALE if is_sum else "",
            across="left" if kind is Kind.WORDS else "right",
            number_format=number_format(kind, self.currency),
        )

    def plain(self, name: str) -> str:
        """Text outside tables: `title`, `part`, `heading`, `name`, `fact`, `sentence` or `note`."""
        said: dict[str, dict[str, Any]] = {
            "title": {"colour": DARK, "bold": True, "size": 18, "wrapped": False},
            "part": {"colour": DARK, "bold": True, "size": 12},
            "heading": {"colour": DARK, "bold": True, "size": 12, "wrapped": False},
            "name": {"bold": True},
            "fact": {},
            "sentence": {},
            "note": {"colour": FAINT},
        }
        return self._style(name, bordered=False, **said[name])

    def fact(self, kind: Kind) -> str:
        """A value beside a name on the first sheet."""
        return self._style(f"fact {kind}", bordered=False, number_format=number_format(kind, self.currency))

    def _style(
        self,
        name: str,
        *,
        colour: str = "000000",
        fill: str = "",
        bold: bool = False,
        size: int = 10,
        bordered: bool = True,
        wrapped: bool = True,
        across: str = "left",
        number_format: str = "@",
    ) -> str:
        from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side

        called = f"Results {name}"
        if called in self.made:
            return called
        made = NamedStyle(name=called)
        made.font = Font(name=FONT, size=size, bold=bold, color=colour)
        made.alignment = Alignment(wrap_text=wrapped, vertical="top", horizontal=across)
        made.number_format = number_format
        if fill:
            made.fill = PatternFill("solid", start_color=fill)
        if bordered:
            side = Side(style="thin", color=LINE)
            made.border = Border(left=side, right=side, top=side, bottom=side)
        self.book.add_named_style(made)
        self.made.add(called)
        return called


def print_set_up(page: Worksheet, title: str, heading: str, pages: int) -> None:
    """Landscape A4, as wide as the page, with what it is at the head, and the workbook and the number at the foot.

    Args:
        page: The sheet.
        title: What the workbook is.
        heading: What the sheet is.
        pages: How many pages it may take, as no page may break a chart; 0: any number.
    """
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = A4
    page.page_setup.fitToWidth = 1
    page.page_setup.fitToHeight = pages
    assert page.sheet_properties.pageSetUpPr is not None
    page.sheet_properties.pageSetUpPr.fitToPage = True
    header: Any = page.oddHeader
    footer: Any = page.oddFooter
    header.left.text, header.left.font = _plainly(heading), f"{FONT},Bold"
    footer.left.text = _plainly(title)
    footer.right.text = "&A, &P of &N"
    for side in ("left", "right"):
        setattr(page.page_margins, side, 0.5)
    page.page_margins.top = page.page_margins.bottom = 0.75


def pages(page: Worksheet, width: float) -> int:
    """How many pages a table takes; a few lines more than fit are drawn onto the last rather than onto a new one.

    Args:
        page: The sheet, all of its rows with their heights.
        width: Of its columns, in characters.
    """
    tall = sum(row.height or POINTS_OF_A_ROW for row in page.row_dimensions.values())
    scale = min(1.0, PAGE_CHARACTERS / width)
    return max(1, ceil(tall * scale / PAGE_POINTS - FEW_LINES))


def _plainly(text: str) -> str:
    """A text at the head or foot of a page, where an ampersand would begin a command."""
    return text[:FOOTER_MOST].replace("&", "&&")


def widths(columns: Sequence[Column], rows: Sequence[Row], currency: str) -> list[float]:
    """The widths of columns, in characters, from what they hold."""
    found = []
    for place, column in enumerate(columns):
        texts = [shown_length(row.cells[place], column.kind, currency) for row in rows]
        words = max((len(word) for word in column.heading.split()), default=0)
        found.append(float(max(min(max(texts, default=0), column.width_most) + 2, words + 4, 8)))
    return found


def shown_length(value: Value, kind: Kind, currency: str) -> int:
    """About how many characters a value takes."""
    if value is None:
        return 0
    if isinstance(value, str):
        return max(len(line) for line in value.split("\n")) if value else 0
    sign = len(_SIGNS.get(currency, f"{currency} ")) if kind is Kind.MONEY else 0
    return len(f"{value:,.0f}") + sign + (2 if kind in {Kind.PERCENT_FINE, Kind.RATIO, Kind.NUMBER} else 0)


def height(texts: Sequence[tuple[Value, float]]) -> float:
    """The height of a row, in points, from what its cells hold and how wide they are, in characters."""
    lines = [
        sum(max(1, ceil(len(line) / width)) for line in value.split("\n"))
        for value, width in texts
        if isinstance(value, str)
    ]
    return LINE_HEIGHT * max(lines, default=1) + 3
