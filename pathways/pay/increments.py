"""How soon somebody can climb a grade by increments alone."""

from __future__ import annotations

from dataclasses import dataclass

from pathways.model.pay_scale import PayScale
from pathways.model.pay_structure import GradeTable, PayStructure
from pathways.pay.figure import NotHeld
from pathways.pay.grades import on_scale


@dataclass(frozen=True, slots=True)
class Climb:
    """The earliest that the top of a grade is reached from its bottom."""

    months: int
    steps: int
    """How many increments lie between."""
    at_least: bool
    """Whether a waiting time that is not known may make it longer."""


def earliest_climb(
    structure: PayStructure | None, table: GradeTable, grade: str, scale: PayScale | None
) -> Climb | NotHeld:
    """The earliest from the lowest point of a grade to the highest that increments reach, one point a year.

    On an anniversary each step takes a year. On a day of the year the first comes as soon as the waiting time is over;
    where that is not known, the day after entry is the earliest, and it is said that it may be later.
    """
    found = table.grades.get(grade)
    if found is None or found.points is None:
        return NotHeld(f"the points of grade {grade} are not held")
    steps = _steps(table, found.points, scale)
    if steps is None:
        return NotHeld("how many points lie between is not held")
    if steps == 0:
        return Climb(0, 0, at_least=False)
    rules = [
        rule for rule in (structure.increments.values() if structure else ()) if grade in rule.grades or not rule.grades
    ]
    rule = next((each for each in rules if each.anniversary or (each.on and each.on != "not-published")), None)
    if rule is None:
        return NotHeld("when increments fall is not held")
    if rule.anniversary:
        return Climb(12 * steps, steps, at_least=False)
    waiting = rule.after.in_months if rule.after else 0
    return Climb(12 * (steps - 1) + waiting, steps, at_least=rule.after is None)


def _steps(table: GradeTable, points: tuple[str, str], scale: PayScale | None) -> int | None:
    """How many points the second lies above the first, by the order of the scale or by number."""
    if scale is not None:
        for each in reversed([*scale.tables.values()]):
            order = list(each.points)
            first, last = (on_scale(table, point) for point in points)
            if first in order and last in order:
                return order.index(last) - order.index(first)
    first, last = points
    return int(last) - int(first) if first.isdecimal() and last.isdecimal() else None
