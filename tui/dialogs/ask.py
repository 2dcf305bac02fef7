"""A question that is answered by typing; what does not fit is said beside the field, and the question stays."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Generic, TypeVar

from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static, TextArea

from pathways.editing.change import Unfit

from .once import Once

Answer = TypeVar("Answer")

HOW = "Enter takes it, Esc leaves everything as it was."
"""What the keys of a question do, where nothing else is said."""


class Line(TextArea):
    """A text in as many lines as it needs, without line breaks of its own."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "screen.take", "Take", priority=True)]

    async def _on_paste(self, event: events.Paste) -> None:
        """Line breaks of pasted text become spaces."""
        event.prevent_default()
        event.stop()
        self.insert(" ".join(event.text.split()))


class Ask(Once[Answer | None], Generic[Answer]):
    """A question with a field; returns what the answer was read as, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape", "dismiss", "Cancel")]

    def __init__(
        self,
        question: str,
        read: Callable[[str], Answer],
        value: str = "",
        help: str = "",
        how: str = HOW,
        proposal: bool = False,
    ) -> None:
        """Make a question.

        Args:
            question: What is asked.
            read: What an answer means; raises `Unfit` with a sentence where it does not fit.
            value: What stands in the field at first.
            help: A sentence under the question.
            how: What the keys do.
            proposal: Whether what stands in the field is only proposed, so that typing takes its place.
        """
        super().__init__()
        self.question = question
        self.read = read
        self.how = how
        self.value = value
        self.help = help
        self.proposal = proposal

    def compose(self) -> ComposeResult:
        """The question, the field, and room for what does not fit."""
        with VerticalScroll(classes="dialog", can_focus=False):
            yield Static(Text(self.question, style="bold"))
            if self.help:
                yield Static(Text(self.help), classes="hint")
            yield Line(self.value, soft_wrap=True, show_line_numbers=False, tab_behavior="focus", id="answer")
            yield Static("", id="unfit")
            yield Static(Text(self.how), classes="hint")

    def on_mount(self) -> None:
        """The cursor stands behind what is there; a proposal is selected."""
        field = self.query_one("#answer", Line)
        field.move_cursor(field.document.end)
        if self.proposal:
            field.select_all()
        field.focus()

    def on_text_area_changed(self) -> None:
        """A new try forgets what did not fit."""
        self.query_one("#unfit", Static).update("")

    def action_take(self) -> None:
        """Return what the answer means, or say why it does not fit."""
        try:
            answer = self.read(self.query_one("#answer", Line).text)
        except Unfit as unfit:
            said = unfit.sentence
            self.query_one("#unfit", Static).update(Text(f"✗ {said[:1].upper()}{said[1:]}."))
            return
        self.dismiss(answer)
