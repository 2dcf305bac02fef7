"""What the pay rule of a move gives: the point at which somebody starts in the new grade."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from pathways.model.moves import Move, PayStart
from pathways.model.pay_scale import PayScale
from pathways.model.pay_structure import GradeTable
from pathways.pay.figure import Figure, NotHeld, Pay
from pathways.pay.grades import on_scale
from pathways.pay.salary import salary_of


@dataclass(frozen=True, slots=True)
class Candidate:
    """A point that the rule names, with what it pays."""

    start: PayStart
    point: str
    pay: Pay


@dataclass(frozen=True, slots=True)
class PayAfter:
    """Pay before and after a move."""

    before: Pay
    candidates: tuple[Candidate, ...]
    chosen: Candidate
    """The highest of them."""


def pay_after(move: Move, point: str, table: GradeTable, grade: str, scale: PayScale, on: date) -> PayAfter | NotHeld:
    """Where pay starts after a move.

    Args:
        move: The move, with its rule.
        point: The present point, in the numbering of the table.
        table: The grades with their points.
        grade: The grade moved to.
        scale: The pay scale.
        on: The day of the move.
    """
    if not move.starts_at:
        why = f"the rule is given in words: {move.pay_rule}" if move.pay_rule else "the move has no pay rule"
        return NotHeld(why.rstrip("."))
    found = table.grades.get(grade)
    if found is None or found.points is None:
        return NotHeld(f"the points of grade {grade} are not held")
    order = _order(scale, on)
    present = on_scale(table, point)
    if present not in order:
        return NotHeld(f"{scale.title} has no point {present} on {on}")
    low, high = (on_scale(table, each) for each in found.points)
    candidates = []
    for start in move.starts_at:
        at = _point(start, present, low, high, order)
        candidates.append(Candidate(start, at, salary_of(scale, at, on)))
    known = [each for each in candidates if isinstance(each.pay, Figure)]
    if len(known) < len(candidates):
        return NotHeld("a point that the rule compares is not held")
    chosen = max(known, key=lambda each: order.index(each.point))
    return PayAfter(salary_of(scale, present, on), tuple(candidates), chosen)


def _order(scale: PayScale, on: date) -> list[str]:
    begun = [table for table in scale.tables.values() if table.effective.last <= on]
    return list(begun[-1].points) if begun else []


def _point(start: PayStart, present: str, low: str, high: str, order: list[str]) -> str:
    here = order.index(present)
    match start:
        case "bottom":
            return low
        case "same-point":
            return present
        case "next-point":
            return order[min(here + 1, len(order) - 1)]
        case "not-below":
            inside = order[order.index(low) : order.index(high) + 1] if low in order and high in order else [low]
            return next((each for each in inside if order.index(each) >= here), high)
