"""A framework written as a workbook."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from pathways.documents.read import Reading
from pathways.formats.workbook import lists
from pathways.formats.workbook.carried import SHEET as CARRIED
from pathways.formats.workbook.carried import hash_of, packed
from pathways.formats.workbook.cells import Shown
from pathways.formats.workbook.look import Look, height_of, look, width_of
from pathways.formats.workbook.read_me import READ_ME, guidance
from pathways.formats.workbook.rows import Row, Words, rows_of
from pathways.formats.workbook.sheets import SHEETS, Column, Sheet
from pathways.formats.workbook.vocabulary import words_of
from pathways.model.framework import Framework

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

HEADINGS = ("Field", "Value", "What it is")
"""The columns of a sheet whose fields stand below one another."""


@dataclass(frozen=True)
class _Book:
    """A workbook that is being written."""

    book: Workbook
    look: Look


def workbook_of(reading: Reading, words: Words, on: date) -> bytes:
    """A framework as the bytes of a workbook (.xlsx).

    Args:
        reading: The framework, read whole.
        words: Its rules in words, by where they stand.
        on: The day on which it is made.
    """
    from openpyxl import Workbook

    framework = reading.document
    assert isinstance(framework, Framework)
    book = Workbook()
    made = _Book(book, look(book))
    rows = rows_of(reading, words)
    first = made.book.active
    assert first is not None
    present = [sheet for sheet in SHEETS if sheet.title != "Pay" or rows[sheet.title]]
    _write_guidance(made, first, framework, reading, on, present)
    for sheet in present:
        page = made.book.create_sheet(sheet.title)
        if sheet.upright:
            _write_upright(made, page, sheet, rows[sheet.title][0])
        else:
            _write_table(made, page, sheet, rows[sheet.title])
    lists.add_lists(made.book, present)
    for sheet in present:
        lists.add_validation(made.book[sheet.title], sheet, len(rows[sheet.title]))
    _carry(made.book, reading.text)
    made.book.properties.title = framework.title
    made.book.properties.creator = "Pathways"
    page_of_bytes = io.BytesIO()
    made.book.save(page_of_bytes)
    return page_of_bytes.getvalue()


def _write_guidance(
    made: _Book, page: Worksheet, framework: Framework, reading: Reading, on: date, present: Sequence[Sheet]
) -> None:
    page.title = READ_ME
    page.sheet_view.showGridLines = False
    page.column_dimensions["A"].width = 26
    page.column_dimensions["B"].width = 96
    for number, (kind, left, right) in enumerate(
        guidance(
            framework.id, framework.title, hash_of(reading.text), on, [(each.title, each.what) for each in present]
        ),
        1,
    ):
        _put(page, number, 1, left, made.look.guidance[kind][0])
        _put(page, number, 2, right, made.look.guidance[kind][1])
        page.row_dimensions[number].height = 30 if kind == "title" else height_of([(right, 96)])
    made.look.print_set_up(page, landscape=False)


def _write_upright(made: _Book, page: Worksheet, sheet: Sheet, row: Row) -> None:
    for number, (heading, width) in enumerate(zip(HEADINGS, (30, 70, 60), strict=True), 1):
        _put(page, 1, number, heading, made.look.heading)
        page.column_dimensions[_letter(number)].width = width
    for number, column in enumerate(sheet.columns, 2):
        cell = row.cells[column.heading]
        _put(page, number, 1, column.heading, made.look.key)
        _put(page, number, 2, cell.shown, made.look.cell if cell.changeable else made.look.fixed)
        _put(page, number, 3, explained(sheet, column), made.look.fixed)
        page.row_dimensions[number].height = height_of([(cell.shown, 70), (explained(sheet, column), 60)])
    page.freeze_panes = "B2"
    made.look.print_set_up(page)


def _write_table(made: _Book, page: Worksheet, sheet: Sheet, rows: Sequence[Row]) -> None:
    from openpyxl.comments import Comment

    for number, column in enumerate(sheet.columns, 1):
        _put(page, 1, number, column.heading, made.look.heading if column.changeable else made.look.fixed_heading)
        note = Comment(explained(sheet, column), "Pathways", height=130, width=320)
        page.cell(1, number).comment = note
    widths = [width_of(column, rows) for column in sheet.columns]
    for number, width in enumerate(widths, 1):
        page.column_dimensions[_letter(number)].width = width
    page.row_dimensions[1].height = 30
    for row_number, row in enumerate(rows, 2):
        for number, column in enumerate(sheet.columns, 1):
            if column.part == "key":
                index = sheet.keys.index(column)
                _put(page, row_number, number, row.key[index], made.look.derived if row.derived else made.look.key)
                continue
            cell = row.cells[column.heading]
            style = made.look.cell if cell.changeable and not row.derived else made.look.fixed
            _put(page, row_number, number, cell.shown, made.look.derived if row.derived else style)
        texts = [*row.key, *(row.cells[column.heading].shown for column in sheet.columns if column.part != "key")]
        page.row_dimensions[row_number].height = height_of(list(zip(texts, widths, strict=True)))
    page.freeze_panes = f"{_letter(len(sheet.keys) + 1)}2"
    page.auto_filter.ref = f"A1:{_letter(len(sheet.columns))}{max(len(rows) + 1, 2)}"
    page.print_title_rows = "1:1"
    page.print_title_cols = f"A:{_letter(len(sheet.keys))}"
    made.look.print_set_up(page, width=sum(widths))


def explained(sheet: Sheet, column: Column) -> str:
    """What a column is, in the words of the model, and how it is filled in."""
    said = column.note or words_of(sheet.section, sheet.inner, column.path)
    named = f" Ids stand on the sheet {column.refers_to}." if column.refers_to and column.part == "field" else ""
    fixed = "" if column.part != "words" else " Told in words and read-only: it is kept as it is."
    how = f" {column.form.how}" if column.form.how and column.part == "field" else ""
    return f"{said.replace('`', '')}{named}{how}{fixed}"


def _put(page: Worksheet, row: int, column: int, shown: Shown, style: str) -> None:
    """Put a value in a cell; text is text, whatever it begins with."""
    cell: Any = page.cell(row, column)
    cell.style = style
    if shown is None:
        return
    if isinstance(shown, str):
        cell.value = "text"
        cell.data_type = "s"
        cell._value = shown  # a formula would be made of text that begins with an equals sign
    else:
        cell.value = shown


def _letter(number: int) -> str:
    from openpyxl.utils import get_column_letter

    return get_column_letter(number)


def _carry(book: Workbook, text: str) -> None:
    page = book.create_sheet(CARRIED)
    page.sheet_state = "veryHidden"
    for number, chunk in enumerate(packed(text), 1):
        page.cell(number, 1, chunk)
