"""A page of text over a screen: the walk so far, or sources."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from pathways.export.text.layout import Page

from ..look import as_text
from .once import Once


class PageDialog(Once[None]):
    """Text to read and close."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape,enter,q,w,s", "dismiss", "Close")]

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page

    def compose(self) -> ComposeResult:
        """The text."""
        with VerticalScroll(classes="dialog"):
            yield Static(as_text(self.page))
