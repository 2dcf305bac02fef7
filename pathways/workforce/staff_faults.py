"""What is wrong in a staff table: at a row and a column, and many of a kind together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pathways.workforce.staff_grid import letters

SHOWN_MOST = 5
"""So many of a kind are named; the others are counted."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of fault."""

    message: str
    """What is wrong, in one sentence without a full stop."""
    help: str
    """What to do about it."""


KINDS: Mapping[str, Kind] = {
    "formula": Kind(
        "cells hold formulas, whose values may be out of date",
        "copy the column, paste it over itself as values, and save the table again",
    ),
    "cell-error": Kind("cells show an error of the spreadsheet", "mend them in the table"),
    "missing": Kind("cells are empty", "fill them in; a row of totals or remarks belongs in no staff table"),
    "too-many-cells": Kind(
        "rows have more cells than the heading", "a cell with a comma in it needs quotation marks around it"
    ),
    "not-a-date": Kind("cells are no dates", "write the day first, such as 31/07/2027, or the year first: 2027-07-31"),
    "not-hours": Kind(
        "cells are no part of full time", "write 0.6, 60% or 21 of 35; more than nothing and at most full time"
    ),
    "not-money": Kind("cells are no salary", "write the amount of a year, such as 35000 or £35,000"),
    "negative-salary": Kind("salaries are nothing or less", "write what a full-time year pays"),
    "unknown-type": Kind(
        "words for the kind of contract are not understood",
        "say what each stands for: --values type:WORD=MEANING, or `values` in the scenario; "
        "meanings are open-ended, fixed-term, casual and not-known",
    ),
    "unknown-funding": Kind(
        "words for the funding are not understood",
        "say what each stands for: --values funding:WORD=MEANING, or `values` in the scenario; "
        "meanings are core, grant, recharge and not-known",
    ),
    "unknown-grade": Kind(
        "grades are not those of the pay structure",
        "say what each stands for: --values grade:WORD=GRADE, or `values` in the scenario; or leave these rows out",
    ),
    "point-outside-grade": Kind(
        "points are outside the grade of the post", "correct the grade or the point, or leave these rows out"
    ),
    "unknown-point": Kind("points are not on the pay scale", "correct them, or leave these rows out"),
    "end-before-start": Kind("contracts end before they start", "correct one of the dates"),
    "ended-already": Kind(
        "contracts ended before the day of the baseline", "leave these rows out, or take a table of that day"
    ),
    "more-than-full-time": Kind(
        "one person's contracts come to more than full time at one time",
        "correct the hours or the dates, or leave these rows out",
    ),
    "mixed-currencies": Kind(
        "salaries are in another currency than the pay structure, or than most",
        "give one table for each currency, or leave these rows out",
    ),
    "same-row-twice": Kind("rows say the same as an earlier one", "remove them, or leave these rows out"),
}
"""By code; each is a section of docs/staff.md."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong in one row."""

    code: str
    row: int
    """As the user's program counts."""
    column: int | None
    """Counted from 0; None: the row as a whole."""
    said: str
    """What stands there, or what it is at odds with; never who it is about."""


@dataclass(frozen=True)
class Group:
    """All faults of one kind in one column."""

    code: str
    column: int | None
    heading: str
    """Of the column."""
    faults: tuple[Fault, ...]

    @property
    def rows(self) -> int:
        """How many rows have it."""
        return len({fault.row for fault in self.faults})

    @property
    def kind(self) -> Kind:
        """What is wrong, and what to do."""
        return KINDS[self.code]

    def place(self, fault: Fault) -> str:
        """Where one stands: "row 14, column F (End date)"."""
        if self.column is None:
            return f"row {fault.row}"
        return f"row {fault.row}, column {letters(self.column)}{f' ({self.heading})' if self.heading else ''}"

    @property
    def by_saying(self) -> tuple[tuple[Fault, int], ...]:
        """The first fault of each saying, and how many rows say the same; as they come in the table."""
        counted: dict[str, tuple[Fault, int]] = {}
        for fault in self.faults:
            first, number = counted.get(fault.said, (fault, 0))
            counted[fault.said] = (first, number + 1)
        return tuple(counted.values())


def grouped(faults: Iterable[Fault], headings: Mapping[int, str]) -> tuple[Group, ...]:
    """Faults of a kind together, in the order in which the table has them.

    Args:
        faults: All faults.
        headings: By column: its heading.
    """
    kinds: dict[tuple[str, int | None], list[Fault]] = {}
    for fault in sorted(faults, key=lambda each: (each.row, -1 if each.column is None else each.column, each.code)):
        kinds.setdefault((fault.code, fault.column), []).append(fault)
    return tuple(
        Group(code, column, headings.get(column, "") if column is not None else "", tuple(found))
        for (code, column), found in kinds.items()
    )
