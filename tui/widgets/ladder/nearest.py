"""The next role in a direction, as the picture lies.

Up and down go along a track, and at its end to the nearest track that has roles further on; left and right go to the
next track, to the role whose lines are nearest. So every role can be reached from every other.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from .picture import APART, Cell, Picture


def beside(picture: Picture, here: Cell, across: int) -> Cell | None:
    """The nearest role of the next track.

    Args:
        picture: Where the roles lie.
        here: From where.
        across: 1 for the right, -1 for the left.
    """
    if here.column == APART or not 0 <= here.column + across < len(picture.columns):
        return None
    cells = picture.columns[here.column + across]
    after = bisect_left(cells, here.top, key=lambda cell: cell.top)
    return min(cells[max(after - 1, 0) : after + 1], key=lambda cell: (_apart(cell, here), abs(cell.top - here.top)))


def along(picture: Picture, here: Cell, down: int) -> Cell | None:
    """The next role of the same track, else the nearest of another, else one off the ladder.

    Args:
        picture: Where the roles lie.
        here: From where.
        down: 1 for downward, -1 for upward.
    """
    own = _own(picture, here)
    index = _index(own, here) + down
    if 0 <= index < len(own):
        return own[index]
    others = [*_further(picture, here, down)]
    if here.column == APART:
        return min(others, key=lambda cell: (_apart(cell, here), cell.column), default=None)
    nearest = min(others, key=lambda cell: (abs(cell.column - here.column), _apart(cell, here)), default=None)
    return nearest or (picture.apart[0] if down > 0 and picture.apart else None)


def page(picture: Picture, here: Cell, lines: int) -> Cell:
    """The role of the same track that lies so many lines further, or the last one before; downward is positive."""
    own = _own(picture, here)
    wanted = here.top + lines
    if lines > 0:
        return own[max(bisect_right(own, wanted, key=lambda cell: cell.top) - 1, _index(own, here))]
    return own[min(bisect_left(own, wanted, key=lambda cell: cell.top), _index(own, here))]


def end(picture: Picture, here: Cell, first: bool) -> Cell:
    """The first or the last role of the same track."""
    return _own(picture, here)[0 if first else -1]


def _own(picture: Picture, here: Cell) -> tuple[Cell, ...]:
    return picture.apart if here.column == APART else picture.columns[here.column]


def _index(own: tuple[Cell, ...], here: Cell) -> int:
    return bisect_left(own, here.top, key=lambda cell: cell.top)


def _further(picture: Picture, here: Cell, down: int) -> Iterator[Cell]:
    """Of each other track the nearest role that lies wholly further on."""
    for number, cells in enumerate(picture.columns):
        if number == here.column:
            continue
        if down > 0:
            index = bisect_left(cells, here.below, key=lambda cell: cell.top)
            if index < len(cells):
                yield cells[index]
        else:
            index = bisect_right(cells, here.top, key=lambda cell: cell.below) - 1
            if index >= 0:
                yield cells[index]


def _apart(cell: Cell, here: Cell) -> int:
    """Lines between two roles; 0 where they lie side by side."""
    return max(cell.top - here.below + 1, here.top - cell.below + 1, 0)
