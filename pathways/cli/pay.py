"""The pay documents that a person names on the command line, and what is asked of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

import click

from pathways.cli.chosen import read_framework, whole_document
from pathways.export.data import salary as data
from pathways.export.text import salary as text
from pathways.export.text.layout import Page
from pathways.model.on_costs import OnCosts
from pathways.model.pay_scale import PayScale
from pathways.model.pay_structure import GradeTable, PayStructure
from pathways.pay.after_move import pay_after
from pathways.pay.cost import cost_of
from pathways.pay.figure import Figure, Pay
from pathways.pay.grades import GradeRange, range_of, table_of, tables_on
from pathways.pay.increments import earliest_climb
from pathways.pay.salary import knows, salary_of
from pathways.problems import nearest

if TYPE_CHECKING:
    from pathways.documents.catalogue import Catalogue
    from pathways.model.framework import Framework

T = TypeVar("T")


@dataclass(frozen=True)
class Answer:
    """An answer as data, as parts of a page, and the pay that a cost would be reckoned from."""

    data: dict[str, Any]
    parts: tuple[Callable[[Page], None], ...]
    pay: Pay | None


@dataclass(frozen=True)
class Graded:
    """The grades of an institution on a day."""

    structure: PayStructure | None
    """None where only a framework is held."""
    framework: Framework | None
    table: GradeTable
    scale: PayScale | None

    @property
    def id(self) -> str:
        """The id of the document."""
        holder = self.structure or self.framework
        assert holder is not None
        return holder.id

    @property
    def title(self) -> str:
        """What the document is called."""
        holder = self.structure or self.framework
        assert holder is not None
        return holder.title

    @property
    def currency(self) -> str:
        """The currency of salaries without points."""
        return self.structure.currency if self.structure else "GBP"


def scale_named(wanted: str | None) -> PayScale:
    """A pay scale by its id or title; without a name, the national one."""
    if wanted is not None:
        return _document(wanted, "pay-scale", PayScale)
    for entry in _catalogue().of_kind("pay-scale"):
        scale = _document(entry.id, "pay-scale", PayScale)
        if scale.national:
            return scale
    raise click.UsageError("there is no national pay scale at hand; name one with --scale")


def grades_of(wanted: str, staff: str | None, on: date) -> Graded:
    """The grades of a pay structure, or of a framework where there is no structure of that name."""
    if not _catalogue().knows(wanted, "pay-structure"):
        return _of_framework(wanted)
    structure = _document(wanted, "pay-structure", PayStructure)
    tables = tables_on(structure, on)
    names = [table.staff for table in tables if table.staff]
    if staff is not None:
        tables = tuple(table for table in tables if table.staff == staff)
    if not tables:
        known = f"staff groups are {', '.join(map(repr, names))}" if names else "no grades are held of it on that day"
        raise click.UsageError(f"{structure.id} has no grades for {staff or 'that day'}; {known}")
    if len(tables) > 1:
        raise click.UsageError(f"{structure.id} has several staff groups; give --staff: {', '.join(map(repr, names))}")
    scale = tables[0].scale or structure.scale
    return Graded(structure, None, tables[0], scale_named(scale) if scale else None)


def of_point(point: str, scale: PayScale, on: date) -> Answer:
    """What a point pays."""
    if not knows(scale, point):
        points = [*next(reversed([*scale.tables.values()])).points] if scale.tables else []
        hint = nearest(point, points) or (f"points run from {points[0]} to {points[-1]}" if points else "it has none")
        raise click.UsageError(f"{scale.id} has no point {point!r}; {hint}")
    pay = salary_of(scale, point, on)
    return Answer(data.point(scale, point, on, pay), (lambda page: text.add_point(page, scale, point, on, pay),), pay)


def of_grade(graded: Graded, grade: str, on: date) -> Answer:
    """What a grade pays."""
    found = _range(graded, grade, on)
    structure = graded.structure
    climb = earliest_climb(structure, graded.table, grade, graded.scale)
    allowances = [*structure.allowances.values()] if structure else []
    parts = [lambda page: text.add_range(page, graded.title, found, climb, on)]
    if structure:
        parts.append(lambda page: text.add_allowances(page, structure, on))
    parts.append(lambda page: text.add_basis(page, found, graded.table, structure or graded.framework, graded.scale))
    return Answer(data.grade(graded.id, graded.title, found, climb, allowances, on), tuple(parts), found.bottom)


def of_all_grades(graded: Graded, on: date) -> Answer:
    """What all grades pay."""
    ranges = [_range(graded, grade, on) for grade in graded.table.grades]
    structure = graded.structure
    parts = [lambda page: text.add_grades(page, graded.title, ranges, on)]
    if structure:
        parts.append(lambda page: text.add_allowances(page, structure, on))
    return Answer(data.grades(graded.id, graded.title, ranges, on), tuple(parts), None)


def after_a_move(graded: Graded, grade: str, point: str, wanted: str, on: date) -> Answer:
    """Where pay starts after a move of a framework to a grade."""
    name, _, move_id = wanted.partition(":")
    framework = read_framework(name)
    move = framework.moves.get(move_id)
    if move is None:
        hint = nearest(move_id, framework.moves) or f"moves are {', '.join(framework.moves)}"
        raise click.UsageError(f"{framework.id} has no move {move_id!r}; {hint}")
    _range(graded, grade, on)
    if graded.scale is None:
        raise click.UsageError(f"the grades of {graded.id} stand on no pay scale that is held")
    found = pay_after(move, point, graded.table, grade, graded.scale, on)
    label = move.label or str(move.mechanism)
    head = data.after(graded.id, graded.title, grade, point, on, found)
    pay = found.chosen.pay if not hasattr(found, "why") else None
    return Answer(head, (lambda page: text.add_after(page, found, graded.title, label, grade, on),), pay)


def with_cost(answer: Answer, on: date, pension: str | None) -> Answer:
    """An answer with what the post costs, where the pay is held."""
    if not isinstance(answer.pay, Figure):
        return answer
    entries = _catalogue().of_kind("on-costs")
    if not entries:
        raise click.UsageError("no on-costs are at hand")
    costs = _document(entries[0].id, "on-costs", OnCosts)
    pensions = [each.id for each in costs.costs.values() if each.kind == "pension"]
    if pension is not None and pension not in pensions:
        hint = nearest(pension, pensions) or f"pensions are {', '.join(pensions)}"
        raise click.UsageError(f"there is no pension {pension!r}; {hint}")
    found = cost_of(answer.pay, on, costs, pension)
    part: Callable[[Page], None] = lambda page: text.add_cost(page, found, costs, pension is not None)  # noqa: E731
    return replace(answer, data={**answer.data, "cost": data.cost(found)}, parts=(*answer.parts, part))


def _range(graded: Graded, grade: str, on: date) -> GradeRange:
    found = range_of(graded.table, grade, graded.scale, on, graded.currency)
    if found is None:
        known = graded.table.grades
        hint = nearest(grade, known) or (f"grades are {', '.join(known)}" if known else "its grades are not held")
        raise click.UsageError(f"{graded.id} has no grade {grade!r}; {hint}")
    return found


def _of_framework(wanted: str) -> Graded:
    framework = read_framework(wanted)
    scale = scale_named(framework.pay_scale) if framework.pay_scale else None
    return Graded(None, framework, table_of(framework), scale)


def _catalogue() -> Catalogue:
    from pathways.documents.catalogue import bundled

    return bundled()


def _document(wanted: str, kind: str, model: type[T]) -> T:
    found = whole_document(wanted, kind)
    assert isinstance(found, model)
    return found
