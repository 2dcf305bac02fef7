"""Which column of a table holds what, and which are not looked at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from pathways.documents.refused import Refused
from pathways.model.scenario import StaffTable
from pathways.problems import Place, nearest
from pathways.problems.suggest import listed
from pathways.workforce.staff_grid import Cell, Grid, Row
from pathways.workforce.staff_headings import HEADINGS, Column, column_headed, is_personal, plain_heading

ASKED = (
    *(Column.TITLE, Column.PERSON, Column.GRADE, Column.POINT, Column.SALARY, Column.TYPE, Column.END, Column.FTE),
    *(Column.FUNDING, Column.START, Column.IN_GRADE_SINCE, Column.PART),
)
"""Columns that a person is asked for where no heading tells which they are."""

_ROWS_SEARCHED = 20
"""A heading stands within so many rows of the top; reports have titles above it."""

_PERCENT_WORDS = frozenset({"percent", "percentage", "pc"})


@dataclass(frozen=True)
class Columns:
    """The columns of a table."""

    row: int
    """The row of the headings, as the user's program counts."""
    headings: Mapping[int, str]
    """By column, counted from 0: its heading."""
    places: Mapping[Column, int]
    """Where each thing stands."""
    characteristics: Mapping[str, int]
    """Where each characteristic stands that was asked for."""
    personal: tuple[str, ...]
    """Headings of columns that are not looked at, as they look like names, addresses or dates of birth."""
    unused: tuple[str, ...]
    """Headings of columns that nothing was made of."""

    @property
    def fingerprint(self) -> str:
        """The same for tables with the same headings, and for no others; nothing can be read from it."""
        return fingerprint(list(self.headings.values()))

    @property
    def open_headings(self) -> tuple[str, ...]:
        """Headings that a person may choose from for a column that was not recognised."""
        return tuple(dict.fromkeys(self.unused))

    @property
    def missing(self) -> tuple[Column, ...]:
        """Columns that no heading was found for and that it would be good to have."""
        there = {*self.places}
        if Column.ACTUAL_SALARY in there:
            there.add(Column.SALARY)
        if {Column.HOURS, Column.FULL_TIME_HOURS} <= there:
            there.add(Column.FTE)
        return tuple(column for column in ASKED if column not in there)

    def in_percent(self, column: Column) -> bool:
        """Whether a heading says that its numbers are per cent."""
        heading = self.headings.get(self.places.get(column, -1), "")
        return not _PERCENT_WORDS.isdisjoint(plain_heading(heading).split())


def fingerprint(headings: Sequence[str]) -> str:
    """The same for the same headings, and for no others; nothing can be read from it."""
    plain = "\n".join(plain_heading(each) for each in headings)
    return blake2b(plain.encode(), digest_size=16).hexdigest()


def fingerprints(grid: Grid) -> tuple[str, ...]:
    """Those of the rows that may be the headings of a table."""
    rows = (cells for _, cells in grid.rows[:_ROWS_SEARCHED])
    return tuple(fingerprint([str(cell).strip() for cell in cells if cell is not None]) for cells in rows)


def columns_of(grid: Grid, settings: StaffTable, with_names: bool = False) -> Columns:
    """The columns of a table, as its headings and whoever described it say.

    Args:
        grid: The table.
        settings: What columns are said to be called, and which are characteristics.
        with_names: Whether the name of a person may be read.

    Raises:
        Refused: If there is nothing in the table, or the settings do not fit its headings.
    """
    said, others = _said(settings, grid.file)
    number, cells = _heading_row(grid, {plain_heading(heading) for heading in settings.columns.values()})
    headings = {place: str(cell).strip() for place, cell in enumerate(cells) if cell is not None}
    by_plain: dict[str, int] = {}
    for place, heading in headings.items():
        by_plain.setdefault(plain_heading(heading), place)
    places = {column: _place_of(heading, by_plain, headings, grid, number) for column, heading in said.items()}
    characteristics = {name: _place_of(heading, by_plain, headings, grid, number) for name, heading in others.items()}
    taken = {*places.values(), *characteristics.values()}
    for column, place in _recognised(headings, taken):
        if column not in places and (with_names or column is not Column.NAME):
            places[column] = place
            taken.add(place)
    if Column.NAME in places and not with_names:
        del places[Column.NAME]
        taken = {*places.values(), *characteristics.values()}
    left = {place: heading for place, heading in headings.items() if place not in taken}
    return Columns(
        number,
        headings,
        places,
        characteristics,
        tuple(heading for heading in left.values() if is_personal(heading)),
        tuple(heading for heading in left.values() if not is_personal(heading)),
    )


def _said(settings: StaffTable, file: str) -> tuple[dict[Column, str], dict[str, str]]:
    """What the settings say of columns, and of characteristics: by each the heading."""
    characteristics = {name: settings.columns.get(name, name) for name in settings.characteristics}
    said: dict[Column, str] = {}
    for name, heading in settings.columns.items():
        if name in characteristics:
            continue
        plain = name.replace("_", "-")
        if plain not in {*Column}:
            help = nearest(plain, map(str, Column)) or f"columns are {', '.join(Column)}; list a characteristic as one"
            refused = Refused("unknown-column", f"a staff table has no column {name!r}", help)
            refused.file = file
            raise refused
        said[Column(plain)] = heading
    return said, characteristics


def _heading_row(grid: Grid, said: set[str]) -> tuple[int, Sequence[Cell]]:
    if not grid.rows:
        refused = Refused(
            "no-rows", "there is nothing in this table", "give one row a contract, under a row of headings"
        )
        refused.file = grid.file
        raise refused
    best: Row = grid.rows[0]
    most = 0
    for row in grid.rows[:_ROWS_SEARCHED]:
        texts = {cell for cell in row[1] if isinstance(cell, str)}
        found = sum(column_headed(text) is not None or plain_heading(text) in said for text in texts)
        if found > most and (found > 1 or most == 0):
            best, most = row, found
    return best


def _place_of(heading: str, by_plain: Mapping[str, int], headings: Mapping[int, str], grid: Grid, row: int) -> int:
    place = by_plain.get(plain_heading(heading))
    if place is None:
        help = nearest(heading, headings.values()) or f"headings are {listed(headings.values(), 20)}"
        raise _refused(grid, row, "no-such-heading", f"no column is headed {heading!r}", help)
    return place


def _recognised(headings: Mapping[int, str], taken: set[int]) -> list[tuple[Column, int]]:
    """Columns with the places whose headings tell them; of two headings, the more usual one."""
    usual = {name: rank for names in HEADINGS.values() for rank, name in enumerate(names)}
    found: dict[Column, tuple[int, int]] = {}
    for place, heading in headings.items():
        column = column_headed(heading)
        if column is None or place in taken:
            continue
        rank = (usual.get(plain_heading(heading), len(usual)), place)
        found[column] = min(found.get(column, rank), rank)
    return [(column, place) for column, (_, place) in found.items()]


def _refused(grid: Grid, row: int, code: str, message: str, help: str) -> Refused:
    refused = Refused(code, message, help, Place(row, 1))
    refused.file = grid.file
    return refused
