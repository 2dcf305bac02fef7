"""What else a change does, to be agreed to before it is made."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from .once import Once


class Agree(Once[int | None]):
    """Sentences to know, and what to do; returns the index of an answer, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", "Cancel"),
        Binding("pageup", "scroll(-1)", show=False),
        Binding("pagedown", "scroll(1)", show=False),
    ]

    def __init__(self, question: str, sentences: Sequence[str], answers: Sequence[str]) -> None:
        """Make a question.

        Args:
            question: What is asked.
            sentences: What to know before it is answered.
            answers: What can be done.
        """
        super().__init__()
        self.question = question
        self.sentences = tuple(sentences)
        self.answers = tuple(answers)

    def compose(self) -> ComposeResult:
        """The question, the sentences and the answers."""
        with Vertical(classes="dialog tall"):
            yield Static(Text(self.question, style="bold"))
            with VerticalScroll(id="sentences", can_focus=False):
                for sentence in self.sentences:
                    yield Static(Text(f"· {sentence}."))
            yield OptionList(*(Option(Text(answer)) for answer in self.answers))

    def on_mount(self) -> None:
        """The answers have the keys."""
        self.query_one(OptionList).focus()

    def on_resize(self) -> None:
        """The sentences leave room for the answers."""
        self.query_one("#sentences").styles.max_height = max(3, self.app.size.height // 2)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Return the answer."""
        event.stop()
        self.dismiss(event.option_index)

    def action_scroll(self, pages: int) -> None:
        """Further sentences."""
        place = self.query_one("#sentences", VerticalScroll)
        place.scroll_relative(y=pages * max(1, place.size.height - 1), animate=False)
