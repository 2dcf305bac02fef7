"""The ways on from a role, as lines to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pathways.export import words
from pathways.graph.walk import Step, Target, Walk

from .reader import Way
from .telling import Teller, ends_of

ENDS_MOST = 3
"""Ends of a move that are named in its line."""

WayOn = tuple[Step, Target]
"""A move and one of its ends."""


@dataclass(frozen=True)
class Here:
    """Where a walk stands, with the ways on."""

    teller: Teller
    walk: Walk

    @property
    def closed(self) -> tuple[Step, ...]:
        """Moves that cannot be made, each with its reason."""
        return tuple(step for step in self.walk.steps if step.move.closed)

    def told(self, ways: Sequence[WayOn], closed: str = "closed") -> list[Way]:
        """Ways on as lines, each with what it is; the closed ones come last and say why.

        Args:
            ways: The ways on; the key of a line is its place among them.
            closed: Empty: without the closed ones.
        """
        lines = [
            Way(str(index), f"→ {target.title}", self.teller.about(step, target))
            for index, (step, target) in enumerate(ways)
        ]
        if closed:
            lines += [Way("", f"× {_closed_name(step)}", f"Closed: {step.move.closed}") for step in self.closed]
        return lines


def ways_from(here: Here, to: str = "") -> list[WayOn]:
    """The ways on, or those that end in one role."""
    return [
        (step, target)
        for step in here.walk.steps
        for target in ends_of(step)
        if not to or (target.role is not None and target.role.id == to)
    ]


def moves_on(walk: Walk) -> list[Way]:
    """The moves on from a role, as lines for its panel; general ones come last."""
    lines = [Way(str(index), _move(step)) for index, step in enumerate((*walk.steps, *walk.general))]
    return lines or [Way("", "■ No way on from here is described.")]


def beginning_anew(stand: str, title: str) -> list[Way]:
    """What can be done where no single move leads to what one looks at."""
    return [
        Way("routes", "Show the ways there", f"The best few routes over several moves, from {stand}"),
        Way("anew", "Begin a new walk there", f"It starts at {title}; the walk so far stays among the other ways (w)"),
    ]


def why_not(walk: Walk) -> str:
    """Why there is no way on from a role."""
    closed = [step.move.closed for step in walk.steps if step.move.closed]
    if walk.ends_because:
        return walk.ends_because
    if closed:
        return str(closed[0])
    left = next((each.outside for step in walk.steps for each in step.targets if each.outside), "")
    if left:
        return f"The only way on leads out of this framework, to {left}."
    return "No move from here to another role is described."


def reason_of(step: Step) -> str:
    """Why a move cannot be walked."""
    if step.move.closed:
        return str(step.move.closed)
    if step.move.general:
        return "It leads from anywhere to anywhere: go to a role on the ladder, and press Enter there."
    outside = [target.outside for target in step.targets if target.outside]
    return f"It leads out of this framework, to {outside[0]}." if outside else "It is a review, and ends in no move."


def _closed_name(step: Step) -> str:
    ends = words.joined((target.title for target in step.targets), "or")
    return f"{words.name_of(step.move)}, to {ends}" if ends else words.name_of(step.move)


def _move(step: Step) -> str:
    sign = "×" if step.move.closed else "→" if ends_of(step) else "·"
    titles = [target.title for target in step.targets]
    if len(titles) > ENDS_MOST:
        titles = [*titles[: ENDS_MOST - 1], f"{len(titles) - ENDS_MOST + 1} others"]
    ends = words.joined(titles, "or")
    name = words.name_of(step.move)
    if step.move.closed:
        return f"{sign} {name}{f', to {ends}' if ends else ''} (closed)"
    return f"{sign} {name}{f', to {ends}' if ends else ''}"
