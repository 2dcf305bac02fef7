"""The staff table that a person or a scenario names: opened, read, and its problems told."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from pathways.cli.exits import Exit, gives_up

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from pathways.model.pay_scale import PayScale
    from pathways.model.pay_structure import GradeTable
    from pathways.model.scenario import StaffTable
    from pathways.workforce.staff import Staff
    from pathways.workforce.staff_grid import Grid
    from pathways.workforce.staff_known import Known
    from pathways.workforce.staff_reading import StaffReading

_REMEMBERED = "staff-columns.json"
_FORMAT = 1
_ROWS_SEARCHED = 20
_WORDS_KEPT = frozenset({"type", "funding", "grade"})
"""Columns whose words are kept: they name no person."""


def staff_of(
    settings: StaffTable,
    file: Path,
    known: Known | None = None,
    on: date | None = None,
    with_names: bool = False,
    skip_faulty: bool = False,
) -> Staff:
    """The contracts of a table; with problems they are told and nothing is gone on with.

    Args:
        settings: What the scenario says of the table.
        file: The table.
        known: The grades and points that posts may be on; None: any.
        on: The day of the baseline.
        with_names: Whether names may be read.
        skip_faulty: Whether to go on without the rows that have problems; they are counted in the answer.

    Raises:
        Refused: If the table cannot be read.
    """
    from pathways.cli.output import note

    found = reading_of(opened(file, settings.sheet), settings, known, on, with_names)
    if found.faults:
        tell_problems(found)
        rows = found.staff.left_out
        if not skip_faulty:
            note(f"\nNothing was worked out. Mend the table, or go on without {_rows(rows)}: --skip-faulty")
            raise gives_up(Exit.PROBLEMS)
        note(f"\nGone on without {_rows(rows)}.")
    return found.staff


def opened(file: Path, sheet: str | None) -> Grid:
    """The cells of a table."""
    from pathways.formats.staff.opened import open_grid

    return open_grid(file, sheet, str(file))


def reading_of(
    grid: Grid, settings: StaffTable, known: Known | None, on: date | None, with_names: bool
) -> StaffReading:
    """A table read with what was said of it, and with what is remembered of tables with the same headings."""
    from pathways.workforce.staff_reading import read_staff

    return read_staff(grid, with_remembered(grid, settings), known, on, with_names)


def tell_problems(found: StaffReading) -> None:
    """What is wrong with a table, on stderr."""
    from pathways.cli.output import note, width
    from pathways.export.text.layout import Page
    from pathways.export.text.staff import add_problems

    page = Page(width())
    add_problems(page, found)
    note(str(page))


def known_on(table: GradeTable, scale: PayScale | None) -> Known | None:
    """The grades of a table with the points of its scale; None where it holds no grades."""
    from pathways.workforce.staff_known import known_grades

    if not table.grades:
        return None
    points: list[str] = []
    if scale is not None:
        held = dict.fromkeys(point for each in scale.tables.values() for point in (*each.points, *each.absent))
        points = [str(int(point) + table.offset) if table.offset and point.isdigit() else point for point in held]
    in_order = sorted(points, key=int) if points and all(point.isdigit() for point in points) else points
    return known_grades(table, _if_complete(in_order, table), scale.currency if scale is not None else None)


def _if_complete(points: Sequence[str], table: GradeTable) -> Sequence[str]:
    """The points of a scale, unless grades have others: then none, as the scale held is not all there is."""
    bounds = {
        point for grade in table.grades.values() for point in (*(grade.points or ()), grade.contribution) if point
    }
    return points if bounds <= {*points} else ()


# What is remembered: by the headings of a table, of which only a digest is kept, what its columns are, and what its
# words for contracts and funding stand for. Nothing of any row but such words.


def with_remembered(grid: Grid, settings: StaffTable) -> StaffTable:
    """The settings, and beside them what was remembered; what is said now comes first."""
    kept = _remembered(grid)
    there = {str(cell).strip() for _, cells in grid.rows[:_ROWS_SEARCHED] for cell in cells if cell is not None}
    words = {name: heading for name, heading in _texts(kept.get("columns")).items() if heading in there}
    said = kept.get("values")
    values = {name: _texts(each) for name, each in said.items()} if isinstance(said, dict) else {}
    names = [*values, *(name for name in settings.values if name not in values)]
    return settings.model_copy(
        update={
            "columns": {**words, **settings.columns},
            "values": {name: {**values.get(name, {}), **settings.values.get(name, {})} for name in names},
        }
    )


def absent_columns(grid: Grid) -> frozenset[str]:
    """Columns that somebody said a table with these headings does not have."""
    absent = _remembered(grid).get("absent")
    return frozenset(each for each in absent if isinstance(each, str)) if isinstance(absent, list) else frozenset()


def remember(fingerprint: str, settings: StaffTable, absent: Iterable[str]) -> None:
    """Keep what columns and words stand for, for tables with the same headings.

    Args:
        fingerprint: Of the headings.
        settings: What is kept.
        absent: Columns that the table does not have, so that nobody is asked for them again.
    """
    from pathways.documents import kept

    entry = {
        "columns": {name: each for name, each in settings.columns.items() if name not in settings.characteristics},
        "values": {name: dict(words) for name, words in settings.values.items() if name in _WORDS_KEPT},
        "absent": sorted(absent),
    }
    kept.remember(_REMEMBERED, {"format": _FORMAT, "tables": {**_tables(), fingerprint: entry}})


def forget(fingerprint: str) -> bool:
    """Remember nothing of tables with these headings; whether anything was."""
    from pathways.documents import kept

    tables = _tables()
    if fingerprint not in tables:
        return False
    del tables[fingerprint]
    kept.remember(_REMEMBERED, {"format": _FORMAT, "tables": tables})
    return True


def _remembered(grid: Grid) -> dict[str, Any]:
    from pathways.workforce.staff_columns import fingerprints

    tables = _tables()
    found = (tables[each] for each in fingerprints(grid) if isinstance(tables.get(each), dict))
    return next(found, {})


def _tables() -> dict[str, Any]:
    from pathways.documents import kept

    held = kept.recalled(_REMEMBERED)
    tables = held.get("tables")
    return dict(tables) if held.get("format") == _FORMAT and isinstance(tables, dict) else {}


def _texts(found: object) -> dict[str, str]:
    if not isinstance(found, dict):
        return {}
    return {key: value for key, value in found.items() if isinstance(key, str) and isinstance(value, str)}


def _rows(count: int) -> str:
    return "1 row" if count == 1 else f"{count:,} rows"
