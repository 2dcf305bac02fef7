"""What a point or a grade pays on a day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from pathways.cli.plain.choosing import pick, typed
from pathways.cli.plain.talk import asked, tell

if TYPE_CHECKING:
    from pathways.cli.pay import Answer
    from pathways.export.text.layout import Page

_POINT, _GRADE = "point", "grade"


def pay(on: date) -> None:
    """Ask whose pay and on which day, and say it."""
    what = pick("The pay of what?", [("A point on a pay scale", _POINT), ("The grades of an institution", _GRADE)])
    if what is None:
        return
    day = _day(on)
    if day is None:
        return
    answer = _point(day) if what == _POINT else _grades(day)
    if answer is not None:
        tell(lambda page: _add(page, answer))


def _add(page: Page, answer: Answer) -> None:
    for part in answer.parts:
        part(page)


def _point(on: date) -> Answer | None:
    from pathways.cli.pay import of_point, scale_named
    from pathways.documents.catalogue import bundled

    name = pick("Which pay scale?", [(each.title, each.id) for each in bundled().of_kind("pay-scale")])
    if name is None:
        return None
    point = asked("Which point?", "Type the number or name of a point, such as 30.", "Point")
    return of_point(point, scale_named(name), on) if point is not None else None


def _grades(on: date) -> Answer | None:
    from pathways.cli.pay import grades_of, of_all_grades, of_grade
    from pathways.documents.catalogue import bundled
    from pathways.documents.whole import whole_reading
    from pathways.model.pay_structure import PayStructure
    from pathways.pay.grades import tables_on

    held = bundled().of_kind("pay-structure")
    entry = pick("Whose grades?", [(each.institution or each.title, each) for each in held])
    if entry is None:
        return None
    structure = whole_reading(str(entry.path), "pay-structure").document
    assert isinstance(structure, PayStructure)
    groups = [table.staff for table in tables_on(structure, on) if table.staff]
    staff = pick("Which staff group?", [(name, name) for name in groups]) if len(groups) > 1 else None
    if len(groups) > 1 and staff is None:
        return None
    graded = grades_of(entry.id, staff, on)
    grade = pick("Which grade?", [("All of them", ""), *((name, name) for name in graded.table.grades)])
    if grade is None:
        return None
    return of_grade(graded, grade, on) if grade else of_all_grades(graded, on)


def _day(on: date) -> date | None:
    """The day for which pay is asked."""
    from pathways.editing.change import Unfit

    def read(word: str) -> date:
        if word.casefold() in {"t", "today"}:
            return on
        try:
            return date.fromisoformat(word)
        except ValueError:
            raise Unfit("this is no day; write it as 2026-03-31, or t for today") from None

    return typed("On which day? Type t for today, or a day.", "Write a day as 2026-03-31, or t for today.", read)
