"""What a grade pays at an institution on a date."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from pathways.model.dates import in_words
from pathways.model.framework import Framework, Grade
from pathways.model.pay_scale import PayScale
from pathways.model.pay_structure import GradePay, GradeTable, PayStructure
from pathways.pay.figure import Figure, NotHeld, Pay
from pathways.pay.salary import salary_of


@dataclass(frozen=True, slots=True)
class GradeRange:
    """What a grade pays, from the lowest point to the highest that contribution reaches."""

    grade: str
    staff: str | None
    points: tuple[str, str] | None
    """The lowest and highest point by increments, in the structure's own numbering."""
    contribution: str | None
    """The highest point by contribution, in the same numbering."""
    contribution_name: str | None
    bottom: Pay
    top: Pay
    beyond: Pay | None
    """The highest pay by contribution; None where there is none."""
    caution: str | None
    """Why the points themselves may not hold on the day."""


def tables_on(structure: PayStructure, on: date) -> tuple[GradeTable, ...]:
    """The tables of a structure that may hold on a day, one a staff group: the one known to, else the last seen."""
    best: dict[str | None, GradeTable] = {}
    for table in structure.tables.values():
        held = table.valid.covers(on) if table.valid is not None else None
        if held is False:
            continue
        other = best.get(table.staff)
        if other is None or held or not (other.valid is not None and other.valid.covers(on)):
            best[table.staff] = table
    return tuple(best.values())


def range_of(table: GradeTable, grade: str, scale: PayScale | None, on: date, currency: str) -> GradeRange | None:
    """What a grade pays on a day; None if the table does not have the grade.

    Args:
        table: The grades.
        grade: Which.
        scale: The pay scale of its points; None where it is not held or there is none.
        on: The day.
        currency: The currency of salaries without points.
    """
    found = table.grades.get(grade)
    if found is None:
        return None
    beyond = found.contribution
    if found.points is not None:
        bottom, top = (_at(table, point, scale, on) for point in found.points)
    elif found.salary is not None:
        since = str(found.on) if found.on else ""
        bottom, top = (Figure(each, 0, currency, since, found) for each in found.salary)
    else:
        bottom = top = NotHeld(f"the points of grade {grade} are not held")
    return GradeRange(
        grade=grade,
        staff=table.staff,
        points=found.points,
        contribution=beyond,
        contribution_name=table.contribution_name,
        bottom=bottom,
        top=top,
        beyond=_at(table, beyond, scale, on) if beyond is not None else None,
        caution=_caution(table, on),
    )


def table_of(framework: Framework) -> GradeTable:
    """The grades of a framework as a table, where no pay structure is held: their points and salaries."""
    grades: Mapping[str, GradePay] = {key: _grade_pay(grade) for key, grade in framework.grades.items()}
    return GradeTable.model_construct(
        id=framework.id, valid=framework.valid, scale=framework.pay_scale, grades=grades, source=framework.source
    )


def on_scale(table: GradeTable, point: str) -> str:
    """A point in the numbering of the scale; points that are no numbers stay as they are."""
    return str(int(point) - table.offset) if table.offset and point.isdecimal() else point


def _at(table: GradeTable, point: str, scale: PayScale | None, on: date) -> Pay:
    if scale is None:
        return NotHeld(f"the pay scale of point {point} is not held")
    return salary_of(scale, on_scale(table, point), on)


def _caution(table: GradeTable, on: date) -> str | None:
    if table.valid is not None and (
        table.valid.covers(on) or any(seen.first <= on <= seen.last for seen in table.valid.observed)
    ):
        return None
    if table.valid is None:
        return "when the grades stood on these points is not known"
    seen = table.valid.observed[-1] if table.valid.observed else table.valid.end or table.valid.start
    return (
        f"the grades are known as of {in_words(seen)}" if seen else "when the grades stood on these points is not known"
    )


def _grade_pay(grade: Grade) -> GradePay:
    salary = grade.salary
    bounds = (salary.bottom, salary.top) if salary and salary.bottom is not None and salary.top is not None else None
    return GradePay.model_construct(
        id=grade.id,
        points=(str(grade.points[0]), str(grade.points[1])) if grade.points else None,
        contribution=str(grade.contribution) if grade.contribution is not None else None,
        salary=bounds,
        on=salary.on if salary else None,
        source=grade.source,
        inferred_from=grade.inferred_from,
        because=grade.because,
        proposed=grade.proposed,
    )
