"""Actions in the order of their days: what is in force, open and stopped on each."""

from datetime import date

import pytest

from pathways.workforce.assumptions import Assumed
from pathways.workforce.timeline import Case, Timeline, months_after
from tests.support import reading_of
from tests.workforce.scenarios import ladder, scenario_of

ACTIONS = """
  adopt: {do: adopt, on: "2026-01", framework: new}
  map: {do: map, on: "2026-03-01"}
  open: {do: open, on: "2026-02-01", move: shut}
  close: {do: close, on: "2027-02-01", move: shut}
  stop: {do: freeze, on: "2026-09-01", until: "2026-10", what: moves}
  no-steps: {do: freeze, on: "2026-09-01", until: "2026-10", what: increments, roles: senior}
  ask: {do: require, on: "2027-01-01", move: up, requires: {fact: post.years_in_grade, at_least: 5}}
  award: {do: award, on: "2026-08-01", percent: {low: 1, central: 2, high: 3}}
  pay: {do: pay, on: "2027", structure: other-pay}
"""


def timeline(actions: str = ACTIONS, head: str = "", years: int = 3) -> Timeline:
    return Timeline(scenario_of(actions, head), years)


def test_the_framework_in_force_is_the_last_adopted() -> None:
    found = timeline()
    assert found.framework_on(date(2025, 12, 31)) == "example"
    assert found.framework_on(date(2026, 1, 1)) == "new"
    assert found.frameworks == ("example", "new")


def test_posts_stand_in_the_roles_of_a_framework_from_the_day_of_mapping() -> None:
    found = timeline()
    assert found.roles_on(date(2026, 2, 28)) == "example"
    assert found.roles_on(date(2026, 3, 1)) == "new"
    assert timeline('  adopt: {do: adopt, on: "2026-01", framework: new}').mapped_on("new") == date(2026, 1, 1)


@pytest.mark.parametrize(
    ("day", "is_open"),
    [
        (date(2026, 1, 31), False),
        (date(2026, 2, 1), True),
        (date(2026, 9, 1), False),
        (date(2026, 10, 31), False),
        (date(2026, 11, 1), True),
        (date(2027, 2, 1), False),
    ],
)
def test_a_move_is_open_as_its_framework_and_then_the_last_action_say_and_never_in_a_freeze(
    day: date, is_open: bool
) -> None:
    move = ladder().framework.moves["shut"]
    assert timeline().open_on(move, day) is is_open


def test_a_freeze_of_named_roles_stops_nobody_else() -> None:
    found = timeline()
    day = date(2026, 9, 15)
    assert found.frozen_on("increments", day, "senior")
    assert not found.frozen_on("increments", day, "lead")
    assert not found.frozen_on("recruitment", day, "senior")


def test_what_a_move_asks_for_changes_from_a_day_on() -> None:
    found, move = timeline(), ladder().framework.moves["up"]
    assert found.required_on(move, date(2026, 12, 31)) is None
    assert found.required_on(move, date(2027, 1, 1)) is not None


def test_days_given_as_a_month_or_a_year_are_an_assumption_that_is_said() -> None:
    [found] = [each for each in timeline().assumptions if each.code is Assumed.FIRST_DAY]
    assert found.of == ("2026-01", "2027")


def test_an_award_has_three_numbers() -> None:
    found = timeline()
    assert [found.awards(case)[0][1] for case in Case] == [1, 2, 3]


def test_rounds_fall_on_the_day_of_the_move_each_year_until_the_last_day() -> None:
    action = '  go: {do: move, on: "2026-01-01", until: "2027", move: up, number: 1}'
    found = timeline(action, years=5).rounds(ladder().framework.moves)
    assert [each.on for each in found] == [date(2026, 8, 1), date(2027, 8, 1)]


def test_rounds_of_a_move_without_a_day_fall_on_that_of_the_action() -> None:
    action = '  go: {do: move, on: "2026-01-15", move: waits, number: 1}'
    found = timeline(action, years=3).rounds(ladder().framework.moves)
    assert [each.on for each in found] == [date(2026, 1, 15), date(2027, 1, 15), date(2028, 1, 15)]


def test_years_are_counted_from_the_baseline_or_cut_at_the_financial_year() -> None:
    assert [(each.name, each.months) for each in timeline().periods] == [
        ("2025-26", 12), ("2026-27", 12), ("2027-28", 12),
    ]  # fmt: skip
    found = timeline(head='year_from: "01-01"').periods
    assert [(each.name, each.months) for each in found] == [("2025", 5), ("2026", 12), ("2027", 12), ("2028", 7)]
    assert found[0].first == date(2025, 8, 1)
    assert found[-1].after == date(2028, 8, 1)


def test_a_month_later_is_the_last_day_of_a_shorter_month() -> None:
    assert months_after(date(2026, 1, 31), 1) == date(2026, 2, 28)
    assert months_after(date(2026, 1, 31), -2) == date(2025, 11, 30)


@pytest.mark.parametrize(
    ("action", "message"),
    [
        ('{do: move, on: "2026", move: up}', "needs number or share"),
        ('{do: move, on: "2026", move: up, number: 1, share: 0.1}', "needs number or share"),
        ('{do: leave, on: "2026", share: 1.5}', "a part from 0 to 1"),
        ('{do: award, on: "2026", percent: {low: 3, central: 2, high: 1}}', "from low by central to high"),
        ('{do: award, on: "2026", move: up, percent: 1}', "has no move"),
        ('{do: add-posts, on: "2026", role: senior}', "needs number"),
        ('{do: add-posts, on: "2026", role: senior, number: -1}', "not negative"),
    ],
)
def test_an_action_that_cannot_be_is_one_message(action: str, message: str) -> None:
    reading = reading_of(f"""
document: scenario
format: 1
id: example
title: Example
on: "2025-08-01"
staff: {{file: staff.csv}}
proposed: {{by: The tests, on: "2025-08-01"}}
actions:
  wrong: {action}
""")
    [problem] = reading.problems
    assert message in problem.message


def test_the_baseline_is_never_edited() -> None:
    scenario = scenario_of(ACTIONS)
    before = scenario.model_dump_json()
    Timeline(scenario, 5).rounds(ladder().framework.moves)
    assert scenario.model_dump_json() == before
