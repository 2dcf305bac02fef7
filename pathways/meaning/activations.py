"""The two bends in an encoder: without them it would be one long product."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathways.meaning.encoder import Numbers

ROWS_AT_ONCE = 128
"""How many rows are bent at once; the whole would leave the processor's memory between one step and the next."""


def softmax(scores: Numbers) -> Numbers:
    """Scores as shares that add up to one along the last axis."""
    import numpy

    shares: Numbers = numpy.exp(scores - scores.max(axis=-1, keepdims=True))
    shares /= shares.sum(axis=-1, keepdims=True)
    return shares


def gelu(state: Numbers) -> Numbers:
    """The bend between the two products of a layer: x times the chance that a standard normal number is below x.

    The chance of being farther from nought than x comes from formula 7.1.26 for the error function in Abramowitz and
    Stegun, "Handbook of Mathematical Functions" (1964), which is out by less than 1.5e-7.
    """
    import numpy

    bent = numpy.empty_like(state)
    rows, results = state.reshape(-1, state.shape[-1]), bent.reshape(-1, state.shape[-1])
    for start in range(0, len(rows), ROWS_AT_ONCE):
        part = rows[start : start + ROWS_AT_ONCE]
        results[start : start + ROWS_AT_ONCE] = numpy.maximum(part, 0) - _distance_times_tail(part)
    return bent


def _distance_times_tail(x: Numbers) -> Numbers:
    """The distance of each number from nought, times the chance that a standard normal number lies beyond it."""
    import numpy

    distance = numpy.abs(x)
    t = numpy.reciprocal(1 + numpy.float32(0.3275911 * sqrt(0.5)) * distance)
    tail = numpy.float32(1.061405429) * t
    for coefficient in (-1.453152027, 1.421413741, -0.284496736, 0.254829592):
        tail += numpy.float32(coefficient)
        tail *= t
    tail *= numpy.exp(x * x * numpy.float32(-0.5))
    tail *= numpy.float32(0.5)
    return tail * distance
