"""The cells of a table as a spreadsheet holds them, before anything is understood."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Formula:
    """A cell that works out its value: what it showed when it was saved may be out of date."""


@dataclass(frozen=True, slots=True)
class CellError:
    """A cell in which the spreadsheet shows an error."""

    code: str
    """As the spreadsheet writes it, such as #REF!."""


Cell = str | float | date | Formula | CellError | None
"""What a cell holds; None: nothing. Text is without blanks around it, and never empty."""

Row = tuple[int, Sequence[Cell]]
"""The number of a row as the user's program shows it, and its cells; cells at the end may be missing."""


@dataclass(frozen=True)
class Grid:
    """All rows of a table that hold anything."""

    file: str
    """Its name in messages."""
    rows: Sequence[Row]
    sheet: str | None = None
    """The sheet of a workbook; None for plain text."""
    other_sheets: tuple[str, ...] = ()
    """The sheets that were not read."""
    hidden_rows: int = 0
    """Rows that the spreadsheet hides, for example by a filter; they are read like the others."""
    encoding_guessed: bool = False
    """Whether the text is not UTF-8 and was taken to be Windows-1252."""


def letters(column: int) -> str:
    """The name that spreadsheets give a column, counted from 0: A, B, ..., Z, AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
