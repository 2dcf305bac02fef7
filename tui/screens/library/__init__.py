"""The Library: pay, recognition, development, commitment, authorship, and every other document with its sources."""

from __future__ import annotations

from pathlib import Path
from typing import Any


def open_library(app: Any, path: Path | None = None, part: str = "") -> None:
    """Open the screen, or go back to it.

    Args:
        app: The application.
        path: A document to show.
        part: The id of a statement of it that alone is shown; of a framework, of a role.
    """
    from ..answer import go_back_or_push
    from .screen import LibraryScreen

    screen = go_back_or_push(app, LibraryScreen, LibraryScreen)
    if path is not None:
        screen.show_document(path, part)
