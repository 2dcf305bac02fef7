"""Career moves judged by the same evaluator as schemes."""

from typing import Any

import pytest

from pathways.documents.catalogue import shared_facts
from pathways.funding.moves import MoveVerdict, judge_step
from pathways.graph.walk import walk_from
from tests.funding.support import states_of
from tests.support import graph_of

FRAMEWORK = """
grades:
  "5": {rank: 5}
  "6": {rank: 6}
tracks:
  bench: {name: Bench, grades: ["5", "6"]}
bodies:
  panel: {name: Panel, side: institution}
moves:
  up:
    from: {track: bench}
    to: {grade: next}
    mechanism: promotion
    judges: person
    open_to: {contract: [open-ended, fixed-term]}
    requires:
      all:
        - {fact: post.years_in_grade, at_least: 2}
        - {fact: post.funding_confirmed, is: true}
        - {meets: target}
        - {judgement: a case on first view, by: panel}
  shut:
    from: {track: bench}
    to: {grade: next}
    mechanism: regrading
    closed: Not at present.
"""


def judged(facts: dict[str, Any]) -> dict[str, MoveVerdict]:
    from datetime import date

    graph = graph_of(FRAMEWORK)
    walk = walk_from(graph, graph.roles["bench-5"], date(2026, 9, 1))
    known = states_of(facts, shared_facts())
    return {step.move.id: judge_step(step, graph.framework, known, shared_facts()) for step in walk.steps}


READY = {"contract.kind": "open-ended", "post.years_in_grade": 3, "post.funding_confirmed": True}


@pytest.mark.parametrize(
    ("facts", "outcome", "open_"),
    [
        (READY, "no-formal-bar", set()),
        (READY | {"post.years_in_grade": 1}, "not-yet", set()),
        (READY | {"contract.kind": "casual"}, "not-yet", set()),
        ({"contract.kind": "open-ended", "post.years_in_grade": 3}, "ask", {"post.funding_confirmed"}),
        ({"contract.kind": "open-ended"}, "tell-us-more", {"post.years_in_grade", "post.funding_confirmed"}),
        ({}, "tell-us-more", {"contract.kind", "post.years_in_grade", "post.funding_confirmed"}),
    ],
)
def test_a_move_is_judged_by_what_is_known(facts: dict[str, Any], outcome: str, open_: set[str]) -> None:
    verdict = judged(facts)["up"]
    assert verdict.readiness.word == outcome
    assert {each.name for each in verdict.open} == open_


def test_criteria_and_judgements_bar_nobody_and_are_named() -> None:
    verdict = judged(READY)["up"]
    assert verdict.judged_later == ("a case on first view", "the criteria of the role moved to")


def test_a_closed_move_is_closed_whatever_is_known() -> None:
    assert judged(READY)["shut"].readiness.word == "closed"
