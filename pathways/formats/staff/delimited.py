"""A table as plain text: values with commas, semicolons or tabs between them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from pathways.documents.refused import Refused
from pathways.problems import Place
from pathways.workforce.staff_grid import Cell, CellError, Formula, Grid, Row

_ERRORS = frozenset({"#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"})

_LINES_LOOKED_AT = 20


def grid_of_text(content: bytes, file: str) -> Grid:
    """The rows of a table as text.

    UTF-8 is read, and UTF-16 with its mark, as spreadsheets save "Unicode text"; anything else is taken to be
    Windows-1252, the encoding of Western versions of Windows, and the table says that this was a guess.

    Raises:
        Refused: If it is no text, or its cells cannot be told apart; with the row.
    """
    text, guessed = _decoded(content)
    return Grid(file, tuple(_rows(text, file)), encoding_guessed=guessed)


def _decoded(content: bytes) -> tuple[str, bool]:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace"), False
    if b"\0" in content:
        raise Refused("binary", "this is no text file", "give a table as CSV or as an Excel workbook (.xlsx)")
    try:
        return content.decode("utf-8-sig"), False
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace"), True


def _rows(text: str, file: str) -> Iterator[Row]:
    """The rows that hold anything, numbered as a spreadsheet would: a cell over several lines is one row."""
    first, _, rest = text.partition("\n")
    separator = None
    if first.casefold().startswith("sep=") and len(first.rstrip()) == 5:  # a line for Excel alone, which it hides
        separator, text = first[4], rest
    dialect = _dialect(text, separator)
    known: dict[str, Cell] = {}
    number = 0
    try:
        for number, cells in enumerate(csv.reader(io.StringIO(text, newline=""), dialect=dialect), 1):
            found = [known[cell] if cell in known else known.setdefault(cell, _cell(cell)) for cell in cells]
            if any(cell is not None for cell in found):
                yield number, found
    except csv.Error as error:
        refused = _unreadable(error, number + 1)
        refused.file = file
        raise refused from None


def _dialect(text: str, separator: str | None) -> type[csv.Dialect]:
    """The sign that most of the first lines have most of."""
    top = [line for line in text[:100_000].splitlines() if line.strip()][:_LINES_LOOKED_AT]

    class Dialect(csv.excel):
        delimiter = separator or max(",;\t", key=lambda sign: sum(line.count(sign) for line in top))
        strict = True

    return Dialect


def _cell(text: str) -> Cell:
    value = text.strip()
    if not value:
        return None
    if value.startswith("=") and len(value) > 1:
        # Some systems write ="00123" to keep a number from losing its zeros.
        inner = value[2:-1] if value.startswith('="') and value.endswith('"') and len(value) > 3 else ""
        return inner if inner and '"' not in inner else Formula()
    return CellError(value) if value in _ERRORS and value != "#N/A" else None if value == "#N/A" else value


def _unreadable(error: csv.Error, row: int) -> Refused:
    if "end of data" in str(error):
        message = "a quotation mark opens a cell in this row, and none closes it"
        return Refused("open-quote", message, "close it, or take it out", Place(row, 1))
    if "field larger" in str(error):
        message = "a cell of this row is far too long, as if a quotation mark were never closed"
        return Refused("open-quote", message, "close it, or take it out", Place(row, 1))
    help = "a quotation mark inside a cell in quotation marks is written twice"
    return Refused("unreadable-row", f"the cells of this row cannot be told apart: {error}", help, Place(row, 1))
