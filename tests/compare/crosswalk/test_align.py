"""The best order-keeping way is the best of all ways that keep the order."""

from itertools import combinations_with_replacement

from hypothesis import given
from hypothesis import strategies as st

from pathways.compare.crosswalk.align import aligned

tables = st.integers(1, 5).flatmap(
    lambda width: st.lists(st.lists(st.integers(0, 9), min_size=width, max_size=width), min_size=1, max_size=5)
)


def total(scores: list[list[int]], steps: tuple[int, ...]) -> int:
    return sum(row[step] for row, step in zip(scores, steps, strict=True))


@given(tables)
def test_no_way_that_never_falls_is_worth_more(scores: list[list[int]]) -> None:
    found = aligned(scores)
    assert list(found) == sorted(found)
    every = combinations_with_replacement(range(len(scores[0])), len(scores))
    assert total(scores, found) == max(total(scores, steps) for steps in every)


def test_of_equal_ways_the_lower_steps_are_taken() -> None:
    assert aligned([[1, 1], [1, 1]]) == (0, 0)


def test_an_empty_ladder_aligns_with_nothing() -> None:
    assert aligned([]) == aligned([[], []]) == ()
