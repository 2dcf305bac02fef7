"""A page in the forms in which it is written to a file."""

from __future__ import annotations

from collections.abc import Callable

from pathways.export.text.layout import Page

from .markdown import as_markdown
from .outline import Add, Outline

WIDTH = 80
"""Columns of a page in a file."""


def page_files(add: Add) -> dict[str, Callable[[], bytes]]:
    """By ending: a page as plain text, and as Markdown."""
    return {".txt": lambda: _text(add).encode(), ".md": lambda: _markdown(add).encode()}


def _text(add: Add) -> str:
    page = Page(WIDTH)
    add(page)
    return f"{page}\n"


def _markdown(add: Add) -> str:
    page = Outline(WIDTH)
    add(page)
    return as_markdown(page.finish().parts)
