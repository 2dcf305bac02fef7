"""How few people an amount stands for: causes and groups that concern few are not shown by themselves."""

from decimal import Decimal

import pytest

from pathways.export.costing import by_cause
from pathways.export.costing_words import counted, counted_number
from pathways.export.data.cost import costs
from pathways.workforce.cost.answer import ScenarioCost
from pathways.workforce.cost.causes import ANYWAY, Cause
from pathways.workforce.cost.groups import adds_too_few, groups_of, hidden_causes
from pathways.workforce.staff import Contract
from tests.workforce.scenarios import contract, costed, scenario_of

FEW = [contract(row, title="Glassblower", part="Museum") for row in range(2, 5)]
"""To be evaluated: nothing tells which role they are."""

MANY = [contract(row, part="Physics") for row in range(10, 40)]

EVALUATION = '  panel: {do: evaluate, on: "2026-03-01", share: 0.5}'
AWARD = '  award: {do: award, on: "2026-08-01", percent: 2}'
ROUND = '  round: {do: move, on: "2026-08-01", move: up, roles: technician, number: 6}'


def cost(*actions: str, contracts: list[Contract] | None = None, small: int = 5) -> ScenarioCost:
    scenario = scenario_of("\n".join(actions) or "{}").model_copy(update={"small": small})
    return costed(scenario, [*FEW, *MANY] if contracts is None else contracts)


def test_whom_a_cause_concerns() -> None:
    found = cost(EVALUATION, AWARD, ROUND).concerned
    wanted = (Cause.EVALUATIONS, Cause.AWARDS, Cause.MOVES)
    assert [found[cause] for cause in wanted] == [len(FEW), len(FEW) + len(MANY), len(MANY)]


def test_a_cause_that_concerns_few_is_hidden_with_another_one() -> None:
    found = cost(EVALUATION, AWARD, ROUND)
    assert hidden_causes(found) == {Cause.EVALUATIONS, Cause.MOVES}
    shown = {line.name: line.amounts for line in by_cause(found).table.lines}  # type: ignore[union-attr]
    assert shown["Evaluations"] == shown["Moves"] == ()
    assert shown["Awards"]
    [answer] = costs([found])["scenarios"]
    assert all(case["by_cause"]["evaluations"] is None for case in answer["cases"].values())


def test_hidden_causes_together_concern_enough_people() -> None:
    found = cost(EVALUATION, AWARD)
    hidden = hidden_causes(found)
    assert hidden == {Cause.EVALUATIONS, Cause.AWARDS}
    rest = found.central.total(lambda cell: cell.cause not in hidden and cell.cause not in ANYWAY)
    assert rest == Decimal(0)


def test_what_concerns_few_by_itself_is_not_told_at_all() -> None:
    assert adds_too_few(cost(EVALUATION))
    assert not adds_too_few(cost(EVALUATION, small=3))
    assert not adds_too_few(cost())


def test_new_posts_are_nobody_and_protect_nobody() -> None:
    """Whoever knows the pay of a grade can reckon what a new post costs."""
    posts = '  posts: {do: add-posts, on: "2026-08-01", role: technician, number: 1}'
    assert hidden_causes(cost(posts)) == frozenset()
    assert adds_too_few(cost(posts, EVALUATION))


def test_what_is_added_to_a_group_in_which_few_are_concerned_is_hidden() -> None:
    """The round concerns the thirty of Physics and none of the Museum but for three who are evaluated."""
    others = [contract(row, title="Registrar", family="Academic", part="Museum") for row in range(50, 60)]
    groups = {
        group.name: group for group in groups_of(cost(EVALUATION, ROUND, contracts=[*FEW, *MANY, *others])).by_part
    }
    assert groups["Museum"].total is not None
    assert groups["Museum"].added is None
    assert groups["Physics"].added is None


@pytest.mark.parametrize(
    ("action", "words", "number"),
    [
        (EVALUATION, "fewer than 5", None),
        (ROUND, "6", 6),
        ('  some: {do: move, on: "2026-08-01", move: up, roles: technician, share: 0.5}', "about 15", 15),
        ('  all: {do: move, on: "2026-08-01", move: up, roles: technician, number: 99}', "about 30", 30),
    ],
    ids=["a part of few", "as many as stated", "a part of many", "more than there are"],
)
def test_numbers_that_would_tell_how_many_people_there_are_are_counts_of_people(
    action: str, words: str, number: float | None
) -> None:
    found = cost(action, AWARD)
    name = action.split(":")[0].strip()
    year = next(year for of, year in found.central.moved if of == name)
    assert counted(found, found.scenario.actions[name], year) == words
    assert counted_number(found, found.scenario.actions[name], year) == number
