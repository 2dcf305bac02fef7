"""Days moved, and the time between days, where calendars are awkward."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pathways.rules.spans import months_between, moved, years_between
from pathways.rules.states import Range, day_of

many = settings(deadline=None, max_examples=150)

NONE_AT_ALL = Range(0, 0)
DAYS = st.integers(date(1990, 1, 1).toordinal(), date(2040, 1, 1).toordinal())
MONTHS = st.one_of(st.integers(-40, 40), st.floats(-40, 40))


def ordinal(day: str) -> Range:
    found = date.fromisoformat(day).toordinal()
    return Range(found, found)


def later(day: float, months: float, sign: int = 1) -> float:
    found = moved(Range(day, day), NONE_AT_ALL, Range(months, months), NONE_AT_ALL, sign)
    assert found.exact
    return found.low


@pytest.mark.parametrize(
    ("day", "months", "there"),
    [
        ("2024-01-31", 1, "2024-02-29"),
        ("2023-01-31", 1, "2023-02-28"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2024-02-29", 48, "2028-02-29"),
        ("2024-03-31", -1, "2024-02-29"),
        ("2024-05-18", -72, "2018-05-18"),
        ("2024-01-15", -1, "2023-12-15"),
        ("2024-02-01", 0.5, "2024-02-16"),
        ("2024-01-31", 0.999, "2024-02-29"),
        ("0001-01-01", 0, "0001-01-01"),
        ("9999-12-31", 0, "9999-12-31"),
    ],
)
def test_a_day_is_moved_by_months(day: str, months: float, there: str) -> None:
    assert day_of(later(ordinal(day).low, months)) == date.fromisoformat(there)


def test_a_day_may_be_moved_beyond_the_calendar_and_back() -> None:
    last = ordinal("9999-12-31").low
    assert day_of(later(last, 12)) is None
    assert later(later(last, 12), -12) == last
    assert later(later(1, -5000 * 12), 5000 * 12) == 1


def test_a_range_is_moved_by_a_range_to_all_that_can_be() -> None:
    month, lengths = Range(ordinal("2024-05-01").low, ordinal("2024-05-31").low), Range(1, 2)
    assert moved(month, lengths, NONE_AT_ALL, Range(0, 5), 1) == Range(
        ordinal("2025-05-01").low, ordinal("2026-06-05").low
    )
    assert moved(month, lengths, NONE_AT_ALL, Range(0, 5), -1) == Range(
        ordinal("2022-04-26").low, ordinal("2023-05-31").low
    )


@given(DAYS, DAYS, MONTHS, MONTHS)
@many
def test_a_later_day_or_a_longer_time_never_comes_to_an_earlier_day(
    one: int, two: int, short: float, long: float
) -> None:
    (one, two), (short, long) = sorted((one, two)), sorted((short, long))
    assert later(one, short) <= later(two, short)
    assert later(one, short) <= later(one, long)
    assert later(one, long, -1) <= later(one, short, -1)


@pytest.mark.parametrize(
    ("start", "end", "years"),
    [
        ("2020-05-18", "2024-05-18", 4),
        ("2020-02-29", "2024-02-29", 4),
        ("2020-02-29", "2021-02-28", 1),
        ("2019-02-28", "2020-02-29", 1 + 1 / 366),
        ("2020-05-18", "2024-05-17", 4 - 1 / 366),
        ("2024-05-18", "2020-05-18", -4),
        ("2024-05-18", "2024-05-18", 0),
        ("9998-12-31", "9999-12-31", 1),
    ],
)
def test_the_years_between_two_days(start: str, end: str, years: float) -> None:
    found = years_between(ordinal(start), ordinal(end))
    assert found.exact
    assert found.low == pytest.approx(years, abs=1e-12)
    assert float(years).is_integer() is float(found.low).is_integer()


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [("2024-01-31", "2024-02-29", 1), ("2023-12-15", "2024-01-15", 1), ("2024-02-01", "2024-02-15", 14 / 29)],
)
def test_the_months_between_two_days(start: str, end: str, months: float) -> None:
    assert months_between(ordinal(start), ordinal(end)).low == pytest.approx(months)


@given(DAYS, DAYS, DAYS)
@many
def test_lengths_of_time_grow_with_the_end_and_shrink_with_the_start(one: int, two: int, three: int) -> None:
    first, second, third = (Range(day, day) for day in sorted((one, two, three)))
    for length in (years_between, months_between):
        assert 0 <= length(first, second).low <= length(first, third).low
        assert length(second, third).low <= length(first, third).low
        assert length(third, first).low == -length(first, third).low
        assert length(first, Range(second.low, third.low)) == Range(length(first, second).low, length(first, third).low)


@given(DAYS, DAYS)
@many
def test_a_day_moved_by_the_months_to_another_is_the_other(one: int, two: int) -> None:
    first, last = sorted((one, two))
    assert later(first, months_between(Range(first, first), Range(last, last)).low) == last
