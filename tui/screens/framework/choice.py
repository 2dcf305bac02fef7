"""Which of several ways is to be gone, with what each is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from ...dialogs.once import Once
from .reader import Way


class Choice(Once[str | None]):
    """A question with ways to choose from; returns the key of one, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss", "Cancel")]

    def __init__(self, question: str, ways: Sequence[Way], help: str = "") -> None:
        """Make a question.

        Args:
            question: What is asked.
            ways: The answers; one without a key only tells something.
            help: A sentence under the question.
        """
        super().__init__()
        self.question = question
        self.ways = tuple(ways)
        self.help = help

    def compose(self) -> ComposeResult:
        """The question and its answers."""
        with Vertical(classes="dialog tall"):
            yield Static(Text(self.question, style="bold"))
            if self.help:
                yield Static(Text(self.help), classes="hint")
            yield OptionList(*(Option(_line(way), disabled=not way.key) for way in self.ways), id="ways")
            yield Static("Enter takes it, Esc leaves everything as it was.", classes="hint")

    def on_mount(self) -> None:
        """The first answer is marked."""
        ways = self.query_one("#ways", OptionList)
        ways.focus()
        ways.action_first()

    def on_resize(self) -> None:
        """The list leaves room for the rest of the question."""
        self.query_one("#ways").styles.max_height = max(4, self.app.size.height - 8)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Return the answer."""
        event.stop()
        self.dismiss(self.ways[event.option_index].key)


def _line(way: Way) -> Text:
    line = Text(way.text)
    if way.about:
        line.append(f"\n  {way.about}", style="dim")
    return line
