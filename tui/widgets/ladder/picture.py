"""Where everything lies on the picture of a ladder, in lines and columns of characters. It knows nothing of screens."""

from __future__ import annotations

import textwrap
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len, chop_cells

from pathways.graph.ladder import Ladder, Row
from pathways.model.provenance import Footing
from pathways.model.roles import Role

CELL_MIN, CELL_MAX = 15, 32
"""Characters that a role may take across, with the sign before it."""

LABEL_MAX = 13
"""Characters that the name of a grade may take, before it goes on in the next line."""

SIGN = 2
"""Characters before a title: a sign and a space."""

NARROW = 60
"""Characters across from which on there is room for the whole name of most grades."""

HEAD_WHOLE = 8
"""Lines to see from which on the name of a track may take two."""

ROOMY = 14
"""Lines to see from which on a title may take four lines, and not only two."""

APART = -1
"""The column of roles that stand in none."""

APART_HEADING = "Grade not published"
NO_LADDER = "No grade of any role is published, so there is no ladder."


@dataclass(frozen=True, slots=True)
class Cell:
    """A role on the picture."""

    role: Role
    column: int
    """Which track, from 0; `APART` for roles off the ladder, which take the whole width below it."""
    top: int
    """Its first line, counted from below the headings."""
    height: int

    @property
    def below(self) -> int:
        """The first line under it."""
        return self.top + self.height


@dataclass(frozen=True, slots=True)
class Band:
    """The lines of a rank."""

    top: int
    height: int
    label: tuple[str, ...]
    """The names of its grades, in lines."""


@dataclass(frozen=True, slots=True)
class Shape:
    """How large a picture is to be."""

    width: int
    """Characters across that there are to see."""
    height: int
    """Lines that there are to see."""
    compact: bool
    """Whether each role takes one line."""

    @property
    def lines_most(self) -> int:
        """Lines that a title may take."""
        return 1 if self.compact else 4 if self.height >= ROOMY else 2


@dataclass(frozen=True)
class Picture:
    """A ladder laid out."""

    shape: Shape
    label: int
    """Characters of the column with the names of grades, with the spaces after it."""
    cell: int
    """Characters of each track, without the space after it."""
    tracks: tuple[str, ...]
    ends: tuple[bool, ...]
    """By track: whether it is said to end, and why."""
    head: tuple[tuple[str, ...], ...]
    """By track: its name in lines, for the headings."""
    bands: tuple[Band, ...]
    columns: tuple[tuple[Cell, ...], ...]
    """By track: its roles, from the highest down; none is empty."""
    apart_heading: int | None
    """The line of the heading over the roles off the ladder; None if there are none."""
    apart: tuple[Cell, ...]
    notes_top: int
    """The line of the first note."""
    notes: tuple[str, ...]
    """Why tracks end, and what leads from anywhere to anywhere, in lines."""
    places: dict[str, Cell]
    """By role."""
    usual: Footing
    """What most of the framework stands on."""
    airy_from: int
    """Lines to see from which on there is an empty one between ranks."""

    def fits(self, shape: Shape) -> bool:
        """Whether the picture would be the same in another shape."""
        mine = self.shape
        return (mine.width, mine.compact, mine.lines_most) == (shape.width, shape.compact, shape.lines_most) and all(
            (mine.height >= limit) == (shape.height >= limit) for limit in (HEAD_WHOLE, self.airy_from)
        )

    @property
    def head_height(self) -> int:
        """Lines of the headings."""
        return max((len(name) for name in self.head), default=0) + any(self.ends)

    @property
    def height(self) -> int:
        """Lines below the headings."""
        return self.notes_top + len(self.notes)

    @property
    def width(self) -> int:
        """Characters across."""
        return self.label + len(self.tracks) * (self.cell + 1) if self.tracks else self.shape.width

    def title(self, role: Role) -> tuple[str, ...]:
        """A title in the lines that it takes; a sign before it tells that the role is inferred or proposed."""
        return _lines(_marked(role, self.usual), self.cell - SIGN, self.shape.lines_most)

    def band_at(self, line: int) -> Band | None:
        """The rank to which a line belongs."""
        index = bisect_right(self.bands, line, key=lambda band: band.top) - 1
        band = self.bands[index] if index >= 0 else None
        return band if band is not None and line < band.top + band.height else None

    def cell_at(self, column: int, line: int) -> Cell | None:
        """The role of a track that lies on a line."""
        cells = self.apart if column == APART else self.columns[column]
        index = bisect_right(cells, line, key=lambda cell: cell.top) - 1
        cell = cells[index] if index >= 0 else None
        return cell if cell is not None and line < cell.below else None

    def found_at(self, across: int, line: int) -> Cell | None:
        """The role at a place: characters from the left of the whole picture, lines from below the headings."""
        if (cell := self.cell_at(APART, line)) is not None:
            return cell
        if across < self.label or not self.columns:
            return None
        column = (across - self.label) // (self.cell + 1)
        return self.cell_at(column, line) if column < len(self.columns) else None

    def left_of(self, cell: Cell) -> int:
        """Where a role begins, counted from the left of the whole picture."""
        return 0 if cell.column == APART else self.label + cell.column * (self.cell + 1)


