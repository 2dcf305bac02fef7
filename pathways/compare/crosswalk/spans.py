"""How alike two ranges are, and how one lies to the other."""

from __future__ import annotations

from pathways.compare.crosswalk.evidence import Lean, Span

HELD = 0.9
"""The part of a range that must lie inside another for it to count as held by it."""

WIDER_BY = 1.5
"""How many times as wide a range must be to count as wider than one that it holds."""


def spans_alike(here: Span, there: Span) -> tuple[float, Lean]:
    """The common part of two ranges as a part of all that they cover, from 0 to 1; and how the second lies.

    A range of no width counts as alike where it lies inside the other, since nothing is known against it.
    """
    common = min(here.high, there.high) - max(here.low, there.low)
    narrow, wide = sorted((here.high - here.low, there.high - there.low))
    if common < 0:
        return 0.0, _above_or_below(here, there)
    if not narrow:
        return 1.0, Lean.EQUAL
    alike = common / (max(here.high, there.high) - min(here.low, there.low))
    if common >= HELD * narrow and wide >= WIDER_BY * narrow:
        return alike, Lean.WIDER if there.high - there.low == wide else Lean.PART
    return alike, Lean.EQUAL if alike >= 0.5 else _above_or_below(here, there)


def _above_or_below(here: Span, there: Span) -> Lean:
    return Lean.ABOVE if there.low + there.high > here.low + here.high else Lean.BELOW
