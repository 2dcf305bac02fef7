"""The ladder of a framework that is being changed: it follows every change."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message

from pathways.graph.career import CareerGraph

from .ladder import GOING, LadderMap

EMPTY = "No role stands on the ladder yet. A role is a grade of a track: add grades first, then a track."


class LiveLadder(LadderMap, inherit_bindings=False):
    """The map of a framework in the making."""

    BINDINGS: ClassVar[list[BindingType]] = [*GOING, Binding("enter", "walk", "Its lines")]

    TOLD: ClassVar[str] = ""

    class LinesAsked(Message):
        """The lines of the role are to be gone to."""

    def __init__(self, graph: CareerGraph) -> None:
        super().__init__(graph)
        self.empty = EMPTY

    def follow(self, graph: CareerGraph) -> None:
        """Show another state of the framework."""
        self.change(graph)

    def action_go(self, across: int, down: int) -> None:
        """The nearest role in a direction; the lowest one of the last track if none is marked."""
        if self._here() is None and self.picture.places:
            cells = self.picture.apart or self.picture.columns[-1]
            self._choose(cells[-1])
        else:
            super().action_go(across, down)

    def action_walk(self) -> None:
        """Ask for the lines of the role."""
        self.post_message(self.LinesAsked())
