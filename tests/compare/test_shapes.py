"""Two frameworks side by side: laws of comparison, and what may never be claimed."""

from datetime import date
from itertools import combinations

import pytest

from pathways.compare.aspects import ASPECTS
from pathways.compare.shape import Shape, shape_of
from pathways.compare.shapes import Likeness, compare_shapes
from pathways.export import comparing
from pathways.graph.career import career_graph
from pathways.model.framework import Framework
from tests.compare.support import shipped_shapes
from tests.support import graph_of, reading_of

ON = date(2026, 11, 28)


SHIPPED = shipped_shapes()
PAIRS = list(combinations(SHIPPED, 2))[::37]


@pytest.mark.parametrize("shape", SHIPPED, ids=lambda shape: shape.graph.framework.id)
def test_a_framework_compared_with_itself_shows_no_difference(shape: Shape) -> None:
    found = compare_shapes(shape, shape)
    likenesses = {pair.likeness for pair in found.aspects}
    assert likenesses <= {Likeness.SAME, Likeness.PARTLY, Likeness.BOTH_SILENT}


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: "-".join(each.graph.framework.id for each in pair))
def test_exchanging_the_sides_exchanges_the_sides_and_nothing_else(pair: tuple[Shape, Shape]) -> None:
    there, back = compare_shapes(*pair), compare_shapes(*reversed(pair))
    assert [each.likeness for each in there.aspects] == [each.likeness for each in back.aspects]
    assert [(each.one, each.other) for each in there.aspects] == [(each.other, each.one) for each in back.aspects]


def test_every_aspect_has_words_and_every_value_can_be_said() -> None:
    assert list(comparing.ASPECTS) == list(ASPECTS)
    for shape in SHIPPED:
        for aspect in shape.aspects:
            assert comparing.aspect(aspect, len(shape.upward))


LADDER = """
bodies: {{panel: {{name: Panel, side: institution}}}}
grades: {{"5": {{rank: 5}}, "6": {{rank: 6}}, "7": {{rank: 7}}}}
tracks: {{bench: {{name: Bench, grades: ["5", "6", "7"], ends_because: Above it the work is management.}}}}
moves:
  up: {{from: {{track: bench}}, to: {{grade: next}}, mechanism: {mechanism}, judges: {judges}, stages: [{{by: panel}}]}}
  across: {{from: bench-5, to: {{outside: a laboratory}}, mechanism: lateral}}
  top: {{from: bench-7, to: {{outside: management}}, mechanism: exit, closed: It ends here.}}
"""


def ladder(mechanism: str = "promotion", judges: str = "person") -> Shape:
    return shape_of(graph_of(LADDER.format(mechanism=mechanism, judges=judges)))


def test_a_shape_has_the_tops_and_the_routes_upward() -> None:
    shape = ladder()
    (track,) = shape.tracks
    assert [role.id for role in track.roles] == ["bench-7"]
    assert (track.height, track.reached_by, track.closed) == (3, ("promotion",), ("It ends here.",))
    assert track.ends_because == "Above it the work is management."
    assert [move.id for move in shape.upward] == ["up"]
    assert shape.aspect("decided_by").said == {"Panel": ("up",)}
    assert shape.aspect("appeal").silent == ("up",)


def test_what_differs_is_different_and_what_one_side_does_not_tell_cannot_be_told() -> None:
    likeness = {each.name: each.likeness for each in compare_shapes(ladder(), ladder("regrading", "post")).aspects}
    assert likeness["mechanism"] is Likeness.DIFFERENT
    assert likeness["judged"] is Likeness.DIFFERENT
    assert likeness["decided_by"] is Likeness.SAME
    assert likeness["appeal"] is Likeness.BOTH_SILENT
    silent = {each.name: each.likeness for each in compare_shapes(ladder(), ladder(judges="not-published")).aspects}
    assert silent["judged"] is Likeness.ONE_SILENT


