"""Two roles side by side."""

from dataclasses import replace

from pathways.compare.roles import compare_roles
from pathways.export import corresponding
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


WAYS = """
bodies: {panel: {name: Panel, side: institution}, board: {name: Board, side: institution}}
grades: {"5": {rank: 5}, "6": {rank: 6}}
tracks: {bench: {name: Bench, grades: ["5", "6"]}}
areas: {craft: {name: Craft}, care: {name: Care}}
profiles:
  all:
    for: {track: bench}
    thresholds: {craft: not-published, care: level-2}
    inferred: {thresholds: {because: The older scheme has them.}}
    not_published: [criteria]
moves:
  up:
    from: {track: bench}
    to: {grade: next}
    mechanism: promotion
    evidence:
      - {kind: cv, inferred_from: page, because: It is usual.}
      - {kind: manager-statement, when: {judgement: the manager supports it, by: manager}}
    stages: [{by: panel}, {by: board, inferred_from: page, because: It decides elsewhere.}]
  vacancy: {from: any, to: {role: other}, general: true, mechanism: vacancy, stages: [{by: panel}]}
  secondment: {from: any, to: {role: other}, general: true, mechanism: secondment}
  unnamed: {from: bench-5, to: bench-6, mechanism: not-published, inferred_from: page, because: Two titles are named.}
"""


def test_ways_in_say_what_is_deduced_and_what_is_asked_of_some_and_vacancies_are_among_them() -> None:
    graph = graph_of(WAYS)
    found = compare_roles((side(graph), graph.roles["bench-6"]), (side(graph), graph.roles["bench-5"])).one
    assert [corresponding.way_in(way, graph.framework) for way in found.ways_in] == [
        (
            "Promotion: curriculum vitae [inferred] and statement of the line manager (for some); "
            "decided by Panel and Board [inferred]"
        ),
        (
            "A move whose mechanism was not found [inferred]: what evidence is asked for was not found; "
            "who decides was not found"
        ),
        "Vacancy: what evidence is asked for was not found; decided by Panel",
    ]
    assert [corresponding.level(area, needed, found) for area, needed in found.thresholds] == [
        "Craft: a level that was not found [inferred]",
        "Care: level 2 [inferred]",
    ]


def test_a_side_that_publishes_nothing_is_silent() -> None:
    graph = graph_of(ONE)
    assert compare_roles((side(graph), graph.roles["senior"]), (side(graph), graph.roles["bench-7"])).other.silent


def test_roles_of_two_frameworks_are_not_joined_by_their_criteria() -> None:
    one, other = graph_of(ONE), graph_of(ONE)
    other = replace(other, framework=other.framework.model_copy(update={"id": "another"}))
    assert compare_roles((side(one), one.roles["senior"]), (side(other), other.roles["senior"])).gap is None
