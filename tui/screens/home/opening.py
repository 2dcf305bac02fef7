"""Opening what a row of Home leads to."""

from __future__ import annotations

from typing import Any

from textual.app import App

from .goals import ToDocument, ToFramework


def open_goal(app: App[Any], goal: ToFramework | ToDocument) -> None:
    """Open a framework on its ladder, and anything else in the Library.

    Args:
        app: The application.
        goal: What is to be opened.
    """
    if isinstance(goal, ToFramework):
        from ..framework import open_framework_screen

        open_framework_screen(app, goal.path, goal.role)
    else:
        from ..library import open_library

        open_library(app, goal.path, goal.part)
