"""A question that is answered from a list, which typing makes shorter."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from .once import Once

MOST = 150
"""More rows than this are not shown at once: typing finds the others."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer."""

    key: str
    text: str
    about: str = ""
    """A second line: what is meant by it."""


class _Filter(Input):
    """The field that is typed in; the keys that move in the list are left to it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "screen.step('cursor_up')", show=False),
        Binding("down", "screen.step('cursor_down')", show=False),
        Binding("pageup", "screen.step('page_up')", show=False),
        Binding("pagedown", "screen.step('page_down')", show=False),
        Binding("enter", "screen.take", show=False, priority=True),
        Binding("tab", "screen.mark", show=False, priority=True),
    ]


class Pick(Once[list[str] | None]):
    """A question with a list; returns the keys of the answers, what was typed where that is allowed, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape", "dismiss", "Cancel")]

    def __init__(
        self,
        question: str,
        choices: Sequence[Choice],
        help: str = "",
        several: bool = False,
        marked: Collection[str] = (),
        new: str = "",
        first: str | None = None,
    ) -> None:
        """Make a question.

        Args:
            question: What is asked.
            choices: The answers.
            help: A sentence under the question.
            several: Whether several can be marked; then the answer may be empty.
            marked: The keys that are marked at first.
            new: What a typed answer would be, "a new area"; without it, only what is listed can be chosen.
            first: The key that is highlighted at first.
        """
        super().__init__()
        self.question = question
        self.choices = list(choices)
        self.help = help
        self.several = several
        self.marked = [choice.key for choice in choices if choice.key in marked]
        self.new = new
        self.first = first

    def compose(self) -> ComposeResult:
        """The question, the field and the list."""
        with Vertical(classes="dialog tall"):
            yield Static(Text(self.question, style="bold"))
            if self.help:
                yield Static(Text(self.help), classes="hint")
            yield _Filter(placeholder="Type to find", id="typed", compact=True)
            answers = OptionList(id="answers")
            answers.can_focus = False
            yield answers
            yield Static(Text(self._hint()), classes="hint", id="how")

    def on_mount(self) -> None:
        """Show all, with the present answer marked."""
        self._list()
        self.query_one("#typed").focus()

    def on_resize(self) -> None:
        """The list leaves room for the rest of the question."""
        self.query_one("#answers").styles.max_height = max(3, self.app.size.height // 2)

    def on_input_changed(self) -> None:
        """Fewer rows as somebody types."""
        self._list()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A click takes an answer, or marks one of several."""
        event.stop()
        if self.several:
            self.action_mark()
        else:
            self.action_take()

    def on_click(self, event: events.Click) -> None:
        """Where several are marked, a click on the line below the list takes them."""
        if event.widget is not None and event.widget.id == "how":
            self.action_take()

    def action_step(self, how: str) -> None:
        """Move in the list."""
        getattr(self.query_one("#answers", OptionList), f"action_{how}")()

    def action_mark(self) -> None:
        """Mark the answer that is highlighted, or take its mark away."""
        here = self._here()
        if not self.several or here is None:
            return
        if here in self.marked:
            self.marked.remove(here)
        else:
            if here not in {choice.key for choice in self.choices}:
                self.choices.append(Choice(here, here, self.new))
                self.query_one("#typed", Input).value = ""
            self.marked.append(here)
        self._list(keep=here)

    def action_take(self) -> None:
        """Return the answer."""
        here = self._here()
        if self.several:
            typed = self.query_one("#typed", Input).value.strip()
            if typed and here is not None and here not in self.marked:
                self.marked.append(here)
            self.dismiss(list(self.marked))
        elif here is not None:
            self.dismiss([here])

    def _here(self) -> str | None:
        answers = self.query_one("#answers", OptionList)
        if answers.highlighted is None:
            return None
        return answers.get_option_at_index(answers.highlighted).id

    def _hint(self) -> str:
        if not self.several:
            return "Enter takes it, Esc leaves everything as it was."
        return f"Tab marks, Enter takes the {len(self.marked)} marked, Esc leaves it."

    def _list(self, keep: str | None = None) -> None:
        answers = self.query_one("#answers", OptionList)
        typed = self.query_one("#typed", Input).value.strip()
        needle = typed.casefold().split()
        found = [choice for choice in self.choices if all(word in _searched(choice) for word in needle)]
        found.sort(key=lambda choice: _distance(choice, typed.casefold()))
        known = {word.casefold() for choice in self.choices for word in (choice.text, choice.key)}
        if self.new and typed and typed.casefold() not in known:
            found.append(Choice(typed, f"+ {typed}", self.new))
        answers.clear_options()
        for choice in found[:MOST]:
            answers.add_option(Option(self._row(choice), id=choice.key))
        if len(found) > MOST:
            answers.add_option(Option(Text(f"… and {len(found) - MOST} more: type to find them"), disabled=True))
        if not found:
            answers.add_option(Option(Text("Nothing here is called so."), disabled=True))
        keys = [choice.key for choice in found[:MOST]]
        usual = None if typed else self.first or next(iter(self.marked), None)
        wanted = keep or usual
        answers.highlighted = keys.index(wanted) if wanted in keys else 0 if keys else None
        self.query_one("#how", Static).update(Text(self._hint()))

    def _row(self, choice: Choice) -> Text:
        mark = ("[×] " if choice.key in self.marked else "[ ] ") if self.several else ""
        line = Text(f"{mark}{choice.text}")
        if choice.about:
            line.append(f"\n  {choice.about}", style="dim")
        return line


def _searched(choice: Choice) -> str:
    return f"{choice.text} {choice.about}".casefold()


def _distance(choice: Choice, typed: str) -> int:
    """How far an answer is from what was typed: what is called just so comes first, then what begins so."""
    text = choice.text.casefold()
    return 0 if not typed or text == typed else 1 if text.startswith(typed) else 2
