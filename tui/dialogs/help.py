"""All keys of a screen, and what its signs mean."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.screen import Screen
from textual.widgets import Static

from ..actions import Action, add_help
from ..look import as_text, new_page
from .once import Once


class Help(Once[None]):
    """The keys of the screen below it."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape,question_mark,enter,q", "dismiss", "Close")]

    def __init__(self, screen: Screen[object], everywhere: Sequence[Action]) -> None:
        super().__init__()
        self.page = new_page(66)
        add_help(self.page, screen, everywhere)

    def compose(self) -> ComposeResult:
        """The page of keys."""
        with VerticalScroll(classes="dialog"):
            yield Static(as_text(self.page))
