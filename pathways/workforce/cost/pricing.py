"""What points and salaries pay through time: the tables that are held, then the awards that the scenario states."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property

from pathways.model.base import NOT_PUBLISHED
from pathways.model.dates import CalendarDate
from pathways.model.pay_scale import PayTable
from pathways.model.pay_structure import Increments
from pathways.model.scenario import PayBasis
from pathways.pay.grades import on_scale
from pathways.pay.tolerance import tolerance_of
from pathways.workforce.cost.terms import Terms
from pathways.workforce.mapping_evidence import grade_key

HUNDRED = Decimal(100)

_WHOLE = Decimal(1)


@dataclass(frozen=True, slots=True)
class Climbing:
    """When people of a grade move up a point."""

    yearly: CalendarDate | None
    """The day of every year; None: on each one's anniversary in the grade."""
    after_months: int | None
    """How long somebody must have been in the grade; None: that is not held."""


@dataclass(frozen=True)
class Pricing:
    """A table of grades with the value of its points on any day.

    The last table that is held is taken to run on beyond its time, and awards of the scenario after its first day raise
    its values, each rounded to the whole unit of the currency as published scales are. Awards that fall before it are
    in it and count no more.
    """

    terms: Terms
    basis: PayBasis
    awards: Sequence[tuple[date, Decimal]]
    """Awards of the scenario with their days, in per cent, in the order of time."""
    _values: dict[tuple[str, date], Decimal | None] = field(default_factory=dict, compare=False, repr=False)
    _tables: dict[date, PayTable | None] = field(default_factory=dict, compare=False, repr=False)

    def value(self, point: str, day: date) -> Decimal | None:
        """What a point of the scale pays a year, at full time; None where no value of it is held."""
        key = (point, day)
        if key not in self._values:
            self._values[key] = self._value(point, day)
        return self._values[key]

    def raised(self, salary: Decimal, since: date, day: date) -> Decimal:
        """A salary that stands on no point, with the awards after a day up to another."""
        return self._with_awards(salary, since, day)

    def table_on(self, day: date) -> PayTable | None:
        """The table of values in force on a day, or the last that is held; None where none is."""
        if day not in self._tables:
            tables = [*self.terms.scale.tables.values()] if self.terms.scale else []
            begun = [table for table in tables if table.effective.first <= day]
            self._tables[day] = begun[-1] if begun else next(iter(tables), None)
        return self._tables[day]

    def grade(self, name: str | None) -> str | None:
        """The grade of the table that a name means, whatever it is written like; None where it has none such."""
        return self._grades.get(grade_key(name) or "")

    def scale_point(self, point: str) -> str:
        """A point in the numbering of the structure, as the scale numbers it."""
        return on_scale(self.terms.table, point)

    def structure_point(self, point: str) -> str:
        """A point of the scale in the numbering of the structure."""
        offset = self.terms.table.offset
        return str(int(point) + offset) if offset and point.isdecimal() else point

    def bounds(self, grade: str | None) -> tuple[str, str] | None:
        """The lowest and highest point of a grade that increments reach, on the scale; None where they are not held."""
        return self._bounds.get(grade or "")

    def reach(self, grade: str) -> tuple[str, ...]:
        """The points of a grade on the scale, from the lowest to the highest that contribution reaches."""
        found, bounds = self.terms.table.grades.get(grade), self.bounds(grade)
        if found is None or bounds is None:
            return ()
        top = on_scale(self.terms.table, found.contribution) if found.contribution else bounds[1]
        return self._between(bounds[0], top)

    def next_point(self, point: str, grade: str | None) -> str:
        """The point after an increment: the next one, and none above the highest that increments reach."""
        bounds = self.bounds(grade)
        if bounds is None or point not in self._order or bounds[1] not in self._order:
            return point
        here, top = self._order[point], self._order[bounds[1]]
        return self._points[here + 1] if here < top else point

    def above(self, grade: str | None) -> str | None:
        """The grade above another in the table; None at the top or where it is not in it."""
        names = [*self.terms.table.grades]
        place = names.index(grade) + 1 if grade in names else len(names)
        return names[place] if place < len(names) else None

    def climbing(self, grade: str | None) -> Climbing | None:
        """When people of a grade move up; None where neither the structure nor the scenario says it."""
        for rule in self.terms.increments:
            if (rule.grades and grade not in rule.grades) or not _dated(rule):
                continue
            yearly = None if rule.anniversary else rule.on
            assert not isinstance(yearly, str) or isinstance(yearly, CalendarDate)
            return Climbing(yearly, rule.after.in_months if rule.after else None)
        if self.basis.increments_on is not None:
            return Climbing(self.basis.increments_on, None)
        return None

    @property
    def set_aside(self) -> tuple[date, ...]:
        """The days of awards that count no more, because a table that is held gives what was awarded."""
        last = self._last
        return tuple(day for day, _ in self.awards if last is not None and day <= last.effective.first)

    @property
    def last_table(self) -> PayTable | None:
        """The last table of values that is held."""
        return self._last

    @property
    def tolerance_used(self) -> float:
        """The most by which a value that was asked for may be wrong."""
        asked = ((self.table_on(day), point) for point, day in self._values)
        return max(
            (tolerance_of(table, point) for table, point in asked if table and point in table.points), default=0.0
        )

    @cached_property
    def _bounds(self) -> Mapping[str, tuple[str, str]]:
        return {
            name: (on_scale(self.terms.table, grade.points[0]), on_scale(self.terms.table, grade.points[1]))
            for name, grade in self.terms.table.grades.items()
            if grade.points is not None
        }

    @cached_property
    def _grades(self) -> Mapping[str, str]:
        return {grade_key(name) or name: name for name in self.terms.table.grades}

    @cached_property
    def _last(self) -> PayTable | None:
        return next(reversed([*self.terms.scale.tables.values()]), None) if self.terms.scale else None

    @cached_property
    def _points(self) -> tuple[str, ...]:
        return tuple(self._last.points) if self._last else ()

    @cached_property
    def _order(self) -> Mapping[str, int]:
        return {point: place for place, point in enumerate(self._points)}

    def _between(self, low: str, high: str) -> tuple[str, ...]:
        if low not in self._order:
            return ()
        last = self._order.get(high, len(self._points) - 1)
        return self._points[self._order[low] : last + 1]

    def _value(self, point: str, day: date) -> Decimal | None:
        table = self.table_on(day)
        amount = table.points.get(point) if table is not None else None
        if table is None or amount is None:
            return None
        value = Decimal(str(amount))
        return self._with_awards(value, table.effective.first, day) if table is self._last else value

    def _with_awards(self, amount: Decimal, since: date, day: date) -> Decimal:
        for awarded, percent in self.awards:
            if since < awarded <= day and percent:
                amount = (amount * (1 + percent / HUNDRED)).quantize(_WHOLE, ROUND_HALF_UP)
        return amount


def _dated(rule: Increments) -> bool:
    return rule.anniversary or (rule.on is not None and rule.on != NOT_PUBLISHED and rule.on.every_year)
