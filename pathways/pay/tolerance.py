"""What single points of a pay table stand on, and how exactly they are known."""

from __future__ import annotations

from pathways.model.pay_scale import PayTable, PointSpan
from pathways.model.provenance import Cited


def span_of(table: PayTable, point: str) -> PointSpan | None:
    """The span that a point falls in; None where the table itself speaks for it."""
    order = list(table.points)
    for span in table.spans:
        if span.first not in table.points or span.last not in table.points:
            continue
        if point in order[order.index(span.first) : order.index(span.last) + 1]:
            return span
    return None


def tolerance_of(table: PayTable, point: str) -> float:
    """By how much the value of a point may be wrong, in the currency of the scale."""
    span = span_of(table, point)
    return table.tolerance if span is None or span.tolerance is None else span.tolerance


def basis_of(table: PayTable, point: str) -> Cited:
    """The statement that says where the value of a point comes from."""
    return span_of(table, point) or table
