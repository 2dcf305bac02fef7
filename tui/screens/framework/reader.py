"""A panel of text with parts that fold away, lines that can be chosen, and addresses that can be copied."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import ClassVar

from rich.text import Text
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from ...look import painted
from ...outline.folding import addresses, ends, seen
from ...outline.outline import Add, Outline, Part

SCROLLBAR, MARGIN = 1, 2
"""Columns that the bar and the marks before a line take."""

NARROWEST = 24


@dataclass(frozen=True, slots=True)
class Way:
    """A line at the top that can be chosen with Enter."""

    key: str
    """What the screen knows it by; empty for a line that only tells something."""
    text: str
    about: str = ""
    """A second line: what is meant by it."""


class Reader(OptionList):
    """What is to be read, line by line."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "select", "Fold", show=False),
        Binding("left,right", "none", show=False),
    ]

    @dataclass
    class WayChosen(Message):
        """Enter, or a click, on a line that can be chosen."""

        reader: Reader
        key: str

    @dataclass
    class WayMarked(Message):
        """The cursor stands on a line that can be chosen."""

        reader: Reader
        key: str

    def __init__(self, id: str, folded: Collection[str] = ()) -> None:
        """Make a panel.

        Args:
            id: The id of the widget.
            folded: The headings whose parts are folded away at first.
        """
        super().__init__(id=id, classes="panel reader")
        self.folded = set(folded)
        """By heading, so that a choice holds for the next role too."""
        self.ways: tuple[Way, ...] = ()
        self.add: Add | None = None
        self.parts: tuple[Part, ...] = ()
        self.width = 0

    def show(self, ways: Sequence[Way], add: Add | None, keep: bool = False) -> None:
        """Show lines to choose from, and a text.

        Args:
            ways: The lines, which come first.
            add: What writes the text.
            keep: Whether the cursor stays in its line.
        """
        self.ways, self.add = tuple(ways), add
        self._lay_out(self.highlighted if keep else None)

    def on_resize(self) -> None:
        """Text as wide as the panel."""
        if self._width() != self.width:
            self._lay_out(self.highlighted)

    def address(self) -> str:
        """The first address in the line under the cursor; empty if there is none."""
        part = self._part(self.highlighted)
        found = addresses(part) if part is not None else ()
        return found[0] if found else ""

    def go_to(self, key: str) -> None:
        """Put the cursor on a line that can be chosen."""
        index = next((index for index, way in enumerate(self.ways) if way.key == key), None)
        if index is not None:
            self.highlighted = index

    def action_page_up(self) -> None:
        """A page up; nothing before the lines were drawn for the first time, where a list does not know them yet."""
        with suppress(KeyError, IndexError):
            super().action_page_up()  # type: ignore[no-untyped-call]

    def action_page_down(self) -> None:
        """A page down; nothing before the lines were drawn for the first time."""
        with suppress(KeyError, IndexError):
            super().action_page_down()  # type: ignore[no-untyped-call]

    def action_none(self) -> None:
        """Left and right do nothing here, so that they do nothing unexpected."""

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Choose a line, or fold or unfold what belongs to it."""
        event.stop()
        index = event.option_index
        if index < len(self.ways):
            if self.ways[index].key:
                self.post_message(self.WayChosen(self, self.ways[index].key))
            return
        part = self._part(index)
        if part is not None and part.kind == "heading":
            self.folded ^= {_name(part)}
            self._lay_out(index)

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Tell which line is marked."""
        event.stop()
        if event.option_index < len(self.ways) and self.ways[event.option_index].key:
            self.post_message(self.WayMarked(self, self.ways[event.option_index].key))

    def _part(self, index: int | None) -> Part | None:
        if index is None or not len(self.ways) <= index < self.option_count:
            return None
        name = self.get_option_at_index(index).id or ""
        return self.parts[int(name.removeprefix("part-"))] if name.startswith("part-") else None

    def _width(self) -> int:
        return max(self.size.width - self.gutter.width - SCROLLBAR - MARGIN, NARROWEST)

    def _lay_out(self, cursor: int | None) -> None:
        self.width = self._width()
        place = self.scroll_offset.y if cursor is not None else 0
        options = [Option(_line(way), id=f"way-{index}", disabled=not way.key) for index, way in enumerate(self.ways)]
        self.parts = ()
        if self.add is not None:
            page = Outline(self.width, painted)
            self.add(page)
            self.parts = tuple(page.finish().parts)
            options += [Option(" ", disabled=True)] if options and self.parts else []
            options += self._text(self.parts)
        self.set_options(options)
        if not options:
            return
        self.highlighted = min(cursor, len(options) - 1) if cursor is not None else self._first(options)
        self.scroll_to(y=place, animate=False)

    def _first(self, options: Sequence[Option]) -> int | None:
        return next((index for index, option in enumerate(options) if not option.disabled), None)

    def _text(self, parts: Sequence[Part]) -> list[Option]:
        last = ends(parts)
        holds = {index for index, part in enumerate(parts) if _folds(part, last[index] - index)}
        folded = {index for index in holds if _name(parts[index]) in self.folded}
        return [
            Option(
                self._shown(part, index in holds, index in folded, last[index] - index - 1),
                id=f"part-{index}",
                disabled=part.kind == "gap",
            )
            for index in seen(parts, folded)
            if (part := parts[index]).kind != "gap" or index > 0
        ]

    def _shown(self, part: Part, holds: bool, folded: bool, inside: int) -> Text:
        lines = [line for line in part.lines if line or part.kind != "heading"]
        if part.kind == "heading":
            lines = [line for line in lines if set(line) - {"=", "-"}]
        text = Text.from_ansi("\n".join(lines) or " ")
        if not holds:
            return text
        head = Text("▸ " if folded else "▾ ", style="bold") + text
        if folded:
            head.append(f"  ({inside} more: Enter)", style="dim")
        return head


def _folds(part: Part, lines: int) -> bool:
    return part.kind == "heading" and part.depth > 1 and lines > 1


def _name(part: Part) -> str:
    return part.said


def _line(way: Way) -> Text:
    line = Text(way.text)
    if way.about:
        line.append(f"\n    {way.about}", style="dim")
    return line
