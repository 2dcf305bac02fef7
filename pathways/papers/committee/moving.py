"""How people move: the ways up in a table, the other moves in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pathways.export import words
from pathways.export.diagram.describe import role_titles
from pathways.model.moves import Move
from pathways.papers.committee.anchors import MOVES
from pathways.papers.committee.ask import Ask, Presented
from pathways.papers.committee.length import Length
from pathways.papers.committee.listed import named, some, some_joined
from pathways.papers.parts.placed import steps
from pathways.papers.parts.texts import cut, full_stop, number_of
from pathways.writing.blocks import Block, Column, Heading, Paragraph, Reference, Row, Table

_JUDGED = {"person": "the person", "post": "the post", "both": "the person and the post", "neither": "neither"}

_STEPS_MOST = 2
"""More lines of steps of one move are counted."""

_COLUMNS = (
    Column("Move", width=0.20),
    Column("From and to", width=0.27),
    Column("Judged", width=0.12),
    Column("Who decides", width=0.20),
    Column("When", width=0.21),
)


def moving(ask: Ask, length: Length, annexes: frozenset[str]) -> Iterator[Block]:
    """The fourth section of the body.

    Args:
        ask: What the paper is made from.
        length: How much the body says.
        annexes: The annexes that the paper has.
    """
    yield Heading("How people move")
    for each in ask.presented:
        if len(ask.presented) > 1:
            yield Heading(named(each.framework.title), 2)
        yield from _of(each, length)
    if MOVES in annexes:
        yield Reference("Each move, with its evidence, stages, dates and pay, stands in ", MOVES, ".")


def _of(each: Presented, length: Length) -> Iterator[Block]:
    framework = each.framework
    if not framework.moves:
        yield Paragraph(words.silence("How people move", framework))
        return
    upward = each.shape.upward
    if upward and len(upward) <= length.rows:
        titles = role_titles(each.graph)
        rows = tuple(_row(move, each, titles) for move in upward)
        yield Table(f"Ways up: {named(framework.title)}", _COLUMNS, rows)
    elif upward:
        yield Paragraph(f"{words.sentence_case(number_of(len(upward), 'way'))} up: {_names(upward, length)}.")
    else:
        yield Paragraph("No way up is published." if framework.in_force else "No way up is written down.")
    said = [*_sentences(each, length)]
    for sentence in said:
        yield Paragraph(cut(sentence, 2 * length.letters))
    limits = [full_stop(words.sentence_case(words.limit(limit, framework))) for limit in framework.limits.values()]
    if limits:
        yield Paragraph("Limits:")
        yield some(limits, length, "limit")


def _sentences(each: Presented, length: Length) -> Iterator[str]:
    """What is not told in the table: other moves, moves from anywhere, reviews, and moves that are closed."""
    framework = each.framework
    upward = {move.id for move in each.shape.upward}
    rest = [move for move in framework.moves.values() if move.id not in upward]
    general = [move for move in rest if move.general and move.is_open]
    reviews = [move for move in rest if move.target is None and not move.general and move.is_open]
    closed = [move for move in rest if not move.is_open]
    others = [move for move in rest if move.is_open and not move.general and move.target is not None]
    if others:
        yield f"Beside the ways up: {_names(others, length)}."
    if general:
        yield f"From any role to any other: {_names(general, length)}."
    if reviews:
        yield f"Reviews, which need not end in a move: {_names(reviews, length)}."
    for move in closed[: length.listed]:
        yield f"Closed: {named(words.name_of(move))}. {full_stop(cut(move.closed or '', length.letters))}"
    if len(closed) > length.listed:
        yield f"{words.sentence_case(number_of(len(closed) - length.listed, 'more move'))} are closed."


def _names(moves: tuple[Move, ...] | list[Move], length: Length) -> str:
    return some_joined([*dict.fromkeys(words.name_of(move) for move in moves)], length)


def _row(move: Move, each: Presented, titles: Mapping[str, str]) -> Row:
    framework = each.framework
    lines = steps(move, each.graph, titles)
    edges = sum(edge.move is move for edge in each.graph.edges)
    between = ". ".join(lines) if len(lines) <= _STEPS_MOST else number_of(edges, "step")
    silent = "not published" if framework.in_force else "not written down"
    decided = words.sentence_case(words.bodies(move.deciders, framework))
    when = words.sentence_case("; ".join(words.timing(move.timing)[:2])) if move.timing else ""
    cells = (words.name_of(move), between, _JUDGED.get(move.judges or "", ""), decided, when)
    first, *others = (cut(cell, 180) for cell in cells)
    return Row((f"{first}{_mark(move, each)}", *(cell or silent for cell in others)))


def _mark(move: Move, each: Presented) -> str:
    """A word in brackets where a move stands on something else than its framework."""
    return "" if move.footing is each.framework.footing else f" [{words.FOOTINGS[move.footing]}]"
