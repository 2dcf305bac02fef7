"""A panel that is higher than a page, cut between rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pathways.export.diagram.layout import unlined
from pathways.export.diagram.panels import Panel, Rank
from pathways.export.diagram.picture import Box
from pathways.export.diagram.told import BEFORE


def cut(panel: Panel, room: float, spread: float) -> Iterator[Panel]:
    """The panel in pieces that are low enough, the highest rows first.

    Where a line leads up over the cut to a box of the same column, that box is named over the lower piece.

    Args:
        panel: What is drawn.
        room: Points from top to bottom that a piece may take, the headings of its columns included.
        spread: Points between rows beyond what labels need.
    """
    start = 0
    while start < len(panel.ranks):
        end = start + 1
        while end < len(panel.ranks) and _high(_piece(panel, start, end + 1), spread) <= room:
            end += 1
        yield _piece(panel, start, end)
        start = end


def _high(panel: Panel, spread: float) -> float:
    """How high a piece is with the headings of its columns."""
    return unlined(panel, spread=spread, short=False).bounds.height + 45


def _piece(panel: Panel, start: int, end: int) -> Panel:
    """Some ranks of a panel, with what names the boxes above them."""
    ranks = [*panel.ranks[start:end]]
    here = {box.id for rank in ranks for box in rank.slots if box}
    lines = [line for line in panel.lines if line.tail in here and line.head in here]
    above = panel.ranks[:start]
    if above:
        spots = {box.id: (slot, box) for rank in above for slot, box in enumerate(rank.slots) if box}
        mine = {box.id: slot for rank in ranks for slot, box in enumerate(rank.slots) if box}
        top: list[Box | None] = [None] * panel.slots
        for line in panel.lines:
            for upper, lower in ((line.head, line.tail), (line.tail, line.head)):
                if upper not in spots or lower not in mine or spots[upper][0] != mine[lower]:
                    continue
                slot, box = spots[upper]
                named = Box(BEFORE + box.id, "outside", f"{box.text} (page before)")
                if top[slot] not in (None, named):
                    continue
                top[slot] = named
                upward = upper == line.head
                lines.append(replace(line, head=named.id) if upward else replace(line, tail=named.id))
        if any(top):
            ranks.insert(0, Rank("", tuple(top), None))
    return replace(panel, ranks=tuple(ranks), lines=tuple(lines))
