"""What people change in a workbook, and what comes of it in the document."""

import difflib
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from openpyxl import Workbook

from pathways.documents.catalogue import shared_facts
from pathways.documents.read import read_string
from pathways.formats.workbook.merge import Prefer
from pathways.formats.workbook.trial import faults_of
from tests.formats.workbook.books import (
    EXAMPLE,
    brought_back,
    changed,
    column_of,
    example,
    field,
    made,
    place,
    text_after,
)

Change = Callable[[Workbook], object] | Mapping[str, Any]


def difference(before: str, after: str) -> list[str]:
    """The lines that differ, without what stands around them."""
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm="")
    return [line for line in lines if line[:1] in "+-" and line[:3] not in ("+++", "---")]


def as_text(cell: Any, text: str) -> None:
    """Text in a cell that was formatted for text, so that nothing in it is a formula."""
    cell.value = text
    cell.data_type = "s"


def reordered(book: Workbook) -> None:
    """The second grade above the first."""
    book["Grades"].insert_rows(2)
    book["Grades"].move_range("A4:M4", rows=-2)


def row(sheet: str, **texts: Any) -> Callable[[Workbook], object]:
    """A new row below the others; headings with an underscore for a space."""

    def add(book: Workbook) -> None:
        page = book[sheet]
        number = page.max_row + 1
        for heading, text in texts.items():
            page[f"{column_of(sheet, heading.replace('_', ' '))}{number}"] = text

    return add


