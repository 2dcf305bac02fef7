"""The exact forecast, against figures worked out by hand."""

from math import sqrt

import pytest

from pathways.workforce.forecast.answer import Course, Line, Row
from pathways.workforce.forecast.exact import exact_course
from pathways.workforce.forecast.plan import Added, Group, Plan, Refill, Round, Way
from pathways.workforce.timeline import Case
from tests.workforce.forecast.plans import ladder, plan_of, steps_of, upward


def course_of(plan: Plan) -> Course:
    return exact_course(plan, Case.CENTRAL)


def means(course: Course, row: Row) -> list[float]:
    return [spread.mean for spread in course.heads[row]]


def test_a_tenth_of_the_holders_moves_up_each_year() -> None:
    """Of 100, 90 and 81 stay; the number is binomial: 81 with variance 100 x 0.81 x 0.19."""
    course = course_of(plan_of(ladder(2), [100], steps_of(2, rounds=(upward(2, 0.1),))))
    assert means(course, Row(Line.ROLE, "a-1")) == pytest.approx([100, 90, 81])
    assert means(course, Row(Line.ROLE, "a-2")) == pytest.approx([0, 10, 19])
    assert course.heads[Row(Line.ROLE, "a-1")][2].deviation == pytest.approx(sqrt(100 * 0.81 * 0.19))


def test_who_is_in_a_track_is_certain_though_nobody_knows_in_which_role() -> None:
    course = course_of(plan_of(ladder(2), [100], steps_of(2, rounds=(upward(2, 0.1),))))
    spread = course.heads[Row(Line.TRACK, "a")][2]
    assert (spread.mean, spread.deviation) == pytest.approx((100, 0), abs=1e-6)
    assert (spread.low, spread.high) == (100, 100)


def test_a_move_to_two_roles_divides_evenly() -> None:
    round_ = Round("up", (Way(0, (1, 2)),), share=0.5)
    course = course_of(plan_of(ladder(3), [40], steps_of(1, rounds=(round_,))))
    assert [means(course, Row(Line.ROLE, f"a-{rung}"))[1] for rung in (1, 2, 3)] == pytest.approx([20, 10, 10])


def test_contracts_end_on_their_day_and_take_no_part_in_later_rounds() -> None:
    plan = Plan(
        plan_of(ladder(2), [1], steps_of(2)).baseline,
        2,
        ladder(2),
        (Group(0, 10, ends=1),),
        steps_of(2, rounds=(upward(2, 0.5),)),
    )
    course = course_of(plan)
    assert means(course, Row(Line.ALL)) == pytest.approx([10, 10, 0])
    assert means(course, Row(Line.ROLE, "a-2")) == pytest.approx([0, 5, 0])
    assert [flows.ended for flows in course.flows] == pytest.approx([0, 10])


def test_a_round_for_open_ended_contracts_leaves_the_others_where_they_are() -> None:
    round_ = Round("up", (Way(0, (1,)),), share=0.5, fixed_term=False)
    plan = Plan(
        plan_of(ladder(2), [1], steps_of(1)).baseline,
        1,
        ladder(2),
        (Group(0, 10), Group(0, 10, ends=1)),
        steps_of(1, rounds=(round_,)),
    )
    assert means(course_of(plan), Row(Line.ROLE, "a-2")) == pytest.approx([0, 5])


def test_posts_of_leavers_are_filled_when_they_are_due() -> None:
    """A fifth of 50 leaves in the first year; half of the ten posts are filled in the second, the others given up."""
    first, second = steps_of(2)
    steps = (
        type(first)(first.on, 1, 1.0, leaving={0: 0.2}, refills={0: Refill(0.5, due=1)}),
        second,
    )
    course = course_of(plan_of(ladder(2), [50], steps))
    assert means(course, Row(Line.ROLE, "a-1")) == pytest.approx([50, 40, 45])
    assert [flows.left for flows in course.flows] == pytest.approx([10, 0])
    assert [flows.given_up for flows in course.flows] == pytest.approx([5, 0])
    assert [flows.joined for flows in course.flows] == pytest.approx([0, 5])
    assert [flows.open_posts for flows in course.flows] == [{"a-1": pytest.approx(5)}, {}]


def test_new_posts_are_certain_and_a_fraction_is_a_chance() -> None:
    course = course_of(plan_of(ladder(2), [1], steps_of(1, added=(Added(1, 2.5, due=0),))))
    spread = course.heads[Row(Line.ROLE, "a-2")][1]
    assert (spread.mean, spread.deviation) == pytest.approx((2.5, 0.5))
    assert (spread.low, spread.high) == (2, 3)


def test_moves_to_the_top_are_counted() -> None:
    course = course_of(plan_of(ladder(3), [100, 50], steps_of(1, rounds=(upward(3, 0.1),))))
    assert course.flows[0].to_top == pytest.approx(5)
    assert means(course, Row(Line.TOP)) == pytest.approx([0, 5])
    assert course.flows[0].moves == {"up": pytest.approx(15)}
