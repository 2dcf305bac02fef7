"""What a scenario costs: single effects reckoned by hand, and laws that hold for every scenario."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pathways.export.whole_money import in_whole
from pathways.workforce.cost.answer import ScenarioCost, cost_of_scenario, of_cause, of_heading
from pathways.workforce.cost.causes import ANYWAY, Cause
from pathways.workforce.cost.groups import groups_of, too_few
from pathways.workforce.cost.rates import Heading
from pathways.workforce.cost.run import run as run_of
from pathways.workforce.cost.situation import Assimilation, Lack
from pathways.workforce.cost.terms import NOTHING_HELD
from pathways.workforce.staff import Contract, ContractType, Funding
from pathways.workforce.timeline import Case, Timeline
from tests.workforce.scenarios import STRUCTURE, contract, costed, scenario_of, situation, terms

ONE = [contract(2)]


def salaries(cost: ScenarioCost, case: Case = Case.CENTRAL) -> list[float]:
    """The salaries of each year."""
    found = cost.cases[case].by_year(len(cost.periods), of_heading(Heading.SALARY))
    return [float(each) for each in found]


def by_cause(cost: ScenarioCost, cause: Cause) -> list[float]:
    found = cost.central.by_year(len(cost.periods), of_cause(cause))
    return [float(each) for each in found]


def test_without_actions_people_climb_to_the_top_of_the_grade_and_stay_there() -> None:
    assert salaries(costed(scenario_of(), [contract(2, point="2")])) == [25200, 26400, 26400]


def test_points_of_contribution_are_kept_and_not_climbed_to() -> None:
    assert salaries(costed(scenario_of(), [contract(2, point="4")])) == [27600, 27600, 27600]


def test_insurance_is_due_above_the_threshold_of_each_contract_and_the_pension_is_that_of_the_grade() -> None:
    scenario = scenario_of(head='pay: {structure: small-pay, pension: fund, pensions_by_grade: {"5": cheap}}')
    cost = costed(scenario, [contract(2, fte=0.6), contract(3, grade="5", point="4"), contract(4, fte=0.4)])
    found = {heading: cost.central.by_year(3, of_heading(heading))[0] for heading in Heading}
    assert found[Heading.SALARY] == 14400 + 27600 + 9600
    assert found[Heading.NATIONAL_INSURANCE] == Decimal("0.10") * (14400 - 12000 + 27600 - 12000)
    assert found[Heading.PENSION] == Decimal("0.20") * (14400 + 9600) + Decimal("0.05") * 27600


def test_a_rate_that_has_ended_runs_on_and_that_is_said() -> None:
    cost = costed(scenario_of(), ONE)
    assert float(cost.central.by_year(3, of_heading(Heading.NATIONAL_INSURANCE))[2]) == 1440
    assert [each.name for each in cost.run_on] == ["Insurance"]


def test_a_contract_is_paid_by_the_day_until_it_ends() -> None:
    ends = contract(2, end=date(2025, 10, 15), type=ContractType.FIXED_TERM)
    assert salaries(costed(scenario_of(), [ends]))[0] == pytest.approx(2000 + 2000 + 2000 * 15 / 31, abs=0.005)


def test_an_award_raises_values_rounded_to_the_pound_in_three_cases() -> None:
    award = '  a: {do: award, on: "2026-02-01", percent: {low: 0, central: 1.23, high: 2}}'
    cost = costed(scenario_of(award), [contract(2, point="3")])
    assert salaries(cost, Case.LOW)[1] == 26400
    assert salaries(cost)[1] == 26725
    assert salaries(cost, Case.HIGH)[1] == 26928
    assert salaries(cost)[0] == 26400 / 2 + 26725 / 2


def test_a_salary_without_a_point_gets_awards_and_no_increments() -> None:
    award = '  a: {do: award, on: "2026-08-01", percent: 10}'
    assert salaries(costed(scenario_of(award), [contract(2, point=None, salary=30000.0)])) == [30000, 33000, 33000]


def test_a_move_starts_at_the_highest_point_of_its_rule_and_is_spread_over_those_who_may() -> None:
    move = '  m: {do: move, on: "2026-08-01", move: up, roles: technician, number: 1}'
    cost = costed(scenario_of(move), [contract(2, point="3"), contract(3, point="3")])
    # One of two goes from 26,400 to 27,600 in August 2026; in August 2027 that one climbs to 28,800, and the other
    # is promoted with the chance 1, as nobody else is left.
    assert by_cause(cost, Cause.MOVES) == pytest.approx([0, 0.5 * 2 * 1200 * 1.1, 0.5 * 2 * (1200 + 2400) * 1.1])
    assert cost.central.moved == {("m", 1): 1, ("m", 2): 1}


def test_more_moves_than_people_move_everybody_and_the_rest_is_said() -> None:
    cost = costed(scenario_of('  m: {do: move, on: "2027-08-01", move: up, number: 5}'), ONE)
    assert cost.central.moved == {("m", 2): 1}
    assert cost.central.lacks == {(Lack.TOO_FEW, "m"): 4}


def test_a_share_moves_that_part_of_those_who_may() -> None:
    cost = costed(scenario_of('  m: {do: move, on: "2027-08-01", move: up, share: 0.25}'), [contract(2), contract(3)])
    assert cost.central.moved == {("m", 2): Decimal("0.5")}


def test_time_in_the_grade_that_a_move_asks_for_is_looked_at() -> None:
    move = '  m: {do: move, on: "2026-08-01", move: waits, number: 2, until: "2026-12"}'
    here = [contract(2, in_grade_since=date(2024, 8, 1)), contract(3, in_grade_since=date(2024, 8, 2))]
    assert costed(scenario_of(move), here).central.moved == {("m", 1): 1}


NOT_MADE = {
    "shut": ('  m: {do: move, on: "2027-08-01", move: shut, number: 1}', Lack.NOT_OPEN),
    "closed": (
        '  c: {do: close, on: "2026-01-01", move: up}\n  m: {do: move, on: "2027-08-01", move: up, number: 1}',
        Lack.NOT_OPEN,
    ),
    "cover": ('  m: {do: move, on: "2027-08-01", move: cover, number: 1}', Lack.LEADS_NOWHERE),
    "unknown": ('  m: {do: move, on: "2027-08-01", move: sideways, number: 1}', Lack.NOT_IN_FORCE),
}


@pytest.mark.parametrize("name", NOT_MADE)
def test_a_move_that_cannot_be_made_costs_nothing_and_is_said(name: str) -> None:
    actions, lack = NOT_MADE[name]
    cost = costed(scenario_of(actions), ONE)
    assert cost.central.moved == {}
    assert (lack, "m") in cost.central.lacks
    assert by_cause(cost, Cause.MOVES) == [0, 0, 0]


def test_a_rule_in_words_is_not_reckoned_unless_the_bottom_is_assumed() -> None:
    scenario = scenario_of('  m: {do: move, on: "2027-08-01", move: words, number: 1}')
    cost = costed(scenario, ONE)
    assert cost.central.lacks == {(Lack.RULE_IN_WORDS, "m"): 1}
    assert by_cause(cost, Cause.MOVES) == [0, 0, 0]
    assert by_cause(costed(scenario, ONE, assume_bottom=True), Cause.MOVES)[2] == (27600 - 26400) * 1.1


def test_pay_never_falls_by_a_move() -> None:
    scenario = scenario_of('  m: {do: move, on: "2027-08-01", move: waits, number: 1}')
    cost = costed(scenario, [contract(2, point="9")])
    assert salaries(cost)[2] == 36000
    assert cost.central.lacks == {(Lack.KEPT, "m"): 1}


def test_an_evaluation_leads_to_the_nearest_point_of_the_next_grade() -> None:
    evaluate = '  e: {do: evaluate, on: "2026-02-01", share: 0.5}'
    cost = costed(scenario_of(evaluate), [contract(2, title="Glassblower", point="4")])
    assert by_cause(cost, Cause.EVALUATIONS)[0] == 0
    assert by_cause(cost, Cause.EVALUATIONS)[1] == pytest.approx(0.5 * (28800 - 27600) * 1.1)
    assert cost.central.moved == {("e", 0): Decimal("0.5")}


def test_new_posts_start_at_the_lowest_point_or_the_one_that_is_named() -> None:
    posts = '  p: {do: add-posts, on: "2026-02-01", role: senior, number: 2, funding: grant, until: "2026-07-31"}'
    assert by_cause(costed(scenario_of(posts), ONE), Cause.POSTS)[0] == pytest.approx(27600 * 1.1 - 1200)
    named = posts.replace("number: 2", 'number: 2, point: "6"')
    assert by_cause(costed(scenario_of(named), ONE), Cause.POSTS)[0] == pytest.approx(30000 * 1.1 - 1200)


FROZEN = '  f: {do: freeze, on: "2026-01-01", until: "2026-12-31", what: recruitment}\n'


def test_a_freeze_of_recruitment_puts_new_posts_off_and_one_of_increments_stops_the_steps() -> None:
    posts = '  p: {do: add-posts, on: "2026-02-01", role: senior, number: 2}\n'
    later = posts.replace("2026-02-01", "2027-01-01")
    put_off, as_planned = costed(scenario_of(FROZEN + posts), ONE), costed(scenario_of(later), ONE)
    assert put_off.central.by_year(3) == as_planned.central.by_year(3)
    assert put_off.central.moved == as_planned.central.moved == {("p", 1): 2}
    never = costed(scenario_of(f"{FROZEN.replace(', until: ', ', text: ')}{posts}"), ONE)
    assert never.central.by_year(3) == costed(scenario_of(), ONE).central.by_year(3)
    assert (Lack.NOT_RECRUITED, "p") in never.central.lacks
    steps = costed(scenario_of('  f: {do: freeze, on: "2026-01-01", until: "2026-12-31", what: increments}'), ONE)
    assert salaries(steps) == [24000, 24000, 25200]


def test_in_twelve_months_the_stated_part_has_left_and_posts_are_filled_again_at_the_bottom() -> None:
    leave = '  l: {do: leave, on: "2025-08-01", share: 0.36}\n'
    cost = costed(scenario_of(leave), [contract(2, point="3")])
    assert float(cost.central.heads[0]) == pytest.approx(0.64 ** (11 / 12))
    assert salaries(cost)[1] < 0.64 * 26400
    filled = costed(scenario_of(f'{leave}  r: {{do: refill, on: "2025-08-01", share: 1}}'), [contract(2, point="3")])
    assert float(filled.central.heads[2]) == pytest.approx(1)
    assert salaries(cost)[2] < salaries(filled)[2] < 26400


def test_posts_that_fall_free_in_a_freeze_are_filled_when_it_ends() -> None:
    ends = [contract(2, type=ContractType.FIXED_TERM, end=date(2026, 3, 31))]
    refill = '  r: {do: refill, on: "2025-08-01", share: 1}\n'
    frozen = costed(scenario_of(FROZEN + refill), ends)
    assert [float(each) for each in frozen.central.heads] == [0, 1, 1]
    assert salaries(frozen)[1] == pytest.approx(24000 * 7 / 12)


def test_of_several_statements_on_leaving_and_refilling_one_holds_for_each_role() -> None:
    """The one that names the role, or begins last: else more posts would be filled than fell free."""
    here = [contract(2, point="3"), contract(3, grade="5", point="4", title="Senior Technician")]
    both = "  a: {do: %s, on: '2025-08-01', share: %s}\n  b: {do: %s, on: '2025-08-01', share: %s, roles: senior}\n"
    leaving = both % ("leave", 0.36, "leave", 0.19)
    for said in (leaving, "\n".join(reversed(leaving.splitlines()))):
        cost = costed(scenario_of(said), here)
        assert float(cost.central.heads[0]) == pytest.approx(0.64 ** (11 / 12) + 0.81 ** (11 / 12))
    refilled = both.replace("a:", "c:").replace("b:", "d:") % ("refill", 1, "refill", 1)
    assert float(costed(scenario_of(leaving + refilled), here).central.heads[2]) == pytest.approx(2)


def test_the_lowest_cost_goes_with_the_most_leavers() -> None:
    leave = '  l: {do: leave, on: "2025-08-01", share: {low: 0.1, central: 0.2, high: 0.3}}'
    cost = costed(scenario_of(leave), ONE)
    assert cost.cases[Case.LOW].total() < cost.central.total() < cost.cases[Case.HIGH].total()


def test_assimilation_goes_to_the_nearest_point_not_below_and_protects_pay_above_the_grade_for_its_time() -> None:
    pay = '  p: {do: pay, on: "2025-08-01", structure: other-pay, protected_years: 1}'
    cost = costed(scenario_of(pay), [contract(2, point="2"), contract(3, point="4")])
    assert salaries(cost) == [25200 + 27600, 25200 + 25200, 25200 + 25200]
    assert by_cause(cost, Cause.PROTECTION)[1:] == [0, 0]
    assert by_cause(cost, Cause.PROTECTION)[0] == 2400 * 1.1
    [(way, group)] = cost.central.assimilated.items()
    assert way == Assimilation("4", "4")
    assert [float(each) for each in (group.contracts, group.protected, group.gain)] == [2, 1, 0]
    assert [float(each) for each in cost.central.protected] == [1, 0, 0]


def test_a_grade_that_the_new_structure_does_not_have_keeps_its_pay_and_is_said() -> None:
    pay = '  p: {do: pay, on: "2026-08-01", structure: other-pay}'
    cost = costed(scenario_of(pay), [contract(2, grade="6", title="Glassblower", point="8")])
    assert salaries(cost) == [32400, 32400, 32400]
    assert (Lack.NOT_ASSIMILATED, "p") in cost.central.lacks


def test_without_any_grades_salaries_are_costed_and_awards_act() -> None:
    award = '  a: {do: award, on: "2026-08-01", percent: 10}'
    held = situation([contract(2, point=None, salary=30000.0), contract(3)])
    bare = replace(held, pay=replace(held.pay, first=NOTHING_HELD))
    cost = cost_of_scenario(bare, Timeline(scenario_of(award), 3))
    assert salaries(cost) == [30000, 33000, 33000]
    assert cost.central.lacks == {(Lack.POINT_NOT_HELD, ""): 1}


def test_what_is_not_known_is_counted_and_never_guessed() -> None:
    here = [
        contract(2),
        contract(3, point=None),
        contract(4, point="77"),
        contract(5, grade="X"),
        contract(6, start=date(2026, 1, 1)),
    ]
    cost = costed(scenario_of(), here)
    assert cost.central.lacks == {
        (Lack.NO_PAY, ""): 1,
        (Lack.POINT_NOT_HELD, ""): 1,
        (Lack.NO_GRADE, ""): 1,
        (Lack.NOT_RUNNING, ""): 1,
    }
    assert cost.not_costed == 2
    assert salaries(cost)[1] == 25200 + 24000


def test_costs_of_small_groups_are_hidden_and_so_is_what_would_tell_them() -> None:
    here = [contract(row, funding=Funding.CORE if row < 12 else Funding.GRANT) for row in range(2, 15)]
    cost = costed(scenario_of(head="").model_copy(update={"small": 5, "round_to": 5}), here)
    assert [group.total for group in groups_of(cost).by_funding] == [None, None]
    assert not too_few(cost)
    few = costed(scenario_of().model_copy(update={"small": 5}), here[:4])
    assert too_few(few)


def test_a_group_that_shrinks_is_hidden_by_its_smallest_year() -> None:
    stay = [contract(row) for row in range(2, 12)]
    ending = [contract(row, funding=Funding.GRANT, end=date(2026, 9, row)) for row in range(12, 18)]
    last = [contract(row, funding=Funding.GRANT) for row in range(18, 20)]
    cost = costed(scenario_of().model_copy(update={"small": 5}), [*stay, *ending, *last])
    assert [group.total for group in groups_of(cost).by_funding] == [None, None]


WAITING = STRUCTURE.replace('yearly: {on: "08-01"}', 'yearly: {on: "08-01", after: {months: 6}}')

MUCH = """
  l: {do: leave, on: "2025-08-01", share: 0.3}
  r: {do: refill, on: "2025-08-01", share: 0.9, after_months: 1}
  m: {do: move, on: "2026-03-15", move: waits, number: 1}
  u: {do: move, on: "2026-08-01", move: up, number: 1}
