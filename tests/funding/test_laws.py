"""What must hold for every scheme that is shipped and for everybody."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pathways.funding.changes import changes
from pathways.funding.judge import Applicant, judge
from pathways.funding.outcomes import Outcome
from pathways.funding.rulebook import Version
from pathways.funding.verdict import Verdict
from pathways.funding.versions import Choice, Fit
from pathways.rules.states import State, Unknown
from tests.funding.people import facts_asked, states
from tests.funding.support import bundled_rules

SCHEMES = sorted(bundled_rules().versions)

each_scheme = settings(deadline=None, max_examples=8, suppress_health_check=list(HealthCheck))
some_schemes = settings(deadline=None, max_examples=150, suppress_health_check=list(HealthCheck))


def judged(version: Version, known: dict[str, State], role: str) -> Verdict:
    """The version itself on a day, whatever its dates: the law is about rules."""
    applicant, choice = Applicant(known), Choice(version, Fit.IN_FORCE)
    return judge(bundled_rules(), version, applicant, role, date(2026, 9, 1), choice)


def everything_known(version: Version, role: str, data: st.DataObject) -> dict[str, State]:
    rules = [each.rule for each in judged(version, {}, role).in_force.rules]
    facts = bundled_rules().facts
    return {name: data.draw(states(facts[name]), label=name) for name in facts_asked(rules, facts)}


@pytest.mark.parametrize("scheme", SCHEMES)
@given(data=st.data())
@each_scheme
def test_a_settled_outcome_never_turns_when_more_becomes_known(scheme: str, data: st.DataObject) -> None:
    version = bundled_rules().versions[scheme]
    role = data.draw(st.sampled_from(version.entry.roles or ("applicant",)))
    whole = everything_known(version, role, data)
    known: dict[str, State] = {}
    before = judged(version, known, role)
    for name in data.draw(st.permutations(list(whole))):
        known[name] = whole[name]
        after = judged(version, known, role)
        if before.outcome.settled:
            assert after.outcome is before.outcome
        before = after


@pytest.mark.parametrize("scheme", SCHEMES)
def test_nobody_of_whom_nothing_is_known_is_turned_away_or_waved_through(scheme: str) -> None:
    version = bundled_rules().versions[scheme]
    for role in version.entry.roles or ("applicant",):
        verdict = judged(version, {}, role)
        asks = [finding for finding in verdict.findings if finding.bars and finding.of.rule.condition is not None]
        assert verdict.outcome is not Outcome.NOT_ELIGIBLE
        if asks:
            assert verdict.outcome is not Outcome.ELIGIBLE


@given(scheme=st.sampled_from(SCHEMES), data=st.data())
@some_schemes
def test_the_strict_outcome_is_never_better_than_a_settled_one(scheme: str, data: st.DataObject) -> None:
    version = bundled_rules().versions[scheme]
    role = (version.entry.roles or ("applicant",))[0]
    verdict = judged(version, everything_known(version, role, data), role)
    if verdict.outcome is Outcome.NOT_ELIGIBLE:
        assert verdict.strict is Outcome.NOT_ELIGIBLE


@given(scheme=st.sampled_from(SCHEMES), data=st.data())
@some_schemes
def test_what_is_missing_is_not_known_and_settles_what_is_open(scheme: str, data: st.DataObject) -> None:
    version = bundled_rules().versions[scheme]
    role = (version.entry.roles or ("applicant",))[0]
    whole = everything_known(version, role, data)
    known = {name: state for name, state in whole.items() if data.draw(st.booleans(), label=name)}
    verdict = judged(version, known, role)
    if verdict.outcome is Outcome.TELL_US_MORE:
        assert verdict.missing("person")
    for name in {each.name for each in verdict.open if each.kind == "fact"}:
        assert isinstance(known.get(name, Unknown(frozenset())), Unknown)
    full = judged(version, whole, role)
    assert not {each.name for each in full.open if each.kind == "fact"}


@given(scheme=st.sampled_from(SCHEMES), data=st.data())
@some_schemes
def test_a_change_that_is_proposed_changes_the_outcome_and_none_of_its_steps_can_be_left_out(
    scheme: str, data: st.DataObject
) -> None:
    version = bundled_rules().versions[scheme]
    role = (version.entry.roles or ("applicant",))[0]
    applicant = Applicant(everything_known(version, role, data))
    verdict = judged(version, dict(applicant.states), role)
    for found in changes(bundled_rules(), verdict, applicant, at_once=2):
        assert found.outcome > verdict.outcome
        for size in range(len(found.steps)):
            fewer = [*found.steps[:size], *found.steps[size + 1 :]]
            then = dict(applicant.states) | {each.fact: each.to for each in fewer if each.fact and each.to}
            granted = frozenset(each.how for each in fewer if each.fact is None)
            again = judge(
                bundled_rules(), version, Applicant(then, granted=granted), role, verdict.on, verdict.in_force.choice
            )
            assert again.outcome <= verdict.outcome
