"""What a diagram is about: a framework or a part of it, two side by side, or two versions; with all of it in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from pathways.export.diagram.picture import Box, Line, Picture


@dataclass(frozen=True, slots=True)
class Section:
    """Sentences under a heading."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One ladder on the page."""

    picture: Picture
    heading: str = ""
    """Stands over it where there are several."""
    subheading: str = ""
    spoken: tuple[tuple[str, str], ...] = ()
    """By the id of a role: what it is called aloud, told apart from others of the same title."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Everything that a diagram shows, before anybody knows how large the paper is."""

    title: str
    subtitle: str
    parts: tuple[Part, ...]
    words: tuple[Section, ...]
    """The description: every role and every move."""
    foot: str
    """The day and the sources."""
    on: date
    """The day for which the data were read."""
    nothing: str = ""
    """Stands in place of the picture where there is nothing to draw."""
    pairs: tuple[tuple[int, str, str], ...] = ()
    """Roles of the first and second part that correspond: a number for each pair, and the two ids."""
    list_heading: str = ""
    list_lines: tuple[str, ...] = ()
    """What the numbers on boxes and lines stand for, under a heading."""

    @property
    def description(self) -> str:
        """The whole description as plain text: a sentence a line, a free line before each heading."""
        return "\n\n".join(
            "\n".join(line for line in (section.heading, *section.lines) if line) for section in self.words
        )

    @property
    def roles(self) -> int:
        """How many roles are drawn."""
        return sum(box.kind == "role" for part in self.parts for box in part.picture.boxes)

    def told(self, change: Callable[[str], str]) -> Subject:
        """The same with every text put through a function, such as one that replaces signs a font does not have."""
        return replace(
            self,
            title=change(self.title),
            subtitle=change(self.subtitle),
            foot=change(self.foot),
            nothing=change(self.nothing),
            parts=tuple(
                replace(
                    part,
                    heading=change(part.heading),
                    subheading=change(part.subheading),
                    picture=_told(part.picture, change),
                    spoken=tuple((role, change(name)) for role, name in part.spoken),
                )
                for part in self.parts
            ),
            words=tuple(Section(change(each.heading), tuple(map(change, each.lines))) for each in self.words),
            list_heading=change(self.list_heading),
            list_lines=tuple(map(change, self.list_lines)),
        )


def _told(picture: Picture, change: Callable[[str], str]) -> Picture:
    def box(each: Box) -> Box:
        return replace(each, text=change(each.text), mark=change(each.mark))

    def line(each: Line) -> Line:
        return replace(each, label=change(each.label))

    return replace(
        picture,
        columns=tuple((column, change(name)) for column, name in picture.columns),
        bands=tuple(
            replace(band, label=change(band.label),
                    cells=tuple(replace(cell, boxes=tuple(map(box, cell.boxes))) for cell in band.cells))
            for band in picture.bands
        ),
        apart=tuple(map(box, picture.apart)),
        lines=tuple(map(line, picture.lines)),
        notes=tuple(map(change, picture.notes)),
        above={column: tuple(map(box, boxes)) for column, boxes in picture.above.items()},
        below={column: tuple(map(box, boxes)) for column, boxes in picture.below.items()},
    )  # fmt: skip