def test_numbers_of_grades_are_joined_nowhere() -> None:
    other = LADDER.replace('"5"', '"15"').replace('"6"', '"16"').replace('"7"', '"17"').replace("bench-", "bench-1")
    renamed = shape_of(graph_of(other.format(mechanism="promotion", judges="person")))
    assert all(each.likeness is not Likeness.DIFFERENT for each in compare_shapes(ladder(), renamed).aspects)
    assert [track.height for track in renamed.tracks] == [track.height for track in ladder().tracks]


UNRANKED = """
grades: {"5": {rank: 5}}
tracks:
  bench: {name: Bench, not_published: [grades]}
  desk: {name: Desk, grades: ["5"]}
moves:
  up: {from: {track: bench}, to: {grade: next}, mechanism: not-published}
  merit: {from: {track: bench}, to: {track: bench}, mechanism: promotion, judges: person}
  aside: {from: {track: bench}, to: {track: desk}, mechanism: lateral}
  shut: {from: {track: bench}, to: {grade: next}, mechanism: regrading, closed: Nobody may.}
"""


def test_routes_on_tracks_of_unknown_grades_count_by_what_they_say_of_themselves() -> None:
    assert [move.id for move in shape_of(graph_of(UNRANKED)).upward] == ["up", "merit"]


ALONG = """
tracks:
  bench: {name: Bench, not_published: [grades]}
  desk: {name: Desk, not_published: [grades]}
roles:
  plain: {title: Plain, track: bench, grade: not-published}
  principal: {title: Principal, track: bench, grade: not-published}
  clerk: {title: Clerk, track: desk, grade: not-published}
moves:
  up: {from: plain, to: principal, mechanism: not-published}
  filled: {from: plain, to: principal, mechanism: vacancy}
  beside: {from: plain, to: principal, mechanism: lateral}
  across: {from: plain, to: clerk, mechanism: not-published}
  entry: {from: {outside: an apprenticeship}, to: plain, mechanism: completion}
"""


def test_of_unknown_height_a_way_from_role_to_role_of_one_track_leads_up_and_an_entry_does_not() -> None:
    assert [move.id for move in shape_of(graph_of(ALONG)).upward] == ["up", "filled"]


ANYWHERE = """
grades: {"5": {rank: 5}, "6": {rank: 6}}
tracks: {bench: {name: Bench, grades: ["5", "6"]}}
moves:
  cover: {from: bench-5, to: bench-6, mechanism: acting-up}
  vacancy: {from: any, to: {role: other}, general: true, mechanism: vacancy}
  aside: {from: any, to: {track: other}, general: true, mechanism: lateral}
  kept: {from: any, mechanism: conversion, judges: neither, general: true}
"""


def test_only_vacancies_lead_on_from_anywhere_and_no_top_is_reached_by_what_returns() -> None:
    shape = shape_of(graph_of(ANYWHERE))
    assert [move.id for move in shape.anywhere] == ["vacancy"]
    assert shape.tracks[0].reached_by == ()
    assert comparing.routes(shape) == "none was found; also, from anywhere: Vacancy"


@pytest.mark.parametrize(
    ("inferred", "said"),
    [
        ("", "Bench: up to Bench, grade 7, 3 grades known"),
        ("{because: So it is.}", "Bench: up to Bench, grade 7, 3 grades, inferred"),
        (
            '{parts: ["5", "6"], because: So it is.}',
            "Bench: up to Bench, grade 7, 3 grades known, inferred below the top",
        ),
        (
            '{parts: ["6", "7"], because: So it is.}',
            "Bench: up to Bench, grade 7, 3 grades; that it ends there is inferred",
        ),
    ],
)
def test_of_the_grades_of_a_track_it_is_said_which_are_deduced(inferred: str, said: str) -> None:
    basis = f", inferred: {{grades: {inferred}}}" if inferred else ""
    (track,) = shape_of(
        graph_of(f"""
grades: {{"5": {{rank: 5}}, "6": {{rank: 6}}, "7": {{rank: 7}}}}
tracks: {{bench: {{name: Bench, grades: ["5", "6", "7"]{basis}}}}}
""")
    ).tracks
    assert comparing.top(track) == f"{said}; how it is reached was not found"


