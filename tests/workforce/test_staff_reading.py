"""A table of staff: what becomes of its columns, and everything that is wrong with it at once, with row and column."""

from collections.abc import Mapping
from datetime import date
from textwrap import dedent

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pathways.documents.refused import Refused
from pathways.export import staffing
from pathways.export.text.layout import Page
from pathways.export.text.staff import add_problems
from pathways.formats.staff.delimited import grid_of_text
from pathways.model.scenario import StaffTable
from pathways.workforce.disclosure import Rule
from pathways.workforce.staff import ContractType, Funding
from pathways.workforce.staff_headings import Column
from pathways.workforce.staff_known import Known
from pathways.workforce.staff_reading import StaffReading, read_staff
from pathways.workforce.staff_summary import summarised
from tests.support import ROOT, golden
from tests.workforce.staff_tables import HEADINGS, as_text, made_up

KNOWN = Known({"5": ("20", "25"), "6": ("26", "33"), "7": None}, tuple(str(point) for point in range(1, 60)))
ON = date(2026, 8, 1)


def reading(
    text: str,
    columns: Mapping[str, str] | None = None,
    values: Mapping[str, dict[str, str]] | None = None,
    characteristics: tuple[str, ...] = (),
    known: Known | None = None,
    on: date | None = None,
    with_names: bool = False,
) -> StaffReading:
    """A table given as text, as somebody describes it."""
    said = StaffTable(
        file="staff.csv", columns=dict(columns or {}), values=dict(values or {}), characteristics=characteristics
    )
    return read_staff(grid_of_text(dedent(text).lstrip().encode(), "staff.csv"), said, known, on, with_names)


def told(found: StaffReading) -> str:
    """The problems as they are printed."""
    page = Page(100)
    add_problems(page, found)
    return str(page) + "\n" if page.lines else ""


def test_a_whole_row_becomes_a_contract() -> None:
    found = reading(
        """
        Emp No,Job Title,Job Family,Grade,SCP,Salary,Perm/Fixed,End Date,FTE,Fund Source,Start Date,In grade since,Dept
        E1,Technician,Technical,Grade 5,SP 23,,FTC,31/07/2027,60%,Research grant,2020-02-01,1 May 2021,Physics
        """,
        known=KNOWN,
    )
    (contract,) = found.staff.contracts
    assert (contract.row, contract.person, contract.title, contract.family) == (2, "1", "Technician", "Technical")
    assert (contract.grade, contract.point, contract.salary, contract.fte) == ("5", "23", None, 0.6)
    assert (contract.type, contract.funding) == (ContractType.FIXED_TERM, Funding.GRANT)
    assert (contract.end, contract.start) == (date(2027, 7, 31), date(2020, 2, 1))
    assert (contract.in_grade_since, contract.part) == (date(2021, 5, 1), "Physics")
    assert (contract.characteristics, contract.name, found.faults) == ({}, None, ())


def test_persons_are_numbered_and_what_the_table_calls_them_is_not_kept() -> None:
    found = reading("Emp No,Title,FTE\nAB123456C,Technician,0.5\nX,Technician,1\nAB123456C,Demonstrator,0.5\n")
    assert [contract.person for contract in found.staff.contracts] == ["1", "2", "1"]
    assert "AB123456C" not in repr(found)


def test_names_and_the_like_are_dropped_unseen() -> None:
    text = "Name,Title,Email,Date of Birth,NI Number,Home address,Sex\nJo Bloggs,Technician,j@x,1/1/1990,AB,Hill,F\n"
    found = reading(text)
    assert found.columns.personal == ("Name", "Email", "Date of Birth", "NI Number", "Home address")
    assert found.columns.unused == ("Sex",)
    assert "Bloggs" not in repr(found)
    assert reading(text, columns={"name": "Name"}).staff.contracts[0].name is None
    named = reading(text, with_names=True)
    assert named.staff.contracts[0].name == "Jo Bloggs"
    assert named.columns.personal == ("Email", "Date of Birth", "NI Number", "Home address")


def test_characteristics_are_kept_only_where_they_are_asked_for() -> None:
    text = "Title,Gender,Ethnicity\nTechnician,F,\nTechnician,M,B\n"
    found = reading(text, columns={"sex": "Gender"}, characteristics=("sex", "ethnicity"))
    assert [dict(each.characteristics) for each in found.staff.contracts] == [
        {"sex": "F"},
        {"sex": "M", "ethnicity": "B"},
    ]


def test_titles_above_the_headings_are_passed_over() -> None:
    found = reading("Staff of the college,,\nas of August,,\nTitle,Grade,FTE\nTechnician,5,1\n")
    assert (found.columns.row, len(found.staff.contracts)) == (3, 1)


def test_of_two_headings_for_one_thing_the_more_usual_is_read() -> None:
    found = reading("Role,Job Title,Directorate,Department\na,b,c,d\n")
    assert (found.staff.contracts[0].title, found.staff.contracts[0].part) == ("b", "d")
    assert found.columns.unused == ("Role", "Directorate")


