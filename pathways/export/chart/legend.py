"""How the chart is read: what fills, marks, letters and names mean, and how many frameworks tell what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pathways.compare.overview import End, Overview
from pathways.compare.steps import Judged, judged_at
from pathways.export import overview as said
from pathways.export.chart.card import CELL, SMALL, end_marks
from pathways.export.chart.fills import OPEN, UNPUBLISHED, Fill, fill_of, filled
from pathways.export.chart.marks import Box, Mark, Text
from pathways.export.diagram.metrics import text_width, wrapped
from pathways.model.moves import Mechanism

SIZE = 7.5
LINE = 9.2
SAMPLE = 22.0
"""The width of what stands to the left of an explanation."""
BETWEEN = 16.0
"""Between two columns."""


@dataclass(frozen=True, slots=True)
class Item:
    """A line of the legend: a sample or a short text, and what it means."""

    means: str
    fill: Fill | None = None
    letter: str = ""
    end: End | None = None
    dashes: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """Items under a heading."""

    heading: str
    items: tuple[Item, ...]
    indent: float = SAMPLE
    share: float = 1.0
    """How wide it is beside the others."""


def sections_of(found: Overview) -> tuple[Section, ...]:
    """What has to be explained on the chart of these frameworks: nothing that is not on it."""
    tracks = [track for row in found.rows for track in row.tracks]
    ways = {way for track in tracks for step in track.steps for way in step.ways}
    judged = {judged_at(track.steps) for track in tracks}
    ends = {track.end for track in tracks if track.steps}
    cells = [Item(said.way(each), fill_of(each)) for each in Mechanism if each in ways]
    cells.append(Item("begins the track, or no way up to it is known", OPEN))
    if any(not track.steps for track in tracks) or any(not row.tracks for row in found.rows):
        cells.append(Item("grades of the track not found", UNPUBLISHED, dashes="2 1.2"))
    above = [Item(said.JUDGED[each][1], letter=said.JUDGED[each][0]) for each in Judged
             if each in judged and each is not Judged.NO_WAY]  # fmt: skip
    if End.CLOSED in ends:
        above.append(Item("closed: the framework says that nobody goes on from the top", end=End.CLOSED))
    if End.TOLD in ends:
        above.append(Item("why the track ends, or where people go on from it, is told", end=End.TOLD))
    names = [Item(said.WORKS[each][2], letter=said.WORKS[each][0]) for each in found.works]
    counts = [Item(f"{name}: {text}") for name, text in said.summary(found.counts)]
    return (
        Section("A cell: one grade, and how it is reached from below", tuple(cells), share=1.0),
        Section("Above a column: what is judged for its top", tuple(above), share=1.1),
        Section("Below a column: the kind of work, in this order", tuple(names), SAMPLE + 4, share=1.0),
        Section("How many frameworks", tuple(counts), 0.0, share=1.5),
    )


def legend(found: Overview, box: Box) -> tuple[float, tuple[Mark, ...]]:
    """The height of the legend and its marks, in columns across a box; on a narrow sheet in two rows of columns."""
    sections = [section for section in sections_of(found) if section.items]
    rows = [sections] if box.width > 1000 else [sections[:2], sections[2:]]
    y, marks = box.y, []
    for row in rows:
        room = box.width - BETWEEN * (len(row) - 1)
        whole = sum(section.share for section in row)
        x, lowest = box.x, y
        for section in row:
            width = room * section.share / whole
            found_marks = [*_section(section, x, y, width)]
            marks += found_marks
            lowest = max(lowest, *(mark.box.bottom for mark in found_marks if isinstance(mark, Text)))
            x += width + BETWEEN
        y = lowest + 7
    return y - 7 - box.y, tuple(marks)


def _section(section: Section, x: float, y: float, width: float) -> Iterator[Mark]:
    base = y + SIZE
    yield Text(section.heading, x, base, SIZE, bold=True)
    base += LINE + 1.5
    for item in section.items:
        yield from _sample(item, x, base)
        for line in wrapped(item.means, width - section.indent, SIZE):
            yield Text(line, x + section.indent, base, SIZE)
            base += LINE


def _sample(item: Item, x: float, base: float) -> Iterator[Mark]:
    if item.fill is not None:
        yield from filled(Box(x, base - 6.4, CELL, 7.0), item.fill, dashes=item.dashes)
    elif item.end is End.CLOSED:
        yield from end_marks(item.end, x, base - 0.2)
    elif item.end is not None:
        yield from end_marks(item.end, x, base + 0.4)
    elif item.letter:
        centred = text_width(item.letter, SMALL, bold=True) < CELL - 2 and len(item.letter) < 3
        yield Text(item.letter, x + CELL / 2 if centred else x, base, SMALL, bold=True, centred=centred)
