"""The rules of degree and negation, as pairs of texts and as laws."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from pathways.meaning.degree import differences, part_kept
from pathways.meaning.phrases import found_in
from pathways.meaning.vocabulary import LEAST_KEPT, NEGATIONS, SAYING_NOTHING, SCALES
from tests.support import ROOT

CASES = ROOT / "tests" / "cases" / "meaning"

SAID = [phrase for scale in SCALES for level in scale.levels for phrase in level.phrases]
TEXTS = st.lists(
    st.sampled_from([*(phrase.replace("~", "the usual") for phrase in SAID), *NEGATIONS, "whose", ",", "bench", "own"]),
    max_size=6,
).map(" ".join)


def cases(name: str) -> Any:
    return yaml.safe_load(Path(CASES / name).read_text("utf-8"))


@pytest.mark.parametrize("case", cases("degrees.yaml"), ids=lambda case: f"{case['one']} / {case['other']}")
def test_the_rules_say_what_two_texts_differ_in(case: dict[str, Any]) -> None:
    assert [found.because for found in differences(case["one"], case["other"])] == case["because"]


@pytest.mark.parametrize("pair", cases("own_pairs.yaml")["paraphrases"], ids=lambda pair: pair["one"])
def test_the_rules_leave_paraphrases_alone(pair: dict[str, str]) -> None:
    assert differences(pair["one"], pair["other"]) == ()


@given(TEXTS, TEXTS)
def test_the_rules_say_the_same_from_both_sides_and_never_raise_a_likeness(one: str, other: str) -> None:
    there, back = differences(one, other), differences(other, one)
    assert [(found.matter, found.kept) for found in there] == [(found.matter, found.kept) for found in back]
    assert LEAST_KEPT <= part_kept(there) <= 1
    assert all(found.kept < 1 for found in there)


@given(TEXTS)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert differences(text, text) == ()
    assert part_kept(()) == 1


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    assert differences(text, text) == ()


@pytest.mark.parametrize("phrase", [*SAID, *NEGATIONS, *SAYING_NOTHING])
def test_every_phrase_is_found_where_it_stands_by_itself(phrase: str) -> None:
    """No phrase is hidden by another, so that none stands in the vocabulary in vain."""
    [found] = found_in(phrase.replace("~", "very"))
    assert " ".join(found.phrase.words) == phrase


def test_no_phrase_stands_twice() -> None:
    phrases = [*SAID, *NEGATIONS, *SAYING_NOTHING]
    assert sorted(phrases) == sorted(set(phrases))


def test_every_scale_says_what_each_step_loses() -> None:
    for scale in SCALES:
        assert list(scale.lost) == sorted(scale.lost)
        assert 1 <= len(scale.lost) < len(scale.levels)