FOOTINGS = """
bodies: {panel: {name: Panel, side: institution}, board: {name: Board, side: institution}}
grades: {"5": {rank: 5}, "6": {rank: 6}}
tracks: {bench: {name: Bench, grades: ["5", "6"]}}
moves:
  up:
    from: {track: bench}
    to: {grade: next}
    mechanism: promotion
    stages: [{by: panel}, {by: board, inferred_from: page, because: It decides elsewhere.}]
    evidence: [{kind: cv}, {kind: portfolio, inferred_from: page, because: It is usual.}]
    timing: {open: all-year, wait_between: {years: 1, normally: true}, wait_after_refusal: {rounds: 1}}
    inferred: {timing: {parts: open, because: No window is named.}}
  merit:
    from: {track: bench}
    to: {grade: next}
    mechanism: promotion
    timing: {rounds_per_year: 4, or_more: true, wait_after_refusal: {months: 6}, wait_unless: the duties change}
"""


def test_each_part_of_what_is_said_stands_on_its_own_footing() -> None:
    shape = shape_of(graph_of(FOOTINGS))
    assert {name: shape.aspect(name).inferred for name in ("decided_by", "evidence", "rounds", "waiting")} == {
        "decided_by": {"Board"},
        "evidence": {"portfolio of work"},
        "rounds": {"all year"},
        "waiting": frozenset(),
    }
    assert list(shape.aspect("rounds").said) == ["all year", "4 a year or more"]
    assert list(shape.aspect("waiting").said) == [
        "1 round left out after a refusal",
        "normally 1 year between two cases",
        "normally 6 months after a refusal",
    ]


HELD = """
document: framework
format: 1
id: example
title: Example
status: {status}
{basis}
sources: {{page: {{title: A page}}}}
valid: {{observed: ["2016-12", "2022"]}}
grades: {{"5": {{rank: 5}}, "6": {{rank: 6}}}}
tracks: {{bench: {{name: Bench, grades: ["5", "6"]}}}}
moves:
  round:
    label: The round
    from: bench-5
    to: bench-6
    mechanism: promotion
    valid: {{from: "2016-12-09", to: "2017-10"}}
    inferred: {{valid: {{because: The timetable runs so long.}}}}
"""


SEEN = (
    "in force when it was seen; seen December 2016 and 2022; whether it held on 15 December 2016 is known only of The "
    "round [inferred]"
)


@pytest.mark.parametrize(
    ("status", "basis", "said"),
    [
        ("live", "source: page", SEEN),
        ("draft", 'proposed: {by: A group, on: "2016"}', "a model, adopted by nobody"),
    ],
)
def test_what_is_known_of_a_framework_on_a_day(status: str, basis: str, said: str) -> None:
    on = date(2016, 12, 15)
    framework = reading_of(HELD.format(status=status, basis=basis)).document
    assert isinstance(framework, Framework)
    assert comparing.standing(career_graph(framework, on).framework, on) == said


BODIES = """
bodies: {panel: {name: Panel, side: institution}, adviser: {name: Adviser, side: institution}}
grades: {"5": {rank: 5}, "6": {rank: 6}}
tracks: {bench: {name: Bench, grades: ["5", "6"]}}
moves:
  up:
    from: {track: bench}
    to: {grade: next}
    mechanism: promotion
    stages: [{by: adviser, what: gives a view, decides: false}, {by: panel}]
    inferred: {judges: {because: The form says so.}}
    judges: person
    evidence: [{kind: cv}, {kind: reference, for: {to: {grade: "6"}}}]
"""


def test_who_only_advises_decides_nothing_and_what_is_deduced_is_marked() -> None:
    shape = shape_of(graph_of(BODIES))
    assert list(shape.aspect("decided_by").said) == ["Panel"]
    assert shape.aspect("judged").inferred == {"person"}
    assert shape.aspect("mechanism").inferred == frozenset()
    assert list(shape.aspect("evidence").said) == ["curriculum vitae", "reference (for some)"]


def test_bodies_with_names_of_their_own_are_not_called_different() -> None:
    other = BODIES.replace("name: Panel", "name: Board")
    found = compare_shapes(shape_of(graph_of(BODIES)), shape_of(graph_of(other)))
    assert next(each for each in found.aspects if each.name == "decided_by").likeness is Likeness.OWN_NAMES
