"""Rules as a reform would have them, and who gains and loses."""

from datetime import date
from typing import Any

import pytest

from pathways.documents.bundled import bundled_folder
from pathways.documents.read import read_document
from pathways.funding.reform import reformed
from pathways.funding.rulebook import Rulebook
from pathways.model.reform import Reform
from pathways.people.effects import effects
from pathways.people.table import Row
from pathways.problems.report import report
from tests.funding.support import ONE_GRANT, bundled_rules, rules_of, states_of, verdict_of
from tests.support import reading_of

BOOK = (
    ONE_GRANT
    + """      post:
        text: Employed at lecturer level.
        about: contract
        requires:
          all:
            - {fact: contract.exists, is: true}
            - {fact: post.academic_equivalent, at_least: lecturer}
      doors: {text: One of two., about: contract, requires: {any: [{rule: level}, {rule: support}]}}
      level: {text: A level., about: contract, allows: {fact: post.academic_equivalent, at_least: lecturer}}
      support: {text: Support., about: underwriting, allows: {fact: host.support_statement, is: true}}
      senior: {text: Not professors., about: contract, excludes: {fact: post.academic_equivalent, is: professor}}
      cover: {text: Covers., about: contract, requires: {fact: contract.end, on_or_after: {fact: award.end}}}
"""
)

TECHNICIAN = {
    "contract.exists": True,
    "post.academic_equivalent": "below-lecturer",
    "host.support_statement": False,
    "contract.end": "2024-12-31",
    "award.end": "2025-12-31",
    "host.underwriting_letter": True,
}


def reform_of(amendments: str) -> Reform:
    reading = reading_of(f"""
document: reform
format: 1
id: example
title: Example
proposed: {{by: The tests, on: "2026-01-01"}}
amendments:
{amendments}
""")
    assert not reading.problems, report(reading.located)
    assert isinstance(reading.document, Reform)
    return reading.document


def after(amendments: str, facts: dict[str, Any]) -> list[str]:
    """The rules that still stand in the way."""
    book = reformed(rules_of(BOOK), reform_of(amendments))
    verdict = verdict_of(book, "grant", facts)
    return [finding.id for finding in verdict.findings if finding.consequence.word != "eligible"]


def test_before_the_reform_three_rules_stand_in_the_way() -> None:
    verdict = verdict_of(rules_of(BOOK), "grant", TECHNICIAN)
    assert [finding.id for finding in verdict.deciding] == ["post", "doors", "cover"]


def test_a_fact_that_no_longer_matters_counts_as_passed_and_the_rest_of_its_rule_stays() -> None:
    free = "  level: {text: No level., frees_of: post.academic_equivalent}"
    assert after(free, TECHNICIAN) == ["cover"]
    assert after(free, TECHNICIAN | {"contract.exists": False}) == ["post", "cover"]
    assert after(free, TECHNICIAN | {"post.academic_equivalent": "professor"}) == ["cover"]


def test_what_stands_in_does_so_wherever_the_fact_is_tested() -> None:
    letter = """
  letter:
    text: A letter stands in.
    stands_in: {tests_of: contract.end, condition: {fact: host.underwriting_letter, is: true}}
"""
    assert after(letter, TECHNICIAN) == ["post", "doors"]
    assert after(letter, TECHNICIAN | {"host.underwriting_letter": False}) == ["post", "doors", "cover"]


def test_rules_are_dropped_replaced_and_added_where_it_is_said() -> None:
    assert after("  drop: {text: Drop., drops: [post, doors]}", TECHNICIAN) == ["cover"]
    replaced = """
  softer:
    text: Softer.
    replaces:
      cover: {text: Any contract., about: contract, requires: {fact: contract.exists, is: true}}
"""
    assert after(replaced, TECHNICIAN) == ["post", "doors"]
    added = """
  stricter:
    text: Stricter.
    where: grant
    adds:
      phd: {text: A doctorate., about: applicant, requires: {fact: person.has_phd, is: true}}
"""
    assert after(added, TECHNICIAN | {"person.has_phd": False}) == ["post", "doors", "cover", "phd"]
    elsewhere = added.replace("where: grant", "where: another")
    assert after(elsewhere, TECHNICIAN | {"person.has_phd": False}) == ["post", "doors", "cover"]


def test_the_rules_that_a_reform_starts_from_are_never_changed() -> None:
    book = rules_of(BOOK)
    before = [funder.model_dump_json() for funder in book.funders]
    reformed(book, reform_of("  level: {text: No level., frees_of: [post.academic_equivalent, contract.end]}"))
    assert [funder.model_dump_json() for funder in book.funders] == before


def shipped(name: str) -> Reform:
    reading = read_document(bundled_folder() / "reforms" / f"{name}.yaml")
    assert not reading.problems
    assert isinstance(reading.document, Reform)
    return reading.document


@pytest.mark.parametrize("name", ["no-job-level", "host-underwrites"])
def test_a_shipped_reform_makes_no_answer_worse(name: str) -> None:
    book = bundled_rules()
    then = reformed(book, shipped(name))
    people: list[dict[str, Any]] = [
        {},
        {
            "contract.kind": "fixed-term",
            "contract.end": "2027-01",
            "award.end": "2029",
            "host.underwriting_letter": True,
        },
        {"post.academic_equivalent": "below-lecturer", "post.family": "technical", "post.salary_source": "external"},
        {"post.academic_equivalent": "professor", "post.ever_lecturer_level": True, "post.family": "academic"},
    ]
    rows = [Row(str(number), number, states_of(facts, book.facts)) for number, facts in enumerate(people)]
    found = effects(book, then, rows, list(book.versions.values()), None, date(2026, 9, 1))
    assert [(each.before.asked.id, each.row.label) for each in found if each.loses] == []


def test_who_gains_gains_by_the_rule_that_stood_in_the_way() -> None:
    book: Rulebook = bundled_rules()
    facts = {
        "contract.kind": "fixed-term",
        "contract.end": "2027-01",
        "contract.with_applicant_organisation": True,
        "award.end": "2029-12",
        "host.on_ukri_list": True,
        "host.substantial_relationship": False,
        "host.underwriting_letter": True,
        "person.lives_in_uk": True,
    }
    row = Row("a", 2, states_of(facts, book.facts))
    asked = [book.versions["ukri-individual-eligibility"]]
    (effect,) = effects(book, reformed(book, shipped("host-underwrites")), [row], asked, None, date(2026, 9, 1))
    assert effect.gains
    assert (effect.before.outcome.word, effect.after.outcome.word) == ("ask-institution", "eligible")
    assert [finding.id for finding in effect.by] == ["uk-ie-4"]
