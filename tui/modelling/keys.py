"""The keys of the modeller: one list for the footer, the help, the palette and what they do."""

from __future__ import annotations

from ..actions import Action, Told

KEYS = (
    Action("a", "add", "Add", "Add something: a role, a criterion, a move, a grade, a track …"),
    Action("delete", "remove", "Remove", "Remove what is marked, and see first what refers to it", "Del"),
    Action("ctrl+s", "save", "Save", "Save", "Ctrl+S"),
    Action("slash", "find", "Find", "Find any part of the framework by typing", "/"),
    Action("n", "next_problem", "Next", "Go to the next problem or observation"),
    Action("o", "outlook", "Outlook", "What it will do: posts mapped, cost, forecast, equality"),
    Action("escape,q", "leave", "Close", "Close; changes that are not saved are asked about", "Esc"),
    Action("ctrl+z", "undo", "Undo", "Undo the last change", "Ctrl+Z", in_footer=False),
    Action("ctrl+y", "redo", "Redo", "Make again what was undone", "Ctrl+Y", in_footer=False),
    Action("backspace", "back", "Back", "Back to the part that was shown before", "Backspace", in_footer=False),
    Action("f", "whole", "Framework", "Show the framework as a whole", in_footer=False),
    Action("h", "history", "History", "What was changed, step by step", in_footer=False),
    Action("w", "save_as", "Save as", "Save under another name, and go on there", in_footer=False),
    Action("z", "enlarge", "Enlarge", "This panel alone, and all panels again", in_footer=False),
)
"""All keys of the modeller, in the order of the footer."""

PANELS = (
    Told("Tab, Shift+Tab", "To the next panel, and back"),
    Told("Arrows", "In the ladder from role to role, else from line to line"),
    Told("Enter", "Change what the line says; in the ladder, go to the role's lines"),
)
"""What every panel understands."""

QUESTIONS = (
    Told("Typing", "In a list: show only what has these words"),
    Told("Up, Down", "Choose from the list"),
    Told("Tab", "Where several can be chosen: mark one, or take its mark away"),
    Told("Enter", "Take the answer; where several are marked, all of them"),
    Told("Esc", "Leave everything as it was"),
)
"""What every question understands."""
