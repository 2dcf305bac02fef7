"""The likeness of texts as the models alone see it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pathways.meaning.available import installed_models
from pathways.meaning.together import together
from pathways.meaning.vectors import vectors_of

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    from pathways.meaning.available import Installed
    from pathways.meaning.cache import Memory
    from pathways.meaning.models import Model

SCORE_PLACES = 4
"""Decimal places of a score: what lies beyond is noise of the arithmetic."""


def scores_of(
    texts: Sequence[str], others: Sequence[str], memory: Memory, by: Sequence[Installed] | None = None
) -> NDArray[numpy.float64] | None:
    """How alike texts are to the models together, from 0 to 1.

    Args:
        texts: A row for each.
        others: A column for each.
        memory: Where numbers are kept.
        by: The models, of which the first must be sound; all that are installed, if it is not said.

    Returns:
        The table; none if the first model is missing or damaged.
    """
    models: list[Model] = []
    tables: list[NDArray[numpy.float64]] = []
    for found in installed_models() if by is None else by:
        vectors = vectors_of([*texts, *others], found, memory)
        if vectors is not None:
            models.append(found.model)
            tables.append((vectors[: len(texts)] @ vectors[len(texts) :].T).astype(float))
        elif not models:
            return None
    return together(models, tables).round(SCORE_PLACES) if models else None
