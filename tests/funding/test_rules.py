"""What a rule does where it is met, not met and open, with its exceptions and doors."""

from typing import Any

import pytest

from pathways.funding.outcomes import Outcome
from tests.funding.support import rules_of, verdict_of

PHD = "{fact: person.has_phd, is: true}"


def book(rules: str, extra: str = "") -> Any:
    return rules_of(f"""
schemes:
  grant:
    name: Grant
    kind: project-grant
    valid: {{observed: ["2024-01-01"]}}
    roles: [lead, co-lead]
    rules:
{rules}
{extra}
""")


def outcome(rules: str, facts: dict[str, Any], strict: bool = False, role: str | None = None) -> str:
    verdict = verdict_of(book(rules), "grant", facts, role=role)
    return (verdict.strict if strict else verdict.outcome).word


@pytest.mark.parametrize(
    ("effect", "met", "unmet", "unknown"),
    [
        (f"requires: {PHD}", "eligible", "not-eligible", "tell-us-more"),
        (f"requires: {PHD}, otherwise: ask-funder", "eligible", "ask-funder", "tell-us-more"),
        (f"requires: {PHD}, otherwise: ask-institution", "eligible", "ask-institution", "tell-us-more"),
        (f"requires: {PHD}, otherwise: advice", "eligible", "eligible", "eligible"),
        (f"excludes: {PHD}", "not-eligible", "eligible", "tell-us-more"),
        (f"expects: {PHD}", "eligible", "eligible", "eligible"),
        (f"expects: {PHD}, otherwise: ask-funder", "eligible", "ask-funder", "tell-us-more"),
        (f"prefers: {PHD}", "eligible", "eligible", "eligible"),
        ("assessed: true", "eligible", "eligible", "eligible"),
        ("does_not_ask: person.has_phd", "eligible", "eligible", "eligible"),
        ("information: true", "eligible", "eligible", "eligible"),
        ("cost: own-salary", "eligible", "eligible", "eligible"),
    ],
)
def test_each_effect_gives_its_outcome(effect: str, met: str, unmet: str, unknown: str) -> None:
    rules = f"      one: {{text: One., about: applicant, {effect}}}"
    assert outcome(rules, {"person.has_phd": True}) == met
    assert outcome(rules, {"person.has_phd": False}) == unmet
    assert outcome(rules, {}) == unknown


def test_a_rule_that_does_not_apply_asks_nothing() -> None:
    rules = f"      one: {{text: One., about: applicant, when: {{fact: host.kind, is: business}}, requires: {PHD}}}"
    assert outcome(rules, {"host.kind": "university"}) == "eligible"
    assert outcome(rules, {"host.kind": "university", "person.has_phd": False}) == "eligible"
    assert outcome(rules, {"host.kind": "business", "person.has_phd": False}) == "not-eligible"
    assert outcome(rules, {"person.has_phd": False}) == "tell-us-more"
    assert outcome(rules, {"person.has_phd": True}) == "eligible"


def test_a_rule_holds_for_the_roles_that_it_names() -> None:
    rules = f"      one: {{text: One., about: applicant, roles: lead, requires: {PHD}}}"
    assert outcome(rules, {"person.has_phd": False}, role="lead") == "not-eligible"
    assert outcome(rules, {"person.has_phd": False}, role="principal-investigator") == "not-eligible"
    assert outcome(rules, {"person.has_phd": False}, role="co-lead") == "eligible"


EXCEPTION = f"""
      degree: {{text: A doctorate., about: applicant, requires: {PHD}}}
      years:
        text: Ten years stand in.
        about: applicant
        overrides: degree
        allows: {{fact: person.years_experience, at_least: 10}}
"""


def test_an_exception_lifts_its_rule_and_has_no_consequence_of_its_own() -> None:
    assert outcome(EXCEPTION, {"person.has_phd": True}) == "eligible"
    assert outcome(EXCEPTION, {"person.has_phd": False, "person.years_experience": 12}) == "eligible"
    assert outcome(EXCEPTION, {"person.has_phd": False, "person.years_experience": 2}) == "not-eligible"
    assert outcome(EXCEPTION, {"person.has_phd": False}) == "tell-us-more"


DISCRETION = f"""
      degree: {{text: A doctorate., about: applicant, requires: {PHD}}}
      case:
        text: The funder may accept ten years.
        about: applicant
        overrides: degree
        allows:
          all: [{{fact: person.years_experience, at_least: 10}}, {{judgement: the years are accepted, by: funder}}]
"""


def test_discretion_asks_those_who_use_it_and_only_where_its_facts_hold() -> None:
    enough = {"person.has_phd": False, "person.years_experience": 12}
    few = {"person.has_phd": False, "person.years_experience": 2}
    assert outcome(DISCRETION, enough) == "ask-funder"
    assert outcome(DISCRETION, enough, strict=True) == "not-eligible"
    assert outcome(DISCRETION, few) == "not-eligible"


