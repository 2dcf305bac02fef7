"""The facts that are asked for: each can be asked, named in one way only, and worked out from facts that exist."""

from collections import Counter

import pytest

from pathways.documents.catalogue import shared_facts
from pathways.model.facts import Fact
from pathways.rules.states import Known, Unknown
from pathways.rules.typed import named, typed
from tests.funding.support import bundled_rules

FACTS = dict(bundled_rules().facts)


def plain(name: str) -> str:
    return name.casefold().replace(" ", "_").replace("-", "_")


def test_no_name_means_two_facts() -> None:
    names = Counter(name for fact in FACTS.values() for name in {plain(each) for each in (fact.id, *fact.aliases)})
    assert [name for name, number in names.items() if number > 1] == []


@pytest.mark.parametrize("fact", FACTS.values(), ids=lambda fact: fact.id)
def test_a_fact_can_be_asked_and_answered(fact: Fact) -> None:
    assert fact.question.endswith("?")
    assert fact.label
    assert len(fact.label) <= 100
    assert bool(fact.options) is (fact.type in {"choice", "ordered-choice", "list"})
    words = ({plain(name) for name in (key, each.name, *each.aliases)} for key, each in fact.options.items())
    values = Counter(word for option in words for word in option)
    assert [name for name, number in values.items() if number > 1] == []


@pytest.mark.parametrize("fact", FACTS.values(), ids=lambda fact: fact.id)
def test_what_a_fact_could_become_is_a_value_of_it(fact: Fact) -> None:
    for change in fact.could_become:
        assert bool(change.to) is not bool(change.direction)
        for value in change.to:
            assert isinstance(typed(fact, value), Known)
        if change.direction:
            assert fact.type == ("date" if change.direction in {"later", "earlier"} else "number")


@pytest.mark.parametrize("fact", [fact for fact in FACTS.values() if fact.derived], ids=lambda fact: fact.id)
def test_a_derived_fact_is_worked_out_from_facts_that_exist(fact: Fact) -> None:
    assert fact.derived is not None
    for name in (*fact.derived.of, *([fact.derived.as_of] if fact.derived.as_of else [])):
        assert name in FACTS
        assert name != fact.id


def test_a_fact_of_one_document_carries_its_name() -> None:
    own = {name: funder.id for funder in bundled_rules().funders for name in funder.facts}
    assert [name for name, owner in own.items() if not name.startswith(f"{owner}.")] == []
    assert not own.keys() & shared_facts().keys()


DOSSIER_NAMES = {
    "contract_type": "contract.kind",
    "contract_end": "contract.end",
    "award_end": "award.end",
    "grade_equivalent": "post.academic_equivalent",
    "role_family": "post.family",
    "salary_source": "post.salary_source",
    "has_phd": "person.has_phd",
    "phd_equivalent": "person.phd_equivalent",
    "uk_resident": "person.lives_in_uk",
    "organisation_type": "host.kind",
    "organisation_country": "host.country",
    "organisation_on_ukri_list": "host.on_ukri_list",
    "host_underwriting_letter": "host.underwriting_letter",
    "host_support_statement": "host.support_statement",
    "works_in_core_facility": "post.in_core_facility",
    "fellowship_held": "person.fellowship_held",
    "years_since_phd": "person.years_since_phd",
    "fte": "contract.fte",
    "is_tenured": "contract.tenured",
}

DOSSIER_VALUES = {
    ("contract.kind", "permanent"): "open-ended",
    ("post.academic_equivalent", "below lecturer"): "below-lecturer",
    ("post.salary_source", "external grant"): "external",
    ("post.salary_source", "external"): "external",
    ("host.kind", "research institute"): "research-council-institute",
    ("host.country", "UK"): "GB",
}


@pytest.mark.parametrize(("name", "meant"), DOSSIER_NAMES.items())
def test_another_name_for_a_fact_is_understood(name: str, meant: str) -> None:
    assert named(name, FACTS) == meant


@pytest.mark.parametrize(("written", "meant"), DOSSIER_VALUES.items(), ids=str)
def test_another_word_for_a_value_is_understood(written: tuple[str, str], meant: str) -> None:
    state = typed(FACTS[written[0]], written[1])
    assert not isinstance(state, Unknown)
    assert isinstance(state, Known)
    assert state.shown == meant
