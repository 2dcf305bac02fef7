"""The framework as a whole, what can be added to it, and taking things out."""

from __future__ import annotations

from pathways.editing.head import reworded_head
from pathways.editing.removal import removed
from pathways.editing.titles import KINDS, called, title_of
from pathways.problems import Path

from ...dialogs.pick import Choice
from ..desk import Desk
from ..row import Doing
from ..wording import counted
from .criteria import add_criterion, reuse_criterion
from .ladder import add_grade, add_role, add_track
from .moves import add_body, add_move
from .rewording import rewording

ADDITIONS = {
    "role": ("A role", "A title at a place of the ladder", add_role),
    "criterion": ("A criterion", "Something that a role asks for", add_criterion),
    "reuse": ("A criterion taken over", "From any framework, with a note where it is from", reuse_criterion),
    "move": ("A move", "A way from one role to another", add_move),
    "grade": ("A grade", "A rung of the ladder", add_grade),
    "track": ("A track", "A line of work up the grades", add_track),
    "body": ("A body", "Somebody who opens, judges or decides", add_body),
}
"""What can be added: by a word, what it is, a sentence, and what asks for it."""

EMPTY_FIRST = ("grade", "track", "role", "body")
"""What can be added where there is no role yet, in the order in which it is best done."""


async def add(desk: Desk) -> None:
    """Ask what is to be added, and then for it."""
    keys = list(ADDITIONS)
    if not desk.state.graph.roles:
        keys = list(EMPTY_FIRST)
    choices = [Choice(key, ADDITIONS[key][0], ADDITIONS[key][1]) for key in keys]
    await ADDITIONS[await desk.picked("Add what?", choices)][2](desk)


def remove(path: Path) -> Doing:
    """Take something out; what refers to it is said first, and can be made to refer to another."""

    async def ask(desk: Desk) -> None:
        state = desk.state
        change = removed(state, path)
        others = _others(desk, path)
        if change.consequences:
            number = counted(len(change.consequences), "other part")
            ways = ["Remove it, and change these"]
            if others:
                ways.append("Let them refer to another instead")
            if await desk.agreed(f"Remove {called(state, path)}? {number} refer to it:", change.consequences, ways):
                other = await desk.picked(f"Instead of {called(state, path)}:", others)
                await desk.make(removed(state, path, other))
                return
        await desk.make(change, agreed=True)

    return ask


def reword_head(path: Path, question: str, value: str) -> Doing:
    """Another title, summary or the like."""
    return rewording(question, lambda _: value, lambda state, text: reworded_head(state, path, text))


def go_to(path: Path) -> Doing:
    """Show a part."""

    async def go(desk: Desk) -> None:
        await desk.show(path)

    return go


def parts(desk: Desk) -> list[Choice]:
    """Every part of the framework that can be shown."""
    state = desk.state
    found = [Choice("", state.framework.title, "the framework as a whole")]
    for section in ("roles", "tracks", "grades", "moves", "bodies", "areas"):
        keys = state.graph.roles if section == "roles" else getattr(state.framework, section)
        found += [Choice(f"{section} {key}", title_of(state, (section, key)), KINDS[section]) for key in keys]
    for profile_id, profile in state.framework.profiles.items():
        for key, criterion in profile.criteria.items():
            about = f"criterion of {profile.name or profile_id}"
            found.append(Choice(f"profiles {profile_id} criteria {key}", criterion.text, about))
    return found


def _others(desk: Desk, path: Path) -> list[Choice]:
    """Others of the same kind that could be referred to instead."""
    if len(path) != 2 or path[0] not in ("roles", "tracks", "grades", "areas", "bodies"):
        return []
    return [
        Choice(choice.key.split(" ", 1)[1], choice.text)
        for choice in parts(desk)
        if choice.key.startswith(f"{path[0]} ") and choice.key != f"{path[0]} {path[1]}"
    ]
