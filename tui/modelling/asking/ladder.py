"""Grades, tracks and roles."""

from __future__ import annotations

from collections.abc import Sequence

from pathways.editing import ladder, roles
from pathways.editing.head import described
from pathways.editing.titles import title_of

from ...dialogs.pick import Choice
from ..desk import Desk
from ..row import Doing
from .places import NONE, given, grade_choices, place, track_choices
from .rewording import rewording


async def add_grade(desk: Desk) -> None:
    """A new grade: its name, its height, and the tracks that run through it."""
    state = desk.state
    name = await desk.asked(
        "A new grade: what is it called?",
        lambda text: given(text, "what the grade is called"),
        help="For example: Grade 5, Band C, Trainee grade.",
    )
    above: str | None = None
    if state.framework.grades:
        found = await desk.picked(
            f"{name}: above which grade?",
            _heights(grade_choices(state)),
        )
        above = None if found == NONE else found
    tracks: list[str] = []
    if state.framework.tracks:
        tracks = await desk.marked(f"{name}: which tracks run through it?", track_choices(state))
    await desk.make(ladder.added_grade(state, name, above, tracks))


async def add_track(desk: Desk) -> None:
    """A new track: its name and its grades."""
    state = desk.state
    name = await desk.asked(
        "A new track: what is it called?",
        lambda text: given(text, "what the track is called"),
        help="A line of work up the grades, for example: Technical specialist.",
    )
    grades: list[str] = []
    if state.framework.grades:
        grades = await desk.marked(
            f"{name}: which grades does it run through?", grade_choices(state), help="Each of them becomes a role."
        )
    await desk.make(ladder.added_track(state, name, grades))


async def add_role(desk: Desk) -> None:
    """A new role: its title and its place."""
    state = desk.state
    title = await desk.asked(
        "A new role: what are its holders called?", lambda text: given(text, "what holders of the role are called")
    )
    here = state.graph.roles.get(str(desk.selected[1])) if desk.selected[:1] == ("roles",) else None
    track, grade = await place(desk, title, here.track if here else None, here.grade if here else None)
    await desk.make(roles.added_role(state, title, track, grade))


def retitle(role: str) -> Doing:
    """Another title."""
    return rewording(
        "What are its holders called?",
        lambda state: state.graph.roles[role].title,
        lambda state, text: roles.retitled(state, role, text),
    )


def move_role(role: str) -> Doing:
    """Another place."""

    async def ask(desk: Desk) -> None:
        here = desk.state.graph.roles[role]
        track, grade = await place(desk, here.title, here.track, here.grade)
        await desk.make(roles.moved_role(desk.state, role, track, grade))

    return ask


def summarise(role: str) -> Doing:
    """What the role is."""

    async def ask(desk: Desk) -> None:
        state = desk.state
        entry = state.graph.roles[role].entry
        change = await desk.asked(
            f"{state.graph.roles[role].title}: what is the role, in a sentence?",
            lambda text: roles.summarised(state, role, text),
            (entry.summary if entry else None) or "",
        )
        await desk.make(change)

    return ask


def rename(section: str, key: str) -> Doing:
    """Another name for a grade, track, move, area or body."""
    return rewording(
        "What is it called?",
        lambda state: title_of(state, (section, key)),
        lambda state, text: ladder.renamed(state, section, key, text),
    )


def describe(section: str, key: str, word: str, question: str) -> Doing:
    """A sentence about a grade, track or area."""
    return rewording(
        question,
        lambda state: getattr(getattr(state.framework, section)[key], word),
        lambda state, text: described(state, (section, key), text, word),
    )


def grades_of_track(track: str) -> Doing:
    """The grades that a track runs through."""

    async def ask(desk: Desk) -> None:
        state = desk.state
        name = title_of(state, ("tracks", track))
        grades = await desk.marked(
            f"{name}: which grades does it run through?", grade_choices(state), state.framework.tracks[track].grades
        )
        await desk.make(ladder.track_through(state, track, grades))

    return ask


def height(grade: str) -> Doing:
    """Another height for a grade."""

    async def ask(desk: Desk) -> None:
        state = desk.state
        others = [each for each in grade_choices(state) if each.key != grade]
        found = await desk.picked(
            f"{title_of(state, ('grades', grade))}: above which grade?",
            _heights(others),
        )
        await desk.make(ladder.moved_grade(state, grade, None if found == NONE else found))

    return ask


def order(section: str, key: str) -> Doing:
    """Another place among its kind."""

    async def ask(desk: Desk) -> None:
        state = desk.state
        others = [
            other for other in state.data[section] if other != key and isinstance(state.data[section][other], dict)
        ]
        found = await desk.picked(
            f"{title_of(state, (section, key))}: before which?",
            [*(Choice(other, f"Before {title_of(state, (section, other))}") for other in others), Choice(NONE, "Last")],
        )
        await desk.make(ladder.placed_before(state, section, key, None if found == NONE else found))

    return ask


def _heights(grades: Sequence[Choice]) -> list[Choice]:
    return [*(Choice(each.key, f"Above {each.text}") for each in grades), Choice(NONE, "Below all others")]
