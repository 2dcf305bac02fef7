"""Rectangles and points on a page, and what lies near them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

Point = tuple[float, float]
"""Points to the right and upward."""


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle in points; y grows upward."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def middle(self) -> Point:
        """Its centre."""
        return (self.left + self.right) / 2, (self.bottom + self.top) / 2

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From bottom to top."""
        return self.top - self.bottom

    def overlaps(self, other: Area, slack: float = 0.0) -> bool:
        """Whether they share more than a border."""
        return (self.left < other.right + slack and other.left < self.right + slack
                and self.bottom < other.top + slack and other.bottom < self.top + slack)  # fmt: skip

    def holds(self, point: Point) -> bool:
        """Whether a point lies in it."""
        return self.left < point[0] < self.right and self.bottom < point[1] < self.top

    def moved(self, x: float, y: float) -> Area:
        """The same elsewhere."""
        return Area(self.left + x, self.bottom + y, self.right + x, self.top + y)

    def grown(self, by: float) -> Area:
        """The same, larger on every side."""
        return Area(self.left - by, self.bottom - by, self.right + by, self.top + by)


CELL = 48.0
"""The side of the squares in which what lies near is looked for, in points: about a label wide."""


class Ground:
    """What stands on a page, found by place, so that looking costs no more on a large page than on a small one."""

    def __init__(self) -> None:
        self._areas: dict[tuple[int, int], list[Area]] = defaultdict(list)
        self._points: dict[tuple[int, int], list[tuple[int, Point]]] = defaultdict(list)

    def add(self, area: Area) -> None:
        """Something that nothing else may cover."""
        for cell in _cells(area):
            self._areas[cell].append(area)

    def add_course(self, owner: int, points: Iterable[Point]) -> None:
        """The points of a line."""
        for point in points:
            self._points[int(point[0] // CELL), int(point[1] // CELL)].append((owner, point))

    def free(self, area: Area, slack: float = 0.0) -> bool:
        """Whether nothing stands there."""
        return not any(
            area.overlaps(other, slack) for cell in _cells(area, slack) for other in self._areas.get(cell, ())
        )

    def crossed(self, area: Area, owner: int) -> tuple[int, int]:
        """How many points of the owner's line, and of others, lie in an area."""
        own = others = 0
        for cell in _cells(area):
            for line, (x, y) in self._points.get(cell, ()):
                if area.left < x < area.right and area.bottom < y < area.top:
                    if line == owner:
                        own += 1
                    else:
                        others += 1
        return own, others


def _cells(area: Area, slack: float = 0.0) -> Iterator[tuple[int, int]]:
    for x in range(int((area.left - slack) // CELL), int((area.right + slack) // CELL) + 1):
        for y in range(int((area.bottom - slack) // CELL), int((area.top + slack) // CELL) + 1):
            yield x, y
