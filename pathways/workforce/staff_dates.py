"""Days as tables of staff have them."""

from __future__ import annotations

import re
from datetime import date, timedelta

NO_END_YEAR = 2099
"""Systems that need an end write a day far off, such as 31/12/4712 or 31/12/9999: from this year on, there is none."""

NO_DAY = frozenset(
    {
        "",
        "-",
        "--",
        "n/a",
        "na",
        "none",
        "nil",
        "null",
        "open",
        "open ended",
        "open-ended",
        "permanent",
        "ongoing",
        "tbc",
    }
)
"""Words for there being no day."""

SERIAL_EPOCH = date(1899, 12, 30)
"""Day 0 of spreadsheets, reckoned so that every day after February 1900 is right in spite of their 29 February 1900."""

SERIALS = range(7305, 73051)
"""Numbers that are taken for days: from 1920 to 2099."""

_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")
_NAMED_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[-/. ]+([a-z]{3,9})[-/., ]+(\d{4})")
_TIME = re.compile(r"[t ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?z?$")
_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september", "october"),
    *("november", "december"),
)


class NotADay(ValueError):
    """A cell that is no day; its words say why."""


def day_of(cell: str | float | date) -> date | None:
    """The day that a cell means; None where it says that there is none.

    The year may come first (2027-07-31), or the day (31/07/2027, 31 July 2027); never the month, as 01/02/2027 would
    then be two days. A number is the serial number of a spreadsheet.

    Raises:
        NotADay: If it is none.
    """
    if isinstance(cell, date):
        return _unless_far_off(cell)
    if isinstance(cell, int | float):
        return _of_serial(cell)
    plain = _TIME.sub("", cell.casefold().strip())
    if plain in NO_DAY:
        return None
    if plain.replace(".", "", 1).isdecimal():
        return _of_serial(float(plain))
    return _unless_far_off(_written(plain, cell))


def _written(plain: str, cell: str) -> date:
    if found := _YEAR_FIRST.fullmatch(plain):
        year, month, day = map(int, found.groups())
    elif found := _DAY_FIRST.fullmatch(plain):
        day, month, year = map(int, found.groups())
        if month > 12 >= day:
            raise NotADay(f"{cell!r} has the month first")
    elif found := _NAMED_MONTH.fullmatch(plain):
        day, month, year = int(found[1]), _month(found[2], cell), int(found[3])
    elif re.fullmatch(r"\d{1,2}[-/. ](\d{1,2}|[a-z]{3,9})[-/. ]\d{2}", plain):
        raise NotADay(f"{cell!r} has a year of two digits")
    else:
        raise NotADay(f"{cell!r} is no date")
    try:
        return date(year, month, day)
    except ValueError:
        raise NotADay(f"{cell!r} is a day that does not exist") from None


def _month(name: str, cell: str) -> int:
    for number, month in enumerate(_MONTHS, 1):
        if len(name) >= 3 and month.startswith(name):
            return number
    raise NotADay(f"{cell!r} names no month")


def _of_serial(number: float) -> date:
    if int(number) not in SERIALS:
        raise NotADay(f"{number:g} is no date")
    return SERIAL_EPOCH + timedelta(days=int(number))


def _unless_far_off(day: date) -> date | None:
    return None if day.year >= NO_END_YEAR else day
