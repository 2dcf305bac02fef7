"""The ladder of a framework that is being changed: it follows every change."""

from __future__ import annotations

from typing import ClassVar

from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Static

from pathways.graph.career import CareerGraph
from pathways.graph.ladder import ladder_of

from .ladder import GOING, LadderMap

EMPTY = "No role stands on the ladder yet. A role is a grade of a track: add grades first, then a track."


class LiveLadder(LadderMap, inherit_bindings=False):
    """The map of a framework in the making."""

    BINDINGS: ClassVar[list[BindingType]] = [*GOING, Binding("enter", "walk", "Its lines")]

    class LinesAsked(Message):
        """The lines of the role are to be gone to."""

    def compose(self) -> ComposeResult:
        """The map, or what to do where there is none yet."""
        if self.ladder.columns or self.ladder.apart:
            yield from super().compose()
        else:
            yield Static(Text(EMPTY), classes="apart")

    async def follow(self, graph: CareerGraph) -> None:
        """Show another state of the framework."""
        place = self.scroll_offset
        self.graph = graph
        self.ladder = ladder_of(graph)
        await self.recompose()
        self.scroll_to(place.x, place.y, animate=False)
        if self.ladder.columns:
            self.on_resize(events.Resize(self.outer_size, self.virtual_size, self.container_size))

    def action_go(self, across: int, down: int) -> None:
        """The nearest role in a direction; the first one if none is marked."""
        if self.cells and all(cell.role.id != self.here for cell in self.cells):
            self.post_message(self.RoleChosen(self.cells[-1].role.id))
        else:
            super().action_go(across, down)

    def action_walk(self) -> None:
        """Ask for the lines of the role."""
        self.post_message(self.LinesAsked())
