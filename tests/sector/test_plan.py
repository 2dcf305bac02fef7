"""Where the actions of a plan stand on a day."""

from datetime import date

import pytest

from pathways.model.commitment import Pillar
from pathways.model.dates import PartialDate
from pathways.model.plan import ActionPlan
from pathways.sector.plan import Standing, standing_of, standings, status_on
from tests.support import reading_of


def plan_of(actions: str) -> ActionPlan:
    reading = reading_of(f"""
document: plan
format: 1
id: small-plan
title: Plan
institution: University of Example
commitment: technician-commitment
source: page
sources: {{page: {{title: A page}}}}
actions:
{actions}
""")
    assert reading.whole, reading.problems
    assert isinstance(reading.document, ActionPlan)
    return reading.document


CASES = {
    "overdue the day after": ('due: "2025-06-30", status: underway', date(2025, 7, 1), Standing.OVERDUE),
    "due on the day itself": ('due: "2025-06-30", status: planned', date(2025, 6, 30), Standing.DUE),
    "due within three months": ('due: "2025-06-30", status: planned', date(2025, 4, 1), Standing.DUE),
    "open long before": ('due: "2025-06-30", status: planned', date(2025, 1, 1), Standing.OPEN),
    "a year is due all through": ('due: "2025", status: planned', date(2025, 2, 1), Standing.DUE),
    "a year is overdue when it is over": ('due: "2025", status: planned', date(2026, 1, 1), Standing.OVERDUE),
    "a month is overdue when it is over": ('due: "2025-05", status: planned', date(2025, 6, 1), Standing.OVERDUE),
    "open without a date": ("status: underway", date(2030, 1, 1), Standing.OPEN),
    "done is never overdue": ('due: "2025", status: done', date(2030, 1, 1), Standing.DONE),
    "given up": ('due: "2025", status: dropped', date(2030, 1, 1), Standing.DROPPED),
    "not known": ('due: "2025", status: not-published', date(2030, 1, 1), Standing.NOT_KNOWN),
    "done from its day on": ('due: "2025", done: "2025-03", status: done', date(2025, 4, 1), Standing.DONE),
    "not yet done before it": ('due: "2025", done: "2025-03", status: done', date(2025, 2, 1), Standing.DUE),
}


@pytest.mark.parametrize("name", CASES)
def test_an_action_stands_where_its_dates_put_it(name: str) -> None:
    fields, on, expected = CASES[name]
    (action,) = plan_of(f"  one: {{action: An action., pillar: visibility, {fields}}}").actions.values()
    assert standing_of(action, on) is expected


def test_what_falls_due_after_the_plans_last_word_is_not_known_and_never_called_overdue() -> None:
    plan = plan_of("""
  before: {action: Before., pillar: visibility, status: underway, due: "2020-06"}
  after: {action: After., pillar: visibility, status: underway, due: "2022-06"}
  finished: {action: Finished., pillar: visibility, status: done, due: "2022-06"}
""")
    told = PartialDate("2021")
    stands = [standing_of(action, date(2025, 1, 1), told) for action in plan.actions.values()]
    assert stands == [Standing.OVERDUE, Standing.NOT_KNOWN, Standing.DONE]


def test_history_tells_the_state_of_the_day() -> None:
    (action,) = plan_of("""
  one:
    action: An action.
    pillar: visibility
    status: done
    history: [{on: "2024-01", status: planned}, {on: "2024-06", status: underway}, {on: "2025-01", status: done}]
""").actions.values()
    days = [date(2024, 3, 1), date(2024, 8, 1), date(2025, 3, 1)]
    assert [status_on(action, on) for on in days] == ["planned", "underway", "done"]


def test_actions_stand_in_the_order_of_the_pillars_and_repetitions_are_not_counted() -> None:
    plan = plan_of("""
  late: {action: Late., pillar: sustainability, status: done}
  early: {action: Early., pillar: visibility, status: done}
  again: {action: Early again., pillar: sustainability, status: done, repeats: early}
""")
    pillars = {name: Pillar(id=name, name=name, text=name) for name in ("visibility", "sustainability")}
    found = standings(plan, pillars, date(2025, 1, 1))
    assert [action.id for action, _ in found.actions] == ["early", "late", "again"]
    assert found.count(Standing.DONE) == 2
    assert [action.id for action, _ in found.of("sustainability")] == ["late", "again"]
