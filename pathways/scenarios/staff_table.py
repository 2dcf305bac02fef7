"""The staff table that a person or a scenario names: opened, and read with what is known of its columns and grades."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from pathways.model.pay_scale import PayScale
    from pathways.model.pay_structure import GradeTable
    from pathways.model.scenario import StaffTable
    from pathways.workforce.staff_grid import Grid
    from pathways.workforce.staff_known import Known
    from pathways.workforce.staff_reading import StaffReading


def opened(file: Path, sheet: str | None) -> Grid:
    """The cells of a table.

    Raises:
        Refused: If it cannot be read.
    """
    from pathways.formats.staff.opened import open_grid

    return open_grid(file, sheet, str(file))


def reading_of(
    grid: Grid, settings: StaffTable, known: Known | None, on: date | None, with_names: bool
) -> StaffReading:
    """A table read with what was said of it, and with what is remembered of tables with the same headings.

    Args:
        grid: Its cells.
        settings: What the scenario says of it.
        known: The grades and points that posts may be on; None: any.
        on: The day of the baseline.
        with_names: Whether names may be read.

    Raises:
        Refused: If its columns cannot be told.
    """
    from pathways.scenarios.columns_kept import with_remembered
    from pathways.workforce.staff_reading import read_staff

    return read_staff(grid, with_remembered(grid, settings), known, on, with_names)


def known_on(table: GradeTable, scale: PayScale | None) -> Known | None:
    """The grades of a table with the points of its scale; None where it holds no grades."""
    from pathways.workforce.staff_known import known_grades

    if not table.grades:
        return None
    points: list[str] = []
    if scale is not None:
        held = dict.fromkeys(point for each in scale.tables.values() for point in (*each.points, *each.absent))
        points = [str(int(point) + table.offset) if table.offset and point.isdecimal() else point for point in held]
    in_order = sorted(points, key=int) if points and all(point.isdecimal() for point in points) else points
    return known_grades(table, _if_complete(in_order, table), scale.currency if scale is not None else None)


def _if_complete(points: Sequence[str], table: GradeTable) -> Sequence[str]:
    """The points of a scale, unless grades have others: then none, as the scale held is not all there is."""
    bounds = {
        point for grade in table.grades.values() for point in (*(grade.points or ()), grade.contribution) if point
    }
    return points if bounds <= {*points} else ()
