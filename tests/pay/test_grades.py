"""Grades on a scale, how soon their top is reached, and where pay starts after a move."""

from datetime import date
from typing import Any

import pytest

from pathways.documents.catalogue import find
from pathways.documents.read import read_document
from pathways.model.framework import Framework
from pathways.model.pay_structure import PayStructure
from pathways.pay.after_move import PayAfter, pay_after
from pathways.pay.figure import Figure, NotHeld
from pathways.pay.grades import GradeRange, on_scale, range_of, table_of, tables_on
from pathways.pay.increments import Climb, earliest_climb
from tests.pay.support import spine, structure
from tests.support import framework_of, reading_of

ON = date(2025, 9, 1)


def structure_of(tables: str, rest: str = "") -> PayStructure:
    reading = reading_of(f"""
document: pay-structure
format: 1
id: small-pay
title: Pay
institution: {{name: University of Example, country: GB}}
scale: single-spine
source: page
sources: {{page: {{title: A page}}}}
tables:
{tables}
{rest}
""")
    assert reading.whole, reading.problems
    assert isinstance(reading.document, PayStructure)
    return reading.document


def range_at(found: PayStructure, grade: str, on: date = ON, staff: str | None = None) -> GradeRange:
    table = next(each for each in tables_on(found, on) if staff is None or each.staff == staff)
    seen = range_of(table, grade, spine(), on, found.currency)
    assert seen is not None
    return seen


def amounts(found: GradeRange) -> list[float | None]:
    return [each.amount if isinstance(each, Figure) else None for each in (found.bottom, found.top, found.beyond)]


def test_a_grade_has_its_points_and_beyond_them_those_of_contribution() -> None:
    found = range_at(structure("stirling-pay"), "4", date(2025, 3, 1))
    assert amounts(found) == [23881, 25733, 26942]
    assert found.caution is None


def test_grades_seen_on_another_day_carry_a_caution() -> None:
    assert range_at(structure("stirling-pay"), "4", ON).caution == "the grades are known as of 1 March 2025"


def test_local_points_are_read_through_the_offset() -> None:
    found = structure_of('  all: {offset: 12, grades: {"7": {points: ["42", "44"]}}}')
    assert amounts(range_at(found, "7"))[:2] == [38786, 41064]


@pytest.mark.parametrize(("point", "found"), [("42", "30"), ("4²", "4²"), ("A", "A")])
def test_a_point_that_is_no_number_stays_as_it_is(point: str, found: str) -> None:
    assert on_scale(next(iter(structure_of("  all: {offset: 12, grades: {}}").tables.values())), point) == found


def test_a_grade_without_points_pays_its_salaries() -> None:
    found = structure_of('  all: {grades: {"7": {salary: [30000, 40000], on: "2025"}}}')
    seen = range_at(found, "7")
    assert amounts(seen)[:2] == [30000, 40000]
    assert seen.beyond is None


def test_points_that_are_not_held_stay_unknown() -> None:
    found = range_at(structure("sheffield-pay"), "7")
    assert found.bottom == NotHeld("the points of grade 7 are not held")


def test_a_grade_whose_top_is_local_is_half_known() -> None:
    found = range_at(structure("manchester-pay"), "8")
    assert amounts(found)[0] == 59965
    assert isinstance(found.top, NotHeld)


def test_staff_groups_have_tables_of_their_own_and_an_ended_table_gives_way() -> None:
    found = structure_of("""
  old: {staff: support, valid: {from: "2010", to: "2020"}, grades: {"1": {points: ["5", "6"]}}}
  now: {staff: support, valid: {from: "2021"}, grades: {"1": {points: ["7", "8"]}}}
  other: {staff: academic, grades: {"1": {points: ["30", "31"]}}}
""")
    assert [table.staff for table in tables_on(found, ON)] == ["support", "academic"]
    assert range_at(found, "1", staff="support").points == ("7", "8")
    assert range_at(found, "1", date(2015, 1, 1), staff="support").points == ("5", "6")


