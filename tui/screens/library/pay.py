"""What points and grades pay on a day, and what the post costs; worked out aside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pathways.export.text import salary as text
from pathways.export.text.layout import Page
from pathways.model.on_costs import OnCosts
from pathways.model.pay_scale import PayScale
from pathways.model.pay_structure import GradeTable, PayStructure
from pathways.pay.cost import cost_of
from pathways.pay.figure import Figure, Pay
from pathways.pay.grades import range_of, tables_on
from pathways.pay.increments import earliest_climb
from pathways.pay.salary import salary_of

from ...outline.outline import Add
from .whole import document_at, first_of, named, refused


@dataclass(frozen=True)
class Graded:
    """The grades of an institution on a day, a table for each group of staff."""

    structure: PayStructure
    tables: Sequence[tuple[GradeTable, PayScale | None]]

    @property
    def grades(self) -> list[tuple[str, str]]:
        """Each grade with the group of staff; empty where there are no groups."""
        return [(grade, table.staff or "") for table, _ in self.tables for grade in table.grades]


def graded(path: Path, on: date) -> Graded:
    """The grades of a pay structure.

    Raises:
        Refused: If none are held of it on that day.
    """
    structure = document_at(path)
    assert isinstance(structure, PayStructure)
    tables = tables_on(structure, on)
    if not tables:
        raise refused(str(path), "no grades are held of it on that day", "d asks for another day")
    scales = {table.id: table.scale or structure.scale for table in tables}
    found = {name: named(name, "pay-scale", PayScale) for name in scales.values() if name}
    return Graded(structure, [(table, found.get(scales[table.id] or "")) for table in tables])


def points(path: Path) -> tuple[str, ...]:
    """The points of the latest table of a scale."""
    scale = document_at(path)
    assert isinstance(scale, PayScale)
    return tuple([*scale.tables.values()][-1].points) if scale.tables else ()


def all_grades(held: Graded, on: date) -> Add:
    """What every grade pays."""

    def add(page: Page) -> None:
        for table, scale in held.tables:
            ranges = [range_of(table, grade, scale, on, held.structure.currency) for grade in table.grades]
            title = f"{held.structure.title}, {table.staff}" if len(held.tables) > 1 else held.structure.title
            text.add_grades(page, title, [each for each in ranges if each is not None], on)
        text.add_allowances(page, held.structure, on)

    return add


def one_grade(held: Graded, grade: str, staff: str, pension: str | None, on: date) -> Add:
    """What a grade pays, and what a post at its lowest point costs.

    Raises:
        Refused: If there is no such grade on the day.
    """
    for table, scale in held.tables:
        found = range_of(table, grade, scale, on, held.structure.currency)
        if found is not None and (table.staff or "") == staff:
            break
    else:
        raise refused(held.structure.id, f"it has no grade {grade!r} on that day", "d asks for another day")
    climb = earliest_climb(held.structure, table, grade, scale)
    costs = _cost(found.bottom, pension, on)

    def add(page: Page) -> None:
        text.add_range(page, held.structure.title, found, climb, on)
        text.add_allowances(page, held.structure, on)
        text.add_basis(page, found, table, held.structure, scale)
        costs(page)

    return add


def one_point(path: Path, point: str, pension: str | None, on: date) -> Add:
    """What a point of a scale pays, and what a post at it costs."""
    scale = document_at(path)
    assert isinstance(scale, PayScale)
    pay = salary_of(scale, point, on)
    costs = _cost(pay, pension, on)

    def add(page: Page) -> None:
        text.add_point(page, scale, point, on, pay)
        costs(page)

    return add


def pensions() -> list[tuple[str, str]]:
    """The pension schemes whose cost is held: the id, and what it is called."""
    held = first_of("on-costs", OnCosts)
    return [(each.id, getattr(each, "name", None) or each.id) for each in held.costs.values() if each.kind == "pension"]


def _cost(pay: Pay, pension: str | None, on: date) -> Add:
    """What a post costs; nothing where its pay is not held."""
    if not isinstance(pay, Figure):
        return _nothing
    costs = first_of("on-costs", OnCosts)
    found = cost_of(pay, on, costs, pension)
    return lambda page: text.add_cost(page, found, costs, pension is not None)


def _nothing(_page: Page) -> None:
    """Nothing is added."""
