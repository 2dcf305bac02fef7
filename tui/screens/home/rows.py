"""The list of Home: lines under headings, of which one is marked. It draws what is in sight and no more."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from ...look import SCROLLBAR
from .goals import Goal, Row

CURSOR = "▸"
"""The sign before the line that is marked, so that colour is not needed."""

PADDING = 2
"""Columns at the ends of a line that stay empty."""

NARROWEST = 20
"""Columns for which lines are laid out before the list has a size."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it is drawn."""

    row: int
    """The number of what it belongs to."""
    text: str
    style: str
    """The part of the styles that it takes."""
    first: bool
    """Whether it is the first of its row."""


class RowList(ScrollView, can_focus=True):
    """Lines that lead somewhere."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"rows--heading", "rows--name", "rows--about", "rows--marked"}
    DEFAULT_CSS = """
    RowList {
        overflow-x: hidden;
        & > .rows--heading { text-style: bold; }
        & > .rows--about { color: $text-muted; }
        & > .rows--marked { color: $block-cursor-blurred-foreground; background: $block-cursor-blurred-background; }
        &:focus > .rows--marked {
            color: $block-cursor-foreground; background: $block-cursor-background; text-style: $block-cursor-text-style;
        }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "go(-1)", show=False),
        Binding("down", "go(1)", show=False),
        Binding("home", "first", show=False),
        Binding("end", "last", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("enter", "choose", show=False),
    ]

    @dataclass
    class Chosen(Message):
        """A line was chosen."""

        goal: Goal

    @dataclass
    class Marked(Message):
        """Another line is marked."""

        goal: Goal | None

    def __init__(self) -> None:
        super().__init__(id="found-rows", classes="panel")
        self.shown: tuple[Row, ...] = ()
        self.marked: int | None = None
        """The number of the row that is marked."""
        self.laid_out = 0
        """The width for which the lines were laid out."""
        self._lines: list[Line] = []
        self._first: list[int] = []
        """By row: the number of its first line."""

    @property
    def goal(self) -> Goal | None:
        """Where the line that is marked leads; None if none is, or it is only told."""
        return self.shown[self.marked].goal if self.marked is not None else None

    def show(self, rows: Sequence[Row], keep: bool = False) -> None:
        """Show lines.

        Args:
            rows: The lines.
            keep: Whether the line stays marked that leads where the marked one leads; else the first that leads
                anywhere is.
        """
        goal, near = (self.goal if keep else None), self.marked or 0
        self.shown = tuple(rows)
        self._lay_out()
        self.mark(goal, near)

    def mark(self, goal: Goal | None, near: int = 0) -> None:
        """Mark the line that leads to a goal; the first that leads anywhere, if none does.

        Args:
            goal: Where the line leads.
            near: The number of a line; of several that lead there, that which is nearest to it is marked.
        """
        there = [number for number in self._leading() if goal is not None and self.shown[number].goal == goal]
        first = next(iter(self._leading()), None)
        self._mark(min(there, key=lambda number: abs(number - near)) if there else first)

    def _mark(self, number: int | None) -> None:
        self.marked = number
        self.refresh()
        if number is not None:
            self._into_sight(number)
        self.post_message(self.Marked(self.goal))

    def _into_sight(self, number: int) -> None:
        """Scroll to a row; with the first that leads anywhere, the heading above it is seen too."""
        height = self._end(number) - self._first[number]
        top = 0 if number == next(iter(self._leading()), 0) else self._first[number]
        height += self._first[number] - top
        self.scroll_to_region(Region(0, top, 1, height), animate=False, force=True)

    def _end(self, number: int) -> int:
        return self._first[number + 1] if number + 1 < len(self._first) else len(self._lines)

    def _leading(self) -> list[int]:
        return [number for number, row in enumerate(self.shown) if row.goal is not None]

    def action_go(self, by: int) -> None:
        """To the next row that leads anywhere, or the one before; from the last to the first, and back."""
        leading = self._leading()
        if leading:
            at = leading.index(self.marked) if self.marked in leading else -1
            self._mark(leading[(at + by) % len(leading)])

    def action_first(self) -> None:
        """To the first row that leads anywhere."""
        self._mark(next(iter(self._leading()), None))

    def action_last(self) -> None:
        """To the last row that leads anywhere."""
        self._mark(next(reversed(self._leading()), None))

    def action_page(self, by: int) -> None:
        """A window further, or back."""
        if self.marked is None:
            return
        wanted = self._first[self.marked] + by * max(self.scrollable_content_region.height - 1, 1)
        beyond = [number for number in self._leading() if (self._first[number] - self._first[self.marked]) * by > 0]
        if beyond:
            self._mark(min(beyond, key=lambda number: abs(self._first[number] - wanted)))

    def action_choose(self) -> None:
        """Follow the row that is marked."""
        if self.goal is not None:
            self.post_message(self.Chosen(self.goal))

    def on_click(self, event: events.Click) -> None:
        """A click follows a row."""
        offset = event.get_content_offset(self)
        line = self.scroll_offset.y + offset.y if offset is not None else len(self._lines)
        if line < len(self._lines) and self.shown[self._lines[line].row].goal is not None:
            self._mark(self._lines[line].row)
            self.action_choose()

    def on_resize(self) -> None:
        """Lines as wide as the list."""
        if self.shown and self._width() != self.laid_out:
            self.show(self.shown, keep=True)

    def render_line(self, y: int) -> Strip:
        """A line, with a sign where it is marked."""
        width = self.scrollable_content_region.width
        number = self.scroll_offset.y + y
        if number >= len(self._lines):
            return Strip.blank(width, self.rich_style)
        line = self._lines[number]
        style = self.get_component_rich_style(line.style)
        text = line.text
        if line.row == self.marked:
            style = self.get_component_rich_style("rows--marked")
            text = f"{CURSOR}{text[1:]}" if line.first else text
        return Strip([Segment(text, style)]).adjust_cell_length(width, style)

    def as_lines(self) -> str:
        """All lines as plain text."""
        lines = []
        for row in self.shown:
            if row.goal is None:
                lines += ["", row.text]
            else:
                lines.append(f"- {row.text}" + (f" ({row.about})" if row.about else ""))
        return "\n".join(lines).lstrip("\n") + "\n"

    def _lay_out(self) -> None:
        self.laid_out = self._width()
        self._lines, self._first = [], []
        for number, row in enumerate(self.shown):
            self._first.append(len(self._lines))
            drawn = _drawn(row, self.laid_out)
            self._lines += [Line(number, text, style, not place) for place, (text, style) in enumerate(drawn)]
        self.virtual_size = Size(self.laid_out, len(self._lines))

    def _width(self) -> int:
        return max(self.content_size.width - SCROLLBAR - PADDING, NARROWEST)


def _drawn(row: Row, width: int) -> list[tuple[str, str]]:
    """The lines of a row, with their styles; what goes on below the first hangs to the right of where it begins."""
    if row.goal is None:
        return [(text, "rows--heading") for text in _wrapped(row.text, width, "", "")]
    name = [(text, "rows--name") for text in _wrapped(row.text, width, " ", "  ")]
    return name + [(text, "rows--about") for text in (_wrapped(row.about, width, "   ", "   ") if row.about else ())]


def _wrapped(text: str, width: int, first: str, rest: str) -> list[str]:
    return textwrap.wrap(text, width, initial_indent=first, subsequent_indent=rest) or [first]