def test_columns_and_words_may_be_said() -> None:
    found = reading(
        "What they do,Pay zone,Kind\nTechnician,Z2,TFT\n",
        columns={"title": "What they do", "grade": "Pay zone", "type": "Kind"},
        values={"type": {"tft": "fixed-term"}, "grade": {"Z2": "6"}},
        known=KNOWN,
    )
    assert not found.faults
    assert (found.staff.contracts[0].grade, found.staff.contracts[0].type) == ("6", ContractType.FIXED_TERM)


def test_hours_of_a_week_are_a_part_of_full_time_hours() -> None:
    found = reading("Title,Weekly hours,Full time hours\nTechnician,21,35\n")
    assert found.staff.contracts[0].fte == pytest.approx(0.6)


def test_a_salary_at_the_hours_worked_becomes_that_of_a_full_time_year() -> None:
    found = reading("Title,FTE,Actual salary\nTechnician,0.6,21000\n")
    assert (found.staff.contracts[0].salary, [each.code for each in found.taken if each.code == "actual-salary"]) == (
        35000,
        ["actual-salary"],
    )


def test_an_open_ended_contract_does_not_end() -> None:
    found = reading("Title,Contract type,End date\nTechnician,Open ended,31/07/2027\nTechnician,Fixed term,\n")
    assert [contract.end for contract in found.staff.contracts] == [None, None]
    assert {(each.code, each.count) for each in found.taken} >= {
        ("open-ended-with-end", 1),
        ("fixed-term-without-end", 1),
    }


def test_what_is_missing_is_said() -> None:
    found = reading("Title\nTechnician\n")
    assert [each.code for each in found.taken] == ["no-person", "no-fte", "no-grade", "no-type", "no-funding", "no-pay"]
    assert all(staffing.taken(each).endswith(".") for each in found.taken)


WRONG = {
    "cells": """
        Emp No,Job title,Grade,Point,Contract type,End date,FTE,Funding,Start date
        1,Technician,5,23,TFT,12/31/2027,60,Gnt,soon
        2,Technician,9,23,,,1,,
        3,,5,40,,,,,
        4,=B2,5,99,,#REF!,1,,
    """,
    "rows": """
        Emp No,Job title,Grade,Point,Contract type,End date,FTE,Start date
        1,Technician,5,40,Permanent,,1,01/02/2020
        2,Technician,5,,Fixed,31/01/2027,1,01/03/2027
        3,Technician,5,77,Permanent,,1,
        4,Technician,5,,Fixed,31/07/2026,1,01/03/2020
        5,Technician,7,40,Permanent,,1,,extra
    """,
    "between-rows": """
        Emp No,Title,FTE,Start,End,Salary
        1,Technician,0.6,01/01/2025,31/12/2027,£30000
        1,Demonstrator,0.6,01/01/2026,31/12/2027,£30000
        1,Technician,0.4,01/01/2026,31/12/2027,£30000
        2,Technician,1,01/01/2025,31/12/2026,£30000
        2,Technician,1,01/01/2027,,£30000
        3,Technician,1,01/01/2026,,€30000
        4,Technician,1,01/01/2026,,£0
        5,Technician,1,01/01/2026,,about 30000
        6,Technician,0.5,,,£30000
        6,Technician,0.5,,,£30000
    """,
    "many-of-a-kind": """
        Title,FTE
        a,2
        b,3
        c,4
        d,5
        e,6
        f,7
        g,8
        h,2
    """,
}


@pytest.mark.parametrize("name", WRONG)
def test_everything_wrong_is_told_with_row_and_column(name: str) -> None:
    golden(
        ROOT / "tests" / "workforce" / "golden" / f"staff-{name}.txt", told(reading(WRONG[name], known=KNOWN, on=ON))
    )


def test_salaries_are_in_the_currency_of_the_pay_structure() -> None:
    """However many name another one: what they say would be taken for pounds."""
    table = "Title,Salary,Currency\nTechnician,30000,EUR\nTechnician,31000,EUR\nTechnician,32000,£\n"
    found = reading(table, known=Known({}, currency="GBP"))
    assert [(fault.code, fault.row, fault.said) for fault in found.faults] == [
        ("mixed-currencies", row, "EUR, where the pay structure is in GBP") for row in (2, 3)
    ]
    assert not reading(table.replace("EUR", "gbp"), known=Known({}, currency="GBP")).faults


def test_rows_with_problems_are_left_out_and_counted() -> None:
    found = reading("Emp No,Title,FTE,End\n1,Technician,2,soon\n2,Technician,1,\n3,,1,\n")
    assert ([each.row for each in found.staff.contracts], found.staff.left_out) == ([3], 2)


