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

    def __init__(self, paths: Sequence[Path] = (), on: date | None = None, model: Path | None = None) -> None:
        """Make the application.

        Args:
            paths: Documents or folders to list before the bundled frameworks.
            on: The day for which frameworks are read.
            model: A document to open in the modeller straight away, instead of the catalogue.
        """
        super().__init__()
        self.paths = tuple(paths)
        self.on_day = on
        self.to_model = model

    def on_mount(self) -> None:
        """Show the catalogue, or the modeller."""
        if self.to_model is None:
            self.push_screen(CatalogueScreen(self.paths, self.on_day))
        else:
            self.run_worker(self._model(self.to_model))

    async def _model(self, path: Path) -> None:
        from .modelling.opening import open_modeller

        await open_modeller(self, path, ended=self.exit)

    async def action_quit(self) -> None:
        """End the program; the modeller asks first about what is not saved."""
        from .screens.modeller import ModellerScreen

        modeller = next((screen for screen in self.screen_stack if isinstance(screen, ModellerScreen)), None)
        if modeller is None or not modeller.session.unsaved:
            self.exit()
        elif modeller.is_current:
            modeller.action_leave()

    def action_keys(self) -> None:
        """Show all keys, unless they are shown."""
        if not isinstance(self.screen, Help):
            self.push_screen(Help())
