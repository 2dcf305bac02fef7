"""Plain scalars stay what the author sees."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathways.documents.events import parse
from pathways.documents.scalars import forbidden_character, plain

GUESSED = "no on off yes y NO 12:30 07 0x1F 0o17 1e5 1_000 2026-11-22 +1 .5 1. inf .nan = <<"


@pytest.mark.parametrize("text", GUESSED.split())
def test_words_that_other_readers_guess_about_stay_text(text: str) -> None:
    assert plain(text) == text
    assert parse(f"key: {text}").data == {"key": text}


@pytest.mark.parametrize(
    ("text", "value"), [("7", 7), ("-3", -3), ("0", 0), ("0.5", 0.5), ("true", True), ("False", False)]
)
def test_numbers_and_flags_are_read(text: str, value: object) -> None:
    assert plain(text) == value
    assert type(plain(text)) is type(value)


@given(st.integers(-(10**17), 10**17))
def test_every_whole_number_is_read_as_itself(number: int) -> None:
    assert plain(str(number)) == number


@pytest.mark.parametrize("text", ["", "~", "null", "Null"])
def test_nothing_written_is_reported_and_never_a_value(text: str) -> None:
    [problem] = parse(f"document: framework\ntitle: {text}\n").problems
    assert problem.code == "empty-value"
    assert problem.path == ("title",)


@pytest.mark.parametrize("character", ["\x1b", "\x07", "\u202e", "\u2066", "\x9b"])
def test_characters_that_act_on_a_terminal_are_found(character: str) -> None:
    assert forbidden_character(f"a{character}b") == f"U+{ord(character):04X}"


@pytest.mark.parametrize("text", ["naïve – “quoted” β≥2 😀", "no\u00a0break", "two\nlines\tand a tab"])
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert forbidden_character(text) is None
