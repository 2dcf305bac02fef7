"""What a picture says of a role or a step beyond the framework itself: that it is on a route, or came, or went."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

Step = tuple[str, str | None, str | None]
"""A move by its id, and the roles that it joins; None: outside the framework."""


class State(Enum):
    """Why a box or a line stands out; each is told by a sign, a stroke and a word, never by colour alone."""

    PLAIN = "plain"
    LIT = "lit"
    """What was asked for: the start, the goal, a fork, the first route."""
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


SIGNS: Mapping[State, str] = {State.ADDED: "+", State.REMOVED: "−", State.CHANGED: "~"}
"""What stands at the corner of a box and before the label of a line."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Why something stands out."""

    state: State = State.PLAIN
    word: str = ""
    """Stands under the title of a box, or after the label of a line, in brackets."""
    badge: str = ""
    """A number at the corner of a box, which a list below takes up; empty: the sign of its state."""


@dataclass(frozen=True)
class Marks:
    """Everything that stands out."""

    roles: Mapping[str, Mark] = field(default_factory=dict)
    steps: Mapping[Step, Mark] = field(default_factory=dict)

    def of_role(self, role: str) -> Mark:
        """The mark of a role."""
        return self.roles.get(role, PLAIN)

    def of_step(self, step: Step) -> Mark:
        """The mark of a step."""
        return self.steps.get(step, PLAIN)


PLAIN = Mark()


def together(marks: list[Mark]) -> Mark:
    """What several steps between the same two roles come to, where they share a line."""
    if not marks or all(mark == marks[0] for mark in marks):
        return marks[0] if marks else PLAIN
    states = {mark.state for mark in marks}
    if len(states) == 1:
        return Mark(marks[0].state)
    return Mark(State.LIT if states <= {State.PLAIN, State.LIT} else State.CHANGED)
