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
from .screens.home.screen import HomeScreen
from .settings import Settings, keep, read_settings

EVERYWHERE = (
    Action("question_mark", "keys", "Help", "All keys, and what the signs mean", "?"),
    Action("h", "home", "Home", "Back to the beginning: search, what was opened last, my role", in_footer=False),
    Action("i", "me", "Me", "What is known of you, what you can show, and the gap to a role", in_footer=False),
    Action("u", "funding", "Funding", "Which schemes you may apply to, why, and what would change it", in_footer=False),
    Action("c", "compare", "Compare", "Two roles, two frameworks or two versions; you, elsewhere", in_footer=False),
    Action("l", "library", "Library", "Pay, recognition, development, commitment, authorship", in_footer=False),
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
            model: A document to open in the modeller straight away, instead of Home.
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

    def get_default_screen(self) -> Screen[Any]:
        """Home, unless the modeller is wanted."""
        return HomeScreen(self.paths, self.on_day) if self.to_model is None else super().get_default_screen()

    def on_mount(self) -> None:
        """Take up what was chosen before, and open the modeller where that is wanted."""
        if self._settings.theme in self.available_themes:
            self.theme = self._settings.theme
        self.theme_changed_signal.subscribe(self, self._theme_chosen)
        if self.to_model is not None:
            self.run_worker(self._model(self.to_model))

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """What the command palette offers: everything that can be done on the screen and everywhere, and the themes."""
        yield from commands(screen, EVERYWHERE)
        yield SystemCommand("Theme", "Other colours: light, dark, strong contrast, or none", self.search_themes)

    def action_keys(self) -> None:
        """Show all keys, unless they are shown."""
        from .dialogs.help import Help

        if not isinstance(self.screen, Help):
            self.push_screen(Help(self.screen, EVERYWHERE))

    def action_home(self) -> None:
        """Go back to Home."""
        from .screens.home import open_home

        open_home(self)

    def action_funding(self) -> None:
        """Open Funding, or go back to it."""
        from .screens.funding import open_funding

        open_funding(self)

    def action_compare(self) -> None:
        """Open Compare, or go back to it."""
        from .screens.compare import open_compare

        open_compare(self)

    def action_library(self) -> None:
        """Open the Library, or go back to it."""
        from .screens.library import open_library

        open_library(self)

    def action_me(self) -> None:
        """Go to the screen about the person."""
        from .screens.me import open_me

        open_me(self)

    def action_export(self) -> None:
        """Write what is on the screen to a file."""
        from .exporting import export

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
