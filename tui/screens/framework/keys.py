"""The keys and signs of the screens of a framework."""

from __future__ import annotations

from ...actions import Action, Told

LADDER = (
    Action("escape", "leave", "Back", "Back to where you came from; the walk is kept", "Esc"),
    Action("backspace,alt+left", "back", "Step back", "To where the walk stands, then one step back on it", "Bksp"),
    Action("plus,alt+right", "forward", "Forward", "One step forward again", "+", in_footer=False),
    Action("w", "walks", "Walks", "The walk step by step, other ways, and the walks that you kept"),
    Action("t", "to_here", "To", "The best few ways from where the walk stands to any role"),
    Action("slash", "find", "Find", "Find a role of this framework by typing", "/"),
    Action("s", "sources", "Sources", "The sources, with their dates and addresses"),
    Action("x", "compact", "Compact", "The ladder with one line for each role, or whole", in_footer=False),
    Action("z", "enlarge", "Enlarge", "This panel alone, and all panels again", in_footer=False),
    Action("k", "keep", "Keep", "Keep this walk under a name", in_footer=False),
    Action("y", "copy", "Copy address", "Copy the address in the line under the cursor", in_footer=False),
    Action("m", "model", "Model", "Change the framework, or a copy of it", in_footer=False),
)
"""What can be done on the ladder."""

WALK = (
    Action("escape,w", "leave", "Ladder", "Back to the ladder", "Esc"),
    Action("backspace,alt+left", "back", "Step back", "One step back on the walk", "Bksp"),
    Action("plus,alt+right", "forward", "Forward", "One step forward again", "+"),
    Action("v", "compare", "Side by side", "This walk and the one under the cursor, side by side"),
    Action("k", "keep", "Keep", "Keep this walk under a name"),
    Action("r", "rename", "Rename", "Another name for the kept walk under the cursor", in_footer=False),
    Action("delete", "remove", "Remove", "Remove the walk under the cursor, after a question", "Del", False),
    Action("y", "copy", "Copy address", "Copy the address in the line under the cursor", in_footer=False),
    Action("z", "enlarge", "Enlarge", "This panel alone, and all panels again", in_footer=False),
)
"""What can be done with walks."""

PANELS = (
    Told("Tab, Shift+Tab", "To the next panel, and back"),
    Told("Arrows", "In the ladder from role to role, as the picture lies; else from line to line"),
    Told("PgUp, PgDn, Home, End", "In the ladder along the track, else a page or to an end"),
    Told("Enter", "On the ladder walk on, or walk to the role under the cursor; in the panel open a move, or fold"),
    Told("Mouse", "A click chooses a role or a line, the wheel scrolls"),
)

SIGNS = (
    Told("►", "The role you look at"),
    Told("●", "Where your walk stands, while you look elsewhere"),
    Told("▲ ▷ ▼ ◁", "Where a move leads from where your walk stands"),
    Told("~  ?", "Inferred, not said by a source; proposed by somebody"),
    Told("■", "The track ends here; why stands below the ladder and in the panel"),
    Told("→  ·  ×", "A move to a role; one that leads to none here; one that is closed"),
    Told("▾  ▸", "A part that is open; one that is folded: Enter opens it"),
)
