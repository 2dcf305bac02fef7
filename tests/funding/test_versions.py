"""Which version of a scheme holds on a day, and what follows where that is not known."""

from datetime import date
from itertools import pairwise

import pytest

from pathways.funding.outcomes import Outcome
from pathways.funding.versions import Fit, version_on
from tests.funding.support import bundled_rules, rules_of, verdict_of

BOOK = """
policies:
  old-rules:
    name: Old rules
    status: closed
    valid: {observed: ["2021-03", "2022"]}
    roles: lead
    rules:
      old: {text: A doctorate., about: applicant, requires: {fact: person.has_phd, is: true}}
  new-rules:
    name: New rules
    valid: {observed: ["2024-05-01", "2024-06-01"]}
    replaces: old-rules
    roles: lead
    rules:
      new: {text: No doctorate., about: applicant, does_not_ask: person.has_phd}
schemes:
  grant:
    name: Grant
    kind: project-grant
    source: undated
    follows: new-rules
    roles: lead
    rules:
      place: {text: In the country., about: organisation, requires: {fact: host.country, is: GB}}
  ended:
    name: Ended
    kind: travel
    status: closed
    valid: {from: "2019", to: "2020-06"}
    roles: member
  dated-by-its-source:
    name: Dated by its source
    kind: travel
    status: closed
    roles: member
"""

SOURCES = """
document: funder
format: 1
id: example
name: Example Council
kind: charity
country: GB
source: page
sources:
  page: {title: A page, date: "2024-01"}
  undated: {title: Another page}
"""


@pytest.mark.parametrize(
    ("asked", "on", "version", "fit"),
    [
        ("new-rules", "2021-03-01", "old-rules", Fit.IN_FORCE),
        ("new-rules", "2022-12-31", "old-rules", Fit.IN_FORCE),
        ("new-rules", "2021-02-28", "new-rules", Fit.BEFORE),
        ("new-rules", "2023-01-01", "new-rules", Fit.BETWEEN),
        ("new-rules", "2024-04-30", "new-rules", Fit.BETWEEN),
        ("new-rules", "2024-05-15", "new-rules", Fit.IN_FORCE),
        ("old-rules", "2024-05-15", "new-rules", Fit.IN_FORCE),
        ("old-rules", "2030-01-01", "new-rules", Fit.LAST_SEEN),
        ("grant", "1990-01-01", "grant", Fit.NOT_DATED),
        ("ended", "2019-06-01", "ended", Fit.IN_FORCE),
        ("ended", "2020-06-30", "ended", Fit.IN_FORCE),
        ("ended", "2020-07-01", "ended", Fit.CLOSED),
        ("ended", "2018-12-31", "ended", Fit.BEFORE),
        ("dated-by-its-source", "2024-01-15", "dated-by-its-source", Fit.IN_FORCE),
        ("dated-by-its-source", "2024-02-01", "dated-by-its-source", Fit.CLOSED),
    ],
)
def test_a_version_is_chosen_by_what_is_known_of_its_dates(asked: str, on: str, version: str, fit: Fit) -> None:
    book = rules_of(SOURCES + BOOK)
    choice = version_on(book, book.versions[asked], date.fromisoformat(on))
    assert (choice.version.id, choice.fit) == (version, fit)


def test_a_policy_is_followed_in_the_version_of_the_day() -> None:
    book = rules_of(SOURCES + BOOK)
    facts = {"host.country": "GB", "person.has_phd": False}
    assert verdict_of(book, "grant", facts, "2022-01-01").outcome is Outcome.NOT_ELIGIBLE
    assert verdict_of(book, "grant", facts, "2024-06-01").outcome is Outcome.ELIGIBLE


def test_between_two_versions_the_funder_is_asked_and_nothing_is_taken_for_the_nearest() -> None:
    book = rules_of(SOURCES + BOOK)
    verdict = verdict_of(book, "grant", {"host.country": "GB", "person.has_phd": False}, "2023-06-01")
    assert verdict.outcome is Outcome.ASK_FUNDER
    assert [choice.fit for choice in verdict.in_force.followed] == [Fit.BETWEEN]
    assert "old" not in verdict.by_id
    assert "new" not in verdict.by_id


def test_a_bar_of_the_scheme_itself_holds_whatever_the_policy_was() -> None:
    book = rules_of(SOURCES + BOOK)
    assert verdict_of(book, "grant", {"host.country": "US"}, "2023-06-01").outcome is Outcome.NOT_ELIGIBLE


def test_a_policy_that_took_the_place_of_several_goes_back_to_the_one_of_the_asking_document() -> None:
    council = """
policies:
  {0}-rules: {{name: Rules of {0}, status: closed, valid: {{observed: ["2020"]}}, roles: lead, rules: {{
    {0}-level: {{text: A level., about: contract, requires: {{fact: post.academic_equivalent, at_least: lecturer}}}}}}}}
schemes:
  {0}-grant: {{name: Grant of {0}, kind: project-grant, follows: joint-rules, roles: lead, source: undated}}
"""
    joint = """
policies:
  joint-rules: {name: Joint rules, valid: {observed: ["2026"]}, replaces: [north-rules, south-rules], roles: lead}
"""
    documents = [
        SOURCES.replace("id: example", f"id: {name}") + (joint if name == "joint" else council.format(name))
        for name in ("north", "south", "joint")
    ]
    book = rules_of(*documents)
    facts = {"post.academic_equivalent": "below-lecturer"}
    verdict = verdict_of(book, "south-grant", facts, "2020-05-01")
    assert [choice.version.id for choice in verdict.in_force.followed] == ["south-rules"]
    assert verdict.outcome is Outcome.NOT_ELIGIBLE
    assert verdict_of(book, "south-grant", facts, "2026-05-01").outcome is Outcome.ELIGIBLE


def test_the_same_person_was_turned_away_in_2022_and_meets_no_formal_bar_in_2026() -> None:
    facts = {
        "contract.kind": "open-ended",
        "contract.with_applicant_organisation": True,
        "host.kind": "university",
        "host.country": "GB",
        "host.on_ukri_list": True,
        "person.lives_in_uk": True,
        "person.uk_days_in_tax_year": 350,
        "post.academic_equivalent": "below-lecturer",
        "post.family": "technical",
        "post.salary_source": "core",
    }
    then = verdict_of(bundled_rules(), "bbsrc-standard-grant-applicant-led", facts, "2022-06-01")
    now = verdict_of(bundled_rules(), "bbsrc-standard-grant-applicant-led", facts, "2026-09-01")
    between = verdict_of(bundled_rules(), "bbsrc-standard-grant-applicant-led", facts, "2025-06-01")
    assert (then.outcome, now.outcome) == (Outcome.NOT_ELIGIBLE, Outcome.ELIGIBLE)
    assert {finding.id for finding in then.deciding} == {"bb-std-2", "bb-std-6"}
    assert between.outcome is Outcome.ASK_FUNDER
    assert between.in_force.unknown_version is not None


def test_every_line_of_versions_is_in_the_order_of_its_dates() -> None:
    book = bundled_rules()
    for version in book.versions.values():
        line = book.history(version, version.funder)
        assert version in line
        assert len({each.id for each in line}) == len(line)
        for earlier, later in pairwise(line):
            assert earlier.id in later.entry.replaces
