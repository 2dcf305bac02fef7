"""Compare: two roles, two frameworks, two versions of a document, one role everywhere, and all frameworks."""

from __future__ import annotations

from typing import Any


def open_compare(app: Any) -> None:
    """Open the screen, or go back to it."""
    from ..answer import go_back_or_push
    from .screen import CompareScreen

    go_back_or_push(app, CompareScreen, CompareScreen)
