"""One framework on the chart: its name, and beside one another its tracks as columns of cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from pathways.compare.overview import End, OverviewTrack, Row, owner
from pathways.compare.steps import Step, judged_at
from pathways.export import overview as said
from pathways.export.chart.fills import OPEN, UNPUBLISHED, fill_of, filled
from pathways.export.chart.marks import BLACK, GREY, Box, Figure, Mark, Rectangle, Strokes, Text
from pathways.export.diagram.metrics import block_height, text_width, wrapped

SMALL = 7.0
"""Points. Nothing is set smaller."""
NAME = 7.5
PLACE = 21.0
"""How far apart columns stand."""
CELL = 17.0
"""The width of a cell."""
SEAM = 1.0
"""Left white above a cell, so that cells of a dark fill can be counted."""
LEAST_PLACES = 4
"""How many columns a card has room for, even if it has fewer."""
SPACE = 9.5
"""Between two cards."""
HATCHED = 20.0
"""The height of what stands for grades that were not found: no number of cells."""
FOOT = 10.5
"""The height of the names of tracks below the base line."""
OVER = 12.5
"""What stands above the highest cell: the mark of a top, and the letter of what is judged."""


@dataclass(frozen=True, slots=True)
class Card:
    """A framework, measured."""

    row: Row
    name: tuple[str, ...]
    about: tuple[str, ...]

    @property
    def width(self) -> float:
        """Points, without the space to the next."""
        return max(LEAST_PLACES, len(self.row.tracks)) * PLACE

    @property
    def head(self) -> float:
        """The height of its name and what stands below it."""
        return block_height(len(self.name), NAME) + block_height(len(self.about), SMALL) + 2

    def body(self, cell: float) -> float:
        """The height of its highest column with what stands above it, where a cell is so high."""
        return max((_column_height(track, cell) for track in self.row.tracks), default=HATCHED)


def card_of(row: Row) -> Card:
    """A framework, measured."""
    width = max(LEAST_PLACES, len(row.tracks)) * PLACE + SPACE / 2
    about = f"{row.framework.id}: {said.publication(row)}"
    return Card(row, wrapped(owner(row), width, NAME, bold=True), wrapped(about, width, SMALL))


def drawn(card: Card, x: float, top: float, base: float, cell: float) -> Figure:
    """A framework in its place.

    Args:
        card: The framework.
        x: The left edge.
        top: The upper edge of its name.
        base: The line that cells are counted from.
        cell: The height of a cell.
    """
    marks: list[Mark] = []
    y = top
    for line in card.name:
        y += NAME * 1.2
        marks.append(Text(line, x, y - NAME * 0.3, NAME, bold=True))
    for line in card.about:
        y += SMALL * 1.2
        marks.append(Text(line, x, y - SMALL * 0.3, SMALL, fill=GREY))
    marks += _columns(card, x, base, cell)
    marks.append(Strokes(((x, base, x + card.width, base),), BLACK, 0.8))
    marks += _names(card, x, base)
    box = Box(x, top, card.width + SPACE / 2, base + FOOT - top)
    return Figure(card.row.framework.id, said.row_in_words(card.row), box, tuple(marks))


def _column_height(track: OverviewTrack, cell: float) -> float:
    return len(track.steps) * cell + OVER if track.steps else HATCHED


def _columns(card: Card, x: float, base: float, cell: float) -> Iterator[Mark]:
    tracks = card.row.tracks
    if not tracks:
        yield from _unpublished(Box(x, base - HATCHED, card.width, HATCHED))
    place = 0
    for known, found in groupby(tracks, key=lambda track: bool(track.steps)):
        run = [*found]
        if not known:
            last = place + len(run) == len(tracks)
            places = max(len(run), 2) if last and place + 2 <= card.width / PLACE else len(run)
            width = places * PLACE - (PLACE - CELL)
            yield from _unpublished(Box(x + place * PLACE, base - HATCHED, width, HATCHED))
        for number, track in enumerate(run):
            yield from _column(track, x + (place + number) * PLACE, base, cell)
        place += len(run)


def _column(track: OverviewTrack, x: float, base: float, cell: float) -> Iterator[Mark]:
    for number, step in enumerate(track.steps):
        yield from cell_marks(Box(x, base - (number + 1) * cell, CELL, cell - SEAM), step)
    if track.steps:
        top = base - len(track.steps) * cell
        yield from end_marks(track.end, x, top)
        letter = said.JUDGED[judged_at(track.steps)][0]
        if letter:
            over = 1.8 if track.end is End.NOT_TOLD else 6.0
            yield Text(letter, x + CELL / 2, top - over, SMALL, bold=True, centred=True)


def cell_marks(box: Box, step: Step) -> Iterator[Mark]:
    """A cell; where a grade can be reached in several ways, one part of it for each."""
    if not step.ways:
        yield from filled(box, OPEN)
        return
    part = box.width / len(step.ways)
    for number, mechanism in enumerate(step.ways):
        yield from filled(Box(box.x + number * part, box.y, part, box.height), fill_of(mechanism))


def end_marks(end: End, x: float, top: float) -> Iterator[Mark]:
    """The mark on the top of a column: a bar where it is closed, an arrow where it is told what comes after."""
    middle = x + CELL / 2
    if end is End.CLOSED:
        yield Rectangle(Box(x - 0.5, top - 3.4, CELL + 1, 2.4), BLACK)
    elif end is End.TOLD:
        tip = top - 4.6
        yield Strokes(
            (
                (middle, top - 0.6, middle, tip),
                (middle, tip, middle - 2.6, tip + 2.4),
                (middle, tip, middle + 2.6, tip + 2.4),
            ),
            BLACK,
            0.9,
        )


def _unpublished(box: Box) -> Iterator[Mark]:
    yield from filled(box, UNPUBLISHED, dashes="2 1.2")
    lines = wrapped("not found", box.width - 3, SMALL)
    if any(line.endswith("-") for line in lines):
        lines = ("not", "told")
    height = block_height(len(lines), SMALL)
    width = max(text_width(line, SMALL) for line in lines) + 2.4
    plate = Box(box.x + (box.width - width) / 2, box.y + (box.height - height) / 2, width, height)
    yield Rectangle(plate, "#ffffff")
    for number, line in enumerate(lines):
        yield Text(
            line, box.x + box.width / 2, plate.y + (number + 1) * SMALL * 1.2 - SMALL * 0.33, SMALL, centred=True
        )


def _names(card: Card, x: float, base: float) -> Iterator[Mark]:
    """The kinds of work below the base line, each once over the columns of that kind."""
    place = 0
    for work, found in groupby(card.row.tracks, key=lambda track: track.work):
        count = len([*found])
        left, width = x + place * PLACE, count * PLACE - (PLACE - CELL)
        if count > 1:
            yield Strokes(((left, base + 2.2, left + width, base + 2.2),), GREY, 0.6)
        name = _longest(said.WORKS[work][:2], width + (PLACE - CELL) - 1)
        middle = max(left + width / 2, x + text_width(name, SMALL) / 2)
        yield Text(name, middle, base + 9.2, SMALL, centred=True)
        place += count


def _longest(names: Sequence[str], width: float) -> str:
    """The longest of some names that there is room for; the first if there is room for none."""
    fitting = [name for name in names if text_width(name, SMALL) <= width]
    return max(fitting, key=len) if fitting else names[0]
