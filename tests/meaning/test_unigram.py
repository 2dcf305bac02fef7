"""Text cut into its likeliest pieces, as the program that the vocabulary was made for cuts it."""

from itertools import accumulate
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from pathways.meaning.e5.packed import Markers
from pathways.meaning.e5.unigram import PIECES_MAX, Unigram
from pathways.meaning.models import E5
from pathways.meaning.vectors import sentence_model
from tests.meaning.model import found, needs_both_models
from tests.support import ROOT

CASES = yaml.safe_load((ROOT / "tests" / "cases" / "meaning" / "e5_pieces.yaml").read_text("utf-8"))

PIECES = ("<s>", "<pad>", "</s>", "<unk>", "▁", "a", "b", "ab", "▁a", "aba", "▁abab")
SCORES = (0.0, 0.0, 0.0, 0.0, -2.0, -3.0, -3.4, -4.0, -2.5, -5.0, -9.5)
MARKERS = Markers(begins=0, fills=1, ends=2, unknown=3)
SMALL = Unigram(PIECES, SCORES, MARKERS, {ord("\t"): " ", ord("Ⓐ"): "ab", ord("\u00ad"): ""})


@pytest.mark.parametrize("case", CASES, ids=lambda case: repr(case["text"][:30]))
def test_the_pieces_are_those_of_the_program(case: dict[str, Any]) -> None:
    needs_both_models()
    assert list(sentence_model(found(E5)).pieces(case["text"])) == case["numbers"]


def test_a_text_that_reads_like_a_marker_is_text() -> None:
    assert SMALL.numbers("<s>") == (0, 4, 3, 3, 3, 2)
    needs_both_models()
    assert {0, 1, 2, 3}.isdisjoint(sentence_model(found(E5)).pieces("<s> <pad> </s> <unk>")[1:-1])


def test_a_letter_and_its_accent_are_one_character() -> None:
    needs_both_models()
    pieces = sentence_model(found(E5)).pieces
    assert pieces("cafe\u0301") == pieces("café")


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("", (4,)),
        ("abab", (10,)),
        ("ab", (8, 6)),
        ("aab", (8, 7)),
        ("b a", (4, 6, 8)),
        ("b  \t a ", (4, 6, 8, 4)),
        (" a", (8,)),
        ("Ⓐ", (8, 6)),
        ("a\u00adb", (8, 6)),
        ("axb", (8, 3, 6)),
    ],
)
def test_the_sum_of_the_scores_is_the_highest(text: str, numbers: tuple[int, ...]) -> None:
    assert SMALL.numbers(text) == (0, *numbers, 2)


@given(st.text("ab", min_size=1, max_size=8))
def test_no_other_way_to_cut_a_word_is_likelier(word: str) -> None:
    """All ways are tried."""
    scores = dict(zip(PIECES[4:], SCORES[4:], strict=True))

    def best(rest: str) -> float:
        return max((scores[piece] + best(rest[len(piece) :]) for piece in scores if rest.startswith(piece)), default=0)

    numbers = SMALL.numbers(word)[1:-1]
    assert "".join(PIECES[number] for number in numbers) == f"▁{word}"
    assert sum(SCORES[number] for number in numbers) == pytest.approx(best(f"▁{word}"))


@given(st.text(max_size=700))
def test_any_text_has_pieces_between_its_markers(text: str) -> None:
    numbers = SMALL.numbers(text)
    assert (numbers[0], numbers[-1]) == (0, 2)
    assert 3 <= len(numbers) <= PIECES_MAX
    assert {0, 1, 2}.isdisjoint(numbers[1:-1])


def test_what_is_beyond_the_longest_text_has_no_part() -> None:
    words = list(accumulate(["a "] * 600))
    assert len(SMALL.numbers(words[-1])) == PIECES_MAX
    assert SMALL.numbers(words[-1]) == SMALL.numbers(words[-2])
