"""What stands in a workbook that was brought back: for each sheet its rows, for each row its cells."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pathways.documents.refused import Refused
from pathways.formats.workbook.carried import SHEET as CARRIED
from pathways.formats.workbook.carried import unpacked
from pathways.formats.workbook.cells import as_text
from pathways.formats.workbook.guards import refuse_unsafe
from pathways.formats.workbook.lists import LISTS
from pathways.formats.workbook.read_me import READ_ME
from pathways.formats.workbook.sheets import SHEETS, Column, Sheet
from pathways.problems import nearest
from pathways.problems.suggest import listed

ROWS_MAX = 20_000
"""Rows of one sheet, down to the last one that holds something."""

COLUMNS_MAX = 200
"""Columns that are looked at."""

_OWN = {READ_ME, LISTS, CARRIED}
_HELD = re.compile(rb"<(?:[A-Za-z0-9]+:)?(?:v|f|t|is)[ >]")
"""Where a sheet says what a cell holds."""

_NUMBER = re.compile(rb"[<:]row\b[^>]*?\br=[\"'](\d{1,9})[\"']")
_ERRORS = re.compile(r"#(?:REF|N/A|VALUE|NAME|DIV/0|NUM|NULL)")


@dataclass(frozen=True)
class Fault:
    """A cell that cannot be taken over."""

    place: str
    """The sheet and cell, as in `Roles!C7`; the sheet alone where no cell is meant."""
    message: str
    help: str


@dataclass(frozen=True)
class ReadRow:
    """A row of a workbook."""

    number: int
    """Its number in the sheet, from one."""
    texts: Mapping[str, str]
    """What its cells hold, by heading."""
    places: Mapping[str, str]
    """Where they stand, as in `Roles!C7`, by heading."""

    def number_at(self, heading: str) -> int:
        """The number of the row in which a cell stands; where fields stand below one another, each has its own."""
        found = re.search(r"\d+$", self.places.get(heading, ""))
        return int(found[0]) if found else self.number


@dataclass(frozen=True)
class ReadWorkbook:
    """A workbook as it was read."""

    sheets: Mapping[str, tuple[ReadRow, ...]]
    """By title; a sheet that is missing is not among them."""
    headings: Mapping[str, frozenset[str]]
    """By sheet: the headings that were found."""
    made_from: str | None
    """The text that it was made from; None if it no longer carries it whole."""
    faults: tuple[Fault, ...]
    notes: tuple[str, ...]
    """What was passed over, in sentences."""


def read_workbook(content: bytes) -> ReadWorkbook:
    """Read the bytes of a workbook.

    Raises:
        Refused: If it is no workbook of a framework, or one that is not safe to open.
    """
    refuse_unsafe(content)
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        book = load_workbook(io.BytesIO(content), read_only=True, keep_links=False)
    except (InvalidFileException, KeyError, ValueError, TypeError, AttributeError, SyntaxError, zipfile.BadZipFile):
        raise Refused("format", "the workbook cannot be read", "open it and save it again as .xlsx") from None
    by_title = {page.title: page for page in book.worksheets}
    wanted = {sheet.title: by_title.get(sheet.title) for sheet in SHEETS}
    if not any(page is not None for page in wanted.values()):
        raise Refused("format", "no sheet of this workbook is one of a framework",
                      f"sheets are {listed((sheet.title for sheet in SHEETS), 20)}")  # fmt: skip
    made = _Reader()
    for title in by_title:
        if title not in wanted and title not in _OWN:
            near = nearest(title, [each for each, found in wanted.items() if found is None])
            made.notes.append(
                f"{title}: this sheet is not one of a framework, and is not read{f'; {near}' if near else ''}"
            )
    for sheet in SHEETS:
        found = wanted[sheet.title]
        if found is not None:
            made.read(sheet, found, _last_row(content, found))
        elif sheet.title != "Pay":
            made.notes.append(f"{sheet.title}: this sheet is missing, and what stands on it in the document is kept")
    carried = _column(by_title[CARRIED]) if CARRIED in by_title else []
    book.close()
    return ReadWorkbook(made.sheets, made.headings, unpacked(carried), tuple(made.faults), tuple(made.notes))


class _Reader:
    """The sheets that were read so far."""

    def __init__(self) -> None:
        self.sheets: dict[str, tuple[ReadRow, ...]] = {}
        self.headings: dict[str, frozenset[str]] = {}
        self.faults: list[Fault] = []
        self.notes: list[str] = []

    def read(self, sheet: Sheet, page: Any, last: int) -> None:
        """Read a sheet down to the last row that holds something."""
        page.reset_dimensions()
        rows = page.iter_rows(max_row=max(last, 1), max_col=COLUMNS_MAX)
        if sheet.upright:
            self._read_upright(sheet, rows)
        else:
            self._read_table(sheet, rows)

    def _read_upright(self, sheet: Sheet, rows: Iterable[Sequence[Any]]) -> None:
        columns = {column.heading.casefold(): column for column in sheet.columns}
        texts: dict[str, str] = {}
        places: dict[str, str] = {}
        for number, row in enumerate(rows, 1):
            cells = [*row, None, None][:2]
            label = as_text(getattr(cells[0], "value", None))
            if number == 1 or not label:
                continue
            column = columns.get(label.casefold())
            place = f"{sheet.title}!B{number}"
            if column is None:
                near = nearest(label, [each.heading for each in sheet.columns])
                self.notes.append(f"{sheet.title}!A{number}: {label!r} is no field of a framework, and is not read"
                                  f"{f'; {near}' if near else ''}")  # fmt: skip
                continue
            if column.heading in texts:
                self.faults.append(Fault(place, f"{label!r} stands twice", "keep one of the two rows"))
                continue
            texts[column.heading] = self._text(cells[1], place, column)
            places[column.heading] = place
        self.sheets[sheet.title] = (ReadRow(2, texts, places),)
        self._keep_headings(sheet, texts)

    def _read_table(self, sheet: Sheet, rows: Iterable[Sequence[Any]]) -> None:
        found: list[ReadRow] = []
        columns: dict[int, Column] = {}
        for number, row in enumerate(rows, 1):
            if number == 1:
                columns = self._columns(sheet, row)
                if any(key not in columns.values() for key in sheet.keys):
                    return
                continue
            texts: dict[str, str] = {}
            places: dict[str, str] = {}
            for index, column in columns.items():
                cell = row[index] if index < len(row) else None
                places[column.heading] = f"{sheet.title}!{_letter(index + 1)}{number}"
                texts[column.heading] = self._text(cell, places[column.heading], column)
            if any(texts.values()):
                found.append(ReadRow(number, texts, places))
        self.sheets[sheet.title] = tuple(found)
        self._keep_headings(sheet, [column.heading for column in columns.values()])

    def _columns(self, sheet: Sheet, row: Sequence[Any]) -> dict[int, Column]:
        """The columns of a sheet by their indexes; what is unknown or missing is told."""
        by_heading = {column.heading.casefold(): column for column in sheet.columns}
        found: dict[int, Column] = {}
        for index, cell in enumerate(row):
            heading = as_text(getattr(cell, "value", None))
            place = f"{sheet.title}!{_letter(index + 1)}1"
            column = by_heading.get(heading.casefold())
            if column is not None and column not in found.values():
                found[index] = column
            elif column is not None:
                self.faults.append(Fault(place, f"the column {heading!r} stands twice", "keep one of the two"))
            elif heading:
                near = nearest(heading, [each.heading for each in sheet.columns if each not in found.values()])
                self.notes.append(f"{place}: the column {heading!r} is not one of this sheet, and is not read"
                                  f"{f'; {near}' if near else ''}")  # fmt: skip
        for key in sheet.keys:
            if key not in found.values():
                what = f"the column {key.heading!r} is missing, and rows cannot be told apart"
                self.faults.append(Fault(sheet.title, what, f"write {key.heading!r} above the ids again"))
        return found

    def _keep_headings(self, sheet: Sheet, headings: Iterable[str]) -> None:
        self.headings[sheet.title] = frozenset(headings)
        missing = [column.heading for column in sheet.columns
                   if column.heading not in self.headings[sheet.title] and column.changeable]  # fmt: skip
        if missing:
            what = f"{'the field' if sheet.upright else 'the column'}{'s' if len(missing) > 1 else ''}"
            names = f"{listed(missing, 30)} {'are' if len(missing) > 1 else 'is'}"
            self.notes.append(f"{sheet.title}: {what} {names} missing, and what the document says there is kept")

    def _text(self, cell: Any, place: str, column: Column) -> str:
        """What a cell holds, as text; formulas are faults."""
        value = getattr(cell, "value", None)
        kind = getattr(cell, "data_type", "n")
        if kind == "f" or (value is not None and not isinstance(value, str | int | float) and hasattr(value, "ref")):
            self.faults.append(Fault(place, "the cell holds a formula", "write its value instead"))
            return ""
        text = as_text(value)
        if kind == "e" or (kind != "s" and _ERRORS.match(text)):
            self.faults.append(Fault(place, f"the cell holds the error {text}", "write a value, or empty the cell"))
            return ""
        if column.changeable:
            self._judge_characters(text, place)
        return text

    def _judge_characters(self, text: str, place: str) -> None:
        from pathways.documents.scalars import forbidden_character

        character = forbidden_character(text)
        if character is not None:
            self.faults.append(Fault(place, f"the cell holds the control character {character}", "remove it"))


def _last_row(content: bytes, page: Any) -> int:
    """The last row of a sheet that holds something, whatever the sheet says of its size.

    Raises:
        Refused: If it lies beyond what a framework can have.
    """
    path = page._worksheet_path.lstrip("/")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        text = archive.read(path)
    last = max((found.start() for found in _HELD.finditer(text)), default=-1)
    if last < 0:
        return 1
    starts = [found for found in (text.rfind(b"<row", 0, last), text.rfind(b":row", 0, last)) if found >= 0]
    number = _NUMBER.match(text, max(starts, default=0))
    rows = int(number[1]) if number else text.count(b"row>", 0, last) + 1
    if rows > ROWS_MAX:
        raise Refused(
            "too-large",
            f"the sheet {page.title} has something in row {rows:,}, and no more than {ROWS_MAX:,} rows are read",
            "delete the rows below the last statement",
        )
    return rows


def _column(page: Any) -> list[str]:
    page.reset_dimensions()
    return [as_text(row[0]) for row in page.iter_rows(max_row=2_000, max_col=1, values_only=True) if row]


def _letter(number: int) -> str:
    from openpyxl.utils import get_column_letter

    return get_column_letter(number)
