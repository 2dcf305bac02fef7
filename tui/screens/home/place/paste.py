"""Lines that are typed or pasted, one thing a line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Static, TextArea

from pathways.editing.change import Unfit


class Paste(ModalScreen[str | None]):
    """A question with a field of many lines; returns the text, or None."""

    CSS_PATH = "paste.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", "Back"),
        Binding("ctrl+s", "take", "Take them", priority=True),
    ]

    def __init__(self, question: str, read: Callable[[str], Sequence[str]], value: str) -> None:
        """Make a question.

        Args:
            question: What is asked.
            read: The things in a text; raises `Unfit` with a sentence where one does not fit.
            value: What stands in the field at first.
        """
        super().__init__()
        self.question = question
        self.read = read
        self.value = value

    def compose(self) -> ComposeResult:
        """The question, the field, how many things it holds, and a button for the mouse."""
        with Vertical(classes="dialog tall"):
            yield Static(Text(self.question, style="bold"))
            yield Static(Text("Paste it, or type it; bullets and numbers are left out."), classes="hint")
            yield TextArea(self.value, soft_wrap=True, show_line_numbers=False, tab_behavior="focus", id="lines-typed")
            yield Static("", id="counted")
            yield Button("Take them (Ctrl+S)", id="take", compact=True)
            yield Static(Text("Ctrl+S takes them, Esc goes one question back."), classes="hint")

    def on_mount(self) -> None:
        """The cursor stands behind what is there."""
        field = self.query_one(TextArea)
        field.move_cursor(field.document.end)
        field.focus()
        self._count()

    def on_text_area_changed(self) -> None:
        """Count as somebody types."""
        self._count()

    def on_button_pressed(self) -> None:
        """The button takes what is there."""
        self.action_take()

    def action_take(self) -> None:
        """Return the text, unless something in it does not fit."""
        if self._count():
            self.dismiss(self.query_one(TextArea).text)

    def _count(self) -> bool:
        """Say how many things there are, or what does not fit; whether all fits."""
        told = self.query_one("#counted", Static)
        try:
            number = len(self.read(self.query_one(TextArea).text))
        except Unfit as unfit:
            told.update(Text(f"✗ {unfit.sentence[:1].upper()}{unfit.sentence[1:]}."))
            return False
        told.update(Text("Nothing yet; it may stay empty." if not number else f"{number} so far."))
        return True
