"""Where posts stand, as it may be shown: people once, and about how many hold the posts of one name."""

from collections.abc import Sequence
from datetime import date

import pytest

from pathways.workforce.equality.build import Structure, analysed
from pathways.workforce.mapping_answer import MappingAnswer, Size, mapping_answer
from pathways.workforce.staff import Contract, Staff
from pathways.workforce.timeline import Timeline
from tests.workforce.scenarios import DAY, contract, ladder, mapped_to, scenario_of, situation

GRAPH = ladder()


def answer(contracts: Sequence[Contract], small: int = 5) -> MappingAnswer:
    scenario = scenario_of().model_copy(update={"small": small, "round_to": 1})
    mapped = mapped_to(GRAPH, contracts)
    same_people = analysed(
        Timeline(scenario, 3), Staff(tuple(contracts)), situation(contracts).pay, Structure(GRAPH, mapped, DAY), None
    )
    return mapping_answer(scenario, mapped, same_people, DAY, "", 0)


def people(title: str, count: int, first: int, grade: str = "4") -> list[Contract]:
    return [contract(row, title=title, grade=grade) for row in range(first, first + count)]


def sizes(found: MappingAnswer) -> dict[str, Size]:
    return {each.group.post.title: each.size for each in found.posts}


def test_people_are_counted_once_and_small_groups_are_hidden() -> None:
    contracts = [contract(row, person=str(row // 2), fte=0.5) for row in range(20)]
    contracts += [contract(30, title="Lead Technician", grade="6")]
    found = answer(contracts).people
    assert found.count("mapped", "lead") is None
    assert found.count("mapped", "technician") is None
    assert answer(contracts, small=1).people.count("mapped", "technician") == 10


def test_contracts_that_do_not_run_are_mapped_and_their_people_not_counted() -> None:
    found = answer([*people("Technician", 10, 2), contract(90, end=date(2025, 7, 31))])
    assert found.not_running
    assert found.people.count("mapped", "technician") == 10
    assert sum(len(each.group.contracts) for each in found.posts) == 11


SIZES = {
    "few, some and many": ((19, 45, 100), (Size.FEW, Size.SOME, Size.MANY)),
    "a step that would tell of few others": ((3, 20, 0), (Size.FEW, Size.UNSAID, None)),
    "a step that tells of none": ((3, 30, 0), (Size.FEW, Size.SOME, None)),
}


@pytest.mark.parametrize("name", SIZES)
def test_about_how_many_hold_the_posts_of_one_role(name: str) -> None:
    """At least 20 of 23 people leave no more than 3 for the other posts; of 33 they leave 13."""
    counts, expected = SIZES[name]
    titles = ("Laboratory Technician", "Technician", "Workshop Technician")
    contracts = [
        each
        for place, (title, count) in enumerate(zip(titles, counts, strict=True))
        for each in people(title, count, 1_000 * (place + 1))
    ]
    found = sizes(answer(contracts))
    assert [found.get(title) for title in titles] == [*expected]


def test_posts_of_a_hidden_role_have_no_size() -> None:
    found = sizes(answer([*people("Technician", 22, 2), *people("Lead Technician", 2, 90, "6")]))
    assert found == {"Technician": Size.UNSAID, "Lead Technician": Size.UNSAID}


def test_posts_of_one_size_stand_in_the_order_of_their_names() -> None:
    """The order of their numbers would tell which of two has fewer people."""
    contracts = [
        *people("Technician", 9, 2),
        *people("Laboratory Technician", 6, 60),
        *people("Senior Technician", 30, 90, "5"),
    ]
    assert [each.group.post.title for each in answer(contracts).posts] == [
        "Senior Technician",
        "Laboratory Technician",
        "Technician",
    ]
