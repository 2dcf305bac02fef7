"""Answers on pay as data: ``pathways/salary/1``."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from pathways.export.data import pieces
from pathways.export.data.pieces import Data
from pathways.model.pay_scale import PayScale
from pathways.model.pay_structure import Allowance
from pathways.pay.after_move import PayAfter
from pathways.pay.cost import PostCost
from pathways.pay.figure import Figure, NotHeld, Pay
from pathways.pay.grades import GradeRange
from pathways.pay.increments import Climb


def point(scale: PayScale, wanted: str, on: date, pay: Pay) -> Data:
    """What a point pays."""
    return {
        **pieces.envelope("salary"),
        "scale": {"id": scale.id, "title": scale.title},
        "point": wanted,
        "on": on.isoformat(),
        "pay": amount(pay),
    }


def grade(
    structure: str, title: str, found: GradeRange, climb: Climb | NotHeld, allowances: Iterable[Allowance], on: date
) -> Data:
    """What a grade pays."""
    return {
        **pieces.envelope("salary"),
        "structure": {"id": structure, "title": title},
        "on": on.isoformat(),
        **_range(found),
        "earliest_months": None if isinstance(climb, NotHeld) else climb.months,
        "allowances": [
            {"name": each.name, "amount": each.amount, "percent": each.percent, "who": each.who} for each in allowances
        ],
    }


def cost(found: PostCost) -> Data:
    """What a post costs."""
    return {
        "salary": amount(found.salary),
        "parts": [
            {"name": each.name, "amount": amount(each.amount), "percent": each.percent, "threshold": each.threshold}
            for each in found.parts
        ],
        "total": amount(found.total),
    }


def after(structure: str, title: str, grade: str, wanted: str, on: date, found: PayAfter | NotHeld) -> Data:
    """Pay after a move."""
    head = {
        **pieces.envelope("salary"),
        "structure": {"id": structure, "title": title},
        "on": on.isoformat(),
        "grade": grade,
        "point": wanted,
    }
    if isinstance(found, NotHeld):
        return {**head, "after": amount(found)}
    return {
        **head,
        "before": amount(found.before),
        "candidates": [
            {"start": each.start, "point": each.point, "pay": amount(each.pay)} for each in found.candidates
        ],
        "to_point": found.chosen.point,
        "after": amount(found.chosen.pay),
    }


def grades(structure: str, title: str, ranges: Iterable[GradeRange], on: date) -> Data:
    """What all grades pay."""
    return {
        **pieces.envelope("salary"),
        "structure": {"id": structure, "title": title},
        "on": on.isoformat(),
        "grades": [_range(each) for each in ranges],
    }


def amount(pay: Pay) -> Data:
    """An amount, or why there is none."""
    if isinstance(pay, NotHeld):
        return {"held": False, "why": pay.why, "last": amount(pay.last) if pay.last is not None else None}
    return {"held": True, **_figure(pay)}


def _range(found: GradeRange) -> Data:
    return {
        "grade": found.grade,
        "staff": found.staff,
        "points": list(found.points) if found.points else None,
        "contribution": found.contribution,
        "bottom": amount(found.bottom),
        "top": amount(found.top),
        "beyond": amount(found.beyond) if found.beyond is not None else None,
        "caution": found.caution,
    }


def _figure(figure: Figure) -> Data:
    return {
        "amount": round(figure.amount, 2),
        "tolerance": round(figure.tolerance, 2),
        "currency": figure.currency,
        "since": figure.since,
        "basis": pieces.basis(figure.basis),
    }
