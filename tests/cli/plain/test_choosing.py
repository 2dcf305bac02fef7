"""One of several by number or words: pages, letters, help, the way back and the end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathways.cli.plain.choosing import PAGE, choose, pick_several
from pathways.cli.plain.talk import answered, heard, say
from tests.cli.plain.conversation import conversation

MANY = [f"Technician {number}" for number in range(1, 46)]
FEW = ["Bench technician", "Workshop technician", "Data steward"]


def chosen(choices: list[str], *typed: str, letters: dict[str, str] | None = None) -> tuple[object, str]:
    found: list[object] = []
    said = conversation(lambda: found.append(choose("Which?", choices, letters)), *typed)
    return (found[0] if found else "(over)"), said


ANSWERS: dict[str, tuple[list[str], tuple[str, ...], object]] = {
    "a number": (FEW, ("3",), 2),
    "words that one choice has": (FEW, ("stew",), 2),
    "words that several have, then the number of one": (FEW, ("technician", "2"), 1),
    "words that one choice has in this order": (["from here to there", "from there to here"], ("there to",), 1),
    "capitals and accents": (["Zürich", "Bath"], ("ZURICH",), 0),
    "a number on a page that was not listed": (MANY, ("45",), 44),
    "back": (FEW, ("b",), None),
    "back, in full": (FEW, ("Back",), None),
    "quit": (FEW, ("q",), "(over)"),
    "the end of the input": (FEW, (), "(over)"),
    "nothing that fits, then a number": (FEW, ("0", "4", "-1", "glassblower", "€", "²", "1"), 0),
    "an empty line and help, then a number": (FEW, ("", "?", "1"), 0),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_an_answer_is_understood(name: str) -> None:
    choices, typed, expected = ANSWERS[name]
    assert chosen(choices, *typed)[0] == expected


def test_long_lists_come_in_pages() -> None:
    said = chosen(MANY, "m", "m", "m", "1")[1]
    pages = said.split("Number: ")
    assert f"{PAGE}. Technician {PAGE}\nm. More: 25 of 45 are left" in pages[0]
    assert "21. Technician 21" in pages[1]
    assert "m. More: 5 of 45 are left" in pages[1]
    assert "45. Technician 45" in pages[2]
    assert "More" not in pages[2]
    assert "There are no more." in pages[3]


def test_an_empty_line_says_the_question_and_its_choices_again() -> None:
    said = chosen(FEW, "", "1")[1]
    assert said.count("Which?\n1. Bench technician\n2. Workshop technician\n3. Data steward\n") == 2


def test_several_that_are_called_so_are_listed_with_their_own_numbers() -> None:
    said = chosen(FEW, "technician", "q")[1]
    assert "2 choices are called so. An empty line lists all.\n1. Bench technician\n2. Workshop technician\n" in said


def test_help_names_everything_that_can_be_typed() -> None:
    said = chosen(MANY, "?", "q", letters={"f": "Forward again"})[1].rpartition("Number: ?")[2]
    for word in ("1 to 45", "m lists the next 20", "f: Forward again", "b back", "q quit", "empty line"):
        assert word in said


def test_a_letter_is_given_back() -> None:
    assert chosen(FEW, "F", letters={"f": "Forward again"})[0] == "f"


@given(st.text(max_size=30))
def test_whatever_is_typed_is_an_answer_or_is_asked_again(typed: str) -> None:
    line = typed.replace("\n", " ").replace("\r", " ")
    found, said = chosen(FEW, line)
    assert found == "(over)" or found is None or found in range(len(FEW))
    assert "Traceback" not in said


SEVERAL: dict[str, tuple[tuple[str, ...], object]] = {
    "numbers with commas": (("1, 3",), ["Bench technician", "Data steward"]),
    "one twice": (("2,2",), ["Workshop technician"]),
    "none": (("0",), []),
    "back": (("b",), None),
    "what is not there is asked again": (("1,4", "x", "3"), ["Data steward"]),
}


@pytest.mark.parametrize("name", SEVERAL)
def test_any_number_of_several(name: str) -> None:
    typed, expected = SEVERAL[name]
    found: list[object] = []
    conversation(lambda: found.append(pick_several("Which?", [(each, each) for each in FEW])), *typed)
    assert found == [expected]


def test_what_cannot_be_shown_is_left_out_of_what_is_typed() -> None:
    found: list[str] = []
    conversation(lambda: found.append(heard("Words")), "\x1b[Aclean\x00 room\x07")
    assert found == ["[Aclean room"]


def test_a_question_is_said_again_for_an_empty_line() -> None:
    said = conversation(lambda: answered("Answer", lambda: say("Once more."), "Help."), "", "x")
    assert said == "Answer: \nOnce more.\nAnswer: x\n"
