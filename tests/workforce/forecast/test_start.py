"""Where people are at the baseline: each once, with the end of the contract."""

from datetime import date

from pathways.workforce.forecast.start import TO_BE_EVALUATED, Start, start_of
from pathways.workforce.forecast.supposed import Supposed
from pathways.workforce.placement import Placement, Standing
from pathways.workforce.staff import ContractType
from tests.workforce.forecast.scenarios import contract, graph, waiting

BASELINE = date(2026, 8, 1)
END = date(2027, 5, 31)


def start(*placements: Placement) -> Start:
    return start_of(graph(), placements, BASELINE)


def in_role(
    role: str,
    person: str = "p",
    type: ContractType | None = None,
    start: date | None = None,
    end: date | None = None,
    fte: float = 1.0,
) -> Placement:
    return Placement(contract(person, type, start, end, fte), Standing.MAPPED, role, (), None, ())


def people(found: Start) -> dict[tuple[str, date | None], int]:
    return {(found.places[place].id, end): count for (place, end), count in found.people.items()}


def said(found: Start) -> dict[Supposed, int | None]:
    return {each.code: each.people for each in found.suppositions}


def test_a_person_with_two_contracts_is_counted_where_most_hours_are() -> None:
    found = start(in_role("lab-5", fte=0.4), in_role("lab-6", fte=0.6, end=END))
    assert people(found) == {("lab-6", END): 1}
    assert said(found) == {Supposed.MAIN_CONTRACT: 1}


def test_a_person_stays_in_a_role_as_long_as_the_last_contract_there() -> None:
    assert people(start(in_role("lab-5", end=END), in_role("lab-5"))) == {("lab-5", None): 1}
    later = date(2028, 1, 1)
    assert people(start(in_role("lab-5", end=END), in_role("lab-5", end=later))) == {("lab-5", later): 1}


def test_an_end_that_is_not_known_is_later_than_all() -> None:
    found = start(in_role("lab-5", type=ContractType.FIXED_TERM))
    assert people(found) == {("lab-5", date.max): 1}
    assert said(found) == {Supposed.END_NOT_KNOWN: 1}


def test_contracts_that_do_not_run_on_the_day_are_left_out() -> None:
    past = in_role("lab-5", "a", end=date(2026, 7, 31))
    future = in_role("lab-5", "b", start=date(2026, 8, 2))
    last_day = in_role("lab-5", "c", end=BASELINE)
    found = start(past, future, last_day)
    assert people(found) == {("lab-5", BASELINE): 1}
    assert said(found) == {Supposed.NOT_RUNNING: 2}


def test_posts_out_of_scope_are_left_out() -> None:
    outside = Placement(contract("p"), Standing.OUT_OF_SCOPE, None, (), None, ())
    found = start(outside)
    assert people(found) == {}
    assert said(found) == {Supposed.OUT_OF_SCOPE: 1}


def test_posts_that_wait_keep_apart_by_the_roles_that_they_may_be() -> None:
    found = start(*waiting(("lab-6", "lab-5"), 2), *waiting(("shop-5",), 3))
    assert people(found) == {(TO_BE_EVALUATED, None): 3}
    assert sorted(found.people.values()) == [2, 3]
    assert [[found.places[place].id for place in own] for own in found.candidates.values()] == [
        ["lab-5", "lab-6"],
        ["shop-5"],
    ]
