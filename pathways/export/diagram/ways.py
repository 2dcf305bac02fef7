"""The ways of lines between boxes: where they run, and where their heads and labels are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from math import ceil, dist

from pathways.export.diagram.area import Area, Point
from pathways.export.diagram.picture import Box, Line

ARROW_LENGTH = 6.5
"""Points that an arrowhead takes of its line."""

BAR_LENGTH = 1.5
"""Points that the bar at the end of a track takes."""

NEAR = 4.0
"""Points between two places of a course that is looked at: less than a line of text is high."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A box in its place."""

    box: Box
    area: Area
    rank: int
    slot: int


@dataclass(frozen=True, slots=True)
class Way:
    """A line on the page."""

    line: Line
    turned: bool
    """Whether it is drawn from its head to its tail."""
    points: tuple[Point, ...]
    """A curve: its start, then two handles and a place for each piece; or the corners of a line of straight pieces."""
    start: Point | None
    end: Point | None
    """The tips of its heads, where it has them."""
    corners: bool = False
    """Whether the points are corners."""
    label: tuple[str, ...] = ()
    at: Area | None = None
    """Where the label stands."""

    def moved(self, x: float, y: float) -> Way:
        """The same elsewhere."""
        return replace(
            self, points=tuple((a + x, b + y) for a, b in self.points),
            start=self.start and (self.start[0] + x, self.start[1] + y),
            end=self.end and (self.end[0] + x, self.end[1] + y), at=self.at and self.at.moved(x, y),
        )  # fmt: skip

    @property
    def extent(self) -> float:
        """How far it goes, across and upright together."""
        xs, ys = [x for x, _ in self.points], [y for _, y in self.points]
        return max(xs) - min(xs) + max(ys) - min(ys)

    def within(self, width: float) -> bool:
        """Whether it stays between the left edge of a page and so many points to the right."""
        if all(0 <= x <= width for x, _ in self.points):
            return True
        # The handles of a curve may lie farther out than the curve.
        return not self.corners and all(0 <= x <= width for x, _ in self.along())

    def along(self) -> Iterator[Point]:
        """Places along it, near enough to each other that no line of text fits between them."""
        if self.corners:
            for one, other in pairwise(self.points):
                yield from _straight(one, other)
        else:
            for index in range(0, len(self.points) - 3, 3):
                yield from _curve(*self.points[index : index + 4])
        yield self.points[-1]


def _straight(one: Point, other: Point) -> Iterator[Point]:
    steps = ceil(dist(one, other) / NEAR) or 1
    x, y = (other[0] - one[0]) / steps, (other[1] - one[1]) / steps
    for step in range(steps):
        yield one[0] + x * step, one[1] + y * step


def _curve(a: Point, b: Point, c: Point, d: Point) -> Iterator[Point]:
    steps = ceil((dist(a, b) + dist(b, c) + dist(c, d)) / NEAR) or 1
    for step in range(steps):
        t = step / steps
        u = 1 - t
        yield (u**3 * a[0] + 3 * u * u * t * b[0] + 3 * u * t * t * c[0] + t**3 * d[0],
               u**3 * a[1] + 3 * u * u * t * b[1] + 3 * u * t * t * c[1] + t**3 * d[1])  # fmt: skip


def straight(line: Line, first: Point, second: Point, *, turned: bool) -> Way:
    """A line from its upper or left end to the other, with room for the arrowheads."""
    length = abs(first[0] - second[0]) + abs(first[1] - second[1])
    head = min(ARROW_LENGTH if line.mechanisms else BAR_LENGTH, length / 2.5) / length
    at_first, at_second = turned or line.both_ways, not turned or line.both_ways
    start = _between(first, second, head) if at_first else first
    end = _between(first, second, 1 - head) if at_second else second
    return Way(line, turned, (start, end), first if at_first else None, second if at_second else None, corners=True)


def _between(one: Point, other: Point, share: float) -> Point:
    return one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share
