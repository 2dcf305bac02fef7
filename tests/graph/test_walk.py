"""A walk: the moves from a role with what belongs to each target, and what leads in."""

from datetime import date

import pytest

from pathways.graph.career import career_graph
from pathways.graph.unknowns import unknowns
from pathways.graph.walk import walk_from
from tests.support import framework_of, graph_of

SECTIONS = """
bodies: {panel: {name: Panel, side: institution}, board: {name: Board, side: institution}}
grades: {"6": {rank: 6}, "7": {rank: 7}, "8": {rank: 8}}
tracks: {bench: {name: Bench, grades: ["6", "7", "8"]}}
areas: {work: {name: Work}}
profiles:
  at-6:
    for: {grade: "6"}
    criteria:
      plans: {area: work, text: Plans a week ahead.}
      safe: {area: work, text: Works safely.}
  at-7:
    for: {grade: "7"}
    builds_on: at-6
    picks: {extra: {name: Extra duties, at_least: 1}}
    criteria:
      quarter: {area: work, text: Plans a quarter ahead., replaces: plans}
      trains: {area: work, text: Trains newcomers., pick: extra}
      leads: {area: work, text: Leads a rota., pick: extra}
moves:
  up:
    from: any
    to: {grade: next}
    mechanism: promotion
    evidence: [{kind: cv}, {kind: interview, for: {to: {grade: "8"}}}]
    stages: [{by: panel}, {by: board, for: {from: {grade: "7"}}}]
    timing:
      dates: [{what: papers in, on: "01-15"}, {what: first round, on: "2020-02-01"}]
      effective: "08-01"
    not_published: [funded_by]
  swap: {from: any, to: {role: other}, mechanism: lateral, general: true}
  review: {from: bench-6, mechanism: review}
  entry: {from: outside, to: bench-6, mechanism: vacancy}
  exit: {from: bench-8, to: {outside: academic post}, mechanism: exit, closed: It ends here.}
limits:
  places: {count_of: up, at_most: 3, per: year}
"""


def test_each_target_has_only_its_own_evidence_and_stages() -> None:
    graph = graph_of(SECTIONS)
    first, second = (walk_from(graph, graph.roles[role]).steps[0].targets[0] for role in ("bench-6", "bench-7"))
    assert [str(part.kind) for part in first.evidence] == ["cv"]
    assert [str(part.kind) for part in second.evidence] == ["cv", "interview"]
    assert [part.by for part in first.stages] == [("panel",)]
    assert [part.by for part in second.stages] == [("panel",), ("board",)]


def test_a_step_adds_what_is_new_and_superseded_criteria_are_not_asked_twice() -> None:
    graph = graph_of(SECTIONS)
    gap = walk_from(graph, graph.roles["bench-6"]).steps[0].targets[0].gap
    assert gap is not None
    assert [each.id for each in gap.added] == ["at-7.quarter", "at-7.trains", "at-7.leads"]
    assert [each.id for each in gap.carried] == ["at-6.safe"]
    assert [each.id for each in gap.dropped] == ["at-6.plans"]
    assert gap.superseded == {"at-6.plans": "at-7.quarter"}
    assert [(pick.rule.at_least, len(pick.criteria)) for pick in gap.picks] == [(1, 2)]


def test_dates_come_round_again_and_past_ones_do_not() -> None:
    graph = graph_of(SECTIONS)
    step = walk_from(graph, graph.roles["bench-6"], date(2026, 11, 24)).steps[0]
    assert [(each.what, each.next) for each in step.dates] == [("papers in", date(2027, 1, 15)), ("first round", None)]
    assert step.effective == date(2027, 8, 1)


def test_general_moves_and_reviews_are_lines_of_their_own() -> None:
    graph = graph_of(SECTIONS)
    walk = walk_from(graph, graph.roles["bench-6"])
    assert [step.move.id for step in walk.steps] == ["up", "review"]
    assert walk.steps[1].targets == ()
    assert [step.move.id for step in walk.general] == ["swap"]


def test_what_leads_in_and_what_is_closed_is_told() -> None:
    graph = graph_of(SECTIONS)
    assert [(edge.move.id, edge.origin) for edge in walk_from(graph, graph.roles["bench-6"]).into] == [("entry", None)]
    [step] = walk_from(graph, graph.roles["bench-8"]).steps
    assert step.move.closed
    assert [target.title for target in step.targets] == ["academic post"]


def test_unknowns_and_limits_are_counted() -> None:
    graph = graph_of(SECTIONS)
    step = walk_from(graph, graph.roles["bench-6"]).steps[0]
    assert set(step.unpublished) == {"judges", "opened_by", "requires", "funded_by"}
    assert [limit.id for limit in step.limits] == ["places"]


@pytest.mark.parametrize(
    ("mechanism", "judges", "unknown"),
    [
        ("automatic", "not-published", {"judges", "requires", "timing"}),
        ("conversion", "neither", {"requires", "timing"}),
        ("conversion", "person", {"requires", "timing", "opened_by", "evidence", "stages"}),
    ],
)
def test_of_what_comes_by_itself_nobody_asks_who_starts_it_or_decides(
    mechanism: str, judges: str, unknown: set[str]
) -> None:
    move = f"{{from: bench-6, to: bench-7, mechanism: {mechanism}, judges: {judges}}}"
    framework = framework_of(f"""
        grades: {{"6": {{rank: 6}}, "7": {{rank: 7}}}}
        tracks: {{bench: {{name: Bench, grades: ["6", "7"]}}}}
        moves: {{kept: {move}}}
    """)
    assert {*unknowns(framework.moves["kept"])} == unknown


def test_a_graph_holds_for_its_date() -> None:
    framework = framework_of("""
        grades: {"6": {rank: 6}, "7": {rank: 7}}
        tracks: {bench: {name: Bench, grades: ["6", "7"]}}
        moves:
          old: {from: any, to: {grade: next}, mechanism: regrading, valid: {to: "2024"}}
          new: {from: any, to: {grade: next}, mechanism: promotion, valid: {from: "2024-08"}}
          seen: {from: any, to: {grade: next}, mechanism: vacancy, valid: {observed: ["2020"]}}
    """)

    def moves(on: date) -> set[str]:
        return {edge.move.id for edge in career_graph(framework, on).edges}

    assert moves(date(2023, 1, 1)) == {"old", "seen"}
    assert moves(date(2024, 9, 1)) == {"old", "new", "seen"}
    assert moves(date(2026, 1, 1)) == {"new", "seen"}
