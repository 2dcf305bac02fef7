"""The table that a pay award gives is the table before, raised by the award."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks.subject import SectorSubject
from pathways.model.pay_scale import Award, PayScale, PayTable
from pathways.pay.tolerance import tolerance_of
from pathways.problems import Problem

CODE = "award-mismatch"

_ROUNDING = 1.0
"""Awards are rounded to whole units of the currency, and not always in the same direction."""


def check(subject: SectorSubject) -> Iterator[Problem]:
    """Report points whose value differs from what the award gives by more than both tables' tolerance and rounding."""
    scale = subject.document
    assert isinstance(scale, PayScale)
    for name, award in scale.awards.items():
        before, after = scale.tables.get(award.on or ""), scale.tables.get(award.gives or "")
        if before is not None and after is not None:
            yield from _compared(name, award, before, after)


def _compared(name: str, award: Award, before: PayTable, after: PayTable) -> Iterator[Problem]:
    order = list(before.points)
    for band in award.bands:
        if band.first not in before.points or band.last not in before.points:
            continue  # said by unknown-point
        for point in order[order.index(band.first) : order.index(band.last) + 1]:
            if point not in after.points:
                continue
            due = before.points[point] * (1 + (band.percent or 0) / 100) + (band.amount or 0)
            allowed = tolerance_of(before, point) + tolerance_of(after, point) + _ROUNDING
            if abs(after.points[point] - due) > allowed:
                has = f"table {award.gives!r} has {after.points[point]:g}"
                message = f"award {name!r} makes point {point!r} {due:.0f}, and {has}"
                also = (("awards", name),)
                help = "correct the award or the value, or give the points a `spans` entry with their tolerance"
                yield Problem(("tables", award.gives or "", "points", point), CODE, message, help, also=also)
