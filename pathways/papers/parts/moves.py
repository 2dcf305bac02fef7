"""A move with everything that is known of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from pathways.export import words
from pathways.export.conditions import outline
from pathways.export.stepping import next_date, told
from pathways.graph.career import CareerGraph
from pathways.graph.edges import concerns
from pathways.graph.unknowns import unpublished
from pathways.graph.walk import NextDate, limits_on, may_stay
from pathways.model.evidence import Evidence
from pathways.model.facts import Fact
from pathways.model.moves import Move, Stage
from pathways.papers.parts.basis import Bases
from pathways.papers.parts.placed import steps
from pathways.papers.parts.texts import outlined
from pathways.writing.blocks import Block, Field, Fields, Heading, Paragraph


def move_blocks(
    move: Move, graph: CareerGraph, bases: Bases, titles: Mapping[str, str], facts: Mapping[str, Fact], on: date
) -> Iterator[Block]:
    """A move under a heading of the third level: how it comes about, who decides on what evidence, when, and its basis.

    Args:
        move: The move.
        graph: Its framework.
        bases: What its statements rest on.
        titles: What each role is called, by its id.
        facts: The definitions of all facts.
        on: The day from which the next dates are counted.
    """
    yield Heading(words.name_of(move) if move.is_open else f"{words.name_of(move)} (closed)", 3)
    named = [*_fields(move, graph, bases, titles, on)]
    yield Fields(tuple(Field(name, values) for name, values in named if values))
    if move.requires is not None:
        yield Paragraph("What must hold:")
        yield outlined(outline(move.requires, graph.framework, facts))
    if not graph.framework.in_force or not move.is_open:
        return
    missing = unpublished(move)
    if missing:
        yield Paragraph(f"Not published, as far as is known: {words.fields(missing)}.")


def _fields(
    move: Move, graph: CareerGraph, bases: Bases, titles: Mapping[str, str], on: date
) -> Iterator[tuple[str, tuple[str, ...]]]:
    framework = graph.framework
    yield "Closed", (move.closed,) if move.closed else ()
    how = f"{words.sentence_case(words.MECHANISMS[move.mechanism])}; {words.JUDGED[move.judges]}"
    yield "How it comes about", (how,)
    stay = ("It may also confirm the present grade",) if may_stay(move) else ()
    yield "From and to", (*steps(move, graph, titles), *stay)
    yield "Opened by", _one(words.sentence_case(words.bodies(move.opened_by, framework)))
    if move.support_required is not None:
        yield "Support of the manager", ("Needed" if move.support_required else "Not needed",)
    if move.open_to is not None:
        contracts = words.sentence_case(words.joined(f"{contract}" for contract in move.open_to.contract))
        yield "Open to", _one("; ".join(part for part in (contracts, move.open_to.text) if part))
    yield "Evidence", tuple(words.sentence_case(_part(each, move, graph, titles)) for each in move.evidence)
    yield "Decided by", tuple(_part(each, move, graph, titles) for each in move.stages)
    if move.level_decided_by is not None:
        yield "Level settled by", (words.sentence_case(words.body(move.level_decided_by, framework)),)
    timing = move.timing
    if timing is not None:
        yield "When", _one(words.sentence_case("; ".join(words.timing(timing))))
        yield (
            "Dates",
            tuple(
                words.sentence_case(next_date(NextDate(each.what, str(each.on), each.on.next_after(on))))
                for each in timing.dates
            ),
        )
    yield "Limits", tuple(words.limit(each, framework) for each in limits_on(framework, move))
    yield "Never counts", tuple(map(words.sentence_case, move.disregards))
    yield "Pay", _one(words.sentence_case(move.pay_rule or ""))
    yield "Paid by", _one(words.sentence_case(move.funded_by or ""))
    yield "Terms that change", tuple(map(words.sentence_case, move.terms))
    yield "Appeal", _one(words.sentence_case(move.appeal or ""))
    yield "Notes", tuple(note.text for note in move.notes)
    yield "Basis", bases.lines(move)


def _one(said: str) -> tuple[str, ...]:
    return (said,) if said else ()


def _part(part: Evidence | Stage, move: Move, graph: CareerGraph, titles: Mapping[str, str]) -> str:
    """A piece of evidence or a stage, with the roles that it is for where it is not for all."""
    said = words.evidence(part) if isinstance(part, Evidence) else words.stage(part, graph.framework)
    return told(f"{said}{_only(part, move, graph, titles)}", part, move)


def _only(part: Evidence | Stage, move: Move, graph: CareerGraph, titles: Mapping[str, str]) -> str:
    edges = [edge for edge in graph.edges if edge.move is move]
    if part.only is None or not edges:
        return ""
    roles = graph.roles
    meant = [
        edge
        for edge in edges
        if concerns(
            part,
            roles[edge.origin] if edge.origin is not None else None,
            roles[edge.target] if edge.target is not None else None,
            graph.framework,
        )
    ]
    ends = dict.fromkeys(titles[edge.target] if edge.target is not None else edge.outside for edge in meant)
    return f" (for the move to {words.joined(ends, 'or')})" if ends else ""
