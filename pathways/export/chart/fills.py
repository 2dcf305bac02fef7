"""How a cell is filled for each way of reaching a grade: no two alike without colour, nor without pattern."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from pathways.export.chart.marks import BLACK, GREY, Box, Dots, Mark, Rectangle, Strokes
from pathways.model.moves import Mechanism

Pattern = Literal["plain", "rising", "falling", "upright", "level", "crossed", "grid", "bars", "dotted", "sparse"]

OUTLINE = "#333333"
PITCH = 2.6
"""Points between two lines of a pattern."""


@dataclass(frozen=True, slots=True)
class Fill:
    """A ground and what is drawn on it."""

    ground: str
    pattern: Pattern = "plain"
    ink: str = BLACK


OPEN = Fill("#ffffff")
"""A grade that a track begins with, or to which no way up is known."""

UNPUBLISHED = Fill("#ffffff", "falling", "#8a8a8a")
"""A track whose grades were not found."""

OTHER_WAY = Fill("#dddddd", "grid", "#333333")
"""A way up that has no pattern of its own."""

FILLS: Mapping[Mechanism, Fill] = {
    Mechanism.PROMOTION: Fill("#0b5394"),
    Mechanism.REGRADING: Fill("#f6b94f", "rising", "#6b3d00"),
    Mechanism.VACANCY: Fill("#bfe8d8", "upright", "#00573f"),
    Mechanism.EXAMINATION: Fill("#e7c9de", "bars", "#6e2453"),
    Mechanism.APPOINTMENT: Fill("#f4ec8a", "crossed", "#5c5600"),
    Mechanism.COMPLETION: Fill("#c5e3f6", "dotted", "#174f70"),
    Mechanism.AUTOMATIC: Fill("#f1c3b3", "level", "#7f2a10"),
    Mechanism.NOT_PUBLISHED: Fill("#ececec", "sparse", GREY),
}


def fill_of(mechanism: Mechanism) -> Fill:
    """The fill of a way up."""
    return FILLS.get(mechanism, OTHER_WAY)


def filled(box: Box, fill: Fill, *, dashes: str = "") -> tuple[Mark, ...]:
    """A box with its ground, its pattern and its outline. The pattern ends at the edges without help of a renderer.

    Args:
        box: Where.
        fill: With what.
        dashes: Of the outline, as SVG writes them.
    """
    return (
        Rectangle(box, fill.ground),
        *_pattern(box, fill),
        Rectangle(box, line=GREY if dashes else OUTLINE, dashes=dashes),
    )


def _pattern(box: Box, fill: Fill) -> Iterator[Mark]:
    if fill.pattern == "grid":
        upright = tuple((x, box.y, x, box.bottom) for x in _between(box.x, box.width, PITCH))
        level = tuple((box.x, y, box.right, y) for y in _between(box.y, box.height, PITCH))
        yield Strokes(upright + level, fill.ink, 0.5)
    elif fill.pattern in ("dotted", "sparse"):
        pitch, radius = (2.3, 0.55) if fill.pattern == "dotted" else (4.2, 0.6)
        yield Dots(tuple(_grid(box, pitch)), radius, fill.ink)
    elif fill.pattern == "upright":
        yield Strokes(tuple((x, box.y, x, box.bottom) for x in _between(box.x, box.width, PITCH)), fill.ink, 0.7)
    elif fill.pattern == "level":
        yield Strokes(tuple((box.x, y, box.right, y) for y in _between(box.y, box.height, 1.7)), fill.ink, 0.6)
    elif fill.pattern == "bars":
        yield Strokes(tuple((x, box.y, x, box.bottom) for x in _between(box.x, box.width, 4.2)), fill.ink, 1.8)
    else:
        segments = []
        if fill.pattern in ("rising", "crossed"):
            segments += [*_slanted(box, rising=True)]
        if fill.pattern in ("falling", "crossed"):
            segments += [*_slanted(box, rising=False)]
        if segments:
            yield Strokes(tuple(segments), fill.ink, 0.8 if fill.pattern == "rising" else 0.6)


def _between(start: float, length: float, pitch: float) -> Iterator[float]:
    """Places evenly inside a length, about a pitch apart."""
    count = max(1, round(length / pitch) - 1)
    for number in range(1, count + 1):
        yield start + length * number / (count + 1)


def _grid(box: Box, pitch: float) -> Iterator[tuple[float, float]]:
    for y in _between(box.y, box.height, pitch):
        for x in _between(box.x, box.width, pitch):
            yield x, y


def _slanted(box: Box, *, rising: bool) -> Iterator[tuple[float, float, float, float]]:
    """Lines at half a right angle across a box, cut at its edges."""
    reach = PITCH * 2**0.5
    along = reach / 2
    while along < box.width + box.height:
        left, right = max(0.0, along - box.height), min(along, box.width)
        low, high = along - left, along - right
        if rising:
            yield box.x + left, box.y + low, box.x + right, box.y + high
        else:
            yield box.x + left, box.bottom - low, box.x + right, box.bottom - high
        along += reach
