"""Laws of every forecast: nobody is lost, nothing moves of itself, and names do not matter."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pathways.workforce.forecast.answer import Course, Line, Row
from pathways.workforce.forecast.exact import exact_course
from pathways.workforce.forecast.plan import Plan
from pathways.workforce.forecast.simulate import simulated_course
from pathways.workforce.timeline import Case
from tests.workforce.forecast.plans import balance, ladder, permuted, plan_of, plans, steps_of, upward, without_chance

RUNS, SEED = 200, 11

EVERYBODY = Row(Line.ALL)


def exact(plan: Plan) -> Course:
    return exact_course(plan, Case.CENTRAL)


def drawn(plan: Plan) -> Course:
    return simulated_course(plan, Case.CENTRAL, RUNS, SEED)


def assert_balanced(course: Course) -> None:
    for year in range(course.plan.years + 1):
        there = course.heads[EVERYBODY][year].mean
        start = sum(group.count for group in course.plan.groups)
        assert there == pytest.approx(balance(course, start, course.flows[:year]), abs=1e-6)
        for line in (Line.ROLE, Line.TRACK, Line.GRADE):
            rows = [spreads[year].mean for row, spreads in course.heads.items() if row.line is line]
            assert sum(rows) == pytest.approx(there, abs=1e-6)


@settings(deadline=None, max_examples=60)
@given(plans())
def test_heads_in_are_heads_out(plan: Plan) -> None:
    assert_balanced(exact(plan))


@settings(deadline=None, max_examples=30)
@given(plans(coupled=True))
def test_heads_in_are_heads_out_in_what_is_drawn(plan: Plan) -> None:
    assert_balanced(drawn(plan))


@settings(deadline=None, max_examples=40)
@given(plans(coupled=True))
def test_with_all_rates_zero_only_contracts_end(plan: Plan) -> None:
    still = without_chance(plan)
    for course in (exact(still), drawn(still)):
        for place, spreads in ((place, course.heads[Row(Line.ROLE, place.id)]) for place in still.places):
            for year, spread in enumerate(spreads):
                steps = still.year_ends[year - 1] if year else -1
                own = [group for group in still.groups if still.places[group.place].id == place.id]
                left = sum(group.count for group in own if group.ends is None or group.ends > steps)
                assert spread.mean == pytest.approx(left)
                assert (spread.low, spread.high) == (left, left)
        assert all(not sum(flows.moves.values()) and not flows.left and not flows.joined for flows in course.flows)


@settings(deadline=None, max_examples=40)
@given(plans(), st.data())
def test_the_order_of_roles_changes_nothing(plan: Plan, data: st.DataObject) -> None:
    order = data.draw(st.permutations(range(len(plan.places))))
    before, after = exact(plan).heads, exact(permuted(plan, order)).heads
    assert before.keys() == after.keys()
    for row, spreads in before.items():
        for one, other in zip(spreads, after[row], strict=True):
            assert (one.mean, one.deviation) == pytest.approx((other.mean, other.deviation), abs=1e-6)


@given(st.floats(0, 1), st.floats(0, 1), st.lists(st.integers(0, 50), min_size=3, max_size=3))
def test_a_higher_rate_never_lowers_the_number_at_the_top(one: float, other: float, counts: list[int]) -> None:
    low, high = sorted((one, other))
    steps = [steps_of(3, leaving={0: 0.1, 1: 0.1, 2: 0.1}, rounds=(upward(3, share),)) for share in (low, high)]
    tops = [exact(plan_of(ladder(3), counts, each)).heads[Row(Line.TOP)] for each in steps]
    for slow, fast in zip(*tops, strict=True):
        assert slow.mean <= fast.mean + 1e-9


@settings(deadline=None, max_examples=40)
@given(plans())
def test_quantiles_are_in_order_and_a_chance_is_a_chance(plan: Plan) -> None:
    course = exact(plan)
    for spreads in course.heads.values():
        for spread in spreads:
            assert 0 <= spread.low <= spread.median <= spread.high
            assert spread.deviation >= 0
    for wait in course.waits.values():
        assert all(-1e-9 <= part <= 1 + 1e-9 for part in (*wait.moved, *wait.at_top))
        assert [*wait.moved] == sorted(wait.moved)


@settings(deadline=None, max_examples=40, derandomize=True)
@given(plans())
def test_what_is_drawn_agrees_with_what_is_exact(plan: Plan) -> None:
    """Within six standard errors, for plans and a seed that are always the same."""
    whole, sampled = exact(plan), simulated_course(plan, Case.CENTRAL, 2_000, SEED)
    for row, spreads in whole.heads.items():
        for one, other in zip(spreads, sampled.heads[row], strict=True):
            error = one.deviation / 2_000**0.5
            assert other.mean == pytest.approx(one.mean, abs=6 * error + 1e-6)


@settings(deadline=None, max_examples=20)
@given(plans(coupled=True))
def test_the_same_seed_gives_the_same_answer(plan: Plan) -> None:
    assert drawn(plan) == drawn(replace(plan))
