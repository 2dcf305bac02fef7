"""Two frameworks side by side: laws of comparison, and what may never be claimed."""

from datetime import date
from itertools import combinations

import pytest

from pathways.compare.aspects import ASPECTS
from pathways.compare.shape import Shape, shape_of
from pathways.compare.shapes import Likeness, compare_shapes
from pathways.documents.catalogue import bundled
from pathways.documents.read import read_document
from pathways.export import comparing
from pathways.graph.career import career_graph
from pathways.model.framework import Framework
from tests.support import graph_of

ON = date(2026, 11, 28)


def shipped() -> list[Shape]:
    found = []
    for entry in bundled().of_kind("framework"):
        document = read_document(entry.path).document
        assert isinstance(document, Framework)
        found.append(shape_of(career_graph(document, ON)))
    return found


SHIPPED = shipped()
PAIRS = list(combinations(SHIPPED, 2))[::37]


@pytest.mark.parametrize("shape", SHIPPED, ids=lambda shape: shape.graph.framework.id)
def test_a_framework_compared_with_itself_shows_no_difference(shape: Shape) -> None:
    found = compare_shapes(shape, shape)
    assert found.differences == ()
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
    assert compare_shapes(ladder(), renamed).differences == ()
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
