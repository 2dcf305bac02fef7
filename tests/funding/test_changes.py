"""What would change a verdict: what somebody could bring about, the nearest values, and no more than is needed."""

from typing import Any

import pytest

from pathways.funding.changes import ChangeSet, changes
from pathways.funding.judge import Applicant
from pathways.funding.rulebook import Rulebook
from pathways.rules.states import Known
from tests.funding.support import ONE_GRANT, bundled_rules, rules_of, states_of, verdict_of


def proposed(book: Rulebook, scheme: str, facts: dict[str, Any], on: str = "2024-01-01") -> list[ChangeSet]:
    verdict = verdict_of(book, scheme, facts, on)
    return list(changes(book, verdict, Applicant(states_of(facts, book.facts))))


def shown(found: list[ChangeSet]) -> list[list[tuple[str, str | None, Any]]]:
    return [
        [(step.by, step.fact, step.to.shown if isinstance(step.to, Known) else step.how) for step in each.steps]
        for each in found
    ]


def test_a_short_contract_can_be_cured_by_the_institution_by_a_shorter_project_or_by_a_commitment() -> None:
    facts = {
        "contract.kind": "fixed-term",
        "contract.end": "2027-07-31",
        "contract.with_applicant_organisation": True,
        "award.end": "2029-12-31",
        "host.on_ukri_list": True,
        "host.substantial_relationship": False,
        "person.lives_in_uk": True,
    }
    found = shown(proposed(bundled_rules(), "ukri-individual-eligibility", facts, "2026-10-01"))
    assert [("institution", "contract.end", "2029-12-31")] in found
    assert [("institution", "contract.kind", "open-ended")] in found
    assert [("you", "award.end", "2027-07-31")] in found
    judged = "the contract is extended to the end of the award or a written commitment is given"
    assert [("institution", None, judged)] in found
    assert all(len(steps) == 1 for steps in found)


def test_beyond_the_end_means_a_day_more_and_to_the_end_that_day() -> None:
    rule = "      one: {{text: One., about: contract, requires: {{fact: contract.end, {}: {{fact: award.end}}}}}}"
    facts = {"contract.end": "2024-12-31", "award.end": "2025-12-31"}
    for word, day in (("on_or_after", "2025-12-31"), ("after", "2026-01-01")):
        found = shown(proposed(rules_of(ONE_GRANT + rule.format(word)), "grant", facts))
        assert [("institution", "contract.end", day)] in found
        assert sum(steps[0][1] == "contract.end" for steps in found) == 1


def test_two_things_that_are_both_in_the_way_change_together() -> None:
    rules = """
      letter: {text: A letter., about: underwriting, requires: {fact: host.underwriting_letter, is: true}}
      time: {text: Half the time., about: project, requires: {fact: award.share_of_hours, at_least: 0.5}}
"""
    found = proposed(
        rules_of(ONE_GRANT + rules), "grant", {"host.underwriting_letter": False, "award.share_of_hours": 0.2}
    )
    assert [sorted(each.by) for each in found] == [["institution", "you"]]
    assert {(step.fact, step.to.shown) for step in found[0].steps if isinstance(step.to, Known)} == {
        ("host.underwriting_letter", True),
        ("award.share_of_hours", 0.5),
    }


def test_waiting_is_a_change_by_time() -> None:
    rule = "      one: {text: One., about: contract, requires: {fact: post.years_in_post, at_least: 2}}"
    found = shown(proposed(rules_of(ONE_GRANT + rule), "grant", {"post.years_in_post": 1}))
    assert found == [[("time", "post.years_in_post", 2)]]


@pytest.mark.parametrize(
    ("rule", "facts"),
    [
        ("{fact: person.has_phd, is: true}", {"person.has_phd": False}),
        ("{fact: host.country, is: GB}", {"host.country": "US"}),
        ("{fact: person.nationality, is: GB}", {"person.nationality": "US"}),
    ],
)
def test_what_nobody_could_bring_about_is_never_proposed(rule: str, facts: dict[str, Any]) -> None:
    text = f"      one: {{text: One., about: applicant, requires: {rule}}}"
    assert proposed(rules_of(ONE_GRANT + text), "grant", facts) == []


def test_nobody_is_told_to_take_a_worse_contract() -> None:
    rule = "      one: {text: One., about: contract, excludes: {fact: contract.kind, is: open-ended}}"
    assert proposed(rules_of(ONE_GRANT + rule), "grant", {"contract.kind": "open-ended"}) == []


def test_nothing_is_proposed_where_nothing_is_in_the_way_or_facts_are_missing() -> None:
    rule = "      one: {text: One., about: contract, requires: {fact: contract.kind, is: open-ended}}"
    book = rules_of(ONE_GRANT + rule)
    assert proposed(book, "grant", {"contract.kind": "open-ended"}) == []
    assert proposed(book, "grant", {}) == []
