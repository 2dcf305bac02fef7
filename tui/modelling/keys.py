"""The keys of the modeller: one list for the footer, the help and what they do."""

from __future__ import annotations

from dataclasses import dataclass

from textual.binding import Binding, BindingType

from pathways.export.text.layout import Page


@dataclass(frozen=True, slots=True)
class Key:
    """A key and what it does."""

    keys: str
    """As the terminal UI names it."""
    action: str
    short: str
    """For the footer."""
    help: str
    """For the help: what it does, in a sentence."""
    shown: str = ""
    """How people know the key, where its name is another."""
    in_footer: bool = True

    @property
    def display(self) -> str:
        """The key as people know it."""
        return self.shown or self.keys


KEYS = (
    Key("a", "add", "Add", "Add something: a role, a criterion, a move, a grade, a track …"),
    Key("delete", "remove", "Remove", "Remove what is marked, and see first what refers to it", "Del"),
    Key("ctrl+s", "save", "Save", "Save", "Ctrl+S"),
    Key("question_mark", "help", "Help", "This help", "?"),
    Key("slash", "find", "Find", "Find any part of the framework by typing", "/"),
    Key("n", "next_problem", "Next fault", "Go to the next problem or observation"),
    Key("ctrl+z", "undo", "Undo", "Undo the last change", "Ctrl+Z"),
    Key("escape,q", "leave", "Close", "Close; changes that are not saved are asked about", "Esc"),
    Key("ctrl+y", "redo", "Redo", "Make again what was undone", "Ctrl+Y", in_footer=False),
    Key("backspace", "back", "Back", "Back to the part that was shown before", "Backspace", in_footer=False),
    Key("f", "whole", "Framework", "Show the framework as a whole", in_footer=False),
    Key("h", "history", "History", "What was changed, step by step", in_footer=False),
    Key("w", "save_as", "Save as", "Save under another name, and go on there", in_footer=False),
    Key("z", "enlarge", "Enlarge", "This panel alone, and all panels again", in_footer=False),
)
"""All keys of the modeller, in the order of the footer."""

PANELS = (
    ("Tab, Shift+Tab", "To the next panel, and back"),
    ("Arrows", "In the ladder from role to role, else from line to line"),
    ("Enter", "Change what the line says; in the ladder, go to the role's lines"),
)
"""What every panel understands."""

QUESTIONS = (
    ("Typing", "In a list: show only what has these words"),
    ("Up, Down", "Choose from the list"),
    ("Tab", "Where several can be chosen: mark one, or take its mark away"),
    ("Enter", "Take the answer; where several are marked, all of them"),
    ("Esc", "Leave everything as it was"),
)
"""What every question understands."""


def bindings() -> list[BindingType]:
    """The keys as the terminal UI binds them."""
    return [
        Binding(key.keys, key.action, key.short, key_display=key.display.replace("Ctrl+", "^"), show=key.in_footer)
        for key in KEYS
    ]


def add_help(page: Page) -> None:
    """The help: every key, and how questions are answered."""
    groups = (
        ("Everywhere", PANELS),
        ("Keys", tuple((key.display, key.help) for key in KEYS)),
        ("While a question is open", QUESTIONS),
    )
    for heading, lines in groups:
        page.heading(heading, "-")
        for keys, help in lines:
            page.field(keys, help)
