"""What is said of a part of a framework, a line for each thing that can be changed."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import ClassVar

from rich.text import Text
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from pathways.export.text.layout import padded

from ..look import SCROLLBAR
from ..modelling.row import Doing, Row

LABEL = 13
"""Columns of what a line is about."""

NARROWEST = 20
"""Columns for which lines are laid out before a panel has a size."""

PADDING = 2
"""Columns at the ends of a line that stay empty."""


class Lines(OptionList):
    """The lines of a part."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "select", "Change")]

    @dataclass
    class Asked(Message):
        """Something is to be done with a line."""

        doing: Doing

    def __init__(self) -> None:
        super().__init__(id="lines", classes="panel")
        self.rows: tuple[Row, ...] = ()
        self.laid_out = 0
        """The width for which the lines were laid out."""

    def show(self, title: str, rows: Sequence[Row], keep: bool) -> None:
        """Show the lines of a part.

        Args:
            title: What the part is called.
            rows: Its lines.
            keep: Whether it is the same part as before, so that the place in it is kept.
        """
        self.border_title = title
        self.rows = tuple(rows)
        self._lay_out(keep)

    def on_resize(self) -> None:
        """Lines as wide as the panel."""
        if self._width() != self.laid_out:
            self._lay_out(keep=self.laid_out > NARROWEST)

    def _lay_out(self, keep: bool) -> None:
        before, offset = self.highlighted, self.scroll_offset
        self.laid_out = self._width()
        self.clear_options()
        for row in self.rows:
            idle = row.heading or (row.enter is None and row.delete is None)
            self.add_option(Option(_shown(row, self.laid_out), disabled=idle))
        if keep and before is not None and self.option_count:
            self.highlighted = min(before, self.option_count - 1)
            self.scroll_to(y=offset.y, animate=False)
        else:
            self.action_first()
            self.call_after_refresh(self.scroll_home, animate=False)

    def _width(self) -> int:
        return max(self.size.width - self.gutter.width - SCROLLBAR - PADDING, NARROWEST)

    def here(self) -> Row | None:
        """The line under the cursor."""
        return self.rows[self.highlighted] if self.highlighted is not None else None

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Do what the line is for."""
        event.stop()
        doing = self.rows[event.option_index].enter
        if doing is not None:
            self.post_message(self.Asked(doing))


def _shown(row: Row, width: int) -> Text:
    """A line; what it says hangs to the right of what it is about."""
    if row.heading:
        return Text(f"\n{row.label}" if row.label else "", style="bold")
    if not row.value:
        return Text(row.label)
    label = min(LABEL, width // 3)
    left = textwrap.wrap(row.label, label) or [""]
    right = textwrap.wrap(row.value, width - label - 1) or [""]
    text = Text()
    for number, (name, said) in enumerate(zip_longest(left, right, fillvalue="")):
        text.append("\n" if number else "")
        text.append(padded(name, label + 1), style="dim")
        text.append(said)
    return text
