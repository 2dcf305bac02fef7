"""The keys of the screen about the person: one list for the footer, the help, the palette and what they do."""

from __future__ import annotations

from collections.abc import Mapping

from pathways.export.achievements import STANDINGS
from pathways.export.text.me import SIGNS

from ...actions import Action, Told

PARTS: Mapping[str, str] = {
    "about": "About me",
    "contract": "My contract",
    "evidence": "What I can show",
    "gap": "Gap to a role",
}
"""The parts of the screen, in the order of their number keys."""

TABS: Mapping[str, str] = {**PARTS, "contract": "Contract", "evidence": "Evidence"}
"""The names of the parts where they stand beside each other."""

KEYS = (
    Action("y", "judge('have')", "Have", "I have enough to show for the criterion"),
    Action("p", "judge('partly')", "Partly", "I have something to show for the criterion"),
    Action("n", "judge('not-yet')", "Not yet", "I have nothing to show for the criterion as yet"),
    Action("d", "judge('')", "Don't know", "I do not know how I stand: the criterion is open again"),
    Action("o", "note", "Note", "Note something on the criterion", in_footer=False),
    Action("r", "role", "My role", "Say which role I have"),
    Action("g", "goal", "Other role", "Choose the role to which the gap is shown", in_footer=False),
    Action("a", "add", "Add", "Add something that I have done and can show"),
    Action("slash", "find", "Find", "Find any question by its words, and answer it", "/"),
    Action("delete", "remove", "Remove", "Remove what the line says", "Del"),
    Action("ctrl+z", "undo", "Undo", "Undo the last change", "Ctrl+Z"),
    Action("ctrl+y", "redo", "Redo", "Make again what was undone", "Ctrl+Y", in_footer=False),
    Action("1", "part('about')", "About me", "What is known of me", in_footer=False),
    Action("2", "part('contract')", "My contract", "My contract, and what it reaches", in_footer=False),
    Action("3", "part('evidence')", "What I can show", "What I have done and can show", in_footer=False),
    Action("4", "part('gap')", "Gap to a role", "What a role asks for, and how I stand", in_footer=False),
    Action("z", "enlarge", "Enlarge", "This panel alone, and all panels again", in_footer=False),
    Action("ctrl+d", "erase", "Delete all", "Delete everything that is kept of me", "Ctrl+D", in_footer=False),
    Action("escape", "leave", "Back", "Back to where I was", "Esc"),
)
"""All keys, in the order of the footer."""

ONLY_IN: Mapping[str, tuple[str, ...]] = {
    "judge": ("gap",),
    "note": ("gap",),
    "goal": ("gap",),
    "add": ("evidence",),
    "find": ("about", "contract"),
    "role": ("about", "contract"),
    "remove": ("about", "contract", "evidence"),
}
"""By action: the parts of the screen in which it means something. The others mean something in all."""

PANELS = (
    Told("1 2 3 4, Left, Right", "The parts of this screen"),
    Told("Tab, Shift+Tab", "To the panel beside or below, and back"),
    Told("Arrows", "From line to line"),
    Told("Enter", "Answer, or change what the line says"),
)
"""What the panels understand."""

MEANT = tuple(Told(sign, STANDINGS[standing]) for standing, sign in SIGNS.items())
"""The signs before criteria."""
