"""Leaving a screen once, however often the key is pressed before it is gone."""

from __future__ import annotations

from typing import Any

from textual.screen import Screen


def leave(screen: Screen[Any]) -> None:
    """Make a panel that fills the window small again; else go back to the screen before."""
    if screen.maximized is not None:
        screen.minimize()
    elif screen.is_current:
        screen.app.pop_screen()
