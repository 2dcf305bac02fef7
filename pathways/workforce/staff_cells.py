"""What a single cell of a staff table means, by the column that it stands in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import Any

from pathways.problems import nearest
from pathways.workforce.staff_dates import NotADay, day_of
from pathways.workforce.staff_grid import Cell, CellError, Formula
from pathways.workforce.staff_headings import Column
from pathways.workforce.staff_known import Known
from pathways.workforce.staff_numbers import NotANumber, currency_of, fte_of, money_of, number_of, point_of
from pathways.workforce.staff_words import funding_of, type_of

Plain = str | float | date
"""A cell that holds a value."""

NOT_EMPTY = frozenset({Column.PERSON, Column.TITLE, Column.FTE, Column.HOURS, Column.FULL_TIME_HOURS})
"""Columns without which a row means nothing."""

_UNKNOWN_WORDS = frozenset({"unknown-type", "unknown-funding"})


class Wrong(Exception):
    """A cell that does not mean anything in its column."""

    def __init__(self, code: str, said: str) -> None:
        super().__init__(said)
        self.code = code
        self.said = said


class Meaning:
    """What cells of one column mean; each different cell is worked out once."""

    def __init__(self, read: Callable[[Plain], Any], words: Mapping[str, str], needed: bool) -> None:
        self._read = read
        self._words = {word.casefold(): meaning for word, meaning in words.items()}
        self._needed = needed
        self.known: dict[Cell, tuple[Any, str | None, str]] = {}
        self.not_understood: dict[str, None] = {}

    def of(self, cell: Cell) -> tuple[Any, str | None, str]:
        """What a cell means; or None, the code of what is wrong, and what to say of it."""
        found = self.known.get(cell)
        if found is None:
            found = self.known[cell] = self._worked_out(cell)
        return found

    def _worked_out(self, cell: Cell) -> tuple[Any, str | None, str]:
        match cell:
            case None:
                return (None, "missing", "there is nothing") if self._needed else (None, None, "")
            case Formula():
                return None, "formula", "a formula"
            case CellError(code):
                return None, "cell-error", code
        try:
            return self._read(self._words.get(shown(cell).casefold(), cell)), None, ""
        except Wrong as wrong:
            if wrong.code in _UNKNOWN_WORDS:
                self.not_understood[shown(cell)] = None
            return None, wrong.code, wrong.said


def meanings(known: Known | None, percent: bool) -> dict[Column, Callable[[Plain], Any]]:
    """By column: how its cells are read.

    Args:
        known: The grades that posts may be on; None where they are not known.
        percent: Whether hours are in per cent.
    """
    return {
        Column.PERSON: shown,
        Column.NAME: shown,
        Column.TITLE: shown,
        Column.FAMILY: shown,
        Column.PART: shown,
        Column.GRADE: partial(_grade, known),
        Column.POINT: _point,
        Column.SALARY: _money,
        Column.ACTUAL_SALARY: _money,
        Column.CURRENCY: _currency,
        Column.TYPE: partial(_word, type_of, "unknown-type"),
        Column.FUNDING: partial(_word, funding_of, "unknown-funding"),
        Column.START: _day,
        Column.END: _day,
        Column.IN_GRADE_SINCE: _day,
        Column.FTE: partial(_fte, percent),
        Column.HOURS: _hours,
        Column.FULL_TIME_HOURS: _hours,
    }


def shown(cell: Plain) -> str:
    """A cell as text: a whole number without decimals."""
    if isinstance(cell, str):
        return " ".join(cell.split())
    if isinstance(cell, date):
        return cell.isoformat()
    return str(int(cell)) if cell == int(cell) else repr(cell)


def _day(cell: Plain) -> date | None:
    try:
        return day_of(cell)
    except NotADay as wrong:
        raise Wrong("not-a-date", str(wrong)) from None


def _fte(percent: bool, cell: Plain) -> float:
    if isinstance(cell, date):
        raise Wrong("not-hours", f"{cell.isoformat()} is a date")
    try:
        return fte_of(cell, percent)
    except NotANumber as wrong:
        raise Wrong("not-hours", str(wrong)) from None


def _hours(cell: Plain) -> float:
    try:
        hours = number_of(shown(cell))
    except NotANumber as wrong:
        raise Wrong("not-hours", str(wrong)) from None
    if hours <= 0:
        raise Wrong("not-hours", f"{hours:g} hours are none")
    return hours


def _money(cell: Plain) -> tuple[float, str | None]:
    if isinstance(cell, date):
        raise Wrong("not-money", f"{cell.isoformat()} is a date")
    try:
        amount, currency = money_of(cell)
    except NotANumber as wrong:
        raise Wrong("not-money", str(wrong)) from None
    if amount <= 0:
        raise Wrong("negative-salary", shown(cell))
    return amount, currency


def _currency(cell: Plain) -> str:
    return currency_of(shown(cell))


def _point(cell: Plain) -> str:
    if isinstance(cell, date):
        raise Wrong("unknown-point", f"{cell.isoformat()} is a date")
    return point_of(cell)


def _grade(known: Known | None, cell: Plain) -> str:
    word = shown(cell)
    if known is None:
        return word
    found = known.grade_of(word)
    if found is None:
        hint = nearest(word, known.grades)
        raise Wrong("unknown-grade", f"{word!r}{f'; {hint}' if hint else ''}")
    return found


def _word(read: Callable[[str], Any], code: str, cell: Plain) -> Any:
    found = read(shown(cell))
    if found is None:
        raise Wrong(code, repr(shown(cell)))
    return found
