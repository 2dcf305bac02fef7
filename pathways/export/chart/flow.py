"""Cards in lines, like words in a paragraph, with the name of each group above its part of a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pathways.compare.overview import Group, Overview
from pathways.export import overview as said
from pathways.export.chart.card import FOOT, SPACE, Card, card_of, drawn
from pathways.export.chart.marks import BLACK, Box, Figure, Mark, Strokes, Text
from pathways.export.diagram.metrics import block_height, wrapped

HEADING = 8.5


@dataclass(frozen=True, slots=True)
class Part:
    """The cards of one group on one line."""

    heading: tuple[str, ...]
    cards: tuple[Card, ...]

    @property
    def width(self) -> float:
        """Points, without the space to the next."""
        return sum(card.width + SPACE for card in self.cards) - SPACE


@dataclass(frozen=True, slots=True)
class Line:
    """Cards on one base line."""

    parts: tuple[Part, ...]

    @property
    def heading(self) -> float:
        """The height of the names of groups."""
        return block_height(max(len(part.heading) for part in self.parts), HEADING) + 5

    @property
    def width(self) -> float:
        """Points."""
        return sum(part.width + SPACE for part in self.parts) - SPACE

    def height(self, cell: float) -> float:
        """The whole height, where a cell is so high: a long name may stand over low columns."""
        highest = max(card.head + card.body(cell) for part in self.parts for card in part.cards)
        return self.heading + highest + FOOT


def lines_of(found: Overview, width: float) -> tuple[Line, ...]:
    """The frameworks in lines no wider than a width; a card that is wider than that has a line of its own."""
    lines: list[list[tuple[Group, list[Card]]]] = [[]]
    used = 0.0
    for group in found.groups:
        for row in group.rows:
            card = card_of(row)
            if lines[-1] and used + card.width > width:
                lines.append([])
                used = 0.0
            if not lines[-1] or lines[-1][-1][0] is not group:
                lines[-1].append((group, []))
            lines[-1][-1][1].append(card)
            used += card.width + SPACE
    return tuple(_line(line, lines[:number], found) for number, line in enumerate(lines) if line)


_Cards = Sequence[tuple[Group, list[Card]]]
"""Cards by their groups."""


def _line(line: _Cards, before: Sequence[_Cards], found: Overview) -> Line:
    begun = {id(group) for earlier in before for group, _ in earlier}
    parts = []
    for group, cards in line:
        part = Part((), tuple(cards))
        name = said.group_name(group, found) + (" (continued)" if id(group) in begun else "")
        parts.append(Part(wrapped(name, part.width + SPACE / 2, HEADING, bold=True), part.cards))
    return Line(tuple(parts))


def placed(lines: Sequence[Line], x: float, y: float, cell: float, gap: float) -> Iterator[Mark | Figure]:
    """Lines below one another.

    Args:
        lines: The lines.
        x: The left edge.
        y: The upper edge.
        cell: The height of a cell.
        gap: Between two lines.
    """
    for line in lines:
        base = y + line.height(cell) - FOOT
        left = x
        for part in line.parts:
            rule = y + line.heading - 3.5
            first = rule - 3 - (len(part.heading) - 1) * HEADING * 1.2
            for number, text in enumerate(part.heading):
                yield Text(text, left, first + number * HEADING * 1.2, HEADING, bold=True)
            yield Strokes(((left, rule, left + part.width, rule),), BLACK, 0.8)
            for card in part.cards:
                yield drawn(card, left, y + line.heading - 3, base, cell)
                left += card.width + SPACE
        y = base + FOOT + gap


def extent(lines: Sequence[Line], x: float, y: float, cell: float, gap: float) -> Box:
    """What lines cover."""
    width = max((line.width for line in lines), default=0.0)
    return Box(x, y, width, sum(line.height(cell) for line in lines) + gap * (len(lines) - 1))
