"""The whole sheet: title, what may not be read from it, frameworks, legend and sources, each in its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pathways.compare.overview import Overview, overview_of
from pathways.compare.shape import Shape
from pathways.export import overview as said
from pathways.export import words
from pathways.export.chart.flow import Line, extent, lines_of, placed
from pathways.export.chart.legend import legend
from pathways.export.chart.marks import BLACK, GREY, Box, Figure, Mark, Strokes, Text
from pathways.export.chart.svg import written
from pathways.export.diagram.metrics import text_width, wrapped

POINTS = 72 / 25.4
"""In a millimetre."""
SHEETS = (("A4", 297, 210), ("A3", 420, 297), ("A2", 594, 420), ("A1", 841, 594), ("A0", 1189, 841))
"""Names, widths and heights in millimetres, lying. The first on which everything has room is taken."""
MARGIN = 24.0
TITLE = 18.0
TITLE_LEAST = 12.0
NOTICE = 9.0
CELLS = (14.0, 12.0, 10.5, 9.0, 8.0, 7.0, 6.5, 6.0, 5.5, 5.0, 4.5, 4.0)
"""Heights of a cell in points; the first with which everything has room is taken."""
GAP = 6.0
"""The least between two lines of frameworks."""
GAP_MOST = 26.0


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything in its place."""

    name: str
    width: float
    height: float
    cell: float
    """The height of a cell."""
    title: str
    marks: tuple[Mark | Figure, ...]
    frameworks: Box
    legend: Box


@dataclass(frozen=True, slots=True)
class _Frame:
    """A sheet with all that stands above and below the frameworks."""

    name: str
    width: float
    height: float
    title: str
    marks: tuple[Mark, ...]
    top: float
    """Where the frameworks begin."""
    legend: Box

    @property
    def inner(self) -> float:
        return self.width - 2 * MARGIN

    def over(self, lines: Sequence[Line], cell: float) -> float:
        """By how much the frameworks are too high; below 0 where there is room left."""
        return extent(lines, MARGIN, self.top, cell, GAP).bottom + GAP - self.legend.y if lines else 0.0

    def beside(self, lines: Sequence[Line]) -> float:
        """By how much they are too wide; below 0 where there is room left."""
        return max((line.width for line in lines), default=0.0) - self.inner


def overview_svg(shapes: Sequence[Shape], on: date) -> bytes:
    """The wall chart of frameworks as SVG, which asks nothing of other places.

    Args:
        shapes: The frameworks, in any order.
        on: The day as of which they stand.
    """
    found = overview_of(shapes)
    sheet = sheet_of(found, on)
    return written(sheet.marks, sheet.width, sheet.height, sheet.title, description(found))


def sheet_of(found: Overview, on: date) -> Sheet:
    """The frameworks on the smallest sheet that has room for them, with cells as high as it allows.

    What has no room on A0 makes that sheet larger.
    """
    for name, wide, high in SHEETS:
        frame = _frame(found, on, name, wide * POINTS, high * POINTS)
        lines = lines_of(found, frame.inner)
        if frame.beside(lines) <= 0:
            for cell in CELLS:
                if frame.over(lines, cell) <= 0:
                    return _filled(frame, lines, cell)
    width = frame.width + max(0.0, frame.beside(lines))
    height = frame.height + max(0.0, frame.over(lines, CELLS[-1]))
    return _filled(_frame(found, on, name, width, height), lines, CELLS[-1])


def description(found: Overview) -> str:
    """The chart in words."""
    counts = " ".join(f"{name}: {text}." for name, text in said.summary(found.counts))
    rows = " ".join(
        f"{said.group_name(group, found)}. {' '.join(said.row_in_words(row) for row in group.rows)}"
        for group in found.groups
    )
    return f"{said.NOT_COMPARABLE} {counts} {rows} {said.AS_PUBLISHED}"


def _frame(found: Overview, on: date, name: str, width: float, height: float) -> _Frame:
    inner = width - 2 * MARGIN
    marks: list[Mark] = []
    title = f"Ways up for technicians: {said.heading(found, words.day(on))}"
    large = max(TITLE_LEAST, min(TITLE, TITLE * inner / text_width(title, TITLE, bold=True)))
    y = MARGIN
    for line in wrapped(title, inner, large, bold=True):
        marks.append(Text(line, MARGIN, y + large * 0.78, large, bold=True))
        y += large * 1.2
    y += 1
    for line in wrapped(said.NOT_COMPARABLE, inner, NOTICE):
        marks.append(Text(line, MARGIN, y + NOTICE * 0.78, NOTICE))
        y += NOTICE * 1.25
    bottom = height - MARGIN
    for line in reversed(wrapped(f"{said.AS_PUBLISHED} For paper of {name} or larger.", inner, 7.5)):
        marks.append(Text(line, MARGIN, bottom - 1.8, 7.5, fill=GREY))
        bottom -= 9.2
    bottom -= 2
    high, _ = legend(found, Box(MARGIN, 0, inner, 0))
    rule = bottom - high - 6
    marks += legend(found, Box(MARGIN, bottom - high, inner, high))[1]
    marks.append(Strokes(((MARGIN, rule, width - MARGIN, rule),), BLACK, 0.8))
    return _Frame(name, width, height, title, tuple(marks), y + 5, Box(MARGIN, rule, inner, high + 6))


def _filled(frame: _Frame, lines: Sequence[Line], cell: float) -> Sheet:
    """The frame with its frameworks, whose lines share the room that is left."""
    spare = max(0.0, -frame.over(lines, cell)) / max(1, len(lines) - 1)
    gap = min(GAP + spare, GAP_MOST)
    return Sheet(
        frame.name,
        frame.width,
        frame.height,
        cell,
        frame.title,
        (*frame.marks, *placed(lines, MARGIN, frame.top, cell, gap)),
        extent(lines, MARGIN, frame.top, cell, gap),
        frame.legend,
    )
