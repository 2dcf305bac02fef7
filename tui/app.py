"""The application: its screens, and where documents are read."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import ClassVar

from textual.app import App
from textual.binding import Binding, BindingType

from .dialogs.help import Help
from .screens.catalogue import CatalogueScreen


class Pathways(App[None]):
    """Walk career frameworks in the terminal."""

    TITLE = "Pathways"
    CSS_PATH = "styles.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q", "quit", "Quit"),
        Binding("question_mark", "keys", "Help", key_display="?"),
    ]

    def __init__(self, paths: Sequence[Path] = (), on: date | None = None) -> None:
        super().__init__()
        self.paths = tuple(paths)
        self.on_day = on

    def on_mount(self) -> None:
        """Show the catalogue."""
        self.push_screen(CatalogueScreen(self.paths, self.on_day))

    def action_keys(self) -> None:
        """Show all keys, unless they are shown."""
        if not isinstance(self.screen, Help):
            self.push_screen(Help())