DOORS = """
      doors: {text: One of two., about: contract, requires: {any: [{rule: level}, {rule: support}]}}
      level:
        text: At lecturer level.
        about: contract
        allows: {fact: post.academic_equivalent, at_least: lecturer}
      support:
        text: Supported by the host.
        about: underwriting
        allows: {fact: host.support_statement, is: true}
"""


def test_one_of_several_doors_is_enough_and_each_keeps_its_own_sentence() -> None:
    both_shut = {"post.academic_equivalent": "below-lecturer", "host.support_statement": False}
    assert outcome(DOORS, {"post.academic_equivalent": "reader"}) == "eligible"
    assert outcome(DOORS, both_shut | {"host.support_statement": True}) == "eligible"
    assert outcome(DOORS, both_shut) == "not-eligible"
    verdict = verdict_of(book(DOORS), "grant", both_shut)
    assert [finding.id for finding in verdict.deciding] == ["doors"]
    assert verdict.through(verdict.deciding[0]) == {"doors", "level", "support"}


def test_who_can_settle_an_open_fact_is_asked() -> None:
    assert outcome(DOORS, {"host.support_statement": False}) == "ask-institution"
    assert outcome(DOORS, {"post.academic_equivalent": "below-lecturer"}) == "tell-us-more"


def test_rules_that_lift_each_other_come_to_an_end() -> None:
    rules = f"""
      a: {{text: A., about: applicant, allows: {PHD}, overrides: b}}
      b: {{text: B., about: applicant, allows: {{fact: person.has_degree, is: true}}, overrides: a}}
      c: {{text: C., about: applicant, requires: {{rule: a}}}}
"""
    assert outcome(rules, {"person.has_phd": False, "person.has_degree": True}) == "eligible"
    assert outcome(rules, {"person.has_phd": False, "person.has_degree": False}) == "not-eligible"


def test_a_list_that_goes_on_asks_the_funder() -> None:
    rules = "      one: {text: One., about: contract, requires: {fact: post.family, in: [academic], list: open}}"
    assert outcome(rules, {"post.family": "academic"}) == "eligible"
    assert outcome(rules, {"post.family": "technical"}) == "ask-funder"


def test_a_verdict_that_turns_only_on_pages_of_others_asks_the_funder() -> None:
    rules = f"      one: {{text: One., about: applicant, requires: {PHD}, source: copy}}"
    text = """
document: funder
format: 1
id: example
name: Example Council
kind: charity
country: GB
source: copy
sources:
  copy: {title: A listing, date: "2024-01-01", official: false}
  page: {title: The owner's page, date: "2024-01-01"}
schemes:
  grant:
    name: Grant
    kind: project-grant
    roles: lead
    rules:
"""
    alone = rules_of(text + rules)
    for has_phd, said in ((True, Outcome.ELIGIBLE), (False, Outcome.NOT_ELIGIBLE)):
        verdict = verdict_of(alone, "grant", {"person.has_phd": has_phd})
        assert (verdict.outcome, verdict.by_rules) == (Outcome.ASK_FUNDER, said)
    assert verdict_of(alone, "grant", {}).outcome is Outcome.TELL_US_MORE
    official = "\n      two: {text: Two., about: applicant, requires: {fact: host.country, is: GB}, source: page}"
    both = rules_of(text + rules + official)
    assert verdict_of(both, "grant", {"person.has_phd": True, "host.country": "GB"}).outcome is Outcome.ELIGIBLE
    assert verdict_of(both, "grant", {"person.has_phd": True, "host.country": "US"}).outcome is Outcome.NOT_ELIGIBLE
    assert verdict_of(both, "grant", {"person.has_phd": False, "host.country": "GB"}).outcome is Outcome.ASK_FUNDER


def test_a_policy_binds_the_lead_and_the_roles_that_it_speaks_of() -> None:
    council = f"""
policies:
  rules: {{name: Rules, roles: [lead, co-lead], rules: {{phd: {{text: PhD., about: applicant, requires: {PHD}}}}}}}
schemes:
  grant: {{name: Grant, kind: project-grant, follows: rules, roles: [lead, co-lead, technician]}}
  fellowship: {{name: Fellowship, kind: fellowship, follows: rules, roles: fellow}}
"""
    found = {
        (scheme, role): verdict_of(rules_of(council), scheme, {"person.has_phd": False}, role=role).outcome.word
        for scheme, role in (("grant", "lead"), ("grant", "co-lead"), ("grant", "technician"), ("fellowship", "fellow"))
    }
    assert found == {
        ("grant", "lead"): "not-eligible",
        ("grant", "co-lead"): "not-eligible",
        ("grant", "technician"): "eligible",
        ("fellowship", "fellow"): "not-eligible",
    }


def test_what_is_dropped_does_not_hold() -> None:
    council = f"""
policies:
  rules: {{name: Rules, roles: lead, rules: {{phd: {{text: A doctorate., about: applicant, requires: {PHD}}}}}}}
schemes:
  grant: {{name: Grant, kind: project-grant, follows: rules, drops: phd, roles: lead}}
"""
    assert verdict_of(rules_of(council), "grant", {"person.has_phd": False}).outcome is Outcome.ELIGIBLE
