"""Days moved by a length of time, and the length of time between days."""

from __future__ import annotations

import math
from calendar import monthrange
from datetime import date

from pathways.rules.states import Range, day_of

DAYS_A_MONTH = 365.2425 / 12
"""The mean month, for a part of one."""


def moved(days: Range, years: Range, months: Range, extra_days: Range, sign: int) -> Range:
    """Days moved later (sign 1) or earlier (-1) by a length of time, each part of which may be a range.

    A day that the month does not have becomes its last one: a month after 31 January is 28 February.
    """
    shift_low = (12 * years.low + months.low, extra_days.low)
    shift_high = (12 * years.high + months.high, extra_days.high)
    first, last = (shift_low, shift_high) if sign > 0 else (shift_high, shift_low)
    return Range(_moved(days.low, *first, sign), _moved(days.high, *last, sign))


def _moved(ordinal: float, months: float, extra_days: float, sign: int) -> float:
    day = day_of(ordinal)
    if day is None or not math.isfinite(months + extra_days):
        return ordinal if day is None else sign * math.inf
    whole = math.floor(months)
    count = day.year * 12 + day.month - 1 + sign * whole
    year, month = divmod(count, 12)
    if not 1 <= year <= date.max.year - 1:
        return sign * math.inf
    month += 1
    there = date(year, month, min(day.day, monthrange(year, month)[1]))
    return there.toordinal() + sign * (extra_days + (months - whole) * DAYS_A_MONTH)


def years_between(start: Range, end: Range) -> Range:
    """The years from one day to another, with the part of the last year as a fraction.

    Four years to the day are exactly 4. Below zero where the end comes first.
    """
    return Range(_years(start.high, end.low), _years(start.low, end.high))


def months_between(start: Range, end: Range) -> Range:
    """The months from one day to another, with the part of the last month as a fraction."""
    return Range(_months(start.high, end.low), _months(start.low, end.high))


def _years(start: float, end: float) -> float:
    return _count(start, end, 12)


def _months(start: float, end: float) -> float:
    return _count(start, end, 1)


def _count(start: float, end: float, size: int) -> float:
    """How many periods of so many months lie between two days; monotone in both."""
    first, last = day_of(start), day_of(end)
    if first is None or last is None:
        return math.inf if end > start else -math.inf
    if last < first:
        return -_count(end, start, size)
    whole = ((last.year - first.year) * 12 + last.month - first.month) // size
    if _after(first, whole * size) > last:
        whole -= 1
    anniversary, following = _after(first, whole * size), _after(first, (whole + 1) * size)
    return whole + (last - anniversary).days / (following - anniversary).days


def _after(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    month += 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
