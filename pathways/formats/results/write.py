"""A results workbook written as bytes (.xlsx)."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from pathways.formats.results.alternatives import with_alternatives
from pathways.formats.results.book import Book, Facts, Sentences, Sheet, Value
from pathways.formats.results.look import DEFAULT_WIDTH, Look, height, pages, print_set_up, widths

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

SUMMARY = "Summary"
NAME_MOST = 31
"""Characters that the name of a sheet may have."""

TEXT_MOST = 32_000
"""Characters that a cell takes."""

ROWS_BESIDE_CHARTS = 12
"""Charts of longer tables stand on a sheet of their own, so that a page shows them whole."""

CHARTS = ", charts"
"""What such a sheet is called beside the name of the table's."""

NOTE_LEAST = 100
"""Characters across which a sentence below a table is set at least."""

_NAMES, _VALUES = 40, 100
"""The widths of the two columns of the first sheet, in characters."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""Signs with which a program for tables would take a text for a formula, if somebody edits it."""


def workbook_of(book: Book) -> bytes:
    """A results workbook.

    Args:
        book: What it holds.

    Raises:
        ValueError: If two sheets have one name, or one has a name that none may have.
    """
    from openpyxl import Workbook

    _told_unless_named(book)
    made = Workbook()
    look = Look(made, book.currency)
    first = made.active
    assert first is not None
    first.title = SUMMARY
    _write_summary(first, book, look)
    for sheet in book.sheets:
        _write_sheet(made.create_sheet(sheet.name), sheet, book, look)
    made.properties.title = book.title
    made.properties.creator = "Pathways"
    made.properties.created = made.properties.modified = datetime.combine(book.on, time())
    written = io.BytesIO()
    made.save(written)
    said = [chart.says for sheet in book.sheets for chart in sheet.charts]
    return with_alternatives(written.getvalue(), said)


def _told_unless_named(book: Book) -> None:
    names = [SUMMARY.casefold(), *(f"{sheet.name}{CHARTS if sheet.charts else ''}".casefold() for sheet in book.sheets)]
    if len({*names}) < len(names) or any(not 0 < len(name) <= NAME_MOST or {*name} & {*r"[]:*?/\'"} for name in names):
        raise ValueError(f"sheets cannot be called so: {', '.join(names)}")


def _write_summary(page: Worksheet, book: Book, look: Look) -> None:
    page.sheet_view.showGridLines = False
    page.column_dimensions["A"].width = _NAMES
    page.column_dimensions["B"].width = _VALUES
    put(page, 1, 1, book.title, look.plain("title"))
    page.row_dimensions[1].height = 30
    number = 2
    for part in book.summary:
        number += 1
        put(page, number, 1, part.heading, look.plain("part"))
        page.row_dimensions[number].height = 20
        for name, value, style in _lines(part, look):
            number += 1
            put(page, number, 1, name, look.plain("name" if name else "sentence"))
            put(page, number, 2, value, style)
            page.row_dimensions[number].height = height([(name, _NAMES), (value, _VALUES)])
        number += 1
    print_set_up(page, book.title, "", 0)


def _lines(part: Facts | Sentences, look: Look) -> list[tuple[str | None, Value, str]]:
    if isinstance(part, Facts):
        return [(name, value, look.fact(kind)) for name, value, kind in part.facts]
    return [(None, sentence, look.plain("sentence")) for sentence in part.sentences]


def _write_sheet(page: Worksheet, sheet: Sheet, book: Book, look: Look) -> None:
    from openpyxl.utils import get_column_letter

    from pathways.formats.results.charts import add_charts

    wide = widths(sheet.columns, sheet.rows, book.currency)
    for number, (column, width) in enumerate(zip(sheet.columns, wide, strict=True), 1):
        put(page, 1, number, column.heading, look.heading(column.kind))
        page.column_dimensions[get_column_letter(number)].width = width
    page.row_dimensions[1].height = height(
        [(each.heading, width) for each, width in zip(sheet.columns, wide, strict=True)]
    )
    for row_number, row in enumerate(sheet.rows, 2):
        for number, (value, column) in enumerate(zip(row.cells, sheet.columns, strict=True), 1):
            put(page, row_number, number, value, look.cell(column.kind, row.is_sum, number <= sheet.keys))
        page.row_dimensions[row_number].height = height([*zip(row.cells, wide, strict=True)])
    last = get_column_letter(len(sheet.columns))
    page.auto_filter.ref = f"A1:{last}{max(len(sheet.rows) + 1, 2)}"
    page.freeze_panes = f"{get_column_letter(sheet.keys + 1)}2"
    page.print_title_rows = "1:1"
    page.print_title_cols = f"A:{get_column_letter(sheet.keys)}"
    apart = bool(sheet.charts) and len(sheet.rows) > ROWS_BESIDE_CHARTS
    below = len(sheet.rows) + 3
    if apart:
        _write_notes(page, below, sheet.notes, wide, look)
        assert page.parent is not None
        _write_charts(page.parent.create_sheet(sheet.name + CHARTS), sheet, book, look)
    else:
        notes = (*sheet.notes, *sheet.chart_notes, *_said(sheet))
        _write_notes(page, below, notes, wide, look)
        add_charts(page, sheet.charts, page.title, book.currency, below + len(notes) + 1, wide)
    together = bool(sheet.charts) and not apart
    print_set_up(page, book.title, sheet.title, 1 if together else pages(page, sum(wide)))


def _write_charts(page: Worksheet, sheet: Sheet, book: Book, look: Look) -> None:
    """The charts of a long table, on a sheet of their own."""
    from pathways.formats.results.charts import add_charts

    page.sheet_view.showGridLines = False
    put(page, 1, 1, sheet.title, look.plain("heading"))
    page.row_dimensions[1].height = 20
    notes = (*sheet.chart_notes, *_said(sheet))
    _write_notes(page, 2, notes, (), look)
    add_charts(page, sheet.charts, sheet.name, book.currency, len(notes) + 3, ())
    print_set_up(page, book.title, "", 1)


def _said(sheet: Sheet) -> tuple[str, ...]:
    """The charts in words; of small ones it stands in their descriptions."""
    return tuple(chart.says for chart in sheet.charts if not chart.small)


def _write_notes(page: Worksheet, row: int, notes: Sequence[str], widths: Sequence[float], look: Look) -> None:
    """Sentences below each other, across the columns of the table, and across more where they are narrow."""
    last, room = len(widths), sum(widths)
    while room < NOTE_LEAST:
        last, room = last + 1, room + DEFAULT_WIDTH
    for number, note in enumerate(notes, row):
        put(page, number, 1, note, look.plain("note"))
        page.merge_cells(start_row=number, start_column=1, end_row=number, end_column=last)
        page.row_dimensions[number].height = height([(note, room)])


def put(page: Worksheet, row: int, column: int, value: Value | date, style: str) -> None:
    """Put a value in a cell; a text is a text, whatever it begins with."""
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    cell: Any = page.cell(row, column)
    cell.style = style
    if isinstance(value, str):
        cell.value = "text"
        cell.data_type = "s"
        cell._value = ILLEGAL_CHARACTERS_RE.sub("\N{REPLACEMENT CHARACTER}", value)[:TEXT_MOST]
        cell.quotePrefix = value.startswith(_FORMULA)
    elif value is not None:
        cell.value = value
