"""An answer to read: a line for each of its parts, of which those that more belongs under can be unfolded."""

from __future__ import annotations

from typing import ClassVar

from rich.text import Text
from textual.binding import Binding, BindingType
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from ..look import SCROLLBAR, new_page
from ..outline.folding import addresses, ends, folded_at_first, holders, seen
from ..outline.outline import Add, Kind, Outline, Part

FOLDED, OPEN, NEITHER = "▸ ", "▾ ", "  "
"""Signs before a part: more can be unfolded; it is unfolded; nothing belongs under it."""

EDGES = 2
"""Columns at the ends of a line that stay empty."""

WIDEST = 100
"""Wider text is hard to read, however wide the window."""

Folds = tuple[Kind, ...]


class Unfolding(OptionList):
    """An answer whose parts unfold."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", "Unfold"),
        Binding("right", "unfold(True)", "Unfold", show=False),
        Binding("left", "unfold(False)", "Fold", show=False),
    ]

    def __init__(self, id: str) -> None:
        super().__init__(id=id, classes="panel")
        self.add: Add | None = None
        self.parts: list[Part] = []
        self.folded: set[int] = set()
        self.rows: list[int] = []
        self.last: tuple[int, ...] = ()
        self.laid_out = 0

    def show(self, add: Add, folds: Folds = ("bullet", "strong")) -> None:
        """Show an answer from its beginning.

        Args:
            add: What puts it on a page.
            folds: The kinds of part that are folded at first.
        """
        self.add = add
        self._lay_out()
        self.folded = set(folded_at_first(self.parts, folds))
        self._list(0)
        self.call_after_refresh(self.scroll_home, animate=False)

    def clear(self) -> None:
        """Show nothing."""
        self.add, self.parts, self.rows, self.folded = None, [], [], set()
        self.clear_options()

    def on_resize(self) -> None:
        """Lines as wide as the panel, with the same parts unfolded."""
        if self.add is not None and self._width() != self.laid_out:
            here = self.here_index
            self._lay_out()
            self._list(here or 0)

    @property
    def here_index(self) -> int | None:
        """The number of the part under the cursor."""
        return self.rows[self.highlighted] if self.highlighted is not None and self.rows else None

    @property
    def address(self) -> str:
        """The first web address in the part under the cursor or in what belongs under it; empty if there is none."""
        here = self.here_index
        if here is None:
            return ""
        return next((url for part in self.parts[here : self.last[here]] for url in addresses(part)), "")

    def next_address(self) -> bool:
        """Go to the next part with a web address, unfolding what hides it; whether there is any."""
        here = self.here_index
        start = -1 if here is None else here
        every = [index for index, part in enumerate(self.parts) if addresses(part)]
        wanted = next((index for index in every if index > start), every[0] if every else None)
        if wanted is None:
            return False
        self.folded.difference_update(holders(self.parts, wanted))
        self._list(wanted)
        return True

    def turn_all(self) -> None:
        """Unfold everything; if everything is, fold all that can be."""
        self.folded = set() if self.folded else set(folded_at_first(self.parts, ("bullet", "strong", "heading")))
        self._list(self.here_index or 0)

    def action_unfold(self, open_: bool) -> None:
        """Unfold or fold the part under the cursor; folding a part with nothing under it folds what it stands under."""
        here = self.here_index
        if here is None:
            return
        if open_:
            if here in self.folded:
                self._turn(here)
        elif self._can_fold(here) and here not in self.folded:
            self._turn(here)
        elif around := holders(self.parts, here):
            self._turn(around[-1])

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter or a click unfolds a part, or folds it."""
        event.stop()
        index = self.rows[event.option_index]
        if self._can_fold(index):
            self._turn(index)

    def _turn(self, index: int) -> None:
        self.folded ^= {index}
        self._list(index)

    def _can_fold(self, index: int) -> bool:
        return self.last[index] > index + 1

    def _lay_out(self) -> None:
        if self.add is None:
            return
        self.laid_out = self._width()
        plain = new_page(self.laid_out)
        page = Outline(plain.width, plain.paint)
        self.add(page)
        self.parts = page.finish().parts
        self.last = ends(self.parts)

    def _list(self, here: int) -> None:
        offset = self.scroll_offset
        self.rows = list(seen(self.parts, self.folded))
        self.clear_options()
        self.add_options([self._row(index) for index in self.rows])
        if self.rows:
            at = max((row for row, index in enumerate(self.rows) if index <= here), default=0)
            self.highlighted = at
            self.scroll_to(y=offset.y, animate=False)
            self.call_after_refresh(self.scroll_to_highlight)

    def _row(self, index: int) -> Option:
        part = self.parts[index]
        if part.kind == "gap":
            return Option("", disabled=True)
        sign = NEITHER if not self._can_fold(index) else FOLDED if index in self.folded else OPEN
        lines = part.lines[1:] if part.lines and not part.lines[0] else part.lines
        painted = "\n".join(f"{sign if number == 0 else NEITHER}{line}" for number, line in enumerate(lines))
        return Option(Text.from_ansi(painted), disabled=self.passed_over(part))

    def passed_over(self, part: Part) -> bool:
        """Whether the cursor never stands on a part."""
        return part.kind == "gap"

    def _width(self) -> int:
        return min(self.size.width - self.gutter.width - SCROLLBAR - EDGES - len(NEITHER), WIDEST)
