"""The page as blocks, in the order in which it is read, with the places where ladder, ways and choices belong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pathways.export import words
from pathways.export.grading import worth_of
from pathways.export.kinds import STATUSES
from pathways.export.silences import silences
from pathways.model.moves import Move
from pathways.model.roles import Role
from pathways.papers.describe.ask import Described
from pathways.papers.describe.place import place
from pathways.papers.page.ask import Paged
from pathways.papers.parts.basis import usual
from pathways.papers.parts.criteria import asks, role_criteria
from pathways.papers.parts.moves import move_blocks
from pathways.papers.parts.roles import role_blocks
from pathways.papers.parts.sources import source_blocks
from pathways.papers.parts.texts import full_stop, number_of
from pathways.writing.blocks import (
    Block,
    Field,
    Fields,
    Heading,
    Items,
    Paragraph,
    Part,
    Quiet,
    Span,
    Table,
    Written,
    items,
    strong,
)

LADDER, ROLES, BETWEEN, MOVES = "ladder", "roles", "between", "moves"
"""Parts that are more than blocks, or that links lead to."""

ROLE = "role-"
"""Before the id of a role: the id of its part."""


@dataclass(frozen=True)
class Composed:
    """A page before it is HTML."""

    written: Written
    names: tuple[str, ...]
    """The id of each part, none twice."""
    move_at: Mapping[str, tuple[int, int]]
    """By move: the part and block of its heading."""


def composed(ask: Paged) -> Composed:
    """The page of a framework."""
    parts: dict[str, Sequence[Block]] = {"about": [*_about(ask)]}
    moves = [*_moves(ask)]
    if ask.graph.roles:
        parts[LADDER] = [*_ladder(ask)]
        parts[ROLES] = [
            Heading("Roles"),
            Paragraph("Each role with its place, the ways on from it and what it asks for."),
        ]
        parts |= {f"{ROLE}{role.id}": [*_role(role, ask)] for role in ask.graph.roles.values()}
        parts[BETWEEN] = [*_between(ask)]
        parts["pay"] = [*_pay(ask)]
    else:
        parts[LADDER] = [Heading("The ladder"), Paragraph(words.silence("Which roles there are", ask.framework))]
    parts[MOVES] = [block for _, block in moves]
    parts["not-published"] = [*_silences(ask)]
    parts["sources"] = [*_sources(ask)]
    names = tuple(parts)
    at = names.index(MOVES)
    return Composed(
        Written(
            title=ask.framework.title,
            subtitle=ask.framework.institution.name if ask.framework.institution is not None else "",
            parts=tuple(Part(tuple(blocks)) for blocks in parts.values()),
            subject=ask.framework.summary or f"The career framework {ask.framework.title}",
            on=ask.on,
            footer=f"{ask.framework.title}, as it stood on {words.day(ask.on)}. Made with Pathways.",
        ),
        names,
        {move.id: (at, place) for place, (move, _) in enumerate(moves) if move is not None},
    )


def _about(ask: Paged) -> Iterator[Block]:
    framework = ask.framework
    if framework.summary:
        yield Paragraph(full_stop(framework.summary))
    approval = framework.approval
    adopted = [approval.by, *([words.calendar_day(approval.on)] if approval.on else [])] if approval else []
    named = (
        ("Status", f"{words.sentence_case(STATUSES[framework.status])}, as it stood on {words.day(ask.on)}"),
        ("Version", framework.version or ""),
        ("Adopted by", ", ".join(adopted)),
        ("Basis", usual(framework, ask.bases)),
    )
    yield Fields(tuple(Field(name, (said,)) for name, said in named if said))
    for note in framework.notes:
        yield Paragraph(note.text)


def _ladder(ask: Paged) -> Iterator[Block]:
    ladder = ask.ladder
    tracks = f" on {number_of(len(ladder.columns), 'track')}" if ladder.columns else ""
    yield Heading("The ladder")
    yield Paragraph(
        f"{words.sentence_case(number_of(len(ask.graph.roles), 'role'))}{tracks}: "
        "the highest grade stands at the top. Each role leads to what is known of it."
    )


def _role(role: Role, ask: Paged) -> Iterator[Block]:
    yield Heading(ask.titles[role.id], 2)
    yield from _purpose(role, ask)
    yield _place(role, ask)
    yield Heading("What it asks for", 3)
    if asks(ask.graph, role):
        yield from role_criteria(role, ask.graph, ask.bases, dict(ask.titles))
    else:
        yield Paragraph(words.silence("What this role asks for", ask.framework))


def _purpose(role: Role, ask: Paged) -> Iterator[Block]:
    track, grade = ask.framework.tracks.get(role.track or ""), ask.framework.grades.get(role.grade or "")
    parts = (
        role.entry.summary if role.entry is not None else None,
        track.description if track is not None else None,
        grade.description if grade is not None else None,
    )
    for said in dict.fromkeys(parts):
        if said:
            yield Paragraph(full_stop(words.sentence_case(said)))


def _place(role: Role, ask: Paged) -> Fields:
    """Where a role stands, without what the page says once for all."""
    found = next(block for block in place(Described(ask.graph, role, ask.pay, ask.on)) if isinstance(block, Fields))
    kept = [field for field in found.fields if field.name not in {"Title", "Framework", "Institution"}]
    entry, grade = role.entry, ask.framework.grades.get(role.grade or "")
    points = worth_of(grade).points if grade is not None else ""
    grounds = entry or ask.framework.tracks.get(role.track or "") or ask.framework
    basis = ask.bases.lines(grounds)
    if entry is None and role.footing is not grounds.footing:
        basis = (words.sentence_case(words.FOOTINGS[role.footing]), *basis)
    more = (
        ("Pay points", (points,) if points else ()),
        ("Onward outside the framework", entry.onward if entry else ()),
        ("Found in", entry.examples if entry else ()),
        ("Notes", tuple(note.text for note in entry.notes) if entry else ()),
        (
            "Not published",
            (words.sentence_case(words.fields(entry.not_published)),) if entry and entry.not_published else (),
        ),
        ("Basis", basis),
    )
    return Fields((*kept, *(Field(name, tuple(values)) for name, values in more if values)))


def _between(ask: Paged) -> Iterator[Block]:
    yield Heading("What separates levels")
    if any(asks(ask.graph, role) for role in ask.graph.roles.values()):
        yield Paragraph("Each role above says what it asks for beyond the role below it.")
    else:
        yield Paragraph(words.silence("What the roles ask for", ask.framework))


def _pay(ask: Paged) -> Iterator[Block]:
    yield Heading("Pay")
    told = [block for block in role_blocks(ask.graph, ask.bases, ask.pay) if isinstance(block, Table | Quiet)]
    known = {column.name for block in told if isinstance(block, Table) for column in block.columns} & {"Points", "Pay"}
    if known:
        yield from told
    else:
        yield Paragraph(words.silence("What the roles pay", ask.framework))


def _moves(ask: Paged) -> Iterator[tuple[Move | None, Block]]:
    """The part on moves: each block, and the move whose heading it is."""
    yield None, Heading("Moves")
    ends = [column for column in ask.ladder.columns if column.ends_because]
    if ends:
        yield None, Paragraph("Where tracks end:")
        yield None, items(*(full_stop(f"{column.name}: {column.ends_because}") for column in ends))
    found = ask.framework.moves.values()
    if not found:
        yield None, Paragraph(words.silence("How people move", ask.framework))
    facts = {**ask.facts, **ask.framework.facts}
    groups = (
        ("Open moves", [each for each in found if each.is_open]),
        ("Closed moves", [each for each in found if not each.is_open]),
    )
    for name, moves in groups:
        if moves:
            yield None, Heading(name, 2)
        for move in moves:
            for block in move_blocks(move, ask.graph, ask.bases, ask.titles, facts, ask.on):
                yield move if isinstance(block, Heading) else None, block


def _silences(ask: Paged) -> Iterator[Block]:
    framework = ask.framework
    silent = silences(framework)
    yield Heading("What is not published" if framework.in_force else "What is not written down")
    if framework.not_found:
        yield Paragraph("Looked for and not found:")
        yield items(*(full_stop(words.sentence_case(said)) for said in framework.not_found))
    if silent:
        yield Paragraph("Not published, as far as is known:" if framework.in_force else "Not yet written down:")
        yield items(*(full_stop(words.sentence_case(said)) for said in silent))
    if not framework.not_found and not silent:
        yield Paragraph("Nothing that is asked of every framework is missing.")


def _sources(ask: Paged) -> Iterator[Block]:
    yield Heading("Sources")
    yield Paragraph(usual(ask.framework, ask.bases))
    yield _FOOTINGS
    yield from source_blocks([ask.framework], ask.bases.numbers)


_FOOTINGS: Items = items(
    (strong("Published"), Span(": a source says it; numbers in brackets name the source.")),
    (strong("Inferred"), Span(": deduced from sources, with the reason.")),
    (strong("Proposed"), Span(": put forward by somebody; no institution has adopted it.")),
)
