"""The table of selectors: what each form joins, on a framework with forks, gaps, ranks in a grade and groups."""

import pytest

from pathways.graph.edges import edges_of
from pathways.model.roles import roles_of
from tests.support import framework_of, graph_of

SECTIONS = """
families: {support: {name: Support}}
groups: {lower: {rank: 1}, upper: {rank: 2}}
grades:
  "5": {rank: 5, group: lower}
  "6": {rank: 6, group: lower}
  "7": {rank: 7, group: upper}
  "8": {rank: 8, group: upper}
scales: {stages: [early, settled, leading]}
level_scale: stages
tracks:
  stem: {name: Stem, family: technical, grades: ["5", "6"]}
  depth: {name: Depth, family: technical, grades: ["7", "8"]}
  people: {name: People, family: technical, grades: ["6", "8"]}
  office: {name: Office, family: support, grades: ["6", "7"]}
roles:
  reader: {title: Reader, track: depth, grade: "8", order: 1, level: settled, stream: [imaging]}
  fellow: {title: Fellow, track: depth, grade: "8", order: 2, level: leading, stream: [imaging]}
  novice: {title: Novice, track: stem, grade: "5", level: early, stream: [imaging]}
  visitor: {title: Visitor}
moves:
  step: {from: FROM, to: TO, mechanism: promotion}
"""

CASES = {
    # from, to: the edges, by the ids of roles; `-` is outside
    ("{track: depth}", "{grade: next}"): "depth-7>reader",
    ("{track: stem}", "{grade: next}"): "novice>stem-6",
    ("{track: people}", "{grade: next}"): "people-6>people-8",
    ("stem-6", "{track: [depth, people], grade: next}"): "stem-6>depth-7 stem-6>people-8",
    ("stem-6", "{track: other, grade: same}"): "stem-6>people-6",
    ("stem-6", "{track: other, family: any, grade: same}"): "stem-6>people-6 stem-6>office-6",
    ("stem-6", "{family: support}"): "stem-6>office-6",
    ("stem-6", "{track: office}"): "stem-6>office-6",
    ("{track: depth, grade: '7'}", "{track: people}"): "",
    ("stem-6", "{track: any, grade: higher}"): "stem-6>depth-7 stem-6>reader stem-6>people-8",
    ("depth-7", "{track: any, grade: lower}"): "depth-7>novice depth-7>stem-6 depth-7>people-6",
    ("{role: [depth-7, reader]}", "{grade: '8'}"): "depth-7>reader reader>fellow",
    ("novice", "{grade: any}"): "novice>stem-6",
    ("fellow", "{grade: [lower, same, higher]}"): "fellow>depth-7 fellow>reader",
    ("reader", "{order: next}"): "reader>fellow",
    ("fellow", "{order: lower}"): "fellow>reader",
    ("{grade: '5'}", "{group: next, track: any}"): "novice>depth-7 novice>people-8",
    ("novice", "{level: next, track: any}"): "novice>reader",
    ("reader", "{level: next}"): "reader>fellow",
    ("novice", "{stream: same, track: any, grade: any}"): "novice>reader",
    ("depth-7", "reader"): "depth-7>reader",
    ("[stem-6, people-6]", "[reader, fellow]"): "stem-6>reader stem-6>fellow people-6>reader people-6>fellow",
    ("outside", "{track: stem}"): "->novice ->stem-6",
    ("{grade: '8'}", "outside"): "reader>- fellow>- people-8>-",
    ("visitor", "{grade: next}"): "",
    ("visitor", "novice"): "visitor>novice",
    ("{track: stem}", "{track: same}"): "",
}


@pytest.mark.parametrize(("start", "end"), CASES)
def test_a_selector_joins_what_the_table_says(start: str, end: str) -> None:
    graph = graph_of(SECTIONS.replace("FROM", start).replace("TO", end))
    found = " ".join(f"{edge.origin or '-'}>{edge.target or '-'}" for edge in graph.edges)
    assert found == CASES[start, end]


def test_a_move_from_anywhere_to_anywhere_is_expanded_only_on_request() -> None:
    framework = framework_of(SECTIONS.replace("FROM", "any").replace("TO", "{role: other}, general: true"))
    roles = roles_of(framework)
    assert edges_of(framework, roles) == ()
    assert len(edges_of(framework, roles, general=True)) == len(roles) * (len(roles) - 1)


def test_height_is_read_from_ranks_so_a_ladder_may_count_downward() -> None:
    graph = graph_of("""
        grades: {III: {rank: 1}, II: {rank: 2}, I: {rank: 3}}
        tracks: {bench: {name: Bench, grades: [III, II, I]}}
        moves: {up: {from: any, to: {grade: next}, mechanism: promotion}}
    """)
    assert [(edge.origin, edge.target) for edge in graph.edges] == [("bench-III", "bench-II"), ("bench-II", "bench-I")]


def test_no_move_leads_back_to_its_start() -> None:
    framework = framework_of(SECTIONS.replace("FROM", "any").replace("TO", "any"))
    assert all(edge.origin != edge.target for edge in edges_of(framework, roles_of(framework), general=True))
