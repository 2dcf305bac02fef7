"""Near copies: almost the same words, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathways.meaning import near_copy

LONG = (
    "Keeps the training log, the labelling and the cleaning records of the area so that another technician can use them"
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Manages people.", "manages PEOPLE"),
        (f"{LONG} unexplained.", f"{LONG} unexplained"),
        (f"{LONG} unexplained.", f"{LONG}."),
        (f"{LONG} unexplained.", f"{LONG.replace('area', 'place')} unexplained."),
    ],
)
def test_a_sentence_that_was_copied_is_found(one: str, other: str) -> None:
    assert near_copy(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("", ""),
        ("", "Manages people."),
        ("Manages people.", "Manages projects."),
        ("Works under supervision.", "Supervises work."),
        (f"Helps to do this: {LONG}.", f"Decides to do this: {LONG}."),
        (f"May sign, and {LONG}.", f"May not sign, and {LONG}."),
        (LONG, " ".join(reversed(LONG.split()))),
        ("Looks after the microscopes of the unit.", "Maintains imaging instruments."),
    ],
)
def test_shared_words_are_no_copy(one: str, other: str) -> None:
    assert not near_copy(one, other)


@given(st.lists(st.sampled_from(["work", "team", "leads", "no", "the", "plan"]), max_size=12).map(" ".join), st.data())
def test_it_does_not_matter_which_comes_first(one: str, data: st.DataObject) -> None:
    other = " ".join(data.draw(st.permutations(one.split())))
    assert near_copy(one, other) == near_copy(other, one)
