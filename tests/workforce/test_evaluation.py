"""Where posts come to by an evaluation."""

import pytest

from pathways.workforce.evaluation import Outcomes, outcomes_of
from tests.support import graph_of

LADDER = """
grades: {"4": {rank: 4}, "5": {rank: 5}, "6": {rank: 6}}
tracks:
  bench: {name: Bench, grades: ["4", "5", "6"]}
  stores: {name: Stores, grades: ["5"]}
roles:
  apart: {title: Apart}
"""


@pytest.mark.parametrize(
    ("grade", "candidates", "graded", "found"),
    [
        ("4", ["bench-4", "bench-5"], True, Outcomes("bench-5", "bench-4", True)),
        ("4", ["bench-6", "bench-5", "bench-4"], True, Outcomes("bench-5", "bench-4", True)),
        ("Grade 4", ["bench-6", "bench-4"], True, Outcomes("bench-6", "bench-4", True)),
        ("4", ["stores-5", "bench-5", "bench-6"], True, Outcomes("stores-5", "stores-5", True)),
        ("6", ["bench-5", "bench-4"], True, Outcomes("bench-5", "bench-5", False)),
        ("9", ["bench-5", "bench-4"], True, Outcomes("bench-5", "bench-4", False)),
        (None, ["bench-5", "bench-4"], True, Outcomes("bench-5", "bench-4", False)),
        ("4", ["bench-5", "bench-6"], False, Outcomes("bench-6", "bench-5", False)),
        ("4", ["apart"], True, Outcomes(None, None, False)),
        ("4", [], True, Outcomes(None, None, False)),
    ],
    ids=[
        *(
            "the next grade",
            "never past the nearest grade above",
            "a grade that is left out",
            "the likeliest of several",
        ),
        *(
            "nothing above",
            "a grade of another ladder",
            "no grade",
            "grades that join nothing",
            "a role without a grade",
        ),
        "nothing alike",
    ],
)
def test_a_higher_outcome_leads_to_the_nearest_grade_above_and_any_other_keeps_the_grade(
    grade: str | None, candidates: list[str], graded: bool, found: Outcomes
) -> None:
    assert outcomes_of(grade, candidates, graph_of(LADDER), graded) == found
