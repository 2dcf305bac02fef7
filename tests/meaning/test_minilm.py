"""all-MiniLM-L6-v2 against published values."""

import pytest

from pathways.meaning.models import MINILM
from pathways.meaning.vectors import sentence_model
from tests.meaning.model import found, needs_model

PUBLISHED = ("The weather is lovely today.", "It's so sunny outside!", "He drove to the stadium.")
"""The example in the documentation of sentence-transformers, with the likenesses below."""

LIKENESSES = ((1.0, 0.6660, 0.1046), (0.6660, 1.0, 0.1411), (0.1046, 0.1411, 1.0))


def test_the_likenesses_are_those_that_sentence_transformers_published() -> None:
    needs_model()
    vectors = sentence_model(found(MINILM)).vectors(PUBLISHED)
    for row, published in zip((vectors @ vectors.T).tolist(), LIKENESSES, strict=True):
        assert row == pytest.approx(published, abs=5.1e-5)
