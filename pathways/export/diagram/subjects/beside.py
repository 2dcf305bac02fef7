"""Two frameworks side by side, with numbers on roles that correspond and a list of what is said of each pair."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from pathways.compare.crosswalk.rows import Correspondence, Row
from pathways.export.corresponding import NO_GRADES
from pathways.export.diagram.describe import described, role_titles, spoken
from pathways.export.diagram.heading import foot, subtitle
from pathways.export.diagram.marks import Mark, Marks
from pathways.export.diagram.picture import picture_of
from pathways.export.diagram.subject import Part, Section, Subject
from pathways.export.kinds import PREDICATES
from pathways.model.crosswalk import Predicate

Pair = tuple[str, str]


def side_by_side(found: Correspondence, on: date) -> Subject:
    """Two frameworks, each with its own rows: equal grade numbers mean nothing across institutions.

    Args:
        found: Which roles correspond.
        on: The day, which the picture names.
    """
    graphs = (found.one, found.other)
    rows = _told(found)
    numbers = {pair: number for number, pair in enumerate(rows, 1)}
    marks = [_marks(((pair[side], number) for pair, number in numbers.items())) for side in (0, 1)]
    titles = [role_titles(graph) for graph in graphs]
    names = [graph.framework.title for graph in graphs]
    nothing = ["Of no two roles can it be told how they correspond: too little is published of both."]
    said = [_pair(number, pair, rows[pair], titles, names) for pair, number in numbers.items()] or nothing
    judged = all(row.curated is not None and not row.curated.computed for row in rows.values()) and bool(rows)
    listed = [_pair(number, pair, rows[pair], titles, judged=judged) for pair, number in numbers.items()] or nothing
    sections: list[Section] = []
    for graph, mark in zip(graphs, marks, strict=True):
        head, *rest = described(graph, on, mark)
        sections += [Section(graph.framework.title, head.lines), *rest]
    one, other = (graph.framework for graph in graphs)
    return Subject(
        f"{_short(one.institution.name if one.institution else one.title)} beside "
        f"{_short(other.institution.name if other.institution else other.title)}",
        "Two frameworks side by side; " + NO_GRADES[0].lower() + NO_GRADES[1:],
        tuple(
            Part(picture_of(graph, mark), graph.framework.title, subtitle(graph), spoken(graph))
            for graph, mark in zip(graphs, marks, strict=True)
        ),
        (*sections, Section("Roles that correspond", tuple(said))),
        foot(graphs, on),
        on,
        pairs=tuple((number, *pair) for pair, number in numbers.items()),
        list_heading=f"Roles that correspond{', as people judged' if judged else ''}",
        list_lines=tuple(listed),
    )


def _told(found: Correspondence) -> dict[Pair, Row]:
    """Pairs of which something is said in either direction, in the order of the first ladder."""
    pairs: dict[Pair, Row] = {}
    for row in _said(found.there):
        pairs.setdefault((row.subject.id, row.object.id if row.object else ""), row)
    back = {(row.object.id if row.object else "", row.subject.id): row for row in _said(found.back)}
    order = {role: number for number, role in enumerate(found.one.roles)}
    for pair, row in sorted(back.items(), key=lambda each: order[each[0][0]]):
        pairs.setdefault(pair, row)
    return dict(sorted(pairs.items(), key=lambda each: order[each[0][0]]))


def _said(rows: Iterable[Row]) -> Iterator[Row]:
    return (row for row in rows if row.object is not None and row.predicate not in (None, Predicate.NONE))


def _marks(numbered: Iterable[tuple[str, int]]) -> Marks:
    badges: dict[str, list[str]] = defaultdict(list)
    for role, number in numbered:
        badges[role].append(str(number))
    return Marks({role: Mark(badge=", ".join(numbers)) for role, numbers in badges.items()})


def _pair(
    number: int,
    pair: Pair,
    row: Row,
    titles: list[dict[str, str]],
    names: list[str] | None = None,
    *,
    judged: bool = False,
) -> str:
    """What is said of a pair.

    Args:
        number: The number on the boxes.
        pair: The roles.
        row: What is said.
        titles: By role of each side: its title.
        names: The frameworks; None: the role on the left stands first.
        judged: Whether the heading says already that people judged.
    """
    predicate = row.predicate
    assert predicate is not None
    # A row of the way back is said from the other side.
    if row.subject.id == pair[1] and row.object is not None and row.object.id == pair[0]:
        predicate = predicate.mirrored
    sure = "" if row.confidence is None else f", confidence {row.confidence:.2f}"
    curated = row.curated is not None and not row.curated.computed
    by = ", as people judged" if curated and not judged else ""
    one, other = (f"{titles[side][pair[side]]}{f' ({_short(names[side])})' if names else ''}" for side in (0, 1))
    return f"{number}: {one} and {other}: {PREDICATES[predicate]}{sure}{by}."


def _short(name: str) -> str:
    return name if len(name) <= 60 else f"{name[:59].rstrip()}…"
