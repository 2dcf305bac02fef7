"""One question with its answers: chosen, marked or typed; and "don't know", "none", back and enough."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.message import Message
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from pathways.editing.change import Unfit
from pathways.funding.asking import Question
from pathways.model.facts import Fact
from pathways.rules.states import NONE, State

from .reply import TYPED, choices_of, hint, reply

DIGITS = "123456789"

UNKNOWN, NOTHING, BACK, ENOUGH, MARKED = ("unknown", "nothing", "back", "enough", "marked")
"""What the last lines of the list do."""


class _Typed(Input):
    """The field; Down leaves it for the list below."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "Take it"),
        Binding("down", "app.focus_next", "Other answers"),
    ]


class QuestionPanel(VerticalScroll, can_focus=False):
    """A question that waits for an answer."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("d", "say('unknown')", "Don't know"),
        Binding("n", "say('nothing')", "None"),
        Binding("b", "say('back')", "Back"),
        *(Binding(digit, f"number({digit})", show=False) for digit in DIGITS),
    ]

    @dataclass
    class Answered(Message):
        """A question was answered; None: the person does not know."""

        fact: str
        state: State | None

    class BackWanted(Message):
        """The last answer is to be taken back."""

    class EnoughSaid(Message):
        """No further question is wanted."""

    def __init__(self) -> None:
        super().__init__(id="question", classes="panel")
        self.border_title = "Question"
        self.question: Question | None = None
        self.marked: list[str] = []
        self.lines: list[str] = []
        """By line of the list: what it answers or does."""

    def compose(self) -> ComposeResult:
        """The question, a field where something is typed, and the list of answers."""
        yield Static(id="asked")
        yield Static(id="matters", classes="hint")
        yield Static(id="meant")
        yield _Typed(id="value", compact=True)
        yield Static(id="unfit")
        yield OptionList(id="replies")

    @property
    def fact(self) -> Fact | None:
        """What is asked for."""
        return self.question.fact if self.question is not None else None

    def ask(self, question: Question, left: int, last: int) -> None:
        """Put a question.

        Args:
            question: The question.
            left: How many are left at the most.
            last: How many were answered before it.
        """
        self.question, self.marked = question, []
        fact = question.fact
        schemes = f"{question.matters_to} scheme{'' if question.matters_to == 1 else 's'}"
        self.border_subtitle = f"question {last + 1}, at most {left} left"
        self.query_one("#asked", Static).update(Text(fact.question, style="bold"))
        self.query_one("#matters", Static).update(Text(f"Matters to {schemes}."))
        self.query_one("#meant", Static).update(Text(fact.help or ""))
        self.query_one("#meant").display = bool(fact.help)
        self._unfit("")
        field = self.query_one("#value", Input)
        field.display = fact.type in TYPED
        field.value, field.placeholder = "", hint(fact)
        self._list(0)
        self.focus_answers()

    def focus_answers(self) -> None:
        """Give the keys to what is answered with."""
        self.query_one("#value" if self.fact is not None and self.fact.type in TYPED else "#replies").focus()

    def _list(self, at: int) -> None:
        fact = self.fact
        if fact is None:
            return
        rows: list[tuple[str, str]] = []
        for number, (name, said) in enumerate(choices_of(fact), 1):
            mark = ("[×] " if name in self.marked else "[ ] ") if fact.type == "list" else ""
            rows.append((name, f"{number if number <= len(DIGITS) else ' '}  {mark}{said}"))
        if fact.type == "list":
            rows.append((MARKED, f"   That is all: the {len(self.marked)} marked"))
        rows.append((UNKNOWN, "d  Don't know"))
        if fact.type != "yes-no":
            rows.append((NOTHING, "n  None: there is none"))
        rows += [(BACK, "b  Back to the question before"), (ENOUGH, "r  Enough: what came out")]
        replies = self.query_one("#replies", OptionList)
        replies.clear_options()
        replies.add_options([Option(Text(said)) for _, said in rows])
        self.lines = [name for name, _ in rows]
        replies.highlighted = min(at, len(rows) - 1)

    def _unfit(self, said: str) -> None:
        line = self.query_one("#unfit", Static)
        line.display = bool(said)
        line.update(Text(f"✗ {said[:1].upper()}{said[1:]}.") if said else "")

    def on_input_changed(self) -> None:
        """A new try forgets what did not fit."""
        self._unfit("")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter in the field; an empty one is no answer."""
        event.stop()
        if self.fact is None:
            return
        if not event.value.strip():
            self._unfit("write a value, or go down to what else can be answered")
            return
        self._say(event.value)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter on a line, or a click."""
        event.stop()
        self._take(self.lines[event.option_index])

    def action_say(self, what: str) -> None:
        """Answer with a key."""
        if what in self.lines or what == BACK:
            self._take(what)
        elif self.fact is not None and self.fact.type == "yes-no":
            self._say("no")

    def action_number(self, number: int) -> None:
        """Answer with the number of a line."""
        if self.fact is not None and number <= len(choices_of(self.fact)):
            self._take(self.lines[number - 1])

    def _take(self, what: str) -> None:
        fact = self.fact
        if fact is None:
            return
        if what == UNKNOWN:
            self.post_message(self.Answered(fact.id, None))
        elif what == NOTHING:
            self.post_message(self.Answered(fact.id, NONE))
        elif what == BACK:
            self.post_message(self.BackWanted())
        elif what == ENOUGH:
            self.post_message(self.EnoughSaid())
        elif what == MARKED and not self.marked:
            self._unfit("mark one at least with Enter, or answer that there is none")
        elif what == MARKED:
            self._say(list(self.marked))
        elif fact.type == "list":
            self.marked.remove(what) if what in self.marked else self.marked.append(what)
            self._list(self.lines.index(what))
        else:
            self._say(what)

    def _say(self, said: str | list[str]) -> None:
        fact = self.fact
        if fact is None:
            return
        try:
            self.post_message(self.Answered(fact.id, reply(fact, said)))
        except Unfit as unfit:
            self._unfit(unfit.sentence)
