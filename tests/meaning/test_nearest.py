"""The nearest of a list: how many, in what order, and what speaks against each."""

from typing import Any

import pytest

from pathways.meaning import Likeness, differences, likenesses, nearest
from pathways.meaning.cache import Memory
from tests.meaning.model import hide_second, needs_both_models, needs_model
from tests.support import ROOT, golden

TEXTS = (
    "Works under supervision in the cell culture laboratory.",
    "Has a degree in computer science.",
    "Manages people.",
    "Advises colleagues in the team on data management.",
)
OTHERS = (
    "Supervises work in the cell culture laboratory.",
    "Carries out routine protocols with cells while a senior colleague watches.",
    "Needs no degree in computer science.",
    "Holds a degree in informatics.",
    "Is line manager of technicians.",
    "Advises nationally on data management.",
    "Helps those at the next bench with keeping their data.",
    "Manages people.",
    "Manages people.",
)


GOLDEN = ROOT / "tests" / "cases" / "meaning"


def found(texts: tuple[str, ...] = TEXTS, at_most: int = 3) -> tuple[tuple[Likeness, ...], ...]:
    needs_model()
    answer = nearest(texts, OTHERS, at_most=at_most)
    assert answer is not None
    return answer


def listed() -> str:
    lines = []
    for text, row in zip(TEXTS, found(), strict=True):
        lines.append(text)
        for likeness in row:
            lines.append(f"  {likeness.score:.2f} of {likeness.by_meaning:.2f}  {OTHERS[likeness.place]}")
            lines += [f"    {difference.because}" for difference in likeness.differences]
    return "\n".join(lines) + "\n"


def test_the_nearest_with_what_speaks_against_them() -> None:
    needs_both_models()
    golden(GOLDEN / "nearest.txt", listed())


def test_the_nearest_as_the_first_model_sees_them_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    hide_second(monkeypatch)
    golden(GOLDEN / "nearest-one-model.txt", listed())


def test_the_few_are_the_first_of_all() -> None:
    """The search stops early, which must not show."""
    needs_model()
    held: dict[str, dict[str, Any]] = {}
    memory = Memory(lambda name: held.get(name, {}), held.__setitem__)
    every = nearest(TEXTS, OTHERS, memory, at_most=99)
    assert every is not None
    for at_most in range(len(OTHERS) + 2):
        assert nearest(TEXTS, OTHERS, memory, at_most) == tuple(row[:at_most] for row in every)


def test_scores_fall_and_are_lowered_by_the_rules_alone() -> None:
    for text, row in zip(TEXTS, found(at_most=99), strict=True):
        assert [likeness.score for likeness in row] == sorted((each.score for each in row), reverse=True)
        assert sorted(likeness.place for likeness in row) == list(range(len(OTHERS)))
        for likeness in row:
            assert likeness.differences == differences(text, OTHERS[likeness.place])
            assert 0 <= likeness.score <= likeness.by_meaning <= 1
            assert (likeness.score == likeness.by_meaning) == (not likeness.differences or not likeness.by_meaning)


def test_equal_texts_stand_in_the_order_of_their_list() -> None:
    first, second, *_ = found(("Manages people.",))[0]
    assert (first.place, second.place) == (7, 8)
    assert first.score == second.score == pytest.approx(1, abs=1e-4)


def test_nothing_to_ask_or_to_look_in_is_an_empty_answer() -> None:
    needs_model()
    assert nearest([], ["Manages people."]) == ()
    assert nearest(["Manages people."], []) == ((),)
    assert nearest([], []) == ()


def test_the_table_holds_the_scores_of_the_lists() -> None:
    needs_model()
    table = likenesses(TEXTS, OTHERS)
    assert table is not None
    for row, numbers in zip(found(at_most=99), table, strict=True):
        assert [numbers[likeness.place] for likeness in row] == pytest.approx([likeness.score for likeness in row])
    assert likenesses([], OTHERS) == ()
    assert likenesses(["Manages people."], []) == ((),)


def test_a_pair_has_the_same_score_whatever_else_stands_in_the_list_and_from_both_sides() -> None:
    needs_model()
    table = likenesses(TEXTS, OTHERS)
    assert table is not None
    for place, other in enumerate(OTHERS):
        text, row = TEXTS[place % len(TEXTS)], table[place % len(TEXTS)]
        for pair in ((text, other), (other, text)):
            alone = likenesses(pair[:1], pair[1:])
            assert alone is not None
            assert alone[0][0] == pytest.approx(row[place], abs=1.1e-4)
