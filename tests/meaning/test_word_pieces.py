"""Text cut into word pieces as the published tokeniser cuts it."""

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from pathways.meaning.minilm.model import read_vocabulary
from pathways.meaning.minilm.word_pieces import PIECES_MAX, WordPieces, words
from pathways.meaning.models import MINILM
from tests.meaning.model import found, needs_model
from tests.support import ROOT

CASES = yaml.safe_load((ROOT / "tests" / "cases" / "meaning" / "pieces.yaml").read_text("utf-8"))

SMALL = WordPieces({"[CLS]": 0, "[SEP]": 1, "[UNK]": 2, "lab": 3, "##oratory": 4, "laborat": 5, "##ory": 6, ",": 7})


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:30])
def test_the_pieces_are_those_of_the_published_tokeniser(case: dict[str, Any]) -> None:
    needs_model()
    numbers = read_vocabulary(found(MINILM).folder).numbers(case["text"])
    assert len(numbers) == case["pieces"]
    assert list(numbers) == case.get("numbers", list(numbers))


def test_the_longest_piece_wins_and_a_word_with_an_unknown_part_is_unknown() -> None:
    assert SMALL.numbers("Lab, laboratory labx") == (0, 3, 7, 5, 6, 2, 1)


def test_words_lose_their_accents_and_punctuation_stands_alone() -> None:
    assert list(words("Café–Lab (GC-MS)!")) == ["cafe", "–", "lab", "(", "gc", "-", "ms", ")", "!"]


def test_a_vocabulary_without_the_markers_is_refused() -> None:
    with pytest.raises(ValueError, match=r"lacks \[SEP\], \[UNK\]"):
        WordPieces({"[CLS]": 0})


@given(st.text(max_size=400))
def test_any_text_has_pieces_between_its_markers(text: str) -> None:
    numbers = SMALL.numbers(text)
    assert (numbers[0], numbers[-1]) == (0, 1)
    assert 2 <= len(numbers) <= PIECES_MAX
