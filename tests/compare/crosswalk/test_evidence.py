"""Each kind of evidence: what it takes for alike, and why it tells nothing."""

from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathways.compare.crosswalk.criteria import CriteriaBetween, criteria_between
from pathways.compare.crosswalk.evaluation import evaluation_alike
from pathways.compare.crosswalk.evidence import Lean, Missing, Span
from pathways.compare.crosswalk.levels import level_alike
from pathways.compare.crosswalk.pay import Prices, pay_alike
from pathways.compare.crosswalk.place import family_alike, place_alike, places, title_alike
from pathways.compare.crosswalk.registration import awards_of, registration_alike
from pathways.compare.crosswalk.spans import spans_alike
from tests.compare.crosswalk.support import mirrored
from tests.support import graph_of

LEVELS = {"RSciTech": 3, "RSci": 5, "CSci": 7}


@pytest.mark.parametrize(
    ("here", "there", "likeness", "lean"),
    [
        ((30, 40), (30, 40), 1.0, Lean.EQUAL),
        ((30, 40), (32, 40), 0.8, Lean.EQUAL),
        ((30, 40), (25, 50), 0.4, Lean.WIDER),
        ((25, 50), (30, 40), 0.4, Lean.PART),
        ((30, 40), (38, 48), 1 / 9, Lean.ABOVE),
        ((30, 40), (41, 50), 0.0, Lean.ABOVE),
        ((41, 50), (30, 40), 0.0, Lean.BELOW),
        ((30, 40), (40, 50), 0.0, Lean.ABOVE),
        ((35, 35), (30, 40), 1.0, Lean.EQUAL),
    ],
)
def test_ranges(here: tuple[float, float], there: tuple[float, float], likeness: float, lean: Lean) -> None:
    found, lies = spans_alike(Span(*here, "GBP"), Span(*there, "GBP"))
    assert (round(found, 3), lies) == (round(likeness, 3), lean)


span = st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda ends: Span(min(ends), max(ends), "GBP", "2025"))


@given(span, span)
def test_ranges_mirror(here: Span, there: Span) -> None:
    assert pay_alike(there, here) == mirrored(pay_alike(here, there))


@pytest.mark.parametrize(
    ("here", "there", "missing"),
    [
        (None, None, Missing.BOTH),
        (Span(1, 2, "GBP", "2025"), None, Missing.THERE),
        (None, Span(1, 2, "GBP", "2025"), Missing.HERE),
        (Span(1, 2, "GBP", "2025"), Span(1, 2, "EUR", "2025"), Missing.INCOMPARABLE),
        (Span(1, 2, "GBP", "2025"), Span(1, 2, "GBP", ""), Missing.UNDATED),
        (Span(1, 2, "GBP", "2025-08-01"), Span(1, 2, "GBP", "2019-08-01"), Missing.UNDATED),
        (Span(1, 2, "GBP", "2025-08-01"), Span(1, 2, "GBP", "2026-03"), None),
    ],
)
def test_pay_is_compared_in_one_currency_at_most_a_year_apart(
    here: Span | None, there: Span | None, missing: Missing | None
) -> None:
    found = pay_alike(here, there)
    assert found.missing is missing
    assert (found.likeness is None) is (missing is not None)


def test_scores_are_compared_under_one_scheme() -> None:
    assert evaluation_alike(Span(400, 450, "HERA"), Span(420, 420, "Hera")).likeness == 1.0
    assert evaluation_alike(Span(400, 450, "HERA"), Span(400, 450, "Hay")).missing is Missing.INCOMPARABLE


@pytest.mark.parametrize(
    ("here", "there", "likeness", "lean"),
    [
        (("RSci",), ("RSci",), 1.0, Lean.EQUAL),
        (("RSci", "IEng"), ("RSci",), 1.0, Lean.EQUAL),
        (("RSciTech",), ("RSci",), 0.0, Lean.ABOVE),
        (("CSci",), ("RSci",), 0.0, Lean.BELOW),
    ],
)
def test_registrations(here: tuple[str, ...], there: tuple[str, ...], likeness: float, lean: Lean) -> None:
    found = registration_alike(here, there, LEVELS)
    assert (found.likeness, found.lean) == (likeness, lean)


def test_a_registration_of_unknown_level_tells_nothing_beside_another() -> None:
    assert registration_alike(("FHEA",), ("RSci",), LEVELS).missing is Missing.INCOMPARABLE


