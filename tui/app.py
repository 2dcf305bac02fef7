"""The application: what works everywhere, and the screen that it begins with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, ClassVar

from textual.app import App, SystemCommand
from textual.binding import BindingType
from textual.screen import Screen

from .actions import Action, bindings, commands
from .dialogs.help import Help
from .exporting import export
from .screens.catalogue import CatalogueScreen
from .settings import Settings, keep, read_settings

EVERYWHERE = (
    Action("question_mark", "keys", "Help", "All keys, and what the signs mean", "?"),
    Action("e", "export", "Write to a file", "Write what is on the screen to a file", in_footer=False),
    Action("ctrl+p", "command_palette", "All actions", "Everything that can be done now, by its name", "Ctrl+P", False),
    Action("q", "quit", "Quit", "End the program"),
)
"""What can be done on every screen."""


class Pathways(App[None]):
    """Walk career frameworks in the terminal."""

    TITLE = "Pathways"
    CSS_PATH = "styles.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]
    BINDINGS: ClassVar[list[BindingType]] = bindings(EVERYWHERE)

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
        self._settings = read_settings()

    @property
    def settings(self) -> Settings:
        """What somebody has chosen; what is set is kept for the next time."""
        return self._settings

    @settings.setter
    def settings(self, chosen: Settings) -> None:
        if chosen != self._settings:
            self._settings = chosen
            keep(chosen)

    def on_mount(self) -> None:
        """Show the catalogue, or the modeller."""
        if self._settings.theme in self.available_themes:
            self.theme = self._settings.theme
        self.theme_changed_signal.subscribe(self, self._theme_chosen)
        if self.to_model is None:
            self.push_screen(CatalogueScreen(self.paths, self.on_day))
        else:
            self.run_worker(self._model(self.to_model))

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """What the command palette offers: everything that can be done on the screen and everywhere, and the themes."""
        yield from commands(screen, EVERYWHERE)
        yield SystemCommand("Theme", "Other colours: light, dark, strong contrast, or none", self.search_themes)

    def action_keys(self) -> None:
        """Show all keys, unless they are shown."""
        if not isinstance(self.screen, Help):
            self.push_screen(Help(self.screen, EVERYWHERE))

    def action_export(self) -> None:
        """Write what is on the screen to a file."""
        self.run_worker(export(self), exclusive=True)

    async def action_quit(self) -> None:
        """End the program; the modeller asks first about what is not saved."""
        from .screens.modeller import ModellerScreen

        modeller = next((screen for screen in self.screen_stack if isinstance(screen, ModellerScreen)), None)
        if modeller is None or not modeller.session.unsaved:
            self.exit()
        elif modeller.is_current:
            modeller.action_leave()

    async def _model(self, path: Path) -> None:
        from .modelling.opening import open_modeller

        await open_modeller(self, path, ended=self.exit)

    def _theme_chosen(self, theme: object) -> None:
        from dataclasses import replace

        self.settings = replace(self.settings, theme=getattr(theme, "name", ""))
