"""The annex on moves: mechanism, who decides, evidence and timing of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pathways.export import words
from pathways.export.diagram.describe import role_titles
from pathways.model.moves import Move
from pathways.papers.committee.ask import Ask, Presented
from pathways.papers.committee.by_framework import by_framework
from pathways.papers.committee.missing import NotHere
from pathways.papers.parts.moves import move_blocks
from pathways.writing.blocks import Block, Heading


def annex(ask: Ask) -> Iterator[Block] | NotHere:
    """Every move."""
    return by_framework(
        ask,
        lambda each: _told(each, ask),
        lambda each: words.silence("How people move", each.framework),
    )


def _told(each: Presented, ask: Ask) -> Iterator[Block]:
    bases, titles = ask.bases(each.framework), role_titles(each.graph)
    for name, moves in _groups(each):
        if moves and len(ask.presented) == 1:
            yield Heading(name, 2)
        for move in moves:
            yield from move_blocks(move, each.graph, bases, titles, {**ask.facts, **each.framework.facts}, ask.on)


def _groups(each: Presented) -> Iterator[tuple[str, Sequence[Move]]]:
    upward = {move.id for move in each.shape.upward}
    moves = each.framework.moves.values()
    yield "Ways up", [move for move in moves if move.id in upward]
    yield "Other moves", [move for move in moves if move.id not in upward and move.is_open]
    yield "Closed moves", [move for move in moves if not move.is_open]
