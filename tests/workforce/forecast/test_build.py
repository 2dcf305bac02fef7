"""From a scenario to a plan: when things happen, to whom, and what is said of it."""

from datetime import date

import pytest

from pathways.documents.refused import Refused
from pathways.workforce.forecast.plan import Added, Cap, Group, Plan, Refill, Round, Way
from pathways.workforce.forecast.start import TO_BE_EVALUATED
from pathways.workforce.forecast.supposed import Supposed
from pathways.workforce.timeline import Case
from tests.workforce.forecast.scenarios import placed, plan_for, waiting

LAB_5, LAB_6, LAB_7, SHOP_5, SHOP_6 = range(5)


def central(actions: str, years: int = 3) -> Plan:
    return plan_for(actions, placed("lab-5", 10), years).plans[Case.CENTRAL]


def rounds(plan: Plan) -> list[tuple[date, Round]]:
    return [(step.on, held) for step in plan.steps for held in step.rounds]


def said(actions: str, people: int = 10) -> dict[Supposed, tuple[str, ...]]:
    return {each.code: each.of for each in plan_for(actions, placed("lab-5", people)).suppositions}


def test_rounds_fall_on_the_day_of_the_move_in_every_year() -> None:
    found = rounds(central('  up: {do: move, on: "2026-08-01", move: round, share: 0.1}'))
    assert [day for day, _ in found] == [date(2026, 10, 1), date(2027, 10, 1), date(2028, 10, 1)]
    assert {held.share for _, held in found} == {0.1}
    assert found[0][1].ways == (Way(LAB_5, (LAB_6,)), Way(LAB_6, (LAB_7,)), Way(SHOP_5, (SHOP_6,)))


def test_a_year_ends_before_what_happens_on_the_same_day() -> None:
    plan = central('  up: {do: move, on: "2026-08-01", move: sideways, share: 0.1}')
    assert [(step.on.year, step.year, bool(step.rounds)) for step in plan.steps] == [
        (2026, 1, True), (2027, 1, False), (2027, 2, True), (2028, 2, False), (2028, 3, True), (2029, 3, False),
    ]  # fmt: skip


def test_only_the_roles_named_take_part() -> None:
    found = rounds(central('  up: {do: move, on: "2026-08-01", move: round, share: 0.1, roles: lab-6}'))
    assert {held.ways for _, held in found} == {(Way(LAB_6, (LAB_7,)),)}


def test_a_move_for_open_ended_contracts_is_closed_to_others() -> None:
    (_, held), *_ = rounds(central('  up: {do: move, on: "2026-08-01", move: permanent, share: 0.1}'))
    assert (held.open_ended, held.fixed_term) == (True, False)


def test_a_vacancy_needs_a_post() -> None:
    plan = central('  up: {do: move, on: "2026-08-01", move: vacancy, share: 0.1}')
    assert all(held.needs_post for _, held in rounds(plan))
    assert plan.couplings == ("post",)


@pytest.mark.parametrize(
    ("stopped", "days"),
    [
        ('{do: freeze, on: "2027-01-01", until: "2027-12-31", what: moves}', [2026, 2028]),
        ('{do: close, on: "2027-01-01", move: round}', [2026]),
        ('{do: freeze, on: "2027-01-01", until: "2027-12-31", what: increments}', [2026, 2027, 2028]),
    ],
)
def test_rounds_that_cannot_be_held_are_not(stopped: str, days: list[int]) -> None:
    plan = central(f'  up: {{do: move, on: "2026-08-01", move: round, share: 0.1}}\n  stop: {stopped}')
    assert [day.year for day, _ in rounds(plan)] == days


def test_a_closed_move_is_made_from_the_day_on_which_it_is_opened() -> None:
    made = '  up: {do: move, on: "2026-09-01", move: shut, share: 0.1}\n'
    assert rounds(central(made)) == []
    assert [day.year for day, _ in rounds(central(f'{made}  open: {{do: open, on: "2027-01-01", move: shut}}'))] == [
        2027, 2028,
    ]  # fmt: skip


def test_a_yearly_part_leaves_by_its_days() -> None:
    plan = central(
        '  go: {do: leave, on: "2026-08-01", share: 0.1}\n  up: {do: move, on: "2026-08-01", move: round, share: 0.1}'
    )
    first = [step for step in plan.steps if step.year == 1]
    assert [step.on for step in first] == [date(2026, 10, 1), date(2027, 8, 1)]
    staying = 1.0
    for step in first:
        staying *= 1 - step.leaving[LAB_5]
    assert staying == pytest.approx(0.9, abs=1e-4)


def test_the_last_statement_on_leaving_holds_and_only_as_long_as_it_says() -> None:
    plan = central(
        '  go: {do: leave, on: "2026-08-01", share: 0.1}\n'
        '  lab: {do: leave, on: "2027-08-01", until: "2028-07-31", share: 0.5, roles: lab-5}'
    )
    assert [round(step.leaving[LAB_5], 2) for step in plan.steps] == [0.1, 0.5, 0.1]
    assert [round(step.leaving[LAB_6], 2) for step in plan.steps] == [0.1, 0.1, 0.1]


