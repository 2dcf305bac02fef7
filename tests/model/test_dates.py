"""Partial dates are intervals, and what an interval does not settle is unknown."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from pathways.model.dates import CalendarDate, PartialDate, Span, Validity, Wait

DAYS = st.dates(date(1990, 1, 1), date(2050, 12, 31))


@given(DAYS, st.sampled_from(["%Y", "%Y-%m", "%Y-%m-%d"]))
def test_a_partial_date_holds_the_day_that_it_was_cut_from(day: date, form: str) -> None:
    partial = TypeAdapter(PartialDate).validate_python(day.strftime(form))
    assert partial.first <= day <= partial.last
    assert (partial.first == partial.last) is (form == "%Y-%m-%d")


@pytest.mark.parametrize(
    "text", ["2026-13", "2026-02-30", "26", "2026-1", "soon", "", "2026-05-18T10:00", True, "08-01"]
)
def test_what_is_no_date_is_refused(text: object) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(PartialDate).validate_python(text)


@given(DAYS, DAYS)
def test_a_day_of_every_year_comes_within_a_year(start: date, wanted: date) -> None:
    found = CalendarDate(wanted.strftime("%m-%d")).next_after(start)
    assert found is not None
    assert found >= start
    assert (found.month, found.day) == (wanted.month, wanted.day)
    assert (found - start).days <= (366 if (wanted.month, wanted.day) != (2, 29) else 366 * 4)


@given(DAYS, DAYS, DAYS)
def test_validity_with_both_ends_is_settled_by_days(start: date, end: date, day: date) -> None:
    validity = Validity.model_validate({"from": start.isoformat(), "to": end.isoformat()})
    assert validity.covers(day) is (start <= day <= end)


def test_what_is_known_of_validity_settles_no_more_than_it_says() -> None:
    seen = Validity.model_validate({"observed": ["2024-05-02"]})
    assert seen.covers(date(2024, 5, 2)) is None
    since = Validity.model_validate({"from": "2023", "observed": ["2024-05-02"]})
    assert since.covers(date(2022, 12, 31)) is False
    assert since.covers(date(2023, 6, 1)) is None
    assert since.covers(date(2024, 1, 1)) is True
    assert since.covers(date(2025, 1, 1)) is None


def test_a_span_is_said_in_words() -> None:
    assert str(Span(years=1, months=6)) == "1 year and 6 months"
    assert str(Span()) == "no time"


@pytest.mark.parametrize(
    ("wait", "said", "none"),
    [
        ({"months": 6}, "6 months", False),
        ({"years": 1, "normally": True}, "normally 1 year", False),
        ({"rounds": 1}, "1 round left out", False),
        ({"rounds": 2, "normally": True}, "normally 2 rounds left out", False),
        ({"years": 1, "rounds": 1}, "1 year and 1 round left out", False),
        ({}, "no time", True),
    ],
)
def test_a_wait_says_whether_it_is_only_what_is_normal(wait: dict[str, object], said: str, none: bool) -> None:
    found = Wait.model_validate(wait)
    assert (str(found), found.is_none) == (said, none)
