"""How many of some people are there: the distribution of a sum of binomials, and its quantiles."""

from itertools import accumulate
from math import comb, sqrt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pathways.workforce.forecast.answer import Spread
from pathways.workforce.forecast.counts import CONVOLVED_MOST, binomial, cornish_fisher, distribution, spread_of

CHANCES = st.sampled_from([0.01, 0.1, 0.25, 0.5, 0.8, 0.99])


def by_hand(count: int, chance: float) -> list[float]:
    return [comb(count, k) * chance**k * (1 - chance) ** (count - k) for k in range(count + 1)]


def test_a_group_by_hand() -> None:
    """Four people, each there one time in two: 1, 4, 6, 4, 1 sixteenths."""
    start, found = distribution([(0.5, 4)])
    assert start == 0
    assert found == pytest.approx([1 / 16, 4 / 16, 6 / 16, 4 / 16, 1 / 16])
    assert spread_of([(4, 0.5)]) == Spread(2.0, 1.0, low=1, median=2, high=3)


def test_people_who_are_certain_are_added() -> None:
    assert spread_of([(7, 1.0), (4, 0.5)]) == Spread(9.0, 1.0, low=8, median=9, high=10)


def test_nobody() -> None:
    assert spread_of([]) == spread_of([(3, 0.0)]) == Spread(0.0, 0.0, low=0, median=0, high=0)


@settings(deadline=None)
@given(st.integers(61, 300), CHANCES)
def test_large_binomials_are_those_of_the_textbook(count: int, chance: float) -> None:
    first, found = binomial(count, chance)
    assert found == pytest.approx(by_hand(count, chance)[first : first + len(found)], rel=1e-8, abs=1e-13)


@settings(deadline=None)
@given(st.lists(st.tuples(CHANCES, st.integers(1, 90)), min_size=1, max_size=5))
def test_probabilities_sum_to_one_and_have_the_stated_mean_and_variance(groups: list[tuple[float, int]]) -> None:
    start, found = distribution(groups)
    mean = sum((start + k) * chance for k, chance in enumerate(found))
    assert sum(found) == pytest.approx(1, abs=1e-9)
    assert mean == pytest.approx(sum(count * chance for chance, count in groups), abs=1e-6)
    variance = sum((start + k - mean) ** 2 * chance for k, chance in enumerate(found))
    assert variance == pytest.approx(sum(count * chance * (1 - chance) for chance, count in groups), abs=1e-6)


@settings(deadline=None, max_examples=40)
@given(st.lists(st.tuples(CHANCES, st.integers(500, 4_000)), min_size=1, max_size=3))
def test_the_expansion_is_within_one_person_of_the_exact_quantiles(groups: list[tuple[float, int]]) -> None:
    mean = sum(count * chance for chance, count in groups)
    variance = sum(count * chance * (1 - chance) for chance, count in groups)
    third = sum(count * chance * (1 - chance) * (1 - 2 * chance) for chance, count in groups)
    start, found = distribution(groups)
    sums = [*accumulate(found)]
    exact = [start + next(k for k, total in enumerate(sums) if total >= part - 1e-9) for part in (0.1, 0.5, 0.9)]
    if variance > CONVOLVED_MOST:
        assert cornish_fisher(mean, variance, third) == pytest.approx(exact, abs=1)
        assert spread_of([(count, chance) for chance, count in groups]).deviation == pytest.approx(sqrt(variance))