def test_posts_are_filled_after_some_months_and_not_while_recruitment_is_frozen() -> None:
    plan = central(
        '  fill: {do: refill, on: "2026-08-01", share: 0.8, after_months: 2}\n'
        '  stop: {do: freeze, on: "2026-11-01", until: "2027-01-31", what: recruitment}',
        years=1,
    )
    days = [step.on for step in plan.steps]
    due = {step.on: step.refills[LAB_5] for step in plan.steps}
    assert len(days) == 12
    assert due[date(2026, 9, 1)] == Refill(0.8, days.index(date(2027, 2, 1)))
    assert due[date(2027, 3, 1)] == Refill(0.8, days.index(date(2027, 5, 1)))
    assert due[date(2027, 7, 1)] == Refill(0.8, None)


def test_new_posts_open_on_their_day() -> None:
    plan = central('  more: {do: add-posts, on: "2027-01-01", role: lab-6, number: 3, until: "2028-01-15"}')
    ((number, step),) = [(number, step) for number, step in enumerate(plan.steps) if step.added]
    assert step.on == date(2027, 1, 1)
    assert step.added == (Added(LAB_6, 3, due=number, ends=2 + number),)


def test_contracts_end_at_the_first_step_after_their_last_day() -> None:
    people = [*placed("lab-5", 2), *placed("lab-5", 3, date(2027, 7, 31)), *placed("lab-6", 1, date(2027, 8, 1))]
    people += placed("lab-6", 4, date(2040, 1, 1))
    plan = plan_for("", people).plans[Case.CENTRAL]
    assert plan.groups == (Group(LAB_5, 3, 0), Group(LAB_5, 2), Group(LAB_6, 1, 1), Group(LAB_6, 4, 3))


def test_limits_become_caps_where_they_can_be_kept() -> None:
    moves = "\n".join(
        f'  {name}: {{do: move, on: "2026-08-01", move: {name}, share: 0.01}}'
        for name in ("round", "permanent", "sideways")
    )
    assert central(moves).caps == (
        Cap("most", frozenset({"round"}), at_most=4, yearly=True),
        Cap("part", frozenset({"permanent"}), of_heads=0.1),
        Cap("among", frozenset({"sideways"}), of_moves=1 / 3, among=frozenset({"round"})),
    )
    found = said(moves)
    assert found[Supposed.LIMIT_NOT_KEPT] == ("least", "unpublished")
    assert found[Supposed.ALL_HEADS] == ("part",)
    assert found[Supposed.ROUND_BY_ROUND] == ("among",)


def test_cases_differ_where_an_estimate_is_a_range() -> None:
    single = '  up: {do: move, on: "2026-08-01", move: sideways, share: 0.1}'
    ranged = single.replace("0.1", "{low: 0.05, central: 0.1, high: 0.2}")
    assert [*plan_for(single, placed("lab-5", 3)).plans] == [Case.CENTRAL]
    plans = plan_for(ranged, placed("lab-5", 3)).plans
    assert {case: plan.steps[0].rounds[0].share for case, plan in plans.items()} == {
        Case.LOW: 0.05, Case.CENTRAL: 0.1, Case.HIGH: 0.2,
    }  # fmt: skip


def test_an_evaluation_puts_the_stated_part_in_the_higher_role() -> None:
    people = waiting(("lab-6", "lab-5"), 8)
    actions = '  look: {do: evaluate, on: "2027-01-01", share: 0.25}'
    plan = plan_for(actions, people).plans[Case.CENTRAL]
    wait = next(number for number, place in enumerate(plan.places) if place.id == TO_BE_EVALUATED)
    (_, higher), (_, rest) = rounds(plan)
    assert (higher.share, higher.ways) == (0.25, (Way(wait, (LAB_6,)),))
    assert (rest.share, rest.ways) == (0.75, (Way(wait, (LAB_5,)),))
    never = {each.code: each.people for each in plan_for("", people).suppositions}
    assert never[Supposed.NEVER_EVALUATED] == 8


def test_the_top_of_a_track_is_where_no_way_leads_up() -> None:
    plan = central("")
    assert [place.id for place in plan.places if place.top] == ["lab-7", "shop-6"]


def test_what_is_left_out_is_said() -> None:
    found = said(
        '  a: {do: move, on: "2026-08-01", move: acting, share: 0.1}\n'
        '  b: {do: move, on: "2026-08-01", move: shut, share: 0.1}\n'
        '  c: {do: move, on: "2026-08-01", move: sideways, share: 0.1, roles: shop-6}'
    )
    assert found[Supposed.NOT_WITHIN] == ("acting",)
    assert found[Supposed.SHUT_ROUNDS] == ("shut",)
    assert found[Supposed.NO_WAY] == ("sideways",)
    assert found[Supposed.UNSTATED_MOVES] == ("round", "vacancy", "permanent")
    assert Supposed.NOT_AGE in found


def test_moves_that_take_more_than_all_holders_are_refused() -> None:
    with pytest.raises(Refused) as refused:
        central(
            '  a: {do: move, on: "2026-08-01", move: permanent, share: 0.6}\n'
            '  b: {do: move, on: "2026-08-01", move: sideways, share: 0.5}'
        )
    message = "on 2026-08-01 the moves permanent and sideways take 110% of the holders of 'lab-5'"
    assert refused.value.problem.message == message
    assert refused.value.problem.help
