"""What is drawn: caps are kept in every run, and the same seed gives the same numbers."""

from collections.abc import Sequence
from dataclasses import replace

import numpy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from pathways.workforce.forecast.answer import Line, Row
from pathways.workforce.forecast.capped import Stream
from pathways.workforce.forecast.draws import chosen, taken
from pathways.workforce.forecast.plan import Added, Cap, Plan, Refill, Round, Step, Way
from pathways.workforce.forecast.simulate import draw, simulated_course
from pathways.workforce.timeline import Case
from tests.workforce.forecast.plans import BASELINE, ladder, plan_of, plans, steps_of, upward

CAPS = st.one_of(
    st.builds(lambda most, yearly: Cap("number", frozenset({"move-0"}), at_most=most, yearly=yearly),
              st.integers(0, 6), st.booleans()),
    st.builds(lambda part, yearly: Cap("heads", frozenset({"move-0", "move-1"}), of_heads=part, yearly=yearly),
              st.floats(0, 0.3), st.booleans()),
    st.builds(lambda part: Cap("moves", frozenset({"move-0"}), of_moves=part, among=frozenset({"move-1"})),
              st.floats(0, 2)),
)  # fmt: skip


class Kept:
    """Looks at every step of every run, and refuses more than is allowed."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.seen = 0

    def __call__(self, streams: Sequence[Stream], heads: NDArray[numpy.int64]) -> None:
        self.seen += 1
        for cap in self.plan.caps:
            made = sum((each.people for each in streams if each.move in cap.moves), numpy.zeros_like(heads))
            if cap.at_most is not None:
                assert (made <= cap.at_most).all()
            if cap.of_heads is not None:
                assert (made <= heads * cap.of_heads + 1e-6).all()
            if cap.of_moves is not None:
                base = sum((each.people for each in streams if each.move in cap.among), numpy.zeros_like(heads))
                assert (made <= base * cap.of_moves + 1e-6).all()
        assert all((each.people >= 0).all() for each in streams)


@settings(deadline=None, max_examples=60)
@given(plans(coupled=True), st.lists(CAPS, max_size=3))
def test_caps_are_kept_in_every_run(plan: Plan, caps: list[Cap]) -> None:
    capped = replace(plan, caps=tuple(caps))
    watch = Kept(capped)
    drawn = draw(capped, 100, 5, watch)
    assert watch.seen == sum(bool(step.rounds) for step in plan.steps)
    assert (drawn.there >= 0).all()


def test_a_cap_that_binds_is_reached_and_not_passed() -> None:
    cap = Cap("most", frozenset({"up"}), at_most=7)
    plan = replace(plan_of(ladder(2), [500], steps_of(2, rounds=(upward(2, 0.5),))), caps=(cap,))
    there = draw(plan, 300, 1).there
    assert (there[:, 1] == [[0], [7], [14]]).all()


def test_a_yearly_cap_holds_through_all_rounds_of_a_year() -> None:
    first, second = (
        Step(BASELINE.replace(month=month, year=2027), 1, 0.5, rounds=(upward(2, 0.5),)) for month in (2, 8)
    )
    cap = Cap("most", frozenset({"up"}), at_most=7, yearly=True)
    plan = replace(plan_of(ladder(2), [500], (first, second)), caps=(cap,))
    assert (draw(plan, 100, 1).there[1, 1] == 7).all()


def test_a_move_that_needs_a_post_waits_for_one_and_leaves_one_behind() -> None:
    """Two posts are added above and are not filled from outside; two people move up, and their posts are filled."""
    round_ = Round("up", (Way(0, (1,)),), share=1.0, needs_post=True)
    steps = steps_of(1, added=(Added(1, 2, due=None),), refills={0: Refill(1.0, due=0)}, rounds=(round_,))
    there = draw(plan_of(ladder(2), [30], steps), 50, 1).there
    assert (there[1] == [[30], [2]]).all()


def test_a_number_of_moves_is_drawn_from_all_alike() -> None:
    """Of ten moves in a pool of 150 and 50, three quarters come from the first, with hypergeometric variance."""
    round_ = Round("up", (Way(0, (2,)), Way(1, (2,))), number=10)
    plan = plan_of(ladder(3), [150, 50], steps_of(1, rounds=(round_,)))
    gone = 150 - draw(plan, 20_000, 3).there[1, 0]
    variance = 10 * 0.75 * 0.25 * (200 - 10) / (200 - 1)
    assert gone.mean() == pytest.approx(7.5, abs=6 * (variance / 20_000) ** 0.5)
    assert gone.var() == pytest.approx(variance, rel=0.05)


def test_a_fraction_of_a_number_is_a_chance() -> None:
    round_ = Round("up", (Way(0, (1,)),), number=1.25)
    found = draw(plan_of(ladder(2), [50], steps_of(1, rounds=(round_,))), 4_000, 3).there[1, 1]
    assert {*map(int, found)} == {1, 2}
    assert found.mean() == pytest.approx(1.25, abs=0.04)


@pytest.mark.parametrize("chance", [0.001, 0.05, 0.6, 1.0])
def test_both_ways_of_drawing_give_the_binomial_distribution(chance: float) -> None:
    """Few events are drawn by their distances, many by cells; mean and variance are n p and n p (1 - p)."""
    cells = [numpy.full(20_000, 40), numpy.full(20_000, 7)]
    found = taken(numpy.random.Generator(numpy.random.PCG64(2)), cells, chance)
    for cell, got in zip(cells, found, strict=True):
        count = int(cell[0])
        variance = count * chance * (1 - chance)
        assert (got <= cell).all()
        assert got.mean() == pytest.approx(count * chance, abs=6 * (variance / 20_000) ** 0.5 + 1e-9)
        assert got.var() == pytest.approx(variance, rel=0.1, abs=1e-9)


def test_no_more_are_chosen_than_are_wanted() -> None:
    cells = [numpy.array([3, 0, 9]), numpy.array([4, 0, 1])]
    found = chosen(numpy.random.Generator(numpy.random.PCG64(2)), cells, numpy.array([2, 5, -1]))
    assert [*map(int, found[0] + found[1])] == [2, 0, 0]


def test_the_numbers_of_a_seed_are_known() -> None:
    """The same on every machine; another version of NumPy may draw others, and the answer names the version."""
    if numpy.__version__.split(".")[:2] != ["2", "4"]:
        pytest.skip("the numbers are those of NumPy 2.4")
    cap = Cap("most", frozenset({"up"}), of_heads=0.05)
    steps = steps_of(3, leaving={0: 0.1, 1: 0.1}, rounds=(upward(3, 0.1),))
    course = simulated_course(replace(plan_of(ladder(3), [200, 60, 10], steps), caps=(cap,)), Case.CENTRAL, 1_000, 42)
    found = {row.id: spreads[-1] for row, spreads in course.heads.items() if row.line is Line.ROLE}
    assert {role: (each.low, each.median, each.high) for role, each in found.items()} == KNOWN
    assert course.heads[Row(Line.ALL)][0].deviation == 0


KNOWN = {"a-1": (117, 124, 133), "a-2": (51, 57, 64), "a-3": (15, 18, 21)}
"""By role: the ends of the middle four fifths, and the middle."""
