"""Something chosen by its name, searched in all documents as somebody types."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.text import Text
from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from pathways.documents.search import Found, Searched
from pathways.export import found as words

MOST = 60
"""More hits than this are not shown at once: typing more finds the others."""

Wanted = Callable[[Found], bool]


class _Field(Input):
    """The field that is typed in; the keys that move in the list are left to it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "screen.step('cursor_up')", show=False),
        Binding("down", "screen.step('cursor_down')", show=False),
        Binding("pageup", "screen.step('page_up')", show=False),
        Binding("pagedown", "screen.step('page_down')", show=False),
        Binding("enter", "screen.take", show=False, priority=True),
    ]


class Find(ModalScreen[Found | None]):
    """A question that is answered by a name; returns what was found, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape", "dismiss", "Cancel")]

    @dataclass
    class NamesRead(Message):
        """The names of everything were read."""

        searched: Searched

    def __init__(self, question: str, wanted: Wanted, at_hand: Callable[[], Searched], first: Sequence[Found] = ()):
        """Make a question.

        Args:
            question: What is asked.
            wanted: What can be chosen.
            at_hand: Reads the names of everything; it is called aside.
            first: What is offered before anything is typed.
        """
        super().__init__()
        self.question = question
        self.wanted = wanted
        self.at_hand = at_hand
        self.first = tuple(first)
        self.searched: Searched | None = None
        self.hits: tuple[Found, ...] = ()

    def compose(self) -> ComposeResult:
        """The question, the field and what was found."""
        with Vertical(classes="dialog tall"):
            yield Static(Text(self.question, style="bold"))
            yield _Field(placeholder="Type the beginning of a name, an institution, a title", id="typed", compact=True)
            answers = OptionList(id="answers")
            answers.can_focus = False
            yield answers
            yield Static(Text("Enter takes it, Esc leaves everything as it was."), classes="hint")

    def on_mount(self) -> None:
        """Read the names aside."""
        self.query_one("#typed").focus()
        self._list()
        self._read()

    def on_resize(self) -> None:
        """The list leaves room for the rest of the question."""
        self.query_one("#answers").styles.max_height = max(3, self.app.size.height // 2)

    @work(thread=True)
    def _read(self) -> None:
        self.post_message(self.NamesRead(self.at_hand()))

    def on_find_names_read(self, event: NamesRead) -> None:
        """Search what was typed until now."""
        self.searched = event.searched
        self._list()

    def on_input_changed(self) -> None:
        """Search as somebody types."""
        self._list()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A click takes an answer."""
        event.stop()
        self.action_take()

    def action_step(self, how: str) -> None:
        """Move in the list."""
        getattr(self.query_one("#answers", OptionList), f"action_{how}")()

    def action_take(self) -> None:
        """Return what is marked."""
        here = self.query_one("#answers", OptionList).highlighted
        if here is not None and here < len(self.hits):
            self.dismiss(self.hits[here])

    def _list(self) -> None:
        typed = self.query_one("#typed", Input).value
        found: Sequence[Found] = self.first
        if typed.strip():
            found = [each for each in (self.searched.find(typed) if self.searched else ()) if self.wanted(each)]
        answers = self.query_one("#answers", OptionList)
        answers.clear_options()
        self.hits = tuple(found[:MOST])
        answers.add_options([Option(_row(each, typed)) for each in self.hits])
        if len(found) > MOST:
            answers.add_option(Option(Text(f"… and {len(found) - MOST} more: type more of the name"), disabled=True))
        if not found:
            answers.add_option(Option(Text(self._nothing(typed)), disabled=True))
        answers.highlighted = 0 if self.hits else None

    def _nothing(self, typed: str) -> str:
        if self.searched is None:
            return "Reading the names …"
        if not typed.strip():
            return "Type to find it."
        near = self.searched.nearest(typed)
        return f"Nothing of this kind is called so.{f' Did you mean “{near}”?' if near else ''}"


def _row(found: Found, typed: str) -> Text:
    line = Text(words.name(found))
    also = words.also(found, typed)
    beside = words.beside(found) + (f"; also called {also}" if also else "")
    if beside:
        line.append(f"\n  {beside}", style="dim")
    return line
