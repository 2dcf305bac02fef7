"""A table of staff read: its contracts, everything that is wrong with it, and what was taken to be so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from pathways.documents.refused import Refused
from pathways.model.scenario import StaffTable
from pathways.problems import Place
from pathways.workforce.staff import Contract, ContractType, Funding, Staff
from pathways.workforce.staff_across import mixed_currencies, overfull_hours, repeated_rows
from pathways.workforce.staff_cells import NOT_EMPTY, Meaning, meanings, shown
from pathways.workforce.staff_columns import Columns, columns_of
from pathways.workforce.staff_faults import Fault, Group, grouped
from pathways.workforce.staff_grid import Grid, Row
from pathways.workforce.staff_headings import Column
from pathways.workforce.staff_known import Known
from pathways.workforce.staff_numbers import NotANumber, part_of


@dataclass(frozen=True, slots=True)
class Taken:
    """Something that was taken to be so; worded elsewhere."""

    code: str
    count: int = 0
    """How many contracts it concerns; 0: all, or the table as a whole."""
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class StaffReading:
    """What a table of staff says."""

    file: str
    columns: Columns
    staff: Staff
    """The contracts of the rows without fault; `left_out` counts the others."""
    faults: tuple[Fault, ...]
    taken: tuple[Taken, ...]
    not_understood: Mapping[Column, tuple[str, ...]]
    """By column: words of the table that have to be said what they stand for."""
    currency: str | None
    """The currency of salaries, where the table names one."""

    @property
    def groups(self) -> tuple[Group, ...]:
        """What is wrong, many of a kind together."""
        return grouped(self.faults, self.columns.headings)


def read_staff(
    grid: Grid,
    settings: StaffTable,
    known: Known | None = None,
    on: date | None = None,
    with_names: bool = False,
) -> StaffReading:
    """Read a table of staff.

    Nothing of a column that looks like names, addresses or dates of birth is looked at, and what tells persons apart
    becomes a running number.

    Args:
        grid: The cells.
        settings: What the columns are called, and what the table's own words stand for.
        known: The grades and points that posts may be on; None: any.
        on: The day of the baseline; None: contracts may have ended whenever.
        with_names: Whether names may be read.

    Raises:
        Refused: If the table has no rows, or its columns cannot be made out.
    """
    columns = columns_of(grid, settings, with_names)
    if Column.TITLE not in columns.places:
        raise _no_title(grid, columns) if columns.places else _no_columns(grid, columns)
    rows = [row for row in grid.rows if row[0] > columns.row]
    if not rows:
        refused = Refused(
            "no-rows", "the table has headings and no rows", "give one row a contract", Place(columns.row, 1)
        )
        refused.file = grid.file
        raise refused
    table = _Table(columns, settings, known, on)
    for row in rows:
        table.read(row)
    table.compare_rows()
    faulty = {fault.row for fault in table.faults}
    staff = Staff(tuple(each for each in table.contracts if each.row not in faulty), len(faulty))
    counted = Counter(currency for currency in table.currencies.values())
    return StaffReading(
        grid.file,
        columns,
        staff,
        tuple(table.faults),
        tuple(_taken(grid, columns, table)),
        {column: tuple(found.not_understood) for column, found in table.meanings.items() if found.not_understood},
        min(counted, key=lambda each: (-counted[each], each)) if counted else None,
    )


class _Table:
    """The contracts and faults found so far."""

    def __init__(self, columns: Columns, settings: StaffTable, known: Known | None, on: date | None) -> None:
        self.columns = columns
        self.known = known
        self.on = on
        self.contracts: list[Contract] = []
        self.faults: list[Fault] = []
        self.currencies: dict[int, str] = {}
        self.ends_ignored = 0
        self.persons: dict[str, str] = {}
        self.width = 1 + max(columns.headings)
        said = {name.replace("_", "-"): words for name, words in settings.values.items()}
        read = meanings(known, columns.in_percent(Column.FTE))
        self.meanings = {
            column: Meaning(read[column], said.get(column, {}), column in NOT_EMPTY) for column in columns.places
        }
        self.recorded = {name: Meaning(shown, settings.values.get(name, {}), False) for name in columns.characteristics}
        self._each = [
            (column, place, self.meanings[column], self.meanings[column].known)
            for column, place in columns.places.items()
        ]
        self._each_recorded = [(name, place, self.recorded[name]) for name, place in columns.characteristics.items()]

    def read(self, row: Row) -> None:
        """Take in one row."""
        number, cells = row
        width = len(cells)
        before = len(self.faults)
        found: dict[Column, Any] = {}
        for column, place, meaning, known in self._each:
            cell = cells[place] if place < width else None
            value, code, said = known.get(cell) or meaning.of(cell)
            if code is not None:
                self.faults.append(Fault(code, number, place, said))
            elif value is not None:
                found[column] = value
        characteristics: dict[str, str] = {}
        for name, place, meaning in self._each_recorded:
            value, code, said = meaning.of(cells[place] if place < width else None)
            if code is not None:
                self.faults.append(Fault(code, number, place, said))
            elif value is not None:
                characteristics[name] = value
        if width > self.width and any(cell is not None for cell in cells[self.width :]):
            self.faults.append(Fault("too-many-cells", number, None, f"{width} cells, and {self.width} headings"))
        contract = self._contract(number, found, characteristics)
        if contract is not None:
            self.faults += self._at_odds(contract)
        if contract is not None and len(self.faults) == before:
            self.contracts.append(contract)

    def compare_rows(self) -> None:
        """Look for what is wrong between rows, once all are read."""
        if Column.PERSON in self.columns.places:
            repeated = list(repeated_rows(self.contracts))
            self.faults += repeated
            again = {fault.row for fault in repeated}
            once = [contract for contract in self.contracts if contract.row not in again]
            self.faults += overfull_hours(once, self._place(Column.FTE, Column.HOURS))
        self.faults += mixed_currencies(
            self.currencies,
            self._place(Column.CURRENCY, Column.SALARY, Column.ACTUAL_SALARY),
            self.known.currency if self.known is not None else None,
        )

    def _contract(self, row: int, found: Mapping[Column, Any], characteristics: Mapping[str, str]) -> Contract | None:
        """A row as a contract; None where its hours are wrong or its title is."""
        fte = self._fte(row, found)
        title = found.get(Column.TITLE)
        if fte is None or title is None:
            return None
        kind = found.get(Column.TYPE, ContractType.NOT_KNOWN)
        end = found.get(Column.END)
        if kind is ContractType.OPEN_ENDED and end is not None:
            self.ends_ignored += 1
            end = None
        return Contract(
            row,
            self._person(row, found.get(Column.PERSON)),
            title,
            found.get(Column.FAMILY),
            found.get(Column.GRADE),
            found.get(Column.POINT),
            self._salary(row, found, fte),
            kind,
            end,
            fte,
            found.get(Column.FUNDING, Funding.NOT_KNOWN),
            found.get(Column.START),
            found.get(Column.IN_GRADE_SINCE),
            found.get(Column.PART),
            characteristics,
            found.get(Column.NAME),
        )

    def _person(self, row: int, word: str | None) -> str:
        """A running number for whoever the table means; without a column, each row is somebody else."""
        key = word if Column.PERSON in self.columns.places and word is not None else f"row {row}"
        return self.persons.setdefault(key, str(len(self.persons) + 1))

    def _fte(self, row: int, found: Mapping[Column, Any]) -> float | None:
        places = self.columns.places
        if Column.FTE in places:
            return found.get(Column.FTE)
        if not {Column.HOURS, Column.FULL_TIME_HOURS} <= places.keys():
            return 1.0
        hours, full = found.get(Column.HOURS), found.get(Column.FULL_TIME_HOURS)
        if hours is None or full is None:
            return None
        try:
            return part_of(hours, full, f"{hours:g} of {full:g}")
        except NotANumber as wrong:
            self.faults.append(Fault("not-hours", row, places[Column.HOURS], str(wrong)))
            return None

    def _salary(self, row: int, found: Mapping[Column, Any], fte: float) -> float | None:
        amount, currency = found.get(Column.SALARY) or (None, None)
        if amount is None and Column.ACTUAL_SALARY in found:
            actual, currency = found[Column.ACTUAL_SALARY]
            amount = round(actual / fte, 2)
        currency = found.get(Column.CURRENCY) or currency
        if currency is not None and amount is not None:
            self.currencies[row] = currency
        return amount

    def _at_odds(self, contract: Contract) -> Iterator[Fault]:
        """What of a contract does not go together."""
        end, start = contract.end, contract.start
        if end is not None and start is not None and end < start:
            said = f"ends on {end.isoformat()}, starts on {start.isoformat()}"
            yield Fault("end-before-start", contract.row, self._place(Column.END), said)
        elif end is not None and self.on is not None and end < self.on:
            said = f"ended on {end.isoformat()}"
            yield Fault("ended-already", contract.row, self._place(Column.END), said)
        if self.known is None or contract.point is None:
            return
        if self.known.points and contract.point not in self.known.points:
            yield Fault("unknown-point", contract.row, self._place(Column.POINT), repr(contract.point))
        elif contract.grade is not None and self.known.covers(contract.grade, contract.point) is False:
            bounds = self.known.grades[contract.grade]
            assert bounds is not None
            said = f"point {contract.point}, where grade {contract.grade} has {bounds[0]} to {bounds[1]}"
            yield Fault("point-outside-grade", contract.row, self._place(Column.POINT), said)

    def _place(self, *columns: Column) -> int | None:
        return next((self.columns.places[column] for column in columns if column in self.columns.places), None)


def _taken(grid: Grid, columns: Columns, table: _Table) -> Iterator[Taken]:
    """What was taken to be so where the table does not say."""
    missing = {*columns.missing}
    for column in (Column.PERSON, Column.FTE, Column.GRADE, Column.TYPE, Column.FUNDING):
        if column in missing:
            yield Taken(f"no-{column}")
    if {Column.POINT, Column.SALARY} <= missing:
        yield Taken("no-pay")
    if Column.ACTUAL_SALARY in columns.places and Column.SALARY not in columns.places:
        yield Taken("actual-salary")
    if table.ends_ignored:
        yield Taken("open-ended-with-end", table.ends_ignored)
    without_end = sum(each.type is ContractType.FIXED_TERM and each.end is None for each in table.contracts)
    if without_end:
        yield Taken("fixed-term-without-end", without_end)
    if grid.hidden_rows:
        yield Taken("hidden-rows", grid.hidden_rows)
    if grid.other_sheets:
        yield Taken("first-sheet", names=(grid.sheet or "", *grid.other_sheets))
    if grid.encoding_guessed:
        yield Taken("windows-1252")


def _no_columns(grid: Grid, columns: Columns) -> Refused:
    refused = Refused(
        "no-columns",
        "no column of this table is recognised by its heading",
        "head the columns as in docs/staff.md, or name one at least: --columns title=HEADING",
        Place(columns.row, 1),
    )
    refused.file = grid.file
    return refused


def _no_title(grid: Grid, columns: Columns) -> Refused:
    names = ", ".join(repr(heading) for heading in _unique(columns.unused)) or "none that is free"
    refused = Refused(
        "no-title",
        "no column is headed as the title of the post",
        f"say which it is: --columns title=HEADING; headings that were not recognised: {names}",
        Place(columns.row, 1),
    )
    refused.file = grid.file
    return refused


def _unique(words: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(words))
