"""The cover: nothing on it is made up, nothing is left empty, and it stands on a page."""

from dataclasses import replace

import pytest

from pathways.documents.read import read_string
from pathways.model.cover import Cover
from pathways.papers.committee.ask import Ask
from pathways.papers.committee.cover import FIELDS, LENGTHS, NOT_GIVEN, cover_blocks, missing
from pathways.papers.committee.cover_form import QUESTIONS, cover_form
from pathways.papers.committee.paper import COVER
from pathways.problems.report import report
from pathways.writing.blocks import Field, Fields
from tests.papers.papers import COVER as GIVEN
from tests.papers.papers import ask_for, composed, cover, text_of


@pytest.fixture(scope="module")
def ask() -> Ask:
    return ask_for("dundee")


def fields(ask: Ask) -> dict[str, Field]:
    (block,) = cover_blocks(ask, LENGTHS[0])
    assert isinstance(block, Fields)
    return {field.name: field for field in block.fields}


def test_every_field_stands_on_the_cover_and_what_is_missing_is_said(ask: Ask) -> None:
    found = fields(ask)
    assert [*found] == [*FIELDS.values()]
    date = found.pop("Date of the paper")
    assert date.values == ("24 November 2026",)
    assert {field.values for field in found.values()} == {(NOT_GIVEN,)}
    assert all(field.missing for field in found.values())
    assert set(missing(ask)) == found.keys()


def test_what_is_given_stands_there_as_it_was_given(ask: Ask) -> None:
    found = fields(replace(ask, cover=GIVEN))
    assert found["Paper number"].values == ("TSC/26/17",)
    assert found["Action requested"].values == ("Approve",)
    assert found["Considered before by"].values == ("None",)
    assert found["Consultation"].values == GIVEN.consultation
    assert found["Date of the paper"].values == ("25 November 2026",)
    assert missing(replace(ask, cover=GIVEN)) == ("Resource implications", "Equality implications")


@pytest.mark.parametrize(
    ("said", "shown", "marking"),
    [
        ({"access": "open"}, "Open", "Open"),
        ({"access": "closed", "ground": "Personal data"}, "Closed. Ground: Personal data", "Closed: Personal data"),
        ({"access": "closed"}, "Closed. The ground is not given", "Closed"),
        ({}, NOT_GIVEN, ""),
    ],
    ids=["open", "closed", "closed without a ground", "not said"],
)
def test_whether_it_is_closed_stands_on_every_page(said: dict[str, str], shown: str, marking: str, ask: Ask) -> None:
    asked = replace(ask, cover=cover(**said))
    assert fields(asked)["Open or closed"].values == (shown,)
    assert composed(asked).written.marking == marking


def test_a_cover_that_is_too_long_is_cut_and_stands_whole_in_an_annex(ask: Ask) -> None:
    long = " ".join(f"reason{number}" for number in range(900))
    asked = replace(ask, cover=cover(risk=long, consultation=[f"group {number}" for number in range(80)]))
    found = composed(asked)
    assert not any("more than a page" in note for note in found.notes)
    (block, _) = found.written.parts[COVER].blocks
    assert isinstance(block, Fields)
    assert max(len(str(value)) for field in block.fields for value in field.values) < 500
    assert long in text_of(found.written)
    assert "group 79" in text_of(found.written)


def test_a_form_says_nothing_until_it_is_filled_in_and_is_read_without_a_problem() -> None:
    for filled in (cover(), GIVEN):
        reading = read_string(cover_form(filled), "cover.yaml")
        assert not reading.problems, report(reading.located)
        assert reading.document == filled


def test_a_form_has_a_comment_and_an_example_for_every_key() -> None:
    text = cover_form(cover())
    asked = Cover.model_fields.keys() - {"document", "format", "id"}
    assert QUESTIONS.keys() == asked
    uncommented = "\n".join(line if line.startswith("# ") else line.removeprefix("#") for line in text.splitlines())
    reading = read_string(uncommented.replace('access: "open"', 'access: "closed"'), "cover.yaml")
    assert not reading.problems, report(reading.located)
    assert all(getattr(reading.document, name) for name in asked)
    assert max(map(len, text.splitlines())) <= 120


REFUSED = {
    "an unknown key": ("sponser: A. Example", "did you mean 'sponsor'?"),
    "an unknown action": ("action: aprove", "did you mean 'approve'?"),
    "a day that is none": ('meeting: "9 December"', "a date is written"),
    "an open paper with a ground": ("access: open\nground: Personal data", "an open paper has no ground"),
    "an empty field": ('risk: ""', "'risk' is empty"),
    "a list where one stands": ("sponsor: [A, B]", "'sponsor' is text"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_cover_that_cannot_be_used_is_told_with_its_place(name: str) -> None:
    said, message = REFUSED[name]
    reading = read_string(f"document: cover\nformat: 1\n{said}\n", "cover.yaml")
    assert message in report(reading.located)
    assert "cover.yaml:" in report(reading.located)
