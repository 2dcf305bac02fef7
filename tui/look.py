"""Text of the library as the terminal UI shows it: never markup, so that a document cannot style or hide anything."""

from __future__ import annotations

from rich.text import Text

from pathways.export.text.layout import Page, Role

SCROLLBAR = 2
"""Columns that a scroll bar takes from a panel."""

_CODES: dict[str, str] = {"heading": "1;36", "strong": "1", "faint": "2", "warn": "33", "link": "4"}


def painted(text: str, role: Role) -> str:
    """A piece of text with the codes of a terminal for what it is."""
    return f"\x1b[{_CODES[role]}m{text}\x1b[0m"


def new_page(width: int) -> Page:
    """An empty page as wide as a panel."""
    return Page(max(width, 24), painted)


def as_text(page: Page) -> Text:
    """A page for a widget."""
    return Text.from_ansi(str(page))
