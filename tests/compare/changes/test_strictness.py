"""Which of two conditions asks for more: cases a reviewer can read, and laws of the order."""

from typing import Any

import pytest
import yaml

from pathways.compare.changes.strictness import CONDITION, Bearing, Orders, bearing_of, no_weaker
from pathways.model.conditions import Condition
from pathways.model.facts import Fact
from tests.support import ROOT

CASES = yaml.safe_load((ROOT / "tests" / "cases" / "changes" / "strictness.yaml").read_text("utf-8"))
LEVELS = ["team", "sector"]
RANK = Fact.model_validate(
    {"id": "rank", "type": "ordered-choice", "question": "Which?", "options": {"low": "low", "high": "high"}}
)
ORDERS = Orders(lambda _area, level: LEVELS.index(level), {"rank": RANK})
CONDITIONS = [value for case in CASES for value in (case["was"], case["now"])]


def condition(data: Any) -> Condition | None:
    return None if data == "none" else CONDITION.validate_python(data)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_change_of_a_condition_has_its_bearing_and_the_reverse_has_the_opposite(case: dict[str, Any]) -> None:
    was, now = condition(case["was"]), condition(case["now"])
    assert bearing_of(was, now, ORDERS) == case["bearing"]
    assert bearing_of(now, was, ORDERS) == Bearing(case["bearing"]).opposite


def test_every_condition_is_no_weaker_than_itself_and_than_none() -> None:
    for data in CONDITIONS:
        each = condition(data)
        assert no_weaker(each, each, ORDERS)
        assert no_weaker(each, None, ORDERS)


def test_being_no_weaker_is_passed_on() -> None:
    every = [condition(data) for data in CONDITIONS]
    for one in every:
        for other in (each for each in every if no_weaker(one, each, ORDERS)):
            for third in (each for each in every if no_weaker(other, each, ORDERS)):
                assert no_weaker(one, third, ORDERS), (one, other, third)