"""


@pytest.mark.parametrize("asked", ["at_least: 2", "at_least: 1.3", "more_than: 2", "less_than: 1.5", "at_most: 2"])
def test_people_who_came_on_days_that_make_no_difference_are_counted_together_and_cost_the_same(
    monkeypatch: pytest.MonkeyPatch, asked: str
) -> None:
    days = [date(2022, 1, 1), date(2024, 3, 15), date(2024, 3, 16), date(2025, 2, 1), date(2025, 2, 2), None]
    around = [date(2024, 3, 14), *(date(2024, month, day) for month in (9, 11, 12) for day in range(10, 22))]
    held = situation([contract(row, in_grade_since=day) for row, day in enumerate([*days, *around], 2)])
    held = replace(held, pay=replace(held.pay, first=terms(WAITING)))
    asking = f"""  a:
    do: require
    on: "2025-08-01"
    move: waits
    requires: {{fact: post.years_in_grade, {asked}}}
"""
    timeline = Timeline(scenario_of(f"{asking}{MUCH}"), 3)
    together = run_of(held, timeline, Case.CENTRAL)
    monkeypatch.setattr("pathways.workforce.cost.run.settle", lambda *_: None)
    monkeypatch.setattr("pathways.workforce.cost.filling.asked_after", lambda *_: None)
    apart = run_of(held, timeline, Case.CENTRAL)
    assert len(together.state) < len(apart.state)
    assert {key: round(amount, 9) for key, amount in together.tally.money.items()} == {
        key: round(amount, 9) for key, amount in apart.tally.money.items()
    }


# Laws.

POINTS = {"4": ("1", "2", "3"), "5": ("4", "5", "6"), "6": ("7", "8")}
TITLES = {"4": "Technician", "5": "Senior Technician", "6": "Lead Technician"}


@st.composite
def contracts(draw: Any) -> list[Contract]:
    found = []
    for row in range(2, 2 + draw(st.integers(1, 4))):
        grade = draw(st.sampled_from([*POINTS]))
        end = draw(st.sampled_from([None, None, date(2026, 3, 31), date(2027, 5, 14)]))
        found.append(
            contract(
                row,
                grade=grade,
                point=draw(st.sampled_from(POINTS[grade])),
                title=draw(st.sampled_from([TITLES[grade], "Glassblower"])),
                fte=draw(st.sampled_from([1.0, 0.5, 0.37])),
                end=end,
                type=ContractType.FIXED_TERM if end else ContractType.OPEN_ENDED,
                funding=draw(st.sampled_from([Funding.CORE, Funding.GRANT])),
                in_grade_since=draw(st.sampled_from([None, date(2020, 8, 1), date(2025, 3, 5)])),
            )
        )
    return found


def estimate(values: Sequence[float]) -> str:
    low, central, high = sorted(values)
    return f"{{low: {low}, central: {central}, high: {high}}}"


SHARES = st.tuples(*[st.sampled_from([0, 0.1, 0.25, 0.5, 1])] * 3).map(estimate)
NUMBERS = st.tuples(*[st.sampled_from([0, 0.5, 1, 2, 3])] * 3).map(estimate)
PERCENTS = st.tuples(*[st.sampled_from([0, 0.5, 1.7, 2.55, 4])] * 3).map(estimate)
DAYS = st.sampled_from(["2025-08-01", "2026-02-01", "2026-08", "2027", "2027-08-01"])


@st.composite
def actions(draw: Any) -> list[str]:
    found = {
        "award": f'{{do: award, on: "{draw(DAYS)}", percent: {draw(PERCENTS)}}}',
        "move": f'{{do: move, on: "{draw(DAYS)}", move: up, number: {draw(NUMBERS)}}}',
        "evaluate": f'{{do: evaluate, on: "{draw(DAYS)}", share: {draw(SHARES)}}}',
        "posts": f'{{do: add-posts, on: "{draw(DAYS)}", role: senior, number: {draw(NUMBERS)}}}',
        "leave": f'{{do: leave, on: "{draw(DAYS)}", share: {draw(SHARES)}}}',
    }
    chosen = draw(st.lists(st.sampled_from([*found]), unique=True))
    return [f"  {name}: {found[name]}" for name in chosen]


LAWS = settings(max_examples=30, deadline=None)


@LAWS
@given(contracts())
def test_with_no_actions_a_scenario_costs_what_doing_nothing_costs(here: list[Contract]) -> None:
    cost = costed(scenario_of(), here)
    for case in Case:
        assert cost.cases[case].total() == cost.central.total(lambda cell: cell.cause in ANYWAY)
    assert cost.causes == ANYWAY


@LAWS
@given(contracts(), DAYS, PERCENTS)
def test_with_all_rates_zero_only_increments_and_awards_act(here: list[Contract], day: str, percent: str) -> None:
    award = f'  award: {{do: award, on: "{day}", percent: {percent}}}'
    idle = [
        '  move: {do: move, on: "2026-08-01", move: up, number: 0}',
        '  evaluate: {do: evaluate, on: "2026-08-01", share: 0}',
        '  posts: {do: add-posts, on: "2026-08-01", role: senior, number: 0}',
        '  leave: {do: leave, on: "2025-08-01", share: 0}',
    ]
    cost = costed(scenario_of("\n".join([award, *idle])), here)
    assert {cell.cause for cell in cost.central.cells} <= {*ANYWAY, Cause.AWARDS}
    assert cost.central.by_year(3) == costed(scenario_of(award), here).central.by_year(3)


@LAWS
@given(contracts(), actions())
def test_low_costs_no_more_than_central_and_central_no_more_than_high(here: list[Contract], said: list[str]) -> None:
    cost = costed(scenario_of("\n".join(said) or "{}"), here)
    low, central, high = (cost.cases[case].by_year(3) for case in Case)
    slack = Decimal("0.05")  # each of the amounts is rounded to the penny by itself
    for one, other, last in zip(low, central, high, strict=True):
        assert one <= other + slack
        assert other <= last + slack


@LAWS
@given(contracts(), st.sampled_from([0, 0.5, 1, 2]), st.sampled_from([0, 0.25, 1, 3]))
def test_more_promotions_never_cost_less(here: list[Contract], number: float, more: float) -> None:
    def total(of: float) -> Decimal:
        move = f'  m: {{do: move, on: "2026-08-01", move: up, number: {of}}}'
        return costed(scenario_of(move), here).central.total()

    assert total(number) <= total(number + more) + Decimal("0.05")


@LAWS
@given(contracts(), actions())
def test_the_causes_sum_to_the_difference_and_all_ways_of_adding_up_agree(
    here: list[Contract], said: list[str]
) -> None:
    cost = costed(scenario_of("\n".join(said) or "{}"), here)
    for case in Case:
        costed_case = cost.cases[case]
        nothing = costed_case.total(lambda cell: cell.cause in ANYWAY)
        causes = [cause for cause in cost.causes if cause not in ANYWAY]
        added = [costed_case.total(of_cause(cause)) for cause in causes]
        assert nothing + sum(added, Decimal(0)) == costed_case.total() == sum(costed_case.by_year(3))
    groups = [sum(group.total or (), Decimal(0)) for group in groups_of(cost).by_funding]
    assert sum(groups, Decimal(0)) == cost.central.total()


@LAWS
@given(contracts(), actions(), st.randoms(use_true_random=False))
def test_the_order_of_rows_and_actions_changes_nothing(here: list[Contract], said: list[str], chance: Any) -> None:
    mixed = chance.sample(here, len(here))
    one = costed(scenario_of("\n".join(said) or "{}"), here)
    other = costed(scenario_of("\n".join(said) or "{}"), mixed)
    assert one.central.by_year(3) == other.central.by_year(3)


AMOUNTS = st.decimals(-1000, 1000, places=2)


@given(st.integers(1, 4).flatmap(lambda width: st.lists(st.lists(AMOUNTS, min_size=width, max_size=width), min_size=1)))
def test_whole_amounts_sum_to_the_rounded_total_along_both_ways(rows: list[list[Decimal]]) -> None:
    found = in_whole(rows)
    assert sum(map(sum, found)) == in_whole([[sum((amount for row in rows for amount in row), Decimal(0))]])[0][0]
    for row, whole in zip(rows, found, strict=True):
        assert all(abs(cell - amount) <= 2 for cell, amount in zip(whole, row, strict=True))
    columns = [sum(column, Decimal(0)) for column in zip(*rows, strict=True)]
    assert [sum(column) for column in zip(*found, strict=True)] == in_whole([columns])[0]
