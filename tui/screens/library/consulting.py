"""The decision tree of authorship as questions, one at a time, with the way back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.message import Message
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from pathways.model.authorship import Authorship
from pathways.sector.tree import Answer, Consultation, consult

REPLIES: tuple[tuple[str, str], ...] = (
    ("yes", "y  Yes"),
    ("no", "n  No"),
    ("back", "b  Back to the question before"),
)


class Consulting(VerticalScroll, can_focus=False):
    """The question that waits, under those that were answered."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "say('yes')", "Yes"),
        Binding("n", "say('no')", "No"),
        Binding("b", "say('back')", "Back"),
    ]

    @dataclass
    class Advised(Message):
        """The questions came to an advice."""

        found: Consultation
        document: Authorship

    def __init__(self) -> None:
        super().__init__(id="consulting", classes="panel")
        self.border_title = "Author or acknowledgement?"
        self.document: Authorship | None = None
        self.given: list[tuple[str, Answer]] = []

    def compose(self) -> ComposeResult:
        """What was answered, the question, and the replies."""
        yield Static(id="steps")
        yield Static(id="question")
        yield OptionList(*(Option(Text(said)) for _, said in REPLIES), id="replies")

    def begin(self, document: Authorship) -> None:
        """Put the first question."""
        self.document, self.given = document, []
        self._put()

    def back(self) -> bool:
        """Take the last answer back; whether there was any."""
        if not self.given:
            return False
        self.given.pop()
        self._put()
        return True

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter on a reply, or a click."""
        event.stop()
        self.action_say(REPLIES[event.option_index][0])

    def action_say(self, word: str) -> None:
        """Answer the question, or go back."""
        if self.document is None:
            return
        asking = consult(self.document, dict(self.given)).asking
        if word == "back":
            if not self.back():
                self.notify("This is the first question.")
        elif asking is not None:
            self.given.append((asking.id, "yes" if word == "yes" else "no"))
            self._put()

    def _put(self) -> None:
        if self.document is None:
            return
        found = consult(self.document, dict(self.given))
        if found.asking is None:
            self.post_message(self.Advised(found, self.document))
            return
        steps = [
            f"· Do: {step.question.do}" if step.answer is None else f"· {step.question.ask} {step.answer.capitalize()}."
            for step in found.steps
        ]
        self.query_one("#steps", Static).update(Text("\n".join(steps)))
        self.query_one("#steps").display = bool(steps)
        self.query_one("#question", Static).update(Text(found.asking.ask or "", style="bold"))
        replies = self.query_one("#replies", OptionList)
        replies.highlighted = 0
        replies.focus()
