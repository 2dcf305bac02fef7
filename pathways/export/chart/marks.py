"""What a chart is painted with: boxes, lines, dots and text, in points from the upper left corner."""

from __future__ import annotations

from dataclasses import dataclass

from pathways.export.diagram.metrics import text_width

BLACK = "#000000"
GREY = "#595959"
"""Dark enough for small print."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the page."""

    x: float
    y: float
    """Its upper edge."""
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.y + self.height

    def overlaps(self, other: Box, touching: float = 0.01) -> bool:
        """Whether two boxes share more than an edge; `touching` is what counts as one, in points."""
        return (
            self.x < other.right - touching
            and other.x < self.right - touching
            and self.y < other.bottom - touching
            and other.y < self.bottom - touching
        )

    def holds(self, other: Box, over: float = 0.01) -> bool:
        """Whether another box lies inside; `over` is how far it may stand out, in points."""
        return (
            self.x <= other.x + over
            and self.y <= other.y + over
            and other.right <= self.right + over
            and other.bottom <= self.bottom + over
        )


@dataclass(frozen=True, slots=True)
class Rectangle:
    """A box, filled or outlined or both."""

    box: Box
    fill: str = "none"
    line: str = "none"
    width: float = 0.5
    """Of its outline."""
    dashes: str = ""
    """Of its outline, as SVG writes them."""


@dataclass(frozen=True, slots=True)
class Strokes:
    """Straight lines of one kind."""

    segments: tuple[tuple[float, float, float, float], ...]
    """From x, y to x, y."""
    line: str = BLACK
    width: float = 0.5


@dataclass(frozen=True, slots=True)
class Dots:
    """Filled circles of one size."""

    centres: tuple[tuple[float, float], ...]
    radius: float
    fill: str = BLACK


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text."""

    text: str
    x: float
    """Its left edge, or its middle where it is centred."""
    y: float
    """Its base line."""
    size: float
    bold: bool = False
    centred: bool = False
    fill: str = BLACK

    @property
    def box(self) -> Box:
        """What it covers, from the tops of its capitals to the ends of its descenders."""
        width = text_width(self.text, self.size, bold=self.bold)
        left = self.x - width / 2 if self.centred else self.x
        return Box(left, self.y - 0.75 * self.size, width, 0.97 * self.size)


Mark = Rectangle | Strokes | Dots | Text


@dataclass(frozen=True, slots=True)
class Figure:
    """Marks that belong together under one name."""

    id: str
    title: str
    box: Box
    marks: tuple[Mark, ...]
