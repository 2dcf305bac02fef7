"""The equality analysis: gaps that add up, ways up by contract, pay after a change, and nobody who can be found."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pathways.cli.scenarios import scenario_named
from pathways.workforce.disclosure import Rule
from pathways.workforce.equality.analysis import equality_of
from pathways.workforce.equality.answer import Characteristic, Equality, Measure
from pathways.workforce.equality.bands import banded, joined_groups
from pathways.workforce.equality.build import Structure, analysed
from pathways.workforce.equality.gap import Paid, gap_between
from pathways.workforce.equality.person import CONTRACT, HOURS, Outcome, Person
from pathways.workforce.staff import ContractType, Staff
from pathways.workforce.timeline import Timeline
from tests.workforce.attack import by_subtraction, small_found
from tests.workforce.scenarios import DAY, contract, ladder, mapped_to, scenario_of, situation

RULE = Rule()

paid = st.lists(st.tuples(st.sampled_from("3456"), st.floats(15_000, 90_000)), min_size=1, max_size=30)


def test_the_parts_of_a_gap_are_those_worked_out_by_hand() -> None:
    """Half against a quarter in the higher grade, and 1,000 more within the lower one.

    Means: (20,000 + 30,000) / 2 = 25,000 and (3 x 19,000 + 30,000) / 4 = 21,750, a gap of 3,250.
    Between: (1/2 - 3/4) x 19,500 + (1/2 - 1/4) x 30,000 = 2,625. Within: 1,000 x (1/2 + 3/4) / 2 = 625.
    """
    reference: list[Paid] = [("4", 20_000), ("5", 30_000)]
    found = gap_between(reference, [("4", 19_000)] * 3 + [("5", 30_000)])
    assert (found.whole, found.between, found.within) == pytest.approx((3_250, 2_625, 625))
    assert found.shared == (2, 4)


@given(reference=paid, group=paid)
def test_the_two_parts_sum_to_the_gap(reference: list[Paid], group: list[Paid]) -> None:
    found = gap_between(reference, group)
    assert found.between + found.within == pytest.approx(found.whole, abs=0.01)


@given(reference=paid, group=paid)
def test_a_gap_seen_from_the_other_side_is_the_same_with_the_other_sign(
    reference: list[Paid], group: list[Paid]
) -> None:
    there, back = gap_between(reference, group), gap_between(group, reference)
    assert (there.whole, there.between, there.within) == pytest.approx(
        (-back.whole, -back.between, -back.within), abs=0.01
    )


@given(paid)
def test_a_group_has_no_gap_to_itself(people: list[Paid]) -> None:
    found = gap_between(people, people)
    assert (found.whole, found.between, found.within) == pytest.approx((0, 0, 0))


def test_a_gap_to_nobody_is_refused() -> None:
    with pytest.raises(ValueError, match="both groups"):
        gap_between([], [("4", 20_000)])


def test_grades_in_which_only_one_group_is_count_as_between() -> None:
    found = gap_between([("5", 30_000)], [("4", 20_000)])
    assert (found.between, found.within, found.shared) == (10_000, 0, (0, 0))


BANDS = {
    "enough in each": ({"4": 40, "5": 50}, {"4": "4", "5": "5"}),
    "few at the bottom": ({"3": 10, "4": 40, "5": 50}, {"3": "3–4", "4": "3–4", "5": "5"}),
    "few at the top": ({"4": 40, "5": 50, "6": 3}, {"4": "4", "5": "5–6", "6": "5–6"}),
    "ten comes after nine": ({"9": 40, "10": 40}, {"9": "9", "10": "10"}),
    "the order that is given": ({"T": 10, "3": 30, "4": 40}, {"T": "T–3", "3": "T–3", "4": "4"}),
    "not given": ({"4": 40, "": 2}, {"4": "4", "": ""}),
    "nobody": ({}, {}),
}


@pytest.mark.parametrize("name", BANDS)
def test_grades_are_put_together_until_there_are_enough_people(name: str) -> None:
    counts, expected = BANDS[name]
    people = [grade for grade, count in counts.items() for _ in range(count)]
    assert banded(people, ["T"], small=5) == expected


JOINED = {
    "two small ones": ({"White": 90, "Other": 8, "Mixed": 4}, {"Mixed": "Mixed, Other", "Other": "Mixed, Other"}),
    "a single small one": ({"White": 90, "Other": 8}, {}),
    "two groups that are both small": ({"Male": 20, "Female": 21}, {}),
    "no more than it takes": ({"a": 90, "b": 39, "c": 25, "d": 20}, {"c": "c, d", "d": "c, d"}),
    "the largest stays": ({"a": 30, "b": 20, "c": 10}, {"b": "b, c", "c": "b, c"}),
}


@pytest.mark.parametrize("name", JOINED)
def test_several_small_groups_are_put_together_under_their_names(name: str) -> None:
    counts, expected = JOINED[name]
    assert joined_groups([group for group, count in counts.items() for _ in range(count)], small=5) == expected


def person(group: str, outcome: Outcome = Outcome.WAY_UP, grade: str = "4", pay: float | None = 25_000) -> Person:
    return Person((group,), grade, outcome, None, pay, grade, pay)


def analysis(persons: list[Person], pay_changes: bool = False) -> Equality:
    return equality_of(persons, ["Sex"], [], RULE, "GBP", DAY, pay_changes=pay_changes)


def only(found: Equality) -> Characteristic:
    [characteristic] = found.characteristics
    return characteristic


def test_rates_are_set_beside_the_highest_of_a_recorded_group() -> None:
    def half(group: str, up: int, down: int) -> list[Person]:
        return [person(group)] * up + [person(group, Outcome.TO_BE_EVALUATED)] * down

    found = only(analysis(half("Male", 40, 10) + half("Female", 30, 30) + half("", 45, 5)))
    assert [group.name for group in found.groups] == ["Female", "Male", ""]
    assert found.reference == "Female"
    assert found.highest[Measure.MAPPED] == "Male"
    female, male, unrecorded = (group.rates[Measure.MAPPED] for group in found.groups)
    assert female is not None
    assert (female.part, female.ratio, female.difference) == pytest.approx((0.5, 0.625, -0.3))
    assert male is not None
    assert male.ratio == 1
    assert unrecorded is not None
    assert unrecorded.ratio == pytest.approx(1.125)


def test_ways_up_are_not_told_apart_where_few_have_none() -> None:
    persons = [person("Male")] * 50 + [person("Female")] * 50 + [person("Male", Outcome.NO_WAY_UP)] * 9
    found = analysis(persons)
    assert found.outcomes == (Outcome.MAPPED,)
    assert found.measures == (Measure.MAPPED,)


def test_the_pay_of_a_hidden_group_is_not_shown() -> None:
    found = only(analysis([person("Male")] * 90 + [person("Female")] * 3))
    assert [(group.people, group.pay) for group in found.groups] == [(None, None), (None, None)]


def test_pay_after_a_change_is_not_shown_where_it_would_tell_what_few_people_gain() -> None:
    many = [replace(person("Male"), pay_after=26_000)] * 20 + [person("Female")] * 20
    few = [*many, replace(person("Female"), pay_after=29_000)]
    assert all(group.pay_after is not None for group in only(analysis(many, pay_changes=True)).groups)
    assert all(group.pay_after is None for group in only(analysis(few, pay_changes=True)).groups)


people = st.lists(
    st.builds(
        lambda sex, of, grade, outcome, before, pay: Person((sex, of), grade, outcome, before, pay, grade, pay),
        st.sampled_from(["Male", "Female", ""]),
        st.sampled_from(["open-ended", "fixed-term"]),
        st.sampled_from(["4", "5", ""]),
        st.sampled_from([each for each in Outcome if each is not Outcome.MAPPED]),
        st.booleans(),
        st.sampled_from([None, 25_000.0, 31_000.0]),
    ),
    max_size=60,
)


def told(persons: list[Person]) -> Equality:
    return equality_of(persons, ["Sex", CONTRACT], ["4", "5"], RULE, "GBP", DAY)


@settings(deadline=None, max_examples=25)
@given(persons=people, data=st.data())
def test_the_order_of_people_changes_nothing(persons: list[Person], data: st.DataObject) -> None:
    one, other = told(persons), told(data.draw(st.permutations(persons)))
    assert replace(one, tables=()) == replace(other, tables=())


@settings(deadline=None, max_examples=25)
@given(people)
def test_nothing_small_is_shown(persons: list[Person]) -> None:
    found = told(persons)
    for table in found.tables:
        for key, shown in table.shown.items():
            exact = sum(
                count
                for at, count in table.table.counts.items()
                if all(wanted in {None, has} for wanted, has in zip(key, at, strict=True))
            )
            assert shown is None or exact == 0 or exact >= RULE.small
    for characteristic in found.characteristics:
        for group in characteristic.groups:
            if group.people is None:
                assert not any(group.rates.values())
            assert group.pay is None or group.people != 0


def test_nobody_is_found_by_subtraction() -> None:
    persons = [
        Person((sex, of), grade, outcome, None, 25_000, grade, 25_000)
        for sex, of, grade, outcome, count in (
            ("Male", "open-ended", "4", Outcome.WAY_UP, 30),
            ("Female", "open-ended", "4", Outcome.WAY_UP, 26),
            ("Female", "fixed-term", "4", Outcome.TO_BE_EVALUATED, 2),
            ("Male", "fixed-term", "5", Outcome.TO_BE_EVALUATED, 41),
            ("Female", "open-ended", "5", Outcome.WAY_UP, 12),
            ("", "open-ended", "5", Outcome.WAY_UP, 6),
        )
        for _ in range(count)
    ]
    assert small_found(told(persons).tables) == []


def test_nobody_of_the_shipped_college_is_found_by_subtraction() -> None:
    ready = scenario_named("college")
    assert ready.graph is not None
    new = Structure(ready.graph, ready.mappings[ready.final or ""], ready.graph.on or DAY)
    found = analysed(ready.timeline, ready.staff, ready.pay, new, None)
    assert any(table.hidden for table in found.tables)
    assert by_subtraction(found.tables) == []


def test_nobody_at_all_is_an_answer() -> None:
    found = told([])
    assert [each.groups for each in found.characteristics] == [(), ()]


def scenario_answer(actions: str, *types: ContractType) -> Equality:
    """The analysis of thirty people of each kind of contract, technicians on the ladder of the tests."""
    contracts = [contract(2 + 100 * place + row, type=each) for place, each in enumerate(types) for row in range(30)]
    graph = ladder()
    timeline = Timeline(scenario_of(actions), 3)
    given_pay = situation(contracts).pay
    return analysed(
        timeline, Staff(tuple(contracts)), given_pay, Structure(graph, mapped_to(graph, contracts), DAY), None
    )


def group_counts(found: Equality, name: str) -> dict[str, dict[Outcome, int | None]]:
    [characteristic] = [each for each in found.characteristics if each.name == name]
    return {group.name: dict(group.outcomes) for group in characteristic.groups}


def test_a_closed_move_is_no_way_up() -> None:
    closing = "\n".join(
        f'  no-{move}: {{do: close, on: "2025-08-01", move: {move}}}' for move in ("up", "waits", "words")
    )
    assert group_counts(scenario_answer("{}", ContractType.OPEN_ENDED), HOURS) == {"full-time": {Outcome.WAY_UP: 30}}
    assert group_counts(scenario_answer(closing, ContractType.OPEN_ENDED), HOURS) == {
        "full-time": {Outcome.NO_WAY_UP: 30}
    }


def test_pay_after_a_change_of_structure_is_the_nearest_point_not_below() -> None:
    """In the other structure point 1 is the lowest of grade 4 too, so that nobody's pay changes."""
    found = scenario_answer('  pay: {do: pay, on: "2026-08-01", structure: other-pay}', ContractType.OPEN_ENDED)
    assert found.pay_changes
    assert found.pay_day == date(2026, 8, 1)
    [group] = found.characteristics[-1].groups
    assert group.pay is not None
    assert group.pay_after is not None
    assert (group.pay.mean, group.pay_after.mean) == (24_000, 24_000)


def test_contracts_that_do_not_run_are_left_out() -> None:
    contracts = [contract(row) for row in range(2, 32)] + [contract(40, end=date(2025, 7, 31))]
    graph = ladder()
    new = Structure(graph, mapped_to(graph, contracts), DAY)
    found = analysed(Timeline(scenario_of(), 3), Staff(tuple(contracts)), situation(contracts).pay, new, None)
    assert (found.people, found.not_running) == (30, True)
