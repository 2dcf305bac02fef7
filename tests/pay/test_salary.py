"""What a point pays on a day: the published cross-checks, and the law that what is not held is not answered."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathways.model.provenance import Footing
from pathways.pay.figure import Figure, NotHeld
from pathways.pay.salary import salary_of
from tests.pay.support import scale_of, spine

STIRLING = {
    5: 22080, 6: 22148, 7: 22454, 8: 22743, 9: 23028, 10: 23414, 11: 23881, 12: 24344, 13: 24900, 14: 25448, 15: 25733,
    16: 26338, 17: 26942, 18: 27644, 19: 28381, 20: 29179, 21: 29959, 22: 30805,
}  # fmt: skip
"""Published by Stirling for 1 March 2025, point by point."""


def paid(point: int, on: date) -> Figure:
    """What a point of the spine pays on a day for which it is held."""
    found = salary_of(spine(), str(point), on)
    assert isinstance(found, Figure)
    return found


@pytest.mark.parametrize(("point", "published"), STIRLING.items())
def test_stirlings_points_of_march_2025_are_reproduced_within_tolerance(point: int, published: int) -> None:
    found = paid(point, date(2025, 3, 1))
    assert abs(found.amount - published) <= found.tolerance


@pytest.mark.parametrize("point", STIRLING)
def test_stirlings_points_less_1200_are_those_of_2023_within_a_pound(point: int) -> None:
    found = paid(point, date(2023, 8, 1))
    assert abs(found.amount - (STIRLING[point] - 1200)) <= 1


def test_the_last_salary_with_more_than_three_per_cent_is_38205() -> None:
    before, after = (paid(31, on) for on in (date(2023, 8, 1), date(2025, 3, 1)))
    assert before.amount == 38205
    assert after.amount / before.amount > 1.03
    before, after = (paid(32, on) for on in (date(2023, 8, 1), date(2025, 3, 1)))
    assert after.amount / before.amount < 1.03


def test_point_5_rose_by_the_percentage_that_the_employers_give() -> None:
    before, after = (paid(5, on) for on in (date(2023, 8, 1), date(2025, 3, 1)))
    assert 100 * (after.amount / before.amount - 1) == pytest.approx(5.74, abs=0.01)


@pytest.mark.parametrize("name", list(spine().cross_checks))
def test_the_tables_agree_with_every_figure_that_they_were_held_against(name: str) -> None:
    check = spine().cross_checks[name]
    table = spine().tables.get(check.table or "")
    for point, published in check.points.items():
        assert table is not None
        assert abs(table.points[point] - (published - check.less)) <= check.within


def test_oxfords_tables_of_2009_to_2011_are_not_held_and_that_is_said() -> None:
    found = salary_of(spine(), "30", date(2010, 8, 1))
    assert found == NotHeld("the first table held begins on 1 August 2019")


@pytest.mark.parametrize("on", [date(2026, 8, 1), date(2026, 11, 28), date(2030, 1, 1)])
def test_the_year_2026_27_is_not_held_and_the_last_figure_is_named(on: date) -> None:
    found = salary_of(spine(), "30", on)
    assert isinstance(found, NotHeld)
    assert found.why == "the table due on 1 August 2026 is not held; the last is of 1 August 2025"
    assert found.last is not None
    assert found.last.amount == 38786


def test_a_point_that_fell_away_names_the_table_that_had_it() -> None:
    found = salary_of(spine(), "3", date(2025, 1, 1))
    assert isinstance(found, NotHeld)
    assert found.why == "point 3 is not on the table of 1 August 2024; the last that has it is of 1 August 2023"
    assert found.last is not None
    assert found.last.amount == 20410


def test_points_that_are_known_less_exactly_say_so_with_the_reason() -> None:
    found = salary_of(spine(), "25", date(2025, 4, 1))
    assert isinstance(found, Figure)
    assert (found.tolerance, found.footing) == (50, Footing.INFERRED)
    assert "was not found" in (found.basis.because or "")


TWO = """
  a: {effective: "2024-08-01", points: {"1": 20000, "2": 21000}}
  b: {effective: "2025-02-01", points: {"1": 20500, "2": 21500}}
"""


def test_an_award_in_two_phases_gives_each_its_time() -> None:
    scale = scale_of(TWO, 'due: "08-01"')
    days = {date(2025, 1, 31): 20000, date(2025, 2, 1): 20500, date(2025, 7, 31): 20500}
    for on, amount in days.items():
        found = salary_of(scale, "1", on)
        assert isinstance(found, Figure)
        assert found.amount == amount


def test_a_table_known_to_end_is_not_used_beyond() -> None:
    scale = scale_of('  a: {effective: "2024-08-01", until: "2024-12-31", points: {"1": 20000}}')
    assert isinstance(salary_of(scale, "1", date(2024, 12, 31)), Figure)
    assert isinstance(salary_of(scale, "1", date(2025, 1, 1)), NotHeld)


def test_a_scale_that_says_nothing_of_its_next_table_holds_for_a_year() -> None:
    scale = scale_of('  a: {effective: "2024-08-01", points: {"1": 20000}}')
    assert isinstance(salary_of(scale, "1", date(2025, 7, 31)), Figure)
    assert isinstance(salary_of(scale, "1", date(2025, 8, 2)), NotHeld)


def test_a_table_of_a_year_does_not_settle_a_day_in_it() -> None:
    scale = scale_of('  a: {effective: "2024", points: {"1": 20000}}')
    found = salary_of(scale, "1", date(2024, 6, 1))
    assert isinstance(found, NotHeld)
    assert found.why == "whether the table of 2024 had begun is not known"


def test_an_absent_point_and_one_that_no_table_has_are_told_apart() -> None:
    scale = scale_of('  a: {effective: "2024-08-01", points: {"1": 20000, "3": 22000}, absent: ["2"]}')
    on = date(2024, 9, 1)
    assert salary_of(scale, "2", on) == NotHeld("the value of point 2 is not held")
    assert salary_of(scale, "9", on) == NotHeld("Small scale has no point 9; its points run from 1 to 3")


@given(st.dates(date(2015, 1, 1), date(2035, 1, 1)), st.integers(1, 60))
def test_an_answer_is_always_the_value_of_the_last_table_that_had_begun(on: date, point: int) -> None:
    found = salary_of(spine(), str(point), on)
    if isinstance(found, Figure):
        begun = [table for table in spine().tables.values() if table.effective.first <= on]
        assert found.amount == begun[-1].points[str(point)]
        assert on < date(2026, 8, 1)
    else:
        assert found.why


@given(st.dates(date(2019, 8, 1), date(2026, 7, 1)), st.integers(3, 50))
def test_a_higher_point_never_pays_less_and_pay_never_falls(on: date, point: int) -> None:
    here, above = (salary_of(spine(), str(each), on) for each in (point, point + 1))
    if isinstance(here, Figure) and isinstance(above, Figure):
        assert above.amount > here.amount
    later = salary_of(spine(), str(point), on + timedelta(days=30))
    if isinstance(here, Figure) and isinstance(later, Figure):
        assert later.amount >= here.amount
