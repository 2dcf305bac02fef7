"""Funding: which schemes somebody may apply to, asked one question at a time, with every reason and its source."""

from __future__ import annotations

from typing import Any


def open_funding(app: Any, scheme: str = "") -> None:
    """Open the screen, or go back to it.

    Args:
        app: The application.
        scheme: The id of a scheme or policy that alone is asked about; empty: all that are open.
    """
    from ..answer import go_back_or_push
    from .screen import FundingScreen

    screen = go_back_or_push(app, FundingScreen, lambda: FundingScreen(scheme))
    if scheme:
        screen.ask_about(scheme)