RULES: dict[str, tuple[str, Any]] = {
    "on the anniversary": ("yearly: {anniversary: true}", (36, False)),
    "on a day, waiting": ('yearly: {on: "08-01", after: {months: 6}}', (30, False)),
    "on a day, waiting unknown": ('yearly: {on: "01-01"}', (24, True)),
    "of another grade": ('yearly: {on: "01-01", grades: ["9"]}', None),
    "not published": ("yearly: {on: not-published}", None),
}


@pytest.mark.parametrize("name", RULES)
def test_the_earliest_climb_counts_steps_and_waiting(name: str) -> None:
    rule, expected = RULES[name]
    found = structure_of('  all: {grades: {"5": {points: ["20", "23"]}}}', f"increments:\n  {rule}")
    climb = earliest_climb(found, found.tables["all"], "5", spine())
    if expected is None:
        assert climb == NotHeld("when increments fall is not held")
    else:
        assert isinstance(climb, Climb)
        assert (climb.months, climb.at_least, climb.steps) == (*expected, 3)


def test_a_grade_of_one_point_is_climbed_at_once() -> None:
    found = structure("stirling-pay")
    climb = earliest_climb(found, found.tables["all"], "1", spine())
    assert isinstance(climb, Climb)
    assert climb.months == 0


def moved(starts_at: str, point: str, grade: str = "5") -> PayAfter | NotHeld:
    text = f"""
grades: {{"5": {{rank: 5}}, "6": {{rank: 6}}}}
tracks: {{bench: {{name: Bench, grades: ["5", "6"]}}}}
moves:
  up: {{from: {{track: bench}}, to: {{grade: next}}, mechanism: promotion{starts_at}}}
"""
    table = structure_of('  all: {grades: {"5": {points: ["20", "24"]}, "6": {points: ["23", "28"]}}}').tables["all"]
    return pay_after(framework_of(text).moves["up"], point, table, grade, spine(), ON)


@pytest.mark.parametrize(
    ("rule", "point", "grade", "expected"),
    [
        ("bottom", "21", "6", "23"),
        ("same-point", "21", "6", "21"),
        ("next-point", "24", "6", "25"),
        ("not-below", "24", "6", "24"),
        ("not-below", "21", "6", "23"),
        ("[bottom, next-point]", "21", "6", "23"),
        ("[bottom, next-point]", "24", "6", "25"),
        ("not-below", "30", "6", "28"),
    ],
)
def test_pay_starts_at_the_highest_point_that_the_rule_names(rule: str, point: str, grade: str, expected: str) -> None:
    found = moved(f", starts_at: {rule}", point, grade)
    assert isinstance(found, PayAfter)
    assert found.chosen.point == expected


def test_a_rule_in_words_alone_is_quoted_and_not_guessed() -> None:
    assert moved(", pay_rule: By experience.", "21") == NotHeld("the rule is given in words: By experience")
    assert moved("", "21") == NotHeld("the move has no pay rule")


def test_a_point_that_is_not_on_the_scale_is_said() -> None:
    assert moved(", starts_at: bottom", "99") == NotHeld(f"{spine().title} has no point 99 on {ON}")


def test_a_framework_stands_in_for_a_structure() -> None:
    text = """
pay_scale: single-spine
grades: {"5": {rank: 5, points: [20, 24], contribution: 26}, "6": {rank: 6, salary: {from: 30000, to: 40000}}}
tracks: {bench: {name: Bench, grades: ["5", "6"]}}
"""
    table = table_of(framework_of(text))
    five = range_of(table, "5", spine(), ON, "GBP")
    assert five is not None
    assert amounts(five) == [29588, 33002, 34611]
    six = range_of(table, "6", None, ON, "GBP")
    assert six is not None
    assert amounts(six)[:2] == [30000, 40000]


def test_every_shipped_structure_prices_frameworks_that_exist() -> None:
    for path in sorted(find("stirling-pay", "pay-structure").parent.glob("*.yaml")):
        document = read_document(path).document
        if isinstance(document, PayStructure):
            for name in document.frameworks:
                assert isinstance(read_document(find(name, "framework")).document, Framework)
