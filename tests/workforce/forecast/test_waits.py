"""How long people wait: first passages, by hand."""

from dataclasses import replace
from datetime import date

import pytest

from pathways.workforce.forecast.exact import exact_course
from pathways.workforce.forecast.plan import Round, Step, Way
from pathways.workforce.timeline import Case
from tests.workforce.forecast.plans import BASELINE, ladder, plan_of, steps_of, upward


def test_a_constant_chance_gives_the_geometric_distribution() -> None:
    """With a fifth a year the mean is five years; 1 - 0.8 ** 3 = 0.488 and 1 - 0.8 ** 4 = 0.590 have moved."""
    course = exact_course(plan_of(ladder(2), [30], steps_of(5, rounds=(upward(2, 0.2),))), Case.CENTRAL)
    wait = course.waits["a-1"]
    assert wait.moved == pytest.approx([1 - 0.8**year for year in range(1, 6)])
    assert wait.mean == pytest.approx(5)
    assert (wait.quarter, wait.half, wait.three_quarters) == (2, 4, None)
    assert wait.at_top == pytest.approx(wait.moved)


def test_rounds_at_the_beginning_of_a_year_are_waited_for_no_longer_than_they_take() -> None:
    """Half move after one year, after two, three and so on: 1/2 + 2/4 + 3/8 + ... = 2, however far is looked ahead."""
    for years in (2, 3, 8):
        steps = [
            step
            for closing in steps_of(years)
            for step in (closing, replace(closing, year=closing.year + 1, rounds=(upward(2, 0.5),)))
        ]
        course = exact_course(plan_of(ladder(2), [30], tuple(steps[:-1])), Case.CENTRAL)
        assert course.waits["a-1"].mean == pytest.approx(2)


def test_short_years_at_both_ends_do_not_change_the_wait() -> None:
    """A round each August, seen in years that begin in April: the last four months have none, and others come."""
    closing = (date(2027, 4, 1), date(2028, 4, 1), date(2028, 8, 1))
    held = date(2027, 8, 1)
    plan = plan_of(
        ladder(2),
        [30],
        tuple(
            Step(day, year, (day - BASELINE).days / 365.25, rounds=(upward(2, 0.5),) if day == held else ())
            for day, year in sorted([(closing[0], 1), (held, 2), (closing[1], 2), (closing[2], 3)])
        ),
    )
    assert exact_course(plan, Case.CENTRAL).waits["a-1"].mean == pytest.approx(2, abs=0.01)


def test_the_top_is_reached_in_two_moves() -> None:
    course = exact_course(plan_of(ladder(3), [30], steps_of(3, rounds=(upward(3, 0.5),))), Case.CENTRAL)
    assert course.waits["a-1"].at_top == pytest.approx([0, 0.25, 0.5])


def test_a_chance_that_ends_leaves_some_who_never_move() -> None:
    with_round, *without = steps_of(3, rounds=(upward(2, 0.5),))
    steps = (with_round, *(type(step)(step.on, step.year, step.years_since) for step in without))
    assert exact_course(plan_of(ladder(2), [30], steps), Case.CENTRAL).waits["a-1"].mean is None


def test_everybody_moves_in_the_first_year() -> None:
    course = exact_course(plan_of(ladder(2), [30], steps_of(2, rounds=(upward(2, 1.0),))), Case.CENTRAL)
    assert course.waits["a-1"].mean == pytest.approx(1)


def test_only_roles_with_holders_and_a_way_on_have_a_wait() -> None:
    round_ = Round("up", (Way(0, (1,)), Way(1, (2,))), share=0.1)
    course = exact_course(plan_of(ladder(3), [30, 0, 4], steps_of(1, rounds=(round_,))), Case.CENTRAL)
    assert [*course.waits] == ["a-1"]
