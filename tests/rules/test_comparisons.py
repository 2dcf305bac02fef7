"""Every comparison with every state of a fact: a value, known to be none, not known, not known exactly."""

from pathlib import Path
from typing import Any

import pytest

from pathways.documents.events import parse
from pathways.rules.evaluate import evaluate
from tests.rules.known import condition, lookup

CASES = parse((Path(__file__).parent / "comparisons.yaml").read_text("utf-8")).data["cases"]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_comparison_comes_to_what_is_known(case: dict[str, Any]) -> None:
    finding = evaluate(condition(case["test"]), lookup(case["facts"]))
    assert finding.truth.value == case["truth"]
    assert {each.name for each in finding.open} == set(case.get("open", ()))


@pytest.mark.parametrize("case", CASES, ids=str)
def test_its_opposite_comes_to_the_opposite_and_is_open_for_the_same(case: dict[str, Any]) -> None:
    finding = evaluate(condition({"not": case["test"]}), lookup(case["facts"]))
    assert finding.truth.negated.value == case["truth"]
    assert {each.name for each in finding.open} == set(case.get("open", ()))


def test_who_can_settle_a_fact_is_named() -> None:
    sides = {
        each.name: each.by
        for name in ("yes", "also", "level")
        for each in evaluate(condition({"fact": name, "is": "none"}), lookup({})).open
    }
    assert sides == {"yes": "person", "also": "institution", "level": "funder"}


def test_what_is_asked_of_a_judgement_goes_to_the_side_of_its_body() -> None:
    judged = condition({"judgement": "It is good enough", "by": ["panel", "council"]})
    finding = evaluate(judged, lookup({}, sides={"panel": "institution", "council": "funder"}))
    assert {(each.name, each.by) for each in finding.open} == {
        ("It is good enough", "institution"),
        ("It is good enough", "funder"),
    }


def test_without_discretion_a_judgement_counts_as_no_only_where_other_ways_would_do() -> None:
    judged = {"judgement": "It is good enough"}
    strict = lookup({}, strict=True)
    assert evaluate(condition(judged), strict).truth.value == "unknown"
    assert (
        evaluate(
            condition({"any": [judged, {"fact": "yes", "is": True}]}), lookup({"yes": False}, strict=True)
        ).truth.value
        == "unmet"
    )
    assert evaluate(condition(judged), strict, alternative=True).truth.value == "unmet"
