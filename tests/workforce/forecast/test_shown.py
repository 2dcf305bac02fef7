"""What is shown of a forecast: nothing that tells of a small group."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pathways.workforce.disclosure import Rule
from pathways.workforce.forecast.answer import Line, Row
from pathways.workforce.forecast.foretell import forecast
from pathways.workforce.forecast.plan import Group, Plan
from pathways.workforce.forecast.shown import Shown, shown, single_points
from pathways.workforce.timeline import Case
from tests.workforce.forecast.plans import ladder, plan_of, steps_of, upward

RULE = Rule()
ROLES = 4


def of(plan: Plan, rule: Rule = RULE) -> Shown:
    return shown(forecast({Case.CENTRAL: plan}), rule)


def still(counts: list[int], years: int = 2) -> Plan:
    """Two tracks in which nobody moves."""
    return plan_of((*ladder(2, "a"), *ladder(2, "b")), counts, steps_of(years))


def test_counts_are_rounded_and_small_ones_hidden() -> None:
    found = of(still([52, 23, 38, 41]))
    assert [count.median for count in found.heads[Row(Line.ROLE, "a-1")] if count] == [50, 50, 50]
    assert of(still([52, 3, 38, 41])).heads[Row(Line.ROLE, "a-2")] == (None, None, None)


def test_a_scenario_may_say_that_nothing_is_small() -> None:
    found = of(still([2, 1, 0, 1]), Rule(round_to=1, small=1))
    assert [count.median for count in found.heads[Row(Line.ALL)] if count] == [4, 4, 4]
    assert found.hidden == 0


@settings(deadline=None, max_examples=60)
@given(st.lists(st.integers(0, 60), min_size=ROLES, max_size=ROLES), st.sampled_from([0.0, 0.02, 0.2]))
def test_no_small_group_of_now_is_found_by_subtraction(counts: list[int], share: float) -> None:
    """A reader knows every shown number exactly, now and later, and subtracts roles from tracks and tracks from all."""
    plan = plan_of((*ladder(2, "a"), *ladder(2, "b")), counts, steps_of(3, rounds=(upward(2, share),)))
    found = of(plan)
    for year in range(4):
        known = {row: spreads[0].median for row, spreads in found.forecast.central.heads.items()}
        told = {
            row
            for row, shown_counts in found.heads.items()
            if shown_counts[year] is not None and _is_as_now(found, row, year)
        }
        for track in ("a", "b"):
            own = [Row(Line.ROLE, f"{track}-{rung}") for rung in (1, 2)]
            hidden = [row for row in own if row not in told]
            if Row(Line.TRACK, track) in told and hidden:
                rest = known[Row(Line.TRACK, track)] - sum(known[row] for row in own if row in told)
                assert rest == 0 or rest >= RULE.small
        hidden = [Row(Line.TRACK, track) for track in ("a", "b") if Row(Line.TRACK, track) not in told]
        if Row(Line.ALL) in told and len(hidden) == 1:
            assert known[hidden[0]] == 0 or known[hidden[0]] >= RULE.small
        for row in told:
            assert known[row] == 0 or known[row] >= RULE.small


def _is_as_now(found: Shown, row: Row, year: int) -> bool:
    """Whether what is told of a year is what is there now."""
    spreads = found.forecast.central.heads[row]
    return spreads[year].median == spreads[0].median


def test_a_hidden_role_stays_hidden_until_its_number_is_another() -> None:
    plan = plan_of(ladder(2), [90, 3], steps_of(6, rounds=(upward(2, 0.05),)))
    found = of(plan)
    medians = [spread.median for spread in found.forecast.central.heads[Row(Line.ROLE, "a-2")]]
    seen = found.heads[Row(Line.ROLE, "a-2")]
    assert medians == [3, 7, 12, 16, 20, 23, 27]
    assert [count is not None for count in seen] == [False, False, True, True, True, True, True]


def test_what_is_certain_of_a_later_year_is_protected_like_a_count_of_now() -> None:
    """Of eight contracts five end: that three are left is a fact, and the other role of the track must not tell it."""
    places = (*ladder(2, "a"), *ladder(2, "b"))
    groups = (Group(0, 30), Group(1, 3), Group(1, 5, ends=0), Group(2, 40), Group(3, 25))
    plan = Plan(date(2026, 8, 1), 1, places, groups, steps_of(1))
    found = of(plan)
    later = {row.id for row, counts in found.heads.items() if row.line is Line.ROLE and counts[1] is None}
    assert "a-2" in later
    assert len(later) > 1 or found.heads[Row(Line.TRACK, "a")][1] is None


def test_small_flows_are_hidden() -> None:
    found = of(plan_of(ladder(2), [100], steps_of(2, leaving={0: 0.02}, rounds=(upward(2, 0.2),))))
    assert [flows.left for flows in found.flows] == [None, None]
    assert [flows.moves["up"] for flows in found.flows] == [20, 15]
    assert [flows.ended for flows in found.flows] == [0, 0]


def test_waits_of_roles_that_are_hidden_are_not_told() -> None:
    found = of(plan_of(ladder(3), [90, 3, 50], steps_of(2, rounds=(upward(3, 0.1),))))
    hidden = {row.id for row, counts in found.heads.items() if row.line is Line.ROLE and counts[0] is None}
    assert not hidden & {*found.waits}
    assert found.waits_hidden == len(hidden & {*found.forecast.central.waits})


@pytest.mark.parametrize(
    ("group", "single"),
    [
        (Group(1, 1, ends=1), ("a-2",)),
        (Group(1, 2, ends=1), ()),
        (Group(1, 1), ()),
        (Group(1, 1, ends=2), ()),
    ],
)
def test_a_single_holder_whose_contract_ends_in_time(group: Group, single: tuple[str, ...]) -> None:
    plan = plan_of(ladder(2), [9], steps_of(2))
    assert single_points(replace(plan, groups=(*plan.groups, group))) == single
