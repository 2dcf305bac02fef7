"""What was done, as a form: a sentence, days, a number and a link; what does not fit is said beside its field."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Input, Label, Static

from pathways.editing.change import Unfit
from pathways.editing.person.achievements import Told
from pathways.export import words
from pathways.export.achievements import KINDS

FIELDS = (
    ("text", "What I did", "in a sentence that a panel can read"),
    ("since", "Began", "such as 2024 or 2024-05; may stay empty"),
    ("on", "When, or ended", "such as 2026-03 or 2026-03-18"),
    ("count", "How many", "a number, such as 14"),
    ("link", "Link", "where it can be seen"),
)
"""The fields in their order: the name, what it is called, an example."""


class _Field(Input):
    """A field of the form."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "screen.take", show=False, priority=True),
        Binding("up", "app.focus_previous", show=False),
        Binding("down", "app.focus_next", show=False),
    ]


class AchievementForm(ModalScreen[Told | None]):
    """The fields of an achievement; returns what they say, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape", "dismiss", "Cancel")]
    DEFAULT_CSS = """
    AchievementForm .field { height: 1; }
    AchievementForm .field Label { width: 17; color: $text-muted; }
    AchievementForm .field Input { width: 1fr; }
    AchievementForm .unfit { display: none; height: auto; color: $text-error; padding: 0 0 0 17; }
    AchievementForm .hint { margin: 1 0 0 0; }
    """

    def __init__(self, told: Told, check: Callable[[Told], object]) -> None:
        """Make a form.

        Args:
            told: What stands in it at first.
            check: Raises `Unfit` with the name of a field where that cannot be so.
        """
        super().__init__()
        self.told = told
        self.check = check

    def compose(self) -> ComposeResult:
        """The fields, each with room for what does not fit."""
        with VerticalScroll(classes="dialog", id="achievement", can_focus=False):
            yield Static(Text(words.sentence_case(KINDS[self.told.kind]), style="bold"))
            for name, label, example in FIELDS:
                with Horizontal(classes="field"):
                    yield Label(label)
                    yield _Field(getattr(self.told, name), placeholder=example, compact=True, id=f"field-{name}")
                yield Static("", classes="unfit", id=f"unfit-{name}")
            yield Static(Text("Tab, Up, Down: fields. Enter takes all, Esc leaves it."), classes="hint")

    def on_mount(self) -> None:
        """The sentence comes first."""
        self.query_one("#field-text").focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """A new try forgets what did not fit."""
        for name, _, _ in FIELDS:
            if event.input.id == f"field-{name}":
                self.query_one(f"#unfit-{name}", Static).display = False

    def action_take(self) -> None:
        """Return what the fields say, or say which does not fit."""
        text, since, on, count, link = (self.query_one(f"#field-{name}", Input).value for name, _, _ in FIELDS)
        told = replace(self.told, text=text, since=since, on=on, count=count, link=link)
        try:
            self.check(told)
        except Unfit as unfit:
            name = unfit.field if any(unfit.field == each for each, _, _ in FIELDS) else "text"
            said = words.sentence_case(unfit.sentence)
            place = self.query_one(f"#unfit-{name}", Static)
            place.update(Text(f"✗ {said}."))
            place.display = True
            self.query_one(f"#field-{name}").focus()
            return
        self.dismiss(told)
