"""Choosing roles, grades and tracks."""

from __future__ import annotations

from pathways.editing.change import Unfit
from pathways.editing.state import State
from pathways.editing.titles import title_of

from ...dialogs.pick import Choice
from ..desk import Desk
from ..wording import place_of_role

NONE = "-"
"""The key of the answer that chooses nothing."""


def role_choices(state: State) -> list[Choice]:
    """All roles, each with its place."""
    return [Choice(key, role.title, place_of_role(key, state)) for key, role in state.graph.roles.items()]


def grade_choices(state: State) -> list[Choice]:
    """All grades, the highest first."""
    grades = sorted(state.framework.grades.items(), key=lambda each: -each[1].rank)
    return [Choice(key, title_of(state, ("grades", key)), grade.description or "") for key, grade in grades]


def track_choices(state: State) -> list[Choice]:
    """All tracks, each with its grades."""
    return [
        Choice(key, track.name, ", ".join(title_of(state, ("grades", grade)) for grade in track.grades))
        for key, track in state.framework.tracks.items()
    ]


async def place(desk: Desk, question: str, track: str | None, grade: str | None) -> tuple[str | None, str | None]:
    """Ask for a track and a grade."""
    state = desk.state
    found = await desk.picked(
        f"{question}: which track?",
        [*track_choices(state), Choice(NONE, "No track", "The role stands apart from the ladder")],
        first=track or NONE,
    )
    height = await desk.picked(
        f"{question}: which grade?",
        [*grade_choices(state), Choice(NONE, "No grade", "Its height is not settled")],
        first=grade or NONE,
    )
    return (None if found == NONE else found, None if height == NONE else height)


def given(text: str, what: str) -> str:
    """A text that must not be empty.

    Raises:
        Unfit: If it is.
    """
    if not text.strip():
        raise Unfit(f"write {what}")
    return text.strip()
