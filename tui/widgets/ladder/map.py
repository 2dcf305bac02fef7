"""The ladder on the screen: one widget that draws the lines that are seen, and a cursor that moves as they lie."""

from __future__ import annotations

import textwrap
from collections.abc import Collection
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Offset, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from pathways.export import words
from pathways.graph.career import CareerGraph
from pathways.graph.ladder import Ladder, ladder_of
from pathways.model.provenance import Footing

from . import nearest
from .marks import Marks
from .picture import APART, Cell, Picture, Shape, lay_out
from .strips import Painter

GOING: tuple[BindingType, ...] = (
    Binding("up", "go(0,-1)", "Up", show=False),
    Binding("down", "go(0,1)", "Down", show=False),
    Binding("left", "go(-1,0)", "Left", show=False),
    Binding("right", "go(1,0)", "Right", show=False),
    Binding("pageup", "page(-1)", "A page up", show=False),
    Binding("pagedown", "page(1)", "A page down", show=False),
    Binding("home", "end(True)", "To the top of the track", show=False),
    Binding("end", "end(False)", "To its foot", show=False),
)
"""The keys that go from role to role."""


class LadderMap(ScrollView, can_focus=True):
    """The map of a framework."""

    BINDINGS: ClassVar[list[BindingType]] = [*GOING, Binding("enter", "walk", "Walk on")]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "ladder--track", "ladder--ends", "ladder--label", "ladder--note",
        "ladder--here", "ladder--stand", "ladder--target", "ladder--hover",
    }  # fmt: skip
    DEFAULT_CSS = """
    LadderMap { overflow: auto auto; scrollbar-gutter: stable; scrollbar-size-vertical: 1; }
    LadderMap .ladder--track { text-style: bold; }
    LadderMap .ladder--ends { color: $text-muted; }
    LadderMap .ladder--label { color: $text-muted; }
    LadderMap .ladder--note { color: $text-muted; }
    LadderMap .ladder--here { background: $accent; color: $text; text-style: bold; }
    LadderMap .ladder--stand { background: $primary-muted; color: $text; text-style: bold; }
    LadderMap .ladder--target { background: $boost; text-style: underline; }
    LadderMap .ladder--hover { background: $surface-lighten-1; }
    """

    TOLD: ClassVar[str] = "Arrows look, Enter walks"
    """What the border says of the keys."""

    @dataclass
    class RoleChosen(Message):
        """The cursor stands on a role."""

        role: str

    class WalkAsked(Message):
        """Somebody wants to walk to where the cursor stands, or on from there."""

    def __init__(self, graph: CareerGraph, ladder: Ladder | None = None, compact: bool = False) -> None:
        """Make a map.

        Args:
            graph: The framework.
            ladder: Its ladder, where that is worked out already.
            compact: Whether each role takes one line.
        """
        super().__init__(classes="panel")
        self.border_title = "Ladder"
        self.border_subtitle = self.TOLD
        self.graph = graph
        self.ladder = ladder or ladder_of(graph)
        self.compact = compact
        self.marks = Marks()
        self.hover = ""
        self.empty = ""
        """What is said where there is no role at all."""
        self._picture: Picture | None = None

    @property
    def picture(self) -> Picture:
        """Where everything lies; laid out when it is first asked for."""
        if self._picture is None:
            self._picture = self._laid_out()
        return self._picture

    @property
    def here(self) -> str:
        """The role on which the cursor stands; empty before one was chosen."""
        return self.marks.here

    def show(self, role: str, targets: Collection[str], stand: str = "", closed: Collection[str] = frozenset()) -> None:
        """Put the cursor on a role and mark where moves lead.

        Args:
            role: Where one looks.
            targets: Where a move leads from where the walk stands.
            stand: Where the walk stands; without it, where one looks.
            closed: Where a move would lead that is closed.
        """
        self.marks = Marks(role, stand or role, frozenset(targets), frozenset(closed))
        if self.room.height:
            self._follow_cursor()
        self.refresh()

    def change(self, graph: CareerGraph) -> None:
        """Show another framework, or another state of it."""
        self.graph = graph
        self.ladder = ladder_of(graph)
        self._lay_out()

    def set_compact(self, compact: bool) -> None:
        """Draw roles in one line each, or whole."""
        self.compact = compact
        self._lay_out()

    def offset_of(self, role: str) -> Offset | None:
        """Where a role is seen inside the widget; None if it is out of sight or not on the map."""
        cell = self.picture.places.get(role)
        if cell is None:
            return None
        left = self.picture.left_of(cell) - (0 if cell.column == APART else self.scroll_offset.x)
        top = cell.top - self.scroll_offset.y + self.picture.head_height
        seen = self.picture.head_height <= top < self.room.height and 0 <= left < self.room.width
        return Offset(left, top) + self.content_offset_in_widget if seen else None

    @property
    def content_offset_in_widget(self) -> Offset:
        """Where the content begins inside the border."""
        return Offset(self.gutter.left, self.gutter.top)

    @property
    def room(self) -> Size:
        """How much can be seen, without the bars."""
        return self.scrollable_content_region.size

    def render_line(self, y: int) -> Strip:
        """A line of what is seen."""
        width, offset, picture = self.room.width, self.scroll_offset, self.picture
        if self.empty and not picture.places:
            return self._sentence(self.empty, y, width)
        painter = Painter(picture, self.marks, self._styled, self.hover)
        if y < picture.head_height:
            return painter.head(y, offset.x, width)
        return painter.body(y - picture.head_height + offset.y, offset.x, width)

    def on_resize(self) -> None:
        """Columns as wide as the window allows, within what is good to read."""
        if not self.picture.fits(self._shape()):
            self._picture = None
        self._show_all()

    def action_go(self, across: int, down: int) -> None:
        """The nearest role in a direction, as the picture lies."""
        here = self._here()
        if here is not None:
            step = nearest.beside(self.picture, here, across) if across else nearest.along(self.picture, here, down)
            self._choose(step)

    def action_page(self, down: int) -> None:
        """A page further along the track."""
        here = self._here()
        if here is not None:
            lines = max(self.room.height - self.picture.head_height - 1, 1)
            self._choose(nearest.page(self.picture, here, down * lines))

    def action_end(self, first: bool) -> None:
        """The highest or the lowest role of the track."""
        here = self._here()
        if here is not None:
            self._choose(nearest.end(self.picture, here, first))

    def action_walk(self) -> None:
        """Ask to walk."""
        self.post_message(self.WalkAsked())

    def on_click(self, event: events.Click) -> None:
        """A click on a role chooses it."""
        cell = self._under(event)
        if cell is not None:
            self._choose(cell)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """The role under the mouse is told from the others."""
        cell = self._under(event)
        self._hovered(cell.role.id if cell is not None else "")

    def on_leave(self) -> None:
        """Nothing is under the mouse."""
        self._hovered("")

    def _hovered(self, role: str) -> None:
        if role != self.hover:
            self.hover = role
            self.refresh()

    def _choose(self, cell: Cell | None) -> None:
        if cell is not None and cell.role.id != self.here:
            self.post_message(self.RoleChosen(cell.role.id))

    def _here(self) -> Cell | None:
        return self.picture.places.get(self.here)

    def _under(self, event: events.MouseEvent) -> Cell | None:
        place = event.get_content_offset(self)
        if place is None or place.y < self.picture.head_height:
            return None
        line = place.y - self.picture.head_height + self.scroll_offset.y
        across = place.x if place.x < self.picture.label else place.x + self.scroll_offset.x
        return self.picture.found_at(across, line)

    def _laid_out(self) -> Picture:
        ladder = self.ladder
        notes = [f"■ {each.name}: {each.ends_because}" for each in ladder.columns if each.ends_because]
        notes += [f"From anywhere to anywhere: {words.name_or_closed(move)}" for move in ladder.general]
        return lay_out(ladder, notes, self.graph.framework.footing or Footing.PUBLISHED, self._shape())

    def _shape(self) -> Shape:
        return Shape(self.room.width, self.room.height, self.compact)

    def _lay_out(self) -> None:
        self._picture = None
        self._show_all()

    def _show_all(self) -> None:
        width = self.picture.width if self.picture.tracks else self.room.width
        self.virtual_size = Size(width, self.picture.head_height + self.picture.height)
        if self.room.height:
            self._follow_cursor()
        self.refresh()

    def _follow_cursor(self) -> None:
        """Scroll so that the role under the cursor is seen whole."""
        cell = self._here()
        if cell is None:
            return
        room = max(self.room.height - self.picture.head_height, 1)
        x, y = self.scroll_offset
        y = min(max(y, cell.below - room), cell.top)
        if cell.column != APART:
            left = self.picture.left_of(cell) - self.picture.label
            x = min(max(x, left + self.picture.cell + self.picture.label - self.room.width), left)
        self.scroll_to(x, y, animate=False, force=True)

    def _styled(self, name: str) -> Style:
        return self.get_component_rich_style(f"ladder--{name}") if name else self.rich_style

    def _sentence(self, text: str, line: int, width: int) -> Strip:
        lines = textwrap.wrap(text, max(width, 10))
        said = Segment(lines[line] if line < len(lines) else "", self._styled("note"))
        return Strip([said]).adjust_cell_length(width, self._styled(""))
