"""Sheets of paper: how large they are, and how much of them can be drawn on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

MARGIN = 28.35
"""Points left free on every side: a centimetre, which every printer can leave."""

_WIDTHS = {"a4": 210, "a3": 297, "a2": 420, "a1": 594, "a0": 841}
_HEIGHTS = {"a4": 297, "a3": 420, "a2": 594, "a1": 841, "a0": 1189}

POINTS = 72 / 25.4
"""To the millimetre."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of a standard size (ISO 216)."""

    paper: str = "a4"
    landscape: bool = False
    scale: float = 1.0
    """How much larger everything is drawn than it is laid out; never smaller, so that no text is under nine points."""

    @property
    def name(self) -> str:
        """As people say it."""
        return f"{self.paper.upper()} {'landscape' if self.landscape else 'portrait'}"

    @property
    def paper_width(self) -> float:
        """The whole width in points."""
        return (_HEIGHTS if self.landscape else _WIDTHS)[self.paper] * POINTS

    @property
    def paper_height(self) -> float:
        """The whole height in points."""
        return (_WIDTHS if self.landscape else _HEIGHTS)[self.paper] * POINTS

    @property
    def width(self) -> float:
        """What can be drawn on, in the points of the layout."""
        return (self.paper_width - 2 * MARGIN) / self.scale

    @property
    def height(self) -> float:
        """What can be drawn on, in the points of the layout."""
        return (self.paper_height - 2 * MARGIN) / self.scale

    def scaled(self, scale: float) -> Sheet:
        """The same sheet, with everything drawn so much larger."""
        return replace(self, scale=scale)

    def turned(self) -> Sheet:
        """The same sheet lying the other way."""
        return replace(self, landscape=not self.landscape)

    def larger(self) -> Iterator[Sheet]:
        """The sheets of the series that are larger, in order."""
        names = list(_WIDTHS)
        for name in names[names.index(self.paper) + 1 :]:
            yield Sheet(name, self.landscape)
