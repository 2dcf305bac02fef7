"""Invented applicants and what the published rules say of each.

A vignette takes some facts as given; `assumed` names them. With them the outcome and the deciding rules hold; without
them the program must assume nothing.
"""

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from pathways.documents.events import parse
from pathways.funding.outcomes import Outcome
from tests.funding.support import bundled_rules, verdict_of

FOLDER = Path(__file__).parent / "vignettes"
VIGNETTES = sorted(path.stem for path in FOLDER.glob("*.yaml"))

ASKS = {Outcome.TELL_US_MORE, Outcome.ASK_INSTITUTION, Outcome.ASK_FUNDER}


@cache
def vignette(name: str) -> dict[str, Any]:
    found: dict[str, Any] = parse((FOLDER / f"{name}.yaml").read_text("utf-8")).data
    assert found["id"] == name
    return found


def judged(name: str, *, assuming: bool) -> Any:
    told = vignette(name)
    facts = {**told["facts"], **(told.get("assumed") or {} if assuming else {})}
    return verdict_of(bundled_rules(), told["scheme"], facts, told["on"], told["role"])


def test_every_vignette_is_there() -> None:
    assert [f"v{number:02}" for number in range(1, 39)] == VIGNETTES


@pytest.mark.parametrize("name", VIGNETTES)
def test_with_what_is_assumed_the_outcome_is_the_published_one(name: str) -> None:
    told, verdict = vignette(name), judged(name, assuming=True)
    assert verdict.outcome.word == told["outcome"], [
        (finding.id, finding.consequence.word, sorted(finding.open)) for finding in verdict.deciding
    ]
    assert verdict.by_rules.word == told.get("by_rules", told["outcome"])
    if "strict" in told:
        assert verdict.strict.word == told["strict"]


@pytest.mark.parametrize("name", VIGNETTES)
def test_with_what_is_assumed_the_deciding_rules_decide(name: str) -> None:
    told, verdict = vignette(name), judged(name, assuming=True)
    named = set(told["deciding"])
    assert named <= set(verdict.by_id), "rules that are not in force"
    if verdict.by_rules is not Outcome.ELIGIBLE:
        for finding in verdict.deciding:
            assert named & verdict.through(finding), f"{finding.id} decides and is not named"


@pytest.mark.parametrize("name", VIGNETTES)
def test_without_what_is_assumed_the_missing_facts_are_named(name: str) -> None:
    told, verdict = vignette(name), judged(name, assuming=False)
    assumed = set(told.get("assumed") or {})
    if not assumed or verdict.by_rules is Outcome.NOT_ELIGIBLE:
        assert verdict.outcome.word == told["outcome"]  # nothing assumed could change it
        return
    assert verdict.outcome in ASKS
    assert assumed <= set(verdict.missing())
    if set(verdict.missing("person")):
        assert verdict.outcome is Outcome.TELL_US_MORE


@pytest.mark.parametrize("name", VIGNETTES)
def test_every_assumption_is_needed(name: str) -> None:
    told, whole = vignette(name), judged(name, assuming=True)
    for fact in told.get("assumed") or {}:
        fewer = {key: value for key, value in {**told["facts"], **told["assumed"]}.items() if key != fact}
        verdict = verdict_of(bundled_rules(), told["scheme"], fewer, told["on"], told["role"])
        settled = verdict.outcome is whole.outcome and verdict.missing() == whole.missing()
        assert not settled, f"{fact} need not be assumed"
