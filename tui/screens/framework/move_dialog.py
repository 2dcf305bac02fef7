"""A move with everything that is known of it, and the way to walk it."""

from __future__ import annotations

from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from pathways.export import words
from pathways.export.text.layout import Page
from pathways.graph.walk import Step

from ...dialogs.once import Once
from .reader import Reader, Way
from .telling import Teller, ends_of
from .ways import reason_of


class MoveDialog(Once[int | None]):
    """All of a move; returns the index of the end to which it is to be walked, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", "Close"),
        Binding("y", "copy", "Copy address", show=False),
    ]

    def __init__(self, teller: Teller, step: Step, away: bool) -> None:
        """Make the page of a move.

        Args:
            teller: Says what is known.
            step: The move.
            away: Whether the walk stands elsewhere, so that walking it begins a new walk.
        """
        super().__init__()
        self.teller = teller
        self.step = step
        self.away = away

    def compose(self) -> ComposeResult:
        """What can be done, and the text."""
        with Vertical(classes="dialog tall"):
            yield Static(Text(words.name_of(self.step.move), style="bold"))
            yield Reader("move")
            yield Static("Enter takes a line or folds a part, Esc closes.", classes="hint")

    def on_mount(self) -> None:
        """The lines first."""
        reader = self.query_one(Reader)
        ends = ends_of(self.step)
        how = "Begin a new walk from here" if self.away else "Walk it"
        ways = [
            Way(str(index), f"→ {how}: to {target.title}")
            for index, target in enumerate(self.step.targets)
            if target in ends
        ]
        reader.show(ways or [Way("", f"× {reason_of(self.step)}")], self._told)
        reader.focus()

    def on_resize(self) -> None:
        """As much as there is room for."""
        self.query_one(Reader).styles.max_height = max(6, self.app.size.height - 6)

    def on_reader_way_chosen(self, event: Reader.WayChosen) -> None:
        """Return the end."""
        event.stop()
        self.dismiss(int(event.key))

    def action_copy(self) -> None:
        """Copy the address under the cursor."""
        address = self.query_one(Reader).address()
        if address:
            self.app.copy_to_clipboard(address)
        self.notify(f"Copied: {address}" if address else "There is no address in this line.", markup=False)

    def _told(self, page: Page) -> None:
        self.teller.add_step(page, self.step)
