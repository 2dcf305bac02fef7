"""What a post costs its employer: the published example, thresholds by date, and what is not held."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathways.pay.cost import cost_of
from pathways.pay.figure import Figure, NotHeld
from pathways.pay.salary import salary_of
from tests.pay.support import costs, spine

ON = date(2025, 9, 1)


def point(name: str, on: date = ON) -> Figure:
    found = salary_of(spine(), name, on)
    assert isinstance(found, Figure)
    return found


def paid(name: str, on: date, pension: str | None) -> dict[str, float | None]:
    found = cost_of(point(name, on), on, costs(), pension)
    return {each.name: each.amount.amount if isinstance(each.amount, Figure) else None for each in found.parts}


def test_point_30_of_2025_with_uss_costs_what_the_published_formula_gives() -> None:
    found = cost_of(point("30"), ON, costs(), "uss")
    assert [round(each.amount.amount, 2) for each in found.parts if isinstance(each.amount, Figure)] == [
        5067.90,
        5623.97,
        193.93,
    ]
    assert isinstance(found.total, Figure)
    assert round(found.total.amount, 2) == 49671.80
    assert found.total.tolerance > found.salary.tolerance


RATES = {
    date(2021, 12, 1): (13.8, 52 * 170),
    date(2022, 9, 1): (15.05, 9100),
    date(2022, 12, 1): (13.8, 9100),
    date(2024, 12, 1): (13.8, 9100),
    date(2025, 4, 6): (15, 5000),
}


@pytest.mark.parametrize("on", RATES)
def test_national_insurance_has_the_rate_and_threshold_of_the_day(on: date) -> None:
    percent, threshold = RATES[on]
    salary = point("30", on)
    part = cost_of(salary, on, costs(), None).parts[0]
    assert isinstance(part.amount, Figure)
    assert part.amount.amount == pytest.approx((salary.amount - threshold) * percent / 100)


def test_a_day_whose_rate_is_not_held_leaves_the_total_unknown() -> None:
    on = date(2019, 9, 1)
    found = cost_of(point("30", on), on, costs(), "uss")
    assert isinstance(found.total, NotHeld)
    assert "national insurance" in found.total.why


def test_a_rate_without_an_end_runs_on_and_says_so() -> None:
    found = {each.name: each for each in cost_of(point("30"), ON, costs(), "uss").parts}
    caution = found["Universities Superannuation Scheme (USS)"].caution
    assert caution == "no rate after that of January 2024 was found, so this one is taken to run on"


def test_a_post_without_a_pension_has_none_and_levies_all_the_same() -> None:
    assert list(paid("30", ON, None)) == ["Employer's national insurance", "Apprenticeship levy"]


@given(st.floats(0, 4999), st.sampled_from(["uss", None]))
def test_below_the_threshold_no_insurance_is_due(salary: float, pension: str | None) -> None:
    found = cost_of(replace(point("30"), amount=salary), ON, costs(), pension)
    assert isinstance(found.parts[0].amount, Figure)
    assert found.parts[0].amount.amount == 0


@given(st.floats(1, 200_000), st.floats(1, 200_000))
def test_a_higher_salary_never_costs_less(one: float, other: float) -> None:
    less, more = (cost_of(replace(point("30"), amount=each), ON, costs(), "uss").total for each in sorted((one, other)))
    assert isinstance(less, Figure)
    assert isinstance(more, Figure)
    assert less.amount <= more.amount + 1e-6
