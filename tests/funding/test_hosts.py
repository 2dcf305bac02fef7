"""An institution's own rules on who may lead are a layer of their own."""

from datetime import date
from typing import Any

import pytest

from pathways.funding.judge import Applicant, judge
from pathways.funding.verdict import Verdict
from tests.funding.support import rules_of, states_of

COUNCIL = """
schemes:
  grant:
    name: Grant
    kind: project-grant
    valid: {observed: ["2024-01-01"]}
    roles: [lead, technician]
    rules:
      phd: {text: A doctorate., about: applicant, requires: {fact: person.has_phd, is: true}}
      host: {text: It lets lead., about: organisation, roles: lead, requires: {fact: host.lets_you_lead, is: true}}
"""

UNIVERSITY = """
document: funder
format: 1
id: northbridge
name: Northbridge University
kind: host
country: GB
source: page
sources:
  page: {title: Who may lead, date: "2024-01-01"}
policies:
  host-northbridge:
    name: Who may lead
    status: open
    roles: lead
    rules:
      academics:
        text: Academic staff lead.
        about: contract
        roles: lead
        requires: {fact: post.family, is: academic}
        otherwise: ask-institution
      waiver: {text: With a waiver., about: underwriting, overrides: academics, allows: {fact: host.waiver, is: true}}
"""


def verdict(facts: dict[str, Any], role: str = "lead") -> Verdict:
    book = rules_of(COUNCIL, UNIVERSITY)
    host = book.versions["host-northbridge"]
    applicant = Applicant(states_of(facts, book.facts), host)
    return judge(book, book.versions["grant"], applicant, role, date(2024, 1, 1))


@pytest.mark.parametrize(
    ("facts", "outcome"),
    [
        ({"person.has_phd": True, "post.family": "academic"}, "eligible"),
        ({"person.has_phd": True, "post.family": "technical", "host.waiver": True}, "eligible"),
        ({"person.has_phd": True, "post.family": "technical"}, "ask-institution"),
        ({"person.has_phd": True, "post.family": "technical", "host.waiver": False}, "ask-institution"),
        ({"person.has_phd": False, "post.family": "academic"}, "not-eligible"),
        ({"person.has_phd": True}, "tell-us-more"),
    ],
)
def test_the_funder_and_the_institution_must_both_say_yes(facts: dict[str, Any], outcome: str) -> None:
    assert verdict(facts).outcome.word == outcome


def test_what_the_institution_settles_is_not_asked() -> None:
    assert "host.lets_you_lead" not in verdict({"person.has_phd": True, "post.family": "academic"}).missing()


def test_the_institution_has_no_say_on_roles_that_its_rules_do_not_name() -> None:
    found = verdict({"person.has_phd": True, "post.family": "technical"}, "technician")
    assert found.outcome.word == "eligible"
