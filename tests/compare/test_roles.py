"""Two roles side by side."""

from dataclasses import replace

from pathways.compare.roles import compare_roles
from tests.compare.support import side
from tests.support import graph_of

ONE = """
bodies: {panel: {name: Panel, side: institution}}
areas: {craft: {name: Craft}}
grades: {"5": {rank: 5, profiles: [at-5]}, "6": {rank: 6, profiles: [at-6]}, "7": {rank: 7}}
tracks: {bench: {name: Bench, grades: ["5", "6", "7"]}}
profiles:
  at-5: {criteria: {safe: {area: craft, text: Works safely.}}}
  at-6: {builds_on: at-5, criteria: {trains: {area: craft, text: Trains others.}}}
roles:
  senior:
    title: Senior
    track: bench
    grade: "6"
    registration: {award: RSci}
    evaluation: {scheme: HERA, points: 420}
moves:
  up:
    from: {track: bench}
    to: {grade: next}
    mechanism: promotion
    stages: [{by: panel}]
    evidence: [{kind: cv}, {kind: interview, for: {to: {grade: "7"}}}]
"""


def test_within_a_framework_the_gap_counts_what_is_inherited_once() -> None:
    graph = graph_of(ONE)
    found = compare_roles((side(graph), graph.roles["bench-5"]), (side(graph), graph.roles["senior"]))
    assert found.gap is not None
    assert [each.key for each in found.gap.added] == ["trains"]
    assert [each.key for each in found.gap.carried] == ["safe"]
    assert len(found.other.asked) == 2


def test_a_side_tells_what_is_recorded_of_it() -> None:
    graph = graph_of(ONE)
    found = compare_roles((side(graph), graph.roles["senior"]), (side(graph), graph.roles["bench-7"])).one
    assert (found.registration, found.evaluation) == (("RSci (typical)",), "HERA, 420 points")
    (way,) = found.ways_in
    assert (way.move.id, way.evidence, way.deciders) == ("up", ("cv",), ("panel",))


def test_a_side_that_publishes_nothing_is_silent() -> None:
    graph = graph_of(ONE)
    assert compare_roles((side(graph), graph.roles["senior"]), (side(graph), graph.roles["bench-7"])).other.silent


def test_roles_of_two_frameworks_are_not_joined_by_their_criteria() -> None:
    one, other = graph_of(ONE), graph_of(ONE)
    other = replace(other, framework=other.framework.model_copy(update={"id": "another"}))
    assert compare_roles((side(one), one.roles["senior"]), (side(other), other.roles["senior"])).gap is None
