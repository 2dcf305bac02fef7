"""How one person's answer changed, and which rule turned it."""

from datetime import date
from itertools import pairwise

from pathways.funding.judge import Applicant
from pathways.funding.through_time import Period, through
from tests.funding.support import bundled_rules, states_of

FACTS = {
    "contract.kind": "open-ended",
    "contract.with_applicant_organisation": True,
    "host.country": "GB",
    "host.kind": "university",
    "host.on_ukri_list": True,
    "person.lives_in_uk": True,
    "person.uk_days_in_tax_year": 350,
    "post.academic_equivalent": "below-lecturer",
    "post.family": "technical",
    "post.salary_source": "core",
}


def periods(first: date, last: date) -> tuple[Period, ...]:
    book = bundled_rules()
    asked = book.versions["bbsrc-standard-grant-applicant-led"]
    return through(book, asked, Applicant(states_of(FACTS, book.facts)), "project-lead", first, last)


def test_the_answer_turns_with_the_rules_and_names_the_rule_that_turned_it() -> None:
    found = periods(date(2018, 1, 1), date(2026, 12, 31))
    assert [period.verdict.outcome.word for period in found] == ["ask-funder", "not-eligible", "ask-funder", "eligible"]
    assert {finding.id for finding in found[1].turned_by} == {"bb-std-2", "bb-std-6"}
    assert {finding.id for finding in found[3].freed_from} == {"bb-std-2", "bb-std-6"}
    assert found[0].turned_by == found[2].turned_by == found[3].turned_by == ()
    source = found[3].freed_from[0].of.version.source(found[3].freed_from[0].of.rule.cited[0])
    assert source is not None
    assert source.url


def test_the_periods_cover_every_day_once() -> None:
    found = periods(date(2018, 1, 1), date(2026, 12, 31))
    assert found[0].first == date(2018, 1, 1)
    assert found[-1].last == date(2026, 12, 31)
    for earlier, later in pairwise(found):
        assert (later.first - earlier.last).days == 1


def test_a_single_day_is_one_period() -> None:
    (only,) = periods(date(2022, 6, 1), date(2022, 6, 1))
    assert (only.first, only.last) == (date(2022, 6, 1), date(2022, 6, 1))
    assert only.verdict.outcome.word == "not-eligible"