def lay_out(ladder: Ladder, notes: Sequence[str], usual: Footing, shape: Shape) -> Picture:
    """Lay a ladder out.

    Args:
        ladder: The ladder.
        notes: Sentences that stand below it.
        usual: What most of the framework stands on: roles that do not are marked.
        shape: How large it is to be.
    """
    label = _label_width(ladder, shape)
    cell = _cell_width(len(ladder.columns), label, shape)
    columns, heights = _columns(ladder, cell - SIGN, usual, shape.lines_most)
    airy_from = _airy_from(heights, len(ladder.apart) + len(notes))
    gap = int(shape.height >= airy_from and not shape.compact)
    bands, tops, line = _bands(ladder.rows, heights, label - 2, gap)
    placed = tuple(
        tuple(Cell(role, index, tops[row] + offset, height) for role, row, offset, height in column)
        for index, column in enumerate(columns)
    )
    if not ladder.columns:
        line = 1
    heading = line + (1 if ladder.columns else 0) if ladder.apart else None
    apart = tuple(Cell(role, APART, (heading or 0) + 1 + index, 1) for index, role in enumerate(ladder.apart))
    below = apart[-1].below if apart else line
    told = tuple(each for note in notes for each in textwrap.wrap(note, max(shape.width, 20), subsequent_indent="  "))
    names = tuple(column.name for column in ladder.columns)
    return Picture(
        shape=shape,
        label=label,
        cell=cell,
        tracks=names,
        ends=tuple(bool(column.ends_because) for column in ladder.columns),
        head=tuple(_lines(name, cell - SIGN, 1 if shape.compact or shape.height < HEAD_WHOLE else 2) for name in names),
        bands=bands,
        columns=placed,
        apart_heading=heading,
        apart=apart,
        notes_top=below + 1 if told else below,
        notes=told,
        places={each.role.id: each for column in (*placed, apart) for each in column},
        usual=usual,
        airy_from=airy_from,
    )


def _label_width(ladder: Ladder, shape: Shape) -> int:
    if not ladder.rows:
        return 0
    longest = max(cell_len(row.label) for row in ladder.rows)
    return min(longest, LABEL_MAX if shape.width >= NARROW else LABEL_MAX - 4) + 2


def _cell_width(columns: int, label: int, shape: Shape) -> int:
    if not columns:
        return max(shape.width, CELL_MIN)
    return max(CELL_MIN, min(CELL_MAX, (shape.width - label) // columns - 1))


def _columns(
    ladder: Ladder, width: int, usual: Footing, most: int
) -> tuple[list[list[tuple[Role, int, int, int]]], list[int]]:
    """By track its roles with row, lines from the top of the row, and height; and the height of each row."""
    columns: list[list[tuple[Role, int, int, int]]] = []
    heights = [1] * len(ladder.rows)
    for column in ladder.columns:
        held: list[tuple[Role, int, int, int]] = []
        for number, row in enumerate(ladder.rows):
            offset = 0
            for role in reversed(row.cells.get(column.track, ())):
                height = _height(_marked(role, usual), width, most)
                held.append((role, number, offset, height))
                offset += height
            heights[number] = max(heights[number], offset)
        columns.append(held)
    return columns, heights


def _bands(
    rows: Sequence[Row], heights: Sequence[int], width: int, gap: int
) -> tuple[tuple[Band, ...], list[int], int]:
    """The rows with their lines, where each begins, and the first line under them."""
    bands, tops, line = [], [], 0
    for row, height in zip(rows, heights, strict=True):
        bands.append(Band(line, height, _label(row.label, max(width, 1), height)))
        tops.append(line)
        line += height + gap
    return tuple(bands), tops, max(line - gap, 0)


def _label(text: str, width: int, height: int) -> tuple[str, ...]:
    """The name of a grade in the lines that there are; the word "grade" goes first where it does not fit."""
    lines = textwrap.wrap(text, width)
    if len(lines) <= height:
        return tuple(lines)
    return _lines(text.removeprefix("Grade "), width, height)


def _airy_from(heights: Sequence[int], others: int) -> int:
    """Lines from which on everything is seen even with an empty line between ranks."""
    return sum(heights) + len(heights) + (others + 2 if others else 0) + 4


def _marked(role: Role, usual: Footing) -> str:
    sign = "" if role.footing is usual else {Footing.INFERRED: "~", Footing.PROPOSED: "?"}.get(role.footing, "")
    return f"{sign}{role.title}"


def _height(text: str, width: int, most: int) -> int:
    """How many lines a text takes; for plain words they are counted without being made."""
    if most == 1 or (len(text) <= width and text.isascii()):
        return 1
    words = text.split(" ")
    if not text.isascii() or "-" in text or max(map(len, words)) > width:
        return len(_lines(text, width, most))
    lines, used = 1, -1
    for word in words:
        used += len(word) + 1
        if used > width:
            lines, used = lines + 1, len(word)
    return min(lines, most)


def _lines(text: str, width: int, most: int) -> tuple[str, ...]:
    """A text in lines that are no wider than there is room; what does not go into them is cut off."""
    if cell_len(text) <= width:
        return (text,)
    if most == 1:
        return (_cut(text, width),)
    wide = cell_len(text) != len(text)
    lines = chop_cells(text, width) if wide else textwrap.wrap(text, width) or [""]
    if len(lines) > most:
        lines = [*lines[: most - 1], _cut(" ".join(lines[most - 1 :]), width)]
    return tuple(lines)


def _cut(text: str, width: int) -> str:
    return f"{chop_cells(text, max(width - 1, 1))[0].rstrip()}…"
