"""Several models as one: the laws of the scale."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathways.meaning.models import E5, MINILM, MODELS
from pathways.meaning.together import together
from tests.meaning.model import needs_model

COSINES = st.floats(-1, 1)
PAIRS = st.tuples(COSINES, COSINES)


def score(*cosines: float) -> float:
    """The likeness of one pair of texts, from what each model sees."""
    needs_model()
    import numpy

    found: float = together(MODELS[: len(cosines)], [numpy.array([[cosine]]) for cosine in cosines]).tolist()[0][0]
    return found


def sum_of_standard_scores(*cosines: float) -> float:
    return sum((cosine - model.mean) / model.deviation for model, cosine in zip(MODELS, cosines, strict=True))


@given(PAIRS, PAIRS)
def test_the_order_is_that_of_the_sum_of_standard_scores(one: tuple[float, float], other: tuple[float, float]) -> None:
    low, high = sorted([one, other], key=lambda pair: sum_of_standard_scores(*pair))
    assert score(*low) <= score(*high) + 1e-12
    if sum_of_standard_scores(*high) > sum_of_standard_scores(*low) + 1e-6 and score(*high) > 0:
        assert score(*low) < score(*high)


@given(PAIRS)
def test_a_score_is_from_nought_to_one(cosines: tuple[float, float]) -> None:
    assert 0 <= score(*cosines) <= 1


def test_equal_texts_are_one_and_strangers_as_alike_as_to_the_first_model() -> None:
    assert score(1, 1) == 1
    assert score(MINILM.mean, E5.mean) == pytest.approx(MINILM.mean)


def test_a_standard_deviation_counts_the_same_to_both_models() -> None:
    more_to_first = score(MINILM.mean + MINILM.deviation, E5.mean)
    more_to_second = score(MINILM.mean, E5.mean + E5.deviation)
    assert more_to_first == pytest.approx(more_to_second)
    assert more_to_first > MINILM.mean


@given(COSINES)
def test_one_model_keeps_its_cosines(cosine: float) -> None:
    assert math.isclose(score(cosine), max(cosine, 0), abs_tol=1e-12)


@given(st.lists(PAIRS, min_size=1, max_size=5), PAIRS)
def test_what_else_is_compared_does_not_matter(others: list[tuple[float, float]], pair: tuple[float, float]) -> None:
    needs_model()
    import numpy

    row = together(MODELS, [numpy.array([[each[number] for each in (*others, pair)]]) for number in range(2)])
    assert row.tolist()[0][-1] == pytest.approx(score(*pair), abs=1e-12)
