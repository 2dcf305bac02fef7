"""Me: what is known of the person, their contract, what they can show, and the gap to a role."""

from __future__ import annotations

from typing import Any

from textual.app import App
from textual.screen import ModalScreen


def open_me(app: App[Any]) -> None:
    """Go to the screen about the person, or back to it; while a question is open, it is answered first."""
    from .screen import MeScreen

    if isinstance(app.screen, ModalScreen):
        return
    if any(isinstance(screen, MeScreen) for screen in app.screen_stack):
        while not isinstance(app.screen, MeScreen):
            app.pop_screen()
    else:
        app.push_screen(MeScreen())
