"""Phrases for the parts of a framework."""

from typing import Any

import pytest

from pathways.export import words
from pathways.model.moves import Timing
from tests.support import graph_of


@pytest.mark.parametrize(
    ("timing", "said"),
    [
        ({"rounds_per_year": 1}, "1 round a year"),
        ({"rounds_per_year": 4, "or_more": True}, "4 rounds a year or more"),
        ({"wait_after_refusal": {}}, "no waiting after a refusal"),
        ({"wait_after_refusal": {"months": 12}}, "after a refusal wait 12 months"),
        ({"wait_after_refusal": {"rounds": 1, "normally": True}}, "after a refusal normally 1 round left out"),
        ({"wait_between": {"years": 3}}, "at least 3 years between two cases"),
        ({"wait_between": {"years": 1, "normally": True}}, "normally 1 year between two cases"),
    ],
)
def test_rounds_and_waits_are_told_as_firmly_as_they_are_published(timing: dict[str, Any], said: str) -> None:
    assert words.timing(Timing.model_validate(timing)) == (said,)


def test_a_grade_that_was_not_found_is_told_from_a_role_that_is_tied_to_none() -> None:
    graph = graph_of("""
grades: {"5": {rank: 5, name: Band E}}
tracks: {bench: {name: Bench, grades: ["5"]}}
roles: {fitter: {title: Fitter, grade: not-published}, director: {title: Director}}
""")
    found = {role.id: words.grade(role, graph.framework) for role in graph.roles.values()}
    assert found == {"bench-5": "Band E", "fitter": "not found", "director": "none"}
