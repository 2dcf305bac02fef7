"""A framework: its ladder, the role under the cursor, and walks along its moves."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from textual.app import App

    from ...walking import Trail


def open_framework_screen(app: App[Any], path: Path, role: str = "", trail: Trail | None = None) -> None:
    """Show the ladder of a framework; one that is open already is gone back to.

    Args:
        app: The application.
        path: The document.
        role: The id of the role to look at; without it, where the framework was left.
        trail: A walk to go on with; without it, the one that was left.
    """
    from .screen import FrameworkScreen

    open_already = [each for each in app.screen_stack if isinstance(each, FrameworkScreen) and each.path == path]
    if not open_already:
        app.push_screen(FrameworkScreen(path, getattr(app, "on_day", None), role, trail))
        return
    while app.screen is not open_already[-1]:
        app.pop_screen()
    open_already[-1].go_on(role, trail)