ROLES = """
grades: {"5": {rank: 5}, "6": {rank: 6}, "7": {rank: 7}}
tracks:
  bench: {name: Bench, family: technical, grades: ["5", "6", "7"]}
  lone: {name: Lone, family: workshops, grades: ["6"]}
scales: {steps: {levels: [learns, does, leads]}}
level_scale: steps
roles:
  senior: {title: Senior Technician, also_titled: Technical Officer, track: bench, grade: "6", level: does,
           registration: {award: RSciTech or EngTech}}
  head: {title: Head of Workshops, track: bench, grade: "7", level: leads}
"""


def test_a_registration_that_names_two_stands_for_each() -> None:
    assert awards_of(graph_of(ROLES).roles["senior"]) == ("RSciTech", "EngTech")


def test_a_place_is_a_part_of_the_way_up_the_own_track() -> None:
    found = places(graph_of(ROLES))
    assert found == {"bench-5": 0.0, "senior": 0.5, "head": 1.0}  # a track of one rung gives nothing to measure by
    assert place_alike(found["senior"], found["head"]).likeness == 0.5
    assert place_alike(0.0, None).missing is Missing.THERE


BRANCHING = """
grades: {"1": {rank: 1}, "2": {rank: 2}, "3": {rank: 3}, "4": {rank: 4}, "5": {rank: 5}}
tracks:
  stem: {name: Stem, grades: ["1", "2"]}
  long: {name: Long, grades: ["3", "4", "5"]}
  short: {name: Short, grades: ["3", "4"]}
  apart: {name: Apart, grades: ["2", "3"]}
moves:
  fork: {from: stem-2, to: {track: [long, short], grade: next}, mechanism: promotion}
  lent: {from: apart-3, to: long-4, mechanism: secondment}
"""


def test_a_ladder_has_the_stem_under_a_branch_and_the_branches_over_a_stem() -> None:
    found = places(graph_of(BRANCHING))
    assert {role: place for role, place in found.items() if role != "apart"} == pytest.approx(
        {"stem-1": 0, "stem-2": 1 / 4, "long-3": 2 / 4, "long-4": 3 / 4, "long-5": 1}
        | {"short-3": 2 / 3, "short-4": 1, "apart-2": 0, "apart-3": 1}
    )


def test_titles_are_compared_by_the_nearest_of_all_that_each_role_is_called() -> None:
    roles = graph_of(ROLES).roles
    found = title_alike(roles["senior"], roles["senior"])
    assert found.likeness == 1.0
    assert title_alike(roles["senior"], roles["head"]).likeness == 0.0


def test_families_of_a_frameworks_own_are_not_compared() -> None:
    roles = graph_of(ROLES).roles
    assert family_alike(roles["senior"], roles["head"]).likeness == 1.0
    assert family_alike(roles["senior"], roles["lone-6"]).missing is Missing.INCOMPARABLE


def test_levels_are_compared_on_the_same_scale_alone() -> None:
    graph, other = graph_of(ROLES), graph_of(ROLES.replace("learns, ", ""))
    senior, head = graph.roles["senior"], graph.roles["head"]
    found = level_alike((graph.framework, senior), (graph.framework, head))
    assert (found.likeness, found.lean) == (0.5, Lean.ABOVE)
    foreign = level_alike((graph.framework, senior), (other.framework, other.roles["senior"]))
    assert foreign.missing is Missing.INCOMPARABLE


def _by_first_word(texts: Sequence[str], others: Sequence[str]) -> list[list[float]]:
    return [[1.0 if text.split()[0] == other.split()[0] else 0.0 for other in others] for text in texts]


def test_criteria_are_compared_only_by_something_that_judges_meaning() -> None:
    here, there = ("Trains a", "Mends b", "Plans c"), ("Trains d", "Mends e", "Plans f")
    assert CriteriaBetween().alike(here, there).missing is Missing.NOT_AVAILABLE
    known = criteria_between(here, there, _by_first_word)
    assert known.alike(here, there).likeness == 1.0
    assert known.alike(here, there[:2]).missing is Missing.THERE
    other = criteria_between(here, ("Sells a", "Buys b", "Plans c"), _by_first_word)
    assert other.alike(here, ("Sells a", "Buys b", "Plans c")).likeness == pytest.approx((1 / 3 - 0.30) / 0.45)


PRICED = """
grades:
  "7": {rank: 7, salary: {from: 40000, to: 48000, on: "2025-08"}}
  "8": {rank: 8, salary: {from: 50000, on: "2025-08"}}
tracks: {bench: {name: Bench, grades: ["7", "8"]}}
"""


def test_a_role_is_priced_by_the_salary_of_its_grade_where_both_ends_are_known() -> None:
    graph, prices = graph_of(PRICED), Prices(date(2025, 9, 1))
    assert prices.span_of(graph.framework, graph.roles["bench-7"]) == Span(40000, 48000, "GBP", "2025-08")
    assert prices.span_of(graph.framework, graph.roles["bench-8"]) is None
