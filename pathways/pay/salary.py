"""The salary of a point on a date."""

from __future__ import annotations

from datetime import date, timedelta

from pathways.model.dates import in_words
from pathways.model.pay_scale import PayScale, PayTable
from pathways.pay.figure import Figure, NotHeld, Pay
from pathways.pay.tolerance import basis_of, tolerance_of


def salary_of(scale: PayScale, point: str, on: date) -> Pay:
    """What a point pays on a day: the annual salary at full time, in the currency of the scale.

    A table holds until the next one, its own last day, or the day on which a new one is due. On a scale that says none
    of these, it holds for a year. Beyond that the last figure is named, and not given as an answer.
    """
    tables = list(scale.tables.values())
    begun = [table for table in tables if table.effective.last <= on]
    unsettled = [each for each in tables if each.effective.first <= on < each.effective.last]
    if unsettled:
        why = f"whether the table of {in_words(unsettled[-1].effective)} had begun is not known"
        return NotHeld(why, _value(scale, unsettled[-1], point))
    if not begun:
        first = min((table.effective for table in tables), default=None)
        return NotHeld(f"the first table held begins on {in_words(first)}" if first else "no table is held")
    table = begun[-1]
    last = _value(scale, table, point)
    end = _ends(scale, table)
    if on >= end:
        return NotHeld(
            f"the table due on {in_words(str(end))} is not held; the last is of {in_words(table.effective)}", last
        )
    if last is not None:
        return last
    return _without(scale, table, point)


def knows(scale: PayScale, point: str) -> bool:
    """Whether any table of the scale has the point, or says that it is absent."""
    return any(point in table.points or point in table.absent for table in scale.tables.values())


def _value(scale: PayScale, table: PayTable, point: str) -> Figure | None:
    amount = table.points.get(point)
    if amount is None:
        return None
    return Figure(amount, tolerance_of(table, point), scale.currency, str(table.effective), basis_of(table, point))


def _ends(scale: PayScale, table: PayTable) -> date:
    """The first day on which a table is no longer used."""
    later = [each.effective.first for each in scale.tables.values() if each.effective.first > table.effective.last]
    if later:
        return min(later)
    if table.until is not None:
        return table.until.last + timedelta(days=1)
    start = table.effective.first
    due = scale.due.next_after(start + timedelta(days=1)) if scale.due is not None else None
    return due or start + timedelta(days=366)


def _without(scale: PayScale, table: PayTable, point: str) -> NotHeld:
    if point in table.absent:
        return NotHeld(f"the value of point {point} is not held")
    elsewhere = [each for each in scale.tables.values() if point in each.points]
    if elsewhere:
        last = _value(scale, elsewhere[-1], point)
        mine, its = in_words(table.effective), in_words(elsewhere[-1].effective)
        return NotHeld(f"point {point} is not on the table of {mine}; the last that has it is of {its}", last)
    first, *_, highest = table.points
    return NotHeld(f"{scale.title} has no point {point}; its points run from {first} to {highest}")
