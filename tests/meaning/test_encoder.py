"""The encoder and its laws, which hold for every model."""

import math
from itertools import pairwise
from operator import mul

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathways.meaning.activations import gelu, softmax
from pathways.meaning.cache import Memory
from pathways.meaning.encoder import PIECES_IN_BATCH, batches
from pathways.meaning.models import MODELS, Model
from pathways.meaning.vectors import vectors_of
from tests.meaning.model import found, needs_both_models, needs_model

CRITERIA = (
    "Manages people.",
    "Works through set procedures while a senior colleague watches, writes down what was done, and asks when in doubt.",
    "",
    "β-lactamase 一二 🧪",
    "Knows Python.",
    "word " * 400,
)

TRIPLES = (
    ("Looks after microscopes.", "Maintains imaging instruments.", "Teaches statistics."),
    ("Holds a delegated budget.", "Decides how money is spent.", "Writes software that others can read."),
    ("Is credited on papers.", "Appears among the authors of publications.", "Orders chemicals for the laboratory."),
)
"""A text, one that is near to it, and one that is far from it."""


EVERY_MODEL = pytest.mark.parametrize("model", MODELS, ids=lambda model: model.name)


def vectors(model: Model, *texts: str) -> list[list[float]]:
    needs_both_models()
    rows = vectors_of(texts, found(model), Memory())
    assert rows is not None
    answer: list[list[float]] = rows.tolist()
    return answer


def likenesses(model: Model, *texts: str) -> list[list[float]]:
    rows = vectors(model, *texts)
    return [[sum(map(mul, one, other)) for other in rows] for one in rows]


@EVERY_MODEL
def test_the_company_and_the_order_of_texts_do_not_matter(model: Model) -> None:
    """Texts are filled up to the length of the longest beside them, which must not show."""
    together, backwards = vectors(model, *CRITERIA), vectors(model, *CRITERIA[::-1])
    for row, text in enumerate(CRITERIA):
        [alone] = vectors(model, text)
        assert together[row] == pytest.approx(alone, abs=1e-5)
        assert together[row] == pytest.approx(backwards[-1 - row], abs=1e-5)


@EVERY_MODEL
def test_every_text_has_the_length_one(model: Model) -> None:
    assert [math.hypot(*row) for row in vectors(model, *CRITERIA)] == pytest.approx([1] * len(CRITERIA), abs=1e-5)


@EVERY_MODEL
@pytest.mark.parametrize(("text", "near", "far"), TRIPLES)
def test_what_means_the_same_is_nearer_than_what_does_not(model: Model, text: str, near: str, far: str) -> None:
    to_near, to_far = likenesses(model, text, near, far)[0][1:]
    assert to_near > to_far + model.deviation


@EVERY_MODEL
def test_spaces_and_a_full_stop_at_the_end_do_not_matter(model: Model) -> None:
    assert likenesses(model, "Manages  people.\n", " Manages people")[0][1] == pytest.approx(1, abs=1e-5)


def test_the_bend_is_x_times_the_normal_distribution() -> None:
    needs_model()
    import numpy

    numbers = [step / 100 for step in range(-800, 801)]
    bent = gelu(numpy.array([numbers], numpy.float32))[0].tolist()
    assert bent == pytest.approx([x * (1 + math.erf(x / math.sqrt(2))) / 2 for x in numbers], abs=2e-6)


def test_shares_add_up_to_one_and_keep_the_order_of_the_scores() -> None:
    needs_model()
    import numpy

    shares = softmax(numpy.array([[-1e9, -3, 0, 2, 800]], numpy.float32))[0].tolist()
    assert sum(shares) == pytest.approx(1)
    assert all(one <= other for one, other in pairwise(shares))


@given(st.lists(st.integers(2, 256), max_size=200))
def test_every_text_is_in_one_batch_and_no_batch_is_too_large(lengths: list[int]) -> None:
    found = batches(lengths)
    assert sorted(place for batch in found for place in batch) == list(range(len(lengths)))
    for batch in found:
        longest = max(lengths[place] for place in batch)
        assert len(batch) == 1 or len(batch) * longest <= PIECES_IN_BATCH
