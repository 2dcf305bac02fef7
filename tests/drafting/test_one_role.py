"""A framework of one role, from its description."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathways.checks.run import run_checks
from pathways.documents.read import read_string
from pathways.drafting.one_role import LONGEST, MOST, OneRole, criteria_of, grade_label, one_role, role_id
from pathways.drafting.question import Unfit
from pathways.model.framework import Framework
from pathways.model.roles import roles_of

ON = date(2026, 11, 28)

LINES = st.text(st.characters(exclude_categories=("C", "Z"), include_characters=" "), max_size=60)
"""What can be shown on a line."""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", ()),
        ("  \n\n", ()),
        ("Runs it", ("Runs it",)),
        ("- Runs it\n* Mends it\n• Teaches it\n– Buys it", ("Runs it", "Mends it", "Teaches it", "Buys it")),
        ("1. Runs it\n2) Mends it\n(3) Teaches it\na) Buys it", ("Runs it", "Mends it", "Teaches it", "Buys it")),
        ("Runs   it\twell\r\nRuns it well", ("Runs it well",)),
        ("-80 °C freezers: keeps them", ("-80 °C freezers: keeps them",)),
        ("3D printing", ("3D printing",)),
    ],
)
def test_a_line_is_a_criterion_without_its_bullet(text: str, found: tuple[str, ...]) -> None:
    assert criteria_of(text) == found


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("x" * (LONGEST + 1), "Line 1 is too long"),
        ("fine\nbell\x07", "Line 2 holds signs that cannot be shown"),
        ("\n".join(map(str, range(MOST + 1))), f"These are {MOST + 1} criteria"),
    ],
)
def test_what_is_no_criterion_is_told_with_its_line(text: str, sentence: str) -> None:
    with pytest.raises(Unfit, match=sentence):
        criteria_of(text)


@pytest.mark.parametrize(("said", "label"), [("", ""), ("  ", ""), ("6", "6"), (" Band  F ", "Band F")])
def test_a_grade_is_as_the_place_calls_it_or_not_known(said: str, label: str) -> None:
    assert grade_label(said) == label


@pytest.mark.parametrize("said", ["?", "any", "not-published"])
def test_what_can_be_no_grade_is_refused(said: str) -> None:
    with pytest.raises(Unfit):
        grade_label(said)


@given(
    title=LINES.filter(str.strip),
    institution=LINES.filter(str.strip),
    grade=st.sampled_from(["", "6", "Band F", "Grade 07", "G-7/8"]),
    lines=st.lists(LINES, max_size=6),
)
def test_whatever_is_said_stands_in_a_document_that_the_checks_accept(
    title: str, institution: str, grade: str, lines: list[str]
) -> None:
    said = criteria_of("\n".join(lines))
    role = OneRole(" ".join(institution.split()), "university", "GB", " ".join(title.split()), grade_label(grade), said)
    reading = read_string(one_role(role, ON, "mine"), "mine.yaml")
    assert isinstance(reading.document, Framework)
    found = run_checks(reading, {})
    assert not found.problems
    assert not found.observations
    [only] = roles_of(reading.document).values()
    assert (only.id, only.title) == (role_id(role), role.title)
    assert (only.grade is not None) == bool(grade)
    texts = [each.text for profile in reading.document.profiles.values() for each in profile.criteria.values()]
    assert texts == list(said)
    assert reading.document.proposed is not None
