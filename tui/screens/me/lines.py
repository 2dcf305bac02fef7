"""The lines of a part of the screen about the person."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from itertools import zip_longest
from typing import ClassVar

from rich.text import Text
from textual.binding import Binding, BindingType
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from pathways.export.text.layout import padded

from ...look import SCROLLBAR
from .row import Key, Row

NARROWEST = 24
"""Columns for which lines are laid out before the panel has a size."""

PADDING = 2
"""Columns at the ends of a line that stay empty."""


class MyLines(OptionList):
    """Lines with what is known of each at the right."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", "Change"),
        Binding("left", "screen.turn(-1)", show=False),
        Binding("right", "screen.turn(1)", show=False),
    ]

    def __init__(self) -> None:
        super().__init__(id="my-lines", classes="panel")
        self.rows: tuple[Row, ...] = ()
        self.laid_out = 0
        """The width for which the lines were laid out."""

    @property
    def here(self) -> Row | None:
        """The line under the cursor."""
        return self.rows[self.highlighted] if self.highlighted is not None and self.rows else None

    def show(self, title: str, rows: Sequence[Row], at: Key) -> None:
        """Show lines.

        Args:
            title: What the part is called.
            rows: Its lines.
            at: The line to stand on; the first, where there is none such.
        """
        self.border_title = title
        self.rows = tuple(rows)
        self._lay_out(at)

    def on_resize(self) -> None:
        """Lines as wide as the panel."""
        if self._width() != self.laid_out and self.rows:
            self._lay_out(self.here.key if self.here is not None else ())

    def _lay_out(self, at: Key) -> None:
        self.laid_out = self._width()
        self.set_options([Option(_shown(row, self.laid_out, number), disabled=not row.key)
                          for number, row in enumerate(self.rows)])  # fmt: skip
        places = [number for number, row in enumerate(self.rows) if row.key]
        self.highlighted = next((number for number in places if self.rows[number].key == at), next(iter(places), None))
        if self.highlighted is not None and self.highlighted == places[0]:
            self.call_after_refresh(self.scroll_home, animate=False)

    def _width(self) -> int:
        return max(self.size.width - self.gutter.width - SCROLLBAR - PADDING, NARROWEST)


def _shown(row: Row, width: int, number: int) -> Text:
    if not row.key:
        return Text(f"\n{row.text}" if number else row.text, style="bold")
    start = f"{row.sign} " if row.sign else ""
    if not row.value:
        return Text("\n".join(textwrap.wrap(f"{start}{row.text}", width, subsequent_indent=" " * len(start))))
    label = width * 3 // 5 if width < 90 else width // 2
    left = textwrap.wrap(f"{start}{row.text}", label, subsequent_indent=" " * len(start)) or [""]
    right = textwrap.wrap(row.value, width - label - 2) or [""]
    line = Text()
    for part, (name, said) in enumerate(zip_longest(left, right, fillvalue="")):
        line.append("\n" if part else "")
        line.append(padded(name, label + 2))
        line.append(said, style="bold")
    return line
