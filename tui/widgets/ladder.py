"""The ladder on the screen: roles in their tracks and grades, and a cursor that moves as the picture lies."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Grid, ScrollableContainer
from textual.message import Message
from textual.widgets import Static

from pathways.export import words
from pathways.graph.career import CareerGraph
from pathways.graph.ladder import Ladder, ladder_of
from pathways.model.provenance import Footing
from pathways.model.roles import Role

from ..look import SCROLLBAR

LABEL = 9
CELL_MIN, CELL_MAX = 15, 30


class RoleCell(Static):
    """A role on the map."""

    def __init__(self, role: Role, column: int, row: int, usual: Footing) -> None:
        super().__init__()
        self.role = role
        self.column = column
        self.row = row
        self.usual = usual
        self.sign = ""

    def on_mount(self) -> None:
        """Show the title."""
        self.mark("")

    def mark(self, sign: str) -> None:
        """Show the title behind a sign; a tilde tells that the role is inferred."""
        tilde = "~" if self.role.footing is not self.usual and self.role.footing is Footing.INFERRED else ""
        self.sign = sign
        self.update(Text(f"{sign + ' ' if sign else ''}{tilde}{self.role.title}"))


GOING: tuple[BindingType, ...] = (
    Binding("up", "go(0,-1)", "Up", show=False),
    Binding("down", "go(0,1)", "Down", show=False),
    Binding("left", "go(-1,0)", "Left", show=False),
    Binding("right", "go(1,0)", "Right", show=False),
)
"""The keys that go from role to role."""


class LadderMap(ScrollableContainer, can_focus=True):
    """The map of a framework."""

    BINDINGS: ClassVar[list[BindingType]] = [*GOING, Binding("enter", "walk", "Walk on")]

    @dataclass
    class RoleChosen(Message):
        """The cursor stands on a role."""

        role: str

    class WalkAsked(Message):
        """The first move on is to be walked."""

    def __init__(self, graph: CareerGraph) -> None:
        super().__init__(classes="panel")
        self.border_title = "Ladder"
        self.graph = graph
        self.ladder: Ladder = ladder_of(graph)
        self.here: str | None = None

    def compose(self) -> ComposeResult:
        """Labels and roles in a grid; roles without a known grade below."""
        ladder, usual = self.ladder, self.graph.framework.footing
        with Grid() as grid:
            grid.styles.grid_size_columns = len(ladder.columns) + 1
            if ladder.columns:
                yield Static("", classes="grade")
            for column in ladder.columns:
                yield Static(Text(column.name), classes="track")
            if any(column.ends_because for column in ladder.columns):
                yield Static("", classes="grade")
                for column in ladder.columns:
                    yield Static(Text("■ ends" if column.ends_because else "", style="dim"), classes="track")
            for number, row in enumerate(ladder.rows):
                yield Static(Text(row.label), classes="grade")
                for index, column in enumerate(ladder.columns):
                    cell = row.cells.get(column.track, ())
                    if len(cell) == 1:
                        yield RoleCell(cell[0], index, number, usual)
                    else:
                        stack = Grid(*(RoleCell(role, index, number, usual) for role in reversed(cell)))
                        stack.styles.grid_size_columns = 1
                        stack.styles.height = "auto"
                        yield stack
        if not ladder.columns:
            yield Static(Text("No grade of any role is published, so there is no ladder."), classes="apart")
        if ladder.apart:
            yield Static(Text("\nGrade not published", style="dim"), classes="apart")
        for offset, role in enumerate(ladder.apart):
            yield RoleCell(role, 0, len(ladder.rows) + offset, usual)
        notes = [f"■ {each.name}: {each.ends_because}" for each in ladder.columns if each.ends_because]
        notes += [f"From anywhere to anywhere: {words.name_or_closed(move)}" for move in ladder.general]
        if notes:
            yield Static(Text("\n" + "\n".join(notes), style="dim"), classes="apart")

    def on_resize(self, event: events.Resize) -> None:
        """Columns as wide as the window allows, within what is good to read."""
        columns = len(self.ladder.columns)
        if columns:
            room = (event.size.width - self.gutter.width - SCROLLBAR - LABEL) // columns - 1
            width = max(CELL_MIN, min(CELL_MAX, room))
            self.query_one(Grid).styles.grid_columns = f"{LABEL} " + " ".join([str(width)] * columns)
            self.query_one(Grid).styles.width = LABEL + columns * (width + 1)

    @property
    def cells(self) -> list[RoleCell]:
        """All roles on the map."""
        return list(self.query(RoleCell))

    def show(self, role: str, targets: Iterable[str]) -> None:
        """Put the cursor on a role and mark where its moves lead."""
        self.here = role
        cells = {cell.role.id: cell for cell in self.cells}
        here = cells.get(role)
        wanted = set(targets)
        for cell in cells.values():
            cell.set_class(cell.role.id == role, "-here")
            cell.set_class(cell.role.id in wanted, "-target")
            sign = "►" if cell.role.id == role else _direction(here, cell) if cell.role.id in wanted else ""
            if sign != cell.sign:
                cell.mark(sign)
        if here is not None:
            here.scroll_visible(animate=False)

    def action_go(self, across: int, down: int) -> None:
        """The nearest role in a direction, as the picture lies."""
        cells = self.cells
        here = next((cell for cell in cells if cell.role.id == self.here), None)
        if here is None:
            return
        ahead = [
            cell
            for cell in cells
            if (across and (cell.column - here.column) * across > 0)
            or (down and ((cell.row - here.row) * down > 0 or _stacked(cells, here, cell, down)))
        ]
        if ahead:
            nearest = min(ahead, key=lambda cell: _distance(cells, here, cell, bool(across)))
            self.post_message(self.RoleChosen(nearest.role.id))

    def action_walk(self) -> None:
        """Ask for the first move."""
        self.post_message(self.WalkAsked())

    def on_click(self, event: events.Click) -> None:
        """A click on a role chooses it."""
        widget = event.widget
        if isinstance(widget, RoleCell):
            self.post_message(self.RoleChosen(widget.role.id))


def _stacked(cells: list[RoleCell], here: RoleCell, cell: RoleCell, down: int) -> bool:
    """Whether two roles share a grade of a track, one over the other, in the direction asked for."""
    same = (cell.row, cell.column) == (here.row, here.column) and cell is not here
    return same and (cells.index(cell) - cells.index(here)) * down > 0


def _distance(cells: list[RoleCell], here: RoleCell, cell: RoleCell, across: bool) -> tuple[int, int, int]:
    columns, rows = abs(cell.column - here.column), abs(cell.row - here.row)
    order = abs(cells.index(cell) - cells.index(here))
    return (columns, rows, order) if across else (rows + 3 * columns, columns, order)


def _direction(here: RoleCell | None, cell: RoleCell) -> str:
    """A sign that points from one role to another."""
    if here is None or cell.row < here.row:
        return "▲"
    if cell.row > here.row:
        return "▼"
    return "▷" if cell.column > here.column else "◁"
