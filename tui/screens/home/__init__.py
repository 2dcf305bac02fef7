"""Home: search over everything, where to go on, the person's own role, and a place that is not listed."""

from __future__ import annotations

from typing import Any

from textual.app import App
from textual.screen import ModalScreen


def open_home(app: App[Any]) -> None:
    """Go back to Home; the modeller asks first about what is not saved, and stays open where it was opened alone.

    While a question is open, it is answered first.

    Args:
        app: The application.
    """
    from ..modeller import ModellerScreen
    from .screen import HomeScreen

    if isinstance(app.screen, ModalScreen):
        return
    if not any(isinstance(screen, HomeScreen) for screen in app.screen_stack):
        app.notify("The modeller was opened alone: q closes it.")
        return
    while not isinstance(app.screen, HomeScreen):
        if isinstance(app.screen, ModellerScreen):
            app.screen.action_leave()
            return
        app.pop_screen()
    app.screen.action_to_list()
