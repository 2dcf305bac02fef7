"""Days moved by a length of time, and the length of time between days.

Days are counted as `date.toordinal` does. The calendar repeats, so that moving a day needs no end of it.
"""

from __future__ import annotations

import math
from calendar import monthrange
from datetime import date

from pathways.rules.states import Range

_REPEATS_AFTER_MONTHS = 400 * 12
_REPEATS_AFTER_DAYS = 146_097


def moved(days: Range, years: Range, months: Range, extra_days: Range, sign: int) -> Range:
    """Days moved later (sign 1) or earlier (-1) by a length of time, each part of which may be a range.

    A day that the month does not have becomes its last one: a month after 31 January is 28 February. A part of a month
    is that part of the way to the day one month on; what comes of it is the nearest whole day.
    """
    least = sign * (12 * years.low + months.low), sign * extra_days.low
    most = sign * (12 * years.high + months.high), sign * extra_days.high
    first, last = (least, most) if sign > 0 else (most, least)
    return Range(_moved(days.low, *first), _moved(days.high, *last))


def _moved(day: float, months: float, extra_days: float) -> int:
    whole = math.floor(months)
    there, following = _months_on(day, whole), _months_on(day, whole + 1)
    return math.floor(there + (months - whole) * (following - there) + extra_days + 0.5)


def years_between(start: Range, end: Range) -> Range:
    """The years from one day to another, with the part of the last year as a fraction.

    Four years to the day are exactly 4. Below zero where the end comes first.
    """
    return _between(start, end, 12)


def months_between(start: Range, end: Range) -> Range:
    """The months from one day to another, with the part of the last month as a fraction."""
    return _between(start, end, 1)


def _between(start: Range, end: Range, size: int) -> Range:
    return Range(_count(start.high, end.low, size), _count(start.low, end.high, size))


def _count(start: float, end: float, size: int) -> float:
    """How many periods of so many months lie between two days; never less for a later end or an earlier start."""
    if end < start:
        return -_count(end, start, size)
    if not math.isfinite(end - start):
        return math.inf
    whole = (_in_calendar(end)[0] - _in_calendar(start)[0]) // size
    if _months_on(start, whole * size) > end:
        whole -= 1
    anniversary, following = _months_on(start, whole * size), _months_on(start, (whole + 1) * size)
    return whole + (end - anniversary) / (following - anniversary)


def _in_calendar(day: float) -> tuple[int, int]:
    """The month of a day, counted from the first month of the year 1, and the day in it."""
    cycles, rest = divmod(int(day) - 1, _REPEATS_AFTER_DAYS)
    alike = date.fromordinal(rest + 1)
    return cycles * _REPEATS_AFTER_MONTHS + 12 * (alike.year - 1) + alike.month - 1, alike.day


def _months_on(day: float, months: int) -> int:
    """The day so many months on; the last of the month where that has no such day."""
    month, number = _in_calendar(day)
    cycles, rest = divmod(month + months, _REPEATS_AFTER_MONTHS)
    year, month = rest // 12 + 1, rest % 12 + 1
    alike = date(year, month, min(number, monthrange(year, month)[1]))
    return alike.toordinal() + cycles * _REPEATS_AFTER_DAYS
