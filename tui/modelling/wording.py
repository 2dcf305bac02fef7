"""Parts of a framework in a line."""

from __future__ import annotations

from collections.abc import Iterable

from pathways.editing.state import State
from pathways.editing.titles import title_of
from pathways.export import words
from pathways.model.framework import PREDEFINED_FAMILIES
from pathways.model.moves import Move
from pathways.model.selectors import Selector

_RELATIVE = {
    "same": "the same {axis}",
    "next": "the next {axis}",
    "higher": "a higher {axis}",
    "lower": "a lower {axis}",
    "any": "any {axis}",
    "other": "another {axis}",
}


def place(selector: Selector, state: State) -> str:
    """A set of roles in words."""
    if selector.outside is not None:
        return selector.outside
    if selector.names("role") == ("any",):
        return "any role"
    said = [_axis(axis, selector.names(axis), state) for axis in selector.mentioned]
    return ", ".join(said)


def joins(move: Move, state: State) -> str:
    """Where a move starts and where it leads."""
    start = place(move.origin, state)
    return f"{start} → {place(move.target, state)}" if move.target else f"{start}: no move, a look at the role"


def place_of_role(role_id: str, state: State) -> str:
    """The track and grade of a role."""
    role = state.graph.roles[role_id]
    track = title_of(state, ("tracks", role.track)) if role.track else "no track"
    return f"{track}, {title_of(state, ('grades', role.grade)) if role.grade else 'no grade'}"


def counted(number: int, noun: str) -> str:
    """A number of things."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _axis(axis: str, names: Iterable[str], state: State) -> str:
    return words.joined((_name(axis, name, state) for name in names), "or")


def _name(axis: str, name: str, state: State) -> str:
    if name in _RELATIVE and axis != "stream":
        return _RELATIVE[name].format(axis=axis)
    match axis:
        case "role" | "track" | "grade" | "group":
            return title_of(state, (f"{axis}s", name))
        case "family":
            if name in PREDEFINED_FAMILIES:
                return f"the {name} family"
            return f"the family {title_of(state, ('families', name))}"
        case _:
            return f"{axis} {name}"
