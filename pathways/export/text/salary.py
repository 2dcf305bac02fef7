"""Answers on pay as text: a point, a grade, the cost of a post, pay after a move."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from pathways.export import words
from pathways.export.money import answer, money, short, since
from pathways.export.text.layout import Page
from pathways.export.words import Citing
from pathways.model.pay_scale import PayScale
from pathways.model.pay_structure import GradeTable, PayStructure
from pathways.pay.after_move import PayAfter
from pathways.pay.cost import PostCost
from pathways.pay.figure import Figure, NotHeld, Pay
from pathways.pay.grades import GradeRange
from pathways.pay.increments import Climb

_STARTS = {
    "bottom": "the lowest point of the new grade",
    "same-point": "the present point",
    "next-point": "one point above the present one",
    "not-below": "the lowest point of the new grade that pays no less than now",
}


def add_point(page: Page, scale: PayScale, point: str, on: date, pay: Pay) -> None:
    """What a point pays on a day."""
    page.heading(f"Point {point} on {words.day(on)}", "=")
    page.text(scale.title)
    page.gap()
    add_pay(page, pay, scale)


def add_pay(page: Page, pay: Pay, holder: Citing) -> None:
    """An amount with what it stands on."""
    page.text(answer(pay), role="strong" if isinstance(pay, Figure) else "warn")
    figure = pay if isinstance(pay, Figure) else pay.last
    if isinstance(pay, NotHeld) and pay.last is not None:
        page.text(f"The last figure held is {short(pay.last)}, from {since(pay.last)}.")
    if figure is None:
        return
    if isinstance(pay, Figure) and figure.since:
        page.field("Table", f"in force from {since(figure)}")
    page.field("Basis", words.sources(figure.basis, holder))


def add_range(page: Page, title: str, found: GradeRange, climb: Climb | NotHeld, on: date) -> None:
    """What a grade pays on a day."""
    page.heading(f"Grade {found.grade} on {words.day(on)}", "=")
    page.text(title + (f" · {found.staff}" if found.staff else ""))
    page.gap()
    if isinstance(found.bottom, NotHeld) and isinstance(found.top, NotHeld) and found.bottom.last is None:
        page.text(f"Not held: {found.bottom.why}.", role="warn")
        return
    low, high = found.points or ("", "")
    page.field("Lowest", _at(low, found.bottom))
    page.field("Highest by increments", _at(high, found.top))
    if found.beyond is not None:
        name = found.contribution_name or "contribution"
        page.field("Highest by contribution", f"{_at(found.contribution or '', found.beyond)} ({name})")
    page.field("From bottom to top", _climb(climb))
    if found.caution:
        page.field("Caution", f"{found.caution}.")
    for pay in (found.bottom, found.top, found.beyond):
        if isinstance(pay, NotHeld):
            page.field("Not held", f"{pay.why}.")
            break


def add_allowances(page: Page, structure: PayStructure, on: date) -> None:
    """What is paid beside the point; what had certainly ended, or not begun, is left out."""
    held = [each for each in structure.allowances.values() if each.valid is None or each.valid.covers(on) is not False]
    if held:
        page.heading("Paid beside it", "-")
    for each in held:
        worth = money(each.amount, structure.currency) if isinstance(each.amount, int | float) else ""
        if each.percent is not None:
            worth = f"{each.percent:g} per cent"
        start = f"from {words.calendar_day(each.valid.start)}" if each.valid and each.valid.start else ""
        parts = [each.name, worth or "amount not held", each.who or "", start]
        page.bullet("; ".join(part for part in parts if part))


def add_cost(page: Page, cost: PostCost, holder: Citing, pensioned: bool) -> None:
    """What a post costs for a year."""
    page.heading("What the post costs its employer in a year", "-")
    rows = [("salary", short(cost.salary), "")]
    for part in cost.parts:
        above = f" above {money(part.threshold, cost.salary.currency)}" if part.threshold else ""
        rate = f"{part.percent:g} per cent{above}" if part.percent is not None else ""
        rows.append((part.name, short(part.amount), rate))
    rows.append(("in all", short(cost.total), ""))
    page.table(rows, ("part", "amount", "rate"), indent=2, flexible=0)
    if not pensioned:
        page.bullet("no pension is counted; name one with --pension")
    for part in cost.parts:
        if isinstance(part.amount, NotHeld):
            page.bullet(f"{part.name}: {part.amount.why}.")
        elif part.caution:
            page.bullet(f"{part.name}: {part.caution}.")
    page.field(
        "Basis",
        dict.fromkeys(
            line
            for part in cost.parts
            if isinstance(part.amount, Figure)
            for line in words.sources(part.amount.basis, holder)
        ),
    )


def add_after(page: Page, found: PayAfter | NotHeld, title: str, move: str, grade: str, on: date) -> None:
    """Where pay starts after a move."""
    page.heading(f"Pay after a move to grade {grade} on {words.day(on)}", "=")
    page.text(f"{title} · {move}")
    page.gap()
    if isinstance(found, NotHeld):
        page.text(f"Not held: {found.why}.", role="warn")
        return
    page.field("Before", short(found.before))
    page.field("After", f"point {found.chosen.point}, {short(found.chosen.pay)}")
    if len(found.candidates) > 1:
        said = (f"{_STARTS[each.start]}: point {each.point}, {short(each.pay)}" for each in found.candidates)
        page.field("The highest of", said)
    else:
        page.field("By the rule", _STARTS[found.chosen.start])


def add_grades(page: Page, title: str, ranges: Sequence[GradeRange], on: date) -> None:
    """All grades of an institution in a table."""
    page.heading(f"Pay on {words.day(on)}", "=")
    page.text(title)
    page.gap()
    if not ranges:
        page.text("No grades are held.", role="warn")
        return
    rows = [
        (
            each.grade,
            f"{each.points[0]} to {each.points[1]}" if each.points else "",
            each.contribution or "",
            short(each.bottom),
            short(each.top),
            short(each.beyond) if each.beyond is not None else "",
        )
        for each in ranges
    ]
    page.table(rows, ("grade", "points", "up to", "lowest", "highest", "by contribution"), indent=2, flexible=1)
    cautions = dict.fromkeys(each.caution for each in ranges if each.caution)
    page.field("Caution", (f"{each}." for each in cautions))
    pays = [pay for each in ranges for pay in (each.bottom, each.top, each.beyond)]
    why = dict.fromkeys(pay.why for pay in pays if isinstance(pay, NotHeld))
    page.field("Not held", (f"{each}." for each in [*why][:6]))


def add_basis(page: Page, found: GradeRange, table: GradeTable, holder: Citing | None, scale: PayScale | None) -> None:
    """Where the points of a grade and the values of the points come from."""
    said: dict[str, None] = {}
    if holder is not None:
        said.update(dict.fromkeys(words.sources(table.grades[found.grade], holder)))
    for pay in (found.bottom, found.top, found.beyond):
        figure = pay if isinstance(pay, Figure) else pay.last if pay is not None else None
        if figure is not None and scale is not None and found.points is not None:
            said.update(dict.fromkeys(words.sources(figure.basis, scale)))
    page.gap()
    page.field("Basis", said)


def _at(point: str, pay: Pay) -> str:
    amount = answer(pay).rstrip(".") if isinstance(pay, Figure) else "not held"
    if isinstance(pay, NotHeld) and pay.last is not None:
        amount += f" (last: {short(pay.last)}, from {since(pay.last)})"
    return f"point {point}: {amount}" if point else amount


def _climb(climb: Climb | NotHeld) -> str:
    if isinstance(climb, NotHeld):
        return f"not held: {climb.why}"
    if climb.steps == 0:
        return "one point only"
    years, months = divmod(climb.months, 12)
    parts = [(years, "year"), (months, "month")]
    time = words.joined(f"{n} {unit}{'' if n == 1 else 's'}" for n, unit in parts if n) or "no time"
    steps = f"{climb.steps} step{'' if climb.steps == 1 else 's'}"
    late = "; how long one waits for the first is not held" if climb.at_least else ""
    return f"{time} at the earliest, in {steps}{late}"
