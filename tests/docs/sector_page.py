"""The part of `docs/data.md` on all documents: coverage, footing, routes across the sector, oldest sources."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from pathways.checks import parts
from pathways.compare.shape import leads_up, shape_of
from pathways.documents.bundled import bundled_folder
from pathways.documents.catalogue import documents_in
from pathways.documents.read import read_document
from pathways.export.kinds import KINDS, STATUSES
from pathways.export.words import MECHANISMS
from pathways.graph.career import CareerGraph, career_graph
from pathways.model.base import NOT_PUBLISHED
from pathways.model.framework import Framework
from pathways.model.moves import Mechanism, Move
from pathways.model.provenance import Footing

DAY = date(2026, 11, 28)
"""The day for which frameworks are read here, so that the page is the same on every day."""

OLDEST = 30


@dataclass(frozen=True)
class Sector:
    """All shipped documents."""

    documents: tuple[Any, ...]

    @cached_property
    def ladders(self) -> tuple[CareerGraph, ...]:
        """The frameworks of institutions, as they stand on the day."""
        frameworks = [each for each in self.documents if isinstance(each, Framework)]
        return tuple(career_graph(each, DAY) for each in frameworks if each.institution and _is_ladder(each))


def sector() -> Sector:
    """All shipped documents, in the order of their files."""
    return Sector(tuple(read_document(path).document for path in documents_in(bundled_folder())))


def sector_part(found: Sector) -> str:
    """The sections of the page, as Markdown."""
    parts_of_page = (
        ("All documents by kind", _kinds(found)),
        ("Where institutions are", _countries(found)),
        ("What statements stand on", _footings(found)),
        ("Routes across the sector", _routes(found)),
        ("Tops of tracks", _tops(found)),
        ("Frameworks", _frameworks(found)),
        ("Oldest sources first", _oldest(found)),
    )
    return "".join(f"## {heading}\n\n" + "\n".join(lines) + "\n\n" for heading, lines in parts_of_page)


def _is_ladder(framework: Framework) -> bool:
    return framework.nature == "career-framework"


def _table(header: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    yield f"| {' | '.join(header)} |"
    yield f"| {' | '.join('---' if number == 0 else '---:' for number in range(len(header)))} |"
    for row in rows:
        yield f"| {' | '.join(str(cell) for cell in row)} |"


def _kinds(found: Sector) -> Iterator[str]:
    kinds = Counter(document.document for document in found.documents)
    yield from _table(("Kind", "Documents"), ((title, kinds[kind]) for kind, title in KINDS.items() if kinds[kind]))


def _countries(found: Sector) -> Iterator[str]:
    places = [graph.framework.institution for graph in found.ladders if graph.framework.institution]
    rows = Counter((place.country, place.kind.replace("-", " ")) for place in places)
    yield from _table(("Country", "Kind of body", "Frameworks"), ((*key, count) for key, count in sorted(rows.items())))


def _footings(found: Sector) -> Iterator[str]:
    rows = []
    for kind, title in KINDS.items():
        statements = [
            statement
            for document in found.documents
            if document.document == kind and hasattr(document, "source")
            for _, statement in parts.statements(document)
        ]
        if statements:
            footings = Counter(statement.footing for statement in statements)
            inside = sum(len(statement.inferred) for statement in statements)
            disputes = sum(len(statement.disputed) for statement in statements)
            silent = sum(len(statement.not_published) for statement in statements)
            counts = (footings[each] for each in (Footing.PUBLISHED, Footing.INFERRED, Footing.PROPOSED))
            rows.append((title, len(statements), *counts, inside, disputes, silent))
    header = ("Kind", "Statements", "published", "inferred", "proposed", "fields inferred", "disputes", "not published")
    yield "A published statement may have inferred fields; a field may be marked as not published by its owner."
    yield ""
    yield from _table(header, rows)


def _routes(found: Sector) -> Iterator[str]:
    upward = [
        (graph, move) for graph in found.ladders for move in graph.framework.moves.values() if leads_up(graph, move)
    ]
    count = len(found.ladders)
    with_routes = len({graph.framework.id for graph, _ in upward})
    yield (
        f"Of {count} frameworks of institutions, {with_routes} have at least one route upward that is known; together "
        f"they have {len(upward)}. A framework is counted in each row that holds for one of its routes."
    )
    yield ""
    tests: list[tuple[str, Any]] = [
        ("judge the person", lambda move: move.judges == "person"),
        ("judge the post", lambda move: move.judges == "post"),
        ("judge both", lambda move: move.judges == "both"),
        ("do not say what is judged", lambda move: move.judges in (None, NOT_PUBLISHED)),
        ("the person may open", lambda move: "person" in move.opened_by),
        ("do not say who may open them", lambda move: not move.opened_by),
        ("are open to fixed-term staff in words", lambda move: "fixed-term" in _contracts(move)),
        ("are closed to fixed-term staff", lambda move: _contracts(move) and "fixed-term" not in _contracts(move)),
        ("do not say which contracts they are open to", lambda move: not _contracts(move)),
        ("name who decides", lambda move: bool(move.deciders)),
        ("have an appeal", lambda move: move.appeal is not None),
        ("have a known number of rounds a year", lambda move: move.timing is not None and move.timing.rounds_per_year),
        (
            "have a waiting time after a refusal",
            lambda move: move.timing is not None and move.timing.wait_after_refusal,
        ),
        ("say where pay starts", lambda move: move.pay_rule is not None),
    ]
    rows = []
    for text, holds in tests:
        those = [(graph, move) for graph, move in upward if holds(move)]
        rows.append((f"that {text}", len(those), len({graph.framework.id for graph, _ in those})))
    yield from _table(("Routes upward", "Routes", "Frameworks"), rows)
    yield ""
    kinds = Counter(move.mechanism for _, move in upward)
    owners = {kind: len({graph.framework.id for graph, move in upward if move.mechanism is kind}) for kind in Mechanism}
    yield from _table(
        ("Mechanism", "Routes", "Frameworks"),
        ((MECHANISMS[kind], number, owners[kind]) for kind, number in kinds.most_common()),
    )


def _contracts(move: Move) -> tuple[str, ...]:
    return move.open_to.contract if move.open_to else ()


def _tops(found: Sector) -> Iterator[str]:
    tracks = [track for graph in found.ladders for track in shape_of(graph).tracks if track.roles]
    onward = sum(bool(track.onward) for track in tracks)
    closed = sum(bool(track.closed) for track in tracks)
    reason = sum(track.ends_because is not None for track in tracks)
    yield (
        f"{len(tracks)} tracks have a known top. From {onward} of the tops a published move leads out of the "
        f"framework; at {closed} the framework says that the way is closed; for {reason} it says why the track ends."
    )


def _frameworks(found: Sector) -> Iterator[str]:
    rows = []
    frameworks = [each for each in found.documents if isinstance(each, Framework)]
    for framework in sorted(frameworks, key=lambda each: each.id):
        graph = career_graph(framework, DAY)
        criteria = sum(len(profile.criteria) for profile in framework.profiles.values())
        statements = [statement for _, statement in parts.statements(framework)]
        inferred = sum(each.footing is Footing.INFERRED for each in statements) + sum(
            len(each.inferred) for each in statements
        )
        newest = max((str(source.date) for source in framework.sources.values() if source.date), default="undated")
        place = framework.institution.country if framework.institution else ""
        status = STATUSES[framework.status]
        rows.append(
            (f"`{framework.id}`", place, status, len(graph.roles), len(framework.moves), criteria, inferred, newest)
        )
    header = ("Framework", "Country", "Status", "Roles", "Moves", "Criteria", "Inferred", "Newest source")
    yield from _table(header, rows)


def _oldest(found: Sector) -> Iterator[str]:
    dated = [
        (str(source.date), document.id, source.title)
        for document in found.documents
        for source in getattr(document, "sources", {}).values()
        if source.date is not None
    ]
    undated = sum(
        source.date is None for document in found.documents for source in getattr(document, "sources", {}).values()
    )
    yield f"{len(dated)} sources have a date and {undated} have none. The {OLDEST} oldest are to be looked at first."
    yield ""
    rows = ((on, f"`{name}`", title.replace("|", "\\|")) for on, name, title in sorted(dated)[:OLDEST])
    yield "| Date | Document | Source |"
    yield "| --- | --- | --- |"
    for row in rows:
        yield f"| {' | '.join(row)} |"