ACCEPTED: dict[str, tuple[Change, list[str], list[str]]] = {
    "a field of the head keeps its comment": (
        {field("Title"): "Ours"},
        ['Framework, row 3, Title: was "An example", is "Ours"'],
        ["-title: An example   # a working title", "+title: Ours   # a working title"],
    ),
    "a cell of a row": (
        {place("Roles", "Title", 2): "Assistant"},
        ['Roles, row 2 (helper), Title: was "Helper", is "Assistant"'],
        ["-    title: Helper", "+    title: Assistant"],
    ),
    "a cell that was empty, inside braces": (
        {place("Grades", "Name", 2): "Grade 5"},
        ['Grades, row 2 (5), Name: was empty, is "Grade 5"'],
        ['-  "5": {rank: 5, points: [13, 20]}   # the first',
         '+  "5": {rank: 5, points: [13, 20], name: Grade 5}   # the first'],
    ),
    "a cell that was emptied": (
        {place("Criteria", "Kind", 3): None},
        ['Criteria, row 3 (first / cleans), Kind: was "desirable", is empty'],
        ["-        kind: desirable"],
    ),
    "a list by its ids": (
        {place("Tracks", "Grades", 2): "5"},
        ['Tracks, row 2 (lab), Grades: was "5, 6", is "5"'],
        ['-    grades: ["5", "6"]', '+    grades: ["5"]'],
    ),
    "a range": (
        {place("Pay", "Points", 2): "13 to 21"},
        ['Pay, row 2 (5), Points: was "13 to 20", is "13 to 21"'],
        ['-  "5": {rank: 5, points: [13, 20]}   # the first', '+  "5": {rank: 5, points: [13, 21]}   # the first'],
    ),
    "numbers and days as a program for tables writes them": (
        {place("Tracks", "Grades", 2): 6, place("Grades", "Rank", 3): 7.0},
        ['Grades, row 3 (6), Rank: was "6", is "7"', 'Tracks, row 2 (lab), Grades: was "5, 6", is "6"'],
        ['-  "6": {rank: 6}', '+  "6": {rank: 7}', '-    grades: ["5", "6"]', '+    grades: ["6"]'],
    ),
    "roles that a move starts from": (
        {place("Moves", "From", 2): "track: lab; grade: 5"},
        ['Moves, row 2 (up), From: was "helper", is "track: lab; grade: 5"'],
        ["-    from: helper", '+    from: {track: lab, grade: "5"}'],
    ),
    "a field inside another that was not there": (
        {place("Moves", "Open when", 2): "rounds", place("Moves", "Rounds a year", 2): 2},
        ['Moves, row 2 (up), Open when: was empty, is "rounds"', 'Moves, row 2 (up), Rounds a year: was empty, is "2"'],
        ["+    timing:", "+      open: rounds", "+      rounds_per_year: 2"],
    ),
    "another basis": (
        {place("Roles", "Basis", 2): "inferred", place("Roles", "Because", 2): "It says so."},
        ['Roles, row 2 (helper), Basis: was "published", is "inferred"',
         'Roles, row 2 (helper), Because: was empty, is "It says so."'],
        ["-    source: handbook", "+    inferred_from: handbook", "+    because: It says so."],
    ),
    "a basis where there was none": (
        {place("Moves", "Sources", 2): "handbook"},
        ['Moves, row 2 (up), Sources: was empty, is "handbook"'],
        ["+    source: handbook"],
    ),
    "a new row": (
        row("Bodies", Id="board", Name="Board", Side="institution"),
        ['Bodies, row 3 (board): new; Name "Board", Side "institution"'],
        ["+  board: {name: Board, side: institution}"],
    ),
    "a new criterion": (
        row("Criteria", Profile="first", Id="weighs", Area="skill", Text="Weighs: to the gram."),
        ['Criteria, row 4 (first / weighs): new; Area "skill", Text "Weighs: to the gram."'],
        ["+      weighs:", "+        area: skill", '+        text: "Weighs: to the gram."'],
    ),
    "a derived role that gets a title": (
        {place("Roles", "Title", 3): "Senior Helper"},
        ['Roles, row 3 (lab-6), Title: was "Laboratory, grade 6", is "Senior Helper"'],
        ["+  lab-6:", "+    track: lab", '+    grade: "6"', "+    title: Senior Helper"],
    ),
    "text that looks like a formula": (
        lambda book: as_text(book["Areas"]["C2"], "=SUM(A1)"),
        ['Areas, row 2 (skill), Description: was empty, is "=SUM(A1)"'],
        ["-  skill: {name: Skill}", "+  skill: {name: Skill, description: =SUM(A1)}"],
    ),
    "a row that is gone": (
        lambda book: book["Criteria"].delete_rows(3),
        ["Criteria: first / cleans is removed, and with it: only where"],
        ["-      cleans:", "-        area: skill", "-        kind: desirable", "-        text: Cleans the bench.",
         "-        when: {fact: post.hours, at_least: 10}"],
    ),
    "rows in another order": (
        reordered,
        [],
        [],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", ACCEPTED)
def test_a_change_is_told_and_changes_nothing_else(name: str) -> None:
    change, sentences, lines = ACCEPTED[name]
    result = brought_back(changed(made(example()), change), example())
    assert not result.faults
    assert [each.sentence() for each in result.changes] == sentences
    assert difference(EXAMPLE, text_after(result, example())) == lines


NOTED: dict[str, tuple[Change, str]] = {
    "an id is made": (
        row("Areas", Name="Care of équipment"),
        "Areas!A3: the row has no id, and gets 'care-of-equipment' from its title",
    ),
    "a rule in words": (
        {place("Moves", "Conditions", 2): "nothing"},
        "Moves!K2: Conditions of up is read-only here; its change is not taken over",
    ),
    "more than a cell can hold": (
        {place("Moves", "Decided by", 2): "panel"},
        "Moves!M2: Decided by of up is read-only here; its change is not taken over",
    ),
    "a derived role": (
        lambda book: book["Roles"].delete_rows(3),
        "Roles: lab-6 follows from a grade of its track and stays; to remove it, take the grade out of the track",
    ),
    "a sheet of one's own": (
        lambda book: book.create_sheet("Remarks"),
        "Remarks: this sheet is not one of a framework, and is not read",
    ),
    "a sheet that was renamed": (
        lambda book: setattr(book["Roles"], "title", "Role"),
        "Role: this sheet is not one of a framework, and is not read; did you mean 'Roles'?",
    ),
    "a sheet that is gone": (
        lambda book: book.remove(book["Moves"]),
        "Moves: this sheet is missing, and what stands on it in the document is kept",
    ),
    "a column of one's own": (
        {"Areas!K1": "Budget", "Areas!K2": "12"},
        "Areas!K1: the column 'Budget' is not one of this sheet, and is not read",
    ),
    "a column that is gone": (
        {"Areas!B1": "Nam"},
        "Areas: the column 'Name' is missing, and what the document says there is kept",
    ),
}


@pytest.mark.parametrize("name", NOTED)
def test_what_is_passed_over_is_told(name: str) -> None:
    change, note = NOTED[name]
    result = brought_back(changed(made(example()), change), example())
    assert not result.faults
    assert note in result.notes
    if name != "an id is made":
        assert text_after(result, example()) == EXAMPLE


REFUSED: dict[str, tuple[Change, list[str]]] = {
    "a formula": (
        {place("Roles", "Title", 2): '="Help" & "er"'},
        ["Roles!B2: the cell holds a formula; write its value instead"],
    ),
    "a value outside a closed list": (
        {place("Moves", "Mechanism", 2): "promotoin", place("Bodies", "Side", 2): "x"},
        [
            "Bodies!C2: 'x' is not one of the values of this column; write person, institution, funder or other",
            "Moves!E2: 'promotoin' is not one of the values of this column; did you mean 'promotion'?",
        ],
    ),
    "neither yes nor no": (
        {place("Moves", "Support required", 2): "maybe"},
        ["Moves!H2: 'maybe' is neither yes nor no; write yes or no, or empty the cell"],
    ),
    "no range": (
        {place("Pay", "Points", 2): "13"},
        ["Pay!B2: '13' is not a range; write the lowest and the highest, such as: 13 to 20"],
    ),
    "no selector": (
        {place("Moves", "To", 2): "grad: 6"},
        ["Moves!D2: 'grad: 6' does not say which roles are meant; did you mean 'grade'?"],
    ),
    "no length of time": (
        {place("Moves", "Expected after", 2): "soon"},
        ["Moves!R2: 'soon' is not a length of time; write years and months, such as: 2 years, 6 months"],
    ),
    "an id twice": (
        row("Areas", Id="skill", Name="Skill again"),
        ["Areas!A3: the id 'skill' stands in row 2 too; give one another"],
    ),
    "a row without an id or title": (
        row("Areas", Description="What?"),
        ["Areas!A3: the id is missing; write one, or delete the row"],
    ),
    "a criterion of no profile": (
        row("Criteria", Profile="second", Id="x", Area="skill", Text="X."),
        ["Criteria!A4: there is no profile 'second'; add it on the sheet Profiles, or write another"],
    ),
    "pay of no grade": (
        row("Pay", Id="9", Steps=3),
        ["Pay!A4: there is no grade '9'; add it on the sheet Grades, or delete the row"],
    ),
    "a basis that does not fit": (
        {place("Roles", "Because", 2): "So."},
        ["Roles!N2: what is published needs no reason; write inferred, or empty Because"],
    ),
    "no column of ids": (
        {"Areas!A1": "Key"},
        ["Areas: the column 'Id' is missing, and rows cannot be told apart; write 'Id' above the ids again"],
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_wrong_cell_is_named_with_what_to_do(name: str) -> None:
    change, messages = REFUSED[name]
    faults = brought_back(changed(made(example()), change), example()).faults
    assert [f"{fault.place}: {fault.message}; {fault.help}" for fault in faults] == messages


UNSOUND: dict[str, tuple[Change, list[str]]] = {
    "an id that is nowhere": ({place("Roles", "Track", 2): "labb"}, ["Roles!D2", "Moves!D2"]),
    "a body that is nowhere": ({place("Moves", "Opened by", 2): "nobody"}, ["Moves!G2"]),
    "a number in words": ({place("Grades", "Rank", 2): "five"}, ["Grades!B2"]),
    "a day that does not exist": ({place("Sources", "Date", 2): "2026-02-30"}, ["Sources!E2"]),
    "a title taken away": ({place("Roles", "Title", 2): None}, ["Roles!B2"]),
    "a source that is gone": (lambda book: book["Sources"].delete_rows(2), ["Roles!O2"]),
    "an id of the wrong form": (row("Areas", Id="a b", Name="A"), ["Areas!A3"]),
}


@pytest.mark.parametrize("name", UNSOUND)
def test_what_would_be_a_fault_of_the_document_is_named_by_its_cell(name: str) -> None:
    change, places = UNSOUND[name]
    document = example()
    result = brought_back(changed(made(document), change), document)
    assert not result.faults
    faults, unfinished = faults_of(text_after(result, document), document, result.places, shared_facts())
    assert [fault.place for fault in faults] == places
    assert all(fault.help for fault in [*faults, *unfinished])


def elsewhere(old: str, new: str) -> str:
    assert EXAMPLE.count(old) == 1
    return EXAMPLE.replace(old, new)


def test_what_was_changed_in_the_document_meanwhile_is_kept() -> None:
    document = read_string(elsewhere("name: Laboratory", "name: Laboratories"), "example.yaml")
    result = brought_back(changed(made(example()), {place("Roles", "Title", 2): "Assistant"}), document)
    assert not result.conflicts
    assert difference(document.text, text_after(result, document)) == ["-    title: Helper", "+    title: Assistant"]


@pytest.mark.parametrize(
    ("prefer", "title"), [(None, "Aide"), ("document", "Aide"), ("workbook", "Assistant")], ids=str
)
def test_a_cell_that_both_changed_is_a_conflict(prefer: Prefer | None, title: str) -> None:
    document = read_string(elsewhere("title: Helper", "title: Aide"), "example.yaml")
    result = brought_back(changed(made(example()), {place("Roles", "Title", 2): "Assistant"}), document, prefer)
    assert [each.sentence() for each in result.conflicts] == (
        [] if prefer else ['Roles!B2, Title of helper: "Assistant" in the workbook, "Aide" in the document']
    )
    assert result.data["roles"]["helper"]["title"] == title


def test_a_row_changed_here_and_removed_there_is_a_conflict() -> None:
    document = read_string(
        elsewhere("  panel: {name: Panel, side: institution}", "  board: {name: B, side: other}"), "e"
    )
    result = brought_back(changed(made(example()), {place("Bodies", "Name", 2): "The panel"}), document)
    assert [each.sentence() for each in result.conflicts] == [
        'Bodies!B2, Name of panel: "The panel" in the workbook, gone in the document'
    ]


def test_a_row_removed_here_and_changed_there_is_a_conflict() -> None:
    document = read_string(elsewhere("name: Skill", "name: Skills"), "example.yaml")
    result = brought_back(changed(made(example()), lambda book: book["Areas"].delete_rows(2)), document)
    assert [each.sentence() for each in result.conflicts] == [
        "Areas, skill: removed in the workbook, changed in the document"
    ]


def test_a_change_made_on_both_sides_alike_is_none() -> None:
    document = read_string(elsewhere("title: Helper", "title: Aide"), "example.yaml")
    result = brought_back(changed(made(example()), {place("Roles", "Title", 2): "Aide"}), document)
    assert (result.changes, result.conflicts) == ([], [])


def test_a_workbook_that_lost_its_text_is_held_against_the_document() -> None:
    def lose(book: Workbook) -> None:
        del book["Made from"]
        book["Roles"]["B2"] = "Assistant"

    result = brought_back(changed(made(example()), lose), example())
    assert [each.sentence() for each in result.changes] == [
        'Roles, row 2 (helper), Title: was "Helper", is "Assistant"'
    ]
