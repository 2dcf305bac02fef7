"""What is marked on a ladder: where one looks, where a walk stands, and where it can go from there."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from .picture import APART, Cell, Picture

LOOKING = "►"
STANDING = "●"
CLOSED = "×"


@dataclass(frozen=True, slots=True)
class Marks:
    """The roles that are marked."""

    here: str = ""
    """Where one looks."""
    stand: str = ""
    """Where the walk stands."""
    targets: Collection[str] = frozenset()
    """Where a move leads from there."""
    closed: Collection[str] = frozenset()
    """Where a move would lead that is closed."""

    def sign(self, picture: Picture, cell: Cell) -> str:
        """The sign before a role; empty for most."""
        role = cell.role.id
        if role == self.here:
            return LOOKING
        if role == self.stand:
            return STANDING
        if role in self.targets:
            return _towards(picture.places.get(self.stand), cell)
        return CLOSED if role in self.closed else ""

    def kind(self, role: str) -> str:
        """How a role is coloured: `here`, `stand`, `target` or not at all."""
        if role == self.here:
            return "here"
        if role == self.stand:
            return "stand"
        return "target" if role in self.targets else ""


def _towards(origin: Cell | None, cell: Cell) -> str:
    """A sign that points from one role to another."""
    if origin is None:
        return "▲"
    if origin.column == APART or cell.column == APART or cell.column == origin.column:
        return "▲" if cell.top < origin.top else "▼"
    if cell.below <= origin.top:
        return "▲"
    if cell.top >= origin.below:
        return "▼"
    return "▷" if cell.column > origin.column else "◁"
