"""What is asked: only what can change an answer, the most decisive first."""

from datetime import date
from typing import Any

from pathways.funding.asking import questions
from pathways.funding.judge import Applicant, judge
from pathways.funding.rulebook import Rulebook
from tests.funding.support import ONE_GRANT, bundled_rules, rules_of, states_of


def asked(book: Rulebook, facts: dict[str, Any], *schemes: str, declined: tuple[str, ...] = ()) -> list[str]:
    applicant = Applicant(states_of(facts, book.facts))
    versions = [book.versions[scheme] for scheme in schemes]
    verdicts = [judge(book, each, applicant, each.entry.roles[0], date(2024, 1, 1)) for each in versions]
    return [question.fact.id for question in questions(book, verdicts, applicant, frozenset(declined))]


def test_the_question_that_settles_most_comes_first() -> None:
    rules = """
      phd: {text: A doctorate., about: applicant, requires: {fact: person.has_phd, is: true}}
      doors:
        text: One of two.
        about: contract
        requires: {any: [{fact: contract.exists, is: true}, {fact: host.substantial_relationship, is: true}]}
"""
    assert asked(rules_of(ONE_GRANT + rules), {}, "grant") == [
        "person.has_phd",
        "contract.exists",
        "host.substantial_relationship",
    ]


def test_what_cannot_change_the_answer_is_not_asked() -> None:
    either = "{any: [{fact: contract.kind, is: open-ended}, {fact: contract.kind, is_not: open-ended}]}"
    rules = f"""
      always: {{text: Either., about: contract, requires: {either}}}
      phd: {{text: A doctorate., about: applicant, prefers: {{fact: person.has_phd, is: true}}}}
"""
    assert asked(rules_of(ONE_GRANT + rules), {"contract.kind": "fixed-term"}, "grant") == []
    assert asked(rules_of(ONE_GRANT + rules), {}, "grant") == ["contract.kind"]


def test_nothing_is_asked_of_somebody_who_is_barred_or_meets_no_bar() -> None:
    rules = """
      phd: {text: A doctorate., about: applicant, requires: {fact: person.has_phd, is: true}}
      there: {text: In the country., about: organisation, requires: {fact: host.country, is: GB}}
"""
    book = rules_of(ONE_GRANT + rules)
    assert asked(book, {"person.has_phd": False}, "grant") == []
    assert asked(book, {"person.has_phd": True, "host.country": "GB"}, "grant") == []
    assert asked(book, {"person.has_phd": True}, "grant") == ["host.country"]


def test_what_was_declined_is_not_asked_again() -> None:
    rules = "      phd: {text: A doctorate., about: applicant, requires: {fact: person.has_phd, is: true}}"
    assert asked(rules_of(ONE_GRANT + rules), {}, "grant", declined=("person.has_phd",)) == []


def test_two_facts_that_matter_only_together_are_both_asked() -> None:
    rules = """
      both:
        text: Both or a letter.
        about: contract
        requires:
          any:
            - all: [{fact: contract.exists, is: true}, {fact: host.non_profit, is: true}]
            - {fact: host.underwriting_letter, is: true}
"""
    facts = {"host.underwriting_letter": False}
    assert set(asked(rules_of(ONE_GRANT + rules), facts, "grant")) == {"contract.exists", "host.non_profit"}


def test_asking_until_nothing_is_left_settles_every_scheme_as_far_as_the_person_can() -> None:
    book = bundled_rules()
    version = book.versions["ukri-individual-eligibility"]
    answers = {
        "award.end": "2029-12",
        "contract.end": "2027-07",
        "contract.kind": "fixed-term",
        "contract.with_applicant_organisation": True,
        "host.on_ukri_list": True,
        "host.substantial_relationship": False,
        "host.support_statement": False,
        "person.country_of_residence": "GB",
        "person.lives_in_uk": True,
        "person.will_live_in_uk": True,
        "ukri.overseas_campus": False,
    }
    known: dict[str, Any] = {}
    for _ in range(20):
        applicant = Applicant(states_of(known, book.facts))
        verdict = judge(book, version, applicant, "project-lead", date(2026, 9, 1))
        waiting = [each.fact.id for each in questions(book, [verdict], applicant)]
        if not waiting:
            break
        known[waiting[0]] = answers[waiting[0]]
    assert not verdict.missing("person")
    assert verdict.outcome.word == "ask-institution"
    assert "person.country_of_residence" not in known, "an exception is not asked for where the rule is passed"
