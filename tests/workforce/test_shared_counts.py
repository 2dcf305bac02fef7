"""What the mapping, the forecast and the equality analysis show of the same people, taken together."""

import pytest
from hypothesis import given, settings

from pathways.cli.scenarios import scenario_named
from pathways.scenarios.answers import Analysed, Foretold, equality_of, forecast_of, mapping_of
from pathways.scenarios.ready import Ready
from pathways.workforce.disclosure import Table, disclosed
from pathways.workforce.forecast.answer import Line, Row
from pathways.workforce.forecast.start import TO_BE_EVALUATED
from pathways.workforce.placement import Standing
from pathways.workforce.shared_counts import people_by_role
from tests.support import ROOT
from tests.workforce import attack
from tests.workforce.attack_together import reader_of, small_found
from tests.workforce.test_disclosure import tables

SCENARIOS = ["college", str(ROOT / "tests" / "cli" / "documents" / "scenarios" / "track.yaml")]


@pytest.fixture(scope="module", params=SCENARIOS, ids=["college", "track"])
def ready(request: pytest.FixtureRequest) -> Ready:
    return scenario_named(request.param)


@pytest.fixture(scope="module")
def analysed(ready: Ready) -> Analysed:
    return equality_of(ready)


@pytest.fixture(scope="module")
def foretold(ready: Ready) -> Foretold:
    return forecast_of(ready, 200, 1)


def told_apart(analysed: Analysed) -> list[frozenset[str]]:
    """What some answer tells apart, by the names of the tables."""
    ways = [each.name for each in analysed.found.characteristics]
    facets = (":band", ":outcome", ":before", ":paid")
    alone = (":standing", ":role", ":in-scope", ":ends", *facets, *ways)
    pairs = [(":standing", ":role"), *((way, facet) for way in ways for facet in facets)]
    return [frozenset(), *(frozenset({each}) for each in alone), *map(frozenset, pairs)]


def test_nobody_of_a_shipped_scenario_is_found_in_all_answers_together(analysed: Analysed) -> None:
    """Whoever knows every shown count exactly can show of no small group that it is small."""
    found = analysed.found.tables
    assert any(table.hidden for table in found)
    assert small_found(reader_of(found), analysed.found.rule.small, told_apart(analysed)) == []


def test_the_forecast_shows_of_today_what_the_tables_allow(analysed: Analysed, foretold: Foretold) -> None:
    people = people_by_role(analysed.found)
    for row, counts in foretold.shown.heads.items():
        now = counts[0]
        if row.line is Line.ROLE:
            allowed = (
                people.count(Standing.TO_BE_EVALUATED, None)
                if row.id == TO_BE_EVALUATED
                else people.count(None, row.id)
            )
            assert (now.median if now else None) == allowed
    everybody = foretold.shown.heads[Row(Line.ALL)][0]
    [scope] = [each for each in analysed.found.tables if ":in-scope" in each.table.dimensions]
    assert (everybody.median if everybody else None) == scope.count(None, "yes")


def test_the_mapping_counts_the_same_people(ready: Ready, analysed: Analysed) -> None:
    assert mapping_of(ready).people == people_by_role(analysed.found)


def test_each_answer_by_itself_would_give_some_away() -> None:
    """Three roles, of which one is small: each answer hides it with another one, and not with the same."""
    one = disclosed(Table(("role",), {("a",): 2, ("b",): 9, ("c",): 30}))
    other = disclosed(Table(("role",), {("a",): 2, ("b",): 40, ("c",): 30}, population="with those who join"))
    assert [one.count("b"), one.count("c")] == [None, 30]
    assert [other.count("b"), other.count("c")] == [40, None]


@given(tables())
@settings(max_examples=30, deadline=None)
def test_the_fast_reader_finds_what_the_exact_one_does(table: Table) -> None:
    shown = disclosed(table)
    reader = reader_of([shown])
    for cell in reader.few(5):
        assert reader.most(cell) == pytest.approx(float(attack.most(cell, [shown])), abs=1e-4)