UNREADABLE = {
    "nothing at all": ("\n\n", "no-rows", "there is nothing in this table"),
    "headings alone": ("Title,Grade\n", "no-rows", "the table has headings and no rows"),
    "no headings": ("Jo,5\nSam,6\n", "no-columns", "no column of this table is recognised by its heading"),
    "no title": ("Grade,FTE,Zone\n5,1,x\n", "no-title", "no column is headed as the title of the post"),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_a_table_of_which_nothing_can_be_made_is_refused(name: str) -> None:
    text, code, message = UNREADABLE[name]
    with pytest.raises(Refused) as caught:
        reading(text)
    assert (caught.value.problem.code, caught.value.problem.message, caught.value.file) == (code, message, "staff.csv")
    assert caught.value.problem.help


def test_a_heading_that_is_not_there_is_refused_with_the_nearest() -> None:
    with pytest.raises(Refused) as caught:
        reading("Title,Pay zone\na,b\n", columns={"grade": "Pay zones"})
    assert (caught.value.problem.message, caught.value.problem.help) == (
        "no column is headed 'Pay zones'",
        "did you mean 'Pay zone'?",
    )


def test_a_column_that_no_table_has_is_refused_with_the_nearest() -> None:
    with pytest.raises(Refused) as caught:
        reading("Title,Pay zone\na,b\n", columns={"grad": "Pay zone"})
    assert caught.value.problem.help == "did you mean 'grade'?"


def test_tables_with_the_same_headings_have_the_same_fingerprint_whatever_their_rows() -> None:
    one, two = reading("Title,Grade\na,1\n"), reading("title, GRADE \nb,2\nc,3\n")
    assert one.columns.fingerprint == two.columns.fingerprint
    assert one.columns.fingerprint != reading("Title,Level\na,1\n").columns.fingerprint


@given(st.integers(0, 60), st.integers(0, 2**16))
@settings(max_examples=25, deadline=None)
def test_every_row_is_a_contract_or_is_left_out(rows: int, seed: int) -> None:
    made = made_up(rows + 1, seed)
    for number, row in enumerate(made):
        if (number * seed) % 7 == 1:
            row[HEADINGS.index("FTE")] = "much"
    faulty = sum(row[HEADINGS.index("FTE")] == "much" for row in made)
    found = reading(as_text(made))
    assert found.staff.left_out == faulty
    assert len(found.staff.contracts) + found.staff.left_out == rows + 1
    assert Column.GRADE in found.columns.places


@given(st.integers(0, 2**16), st.sampled_from((",", ";", "\t")))
@settings(max_examples=25, deadline=None)
def test_the_order_of_columns_and_the_separator_change_nothing(seed: int, separator: str) -> None:
    made = made_up(20, seed)
    order = sorted(range(len(HEADINGS)), key=lambda place: (place * (seed + 3)) % 13)
    turned = as_text([[row[place] for place in order] for row in made], [HEADINGS[place] for place in order], separator)
    assert reading(turned).staff == reading(as_text(made)).staff


@given(
    st.lists(
        st.tuples(st.sampled_from("ab"), st.sampled_from((0.2, 0.5, 0.8)), st.integers(0, 5), st.integers(0, 5)),
        max_size=8,
    )
)
@settings(max_examples=100, deadline=None)
def test_without_the_rows_told_nobody_is_ever_above_full_time(rows: list[tuple[str, float, int, int]]) -> None:
    lines = [
        f"{person},Technician {number},{fte},{2020 + start}-01-01,{2020 + start + length}-12-31"
        for number, (person, fte, start, length) in enumerate(rows)
    ]
    found = reading("Emp No,Title,FTE,Start,End\n" + "\n".join([*lines, "z,Technician,1,2020-01-01,2020-12-31"]) + "\n")
    for year in range(2020, 2032):
        day = date(year, 6, 1)
        for person in {each.person for each in found.staff.contracts}:
            held = [each for each in found.staff.contracts if each.person == person]
            assert sum(each.fte for each in held if each.start and each.end and each.start <= day <= each.end) <= 1.001


def test_the_summary_orders_grades_whatever_stands_in_them() -> None:
    grades = summarised(reading("Title,Grade\n" + "a,7²\n" * 5 + "b,6\n" * 5).staff, Rule()).tables[-1]
    assert grades.categories("grade") == ("6", "7²")


def test_the_summary_counts_everybody_once_and_hides_the_few() -> None:
    rows = [f"{number},Technician,{5 if number < 12 else 7},Permanent,1" for number in range(15)]
    found = reading(
        "Emp No,Title,Grade,Type,FTE\n" + "\n".join([*rows, "20,Technician,8,Fixed,0.5", "20,RSE,5,Fixed,0.4"])
    )
    counted = summarised(found.staff, Rule())
    assert (counted.people, counted.contracts, counted.fte) == (15, 15, 15)
    by = {table.table.dimensions[0]: table for table in counted.tables}
    assert by["grade"].categories("grade") == ("5", "7", "8")
    assert (by["grade"].count("7"), by["grade"].count("8")) == (None, None)
    assert by["contract"].count("fixed-term") is None
