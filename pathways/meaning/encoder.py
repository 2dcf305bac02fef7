"""The encoder BERT, run with NumPy alone: the pieces of a text become 384 numbers of length one.

The angle between the numbers of two texts says how near they are in meaning. The models of this room are encoders of
one build (Devlin and others, "BERT", 2018): they differ in their number of layers, in their weights, and in what a
piece is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from math import sqrt
from typing import TYPE_CHECKING, TypeAlias

from pathways.meaning.activations import gelu, softmax

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Numbers: TypeAlias = NDArray[numpy.float32]

SIZE = 384
"""How many numbers stand for a text."""

HEADS = 12
PIECES_IN_BATCH = 1024
"""About how many word pieces are worked on at once: enough to be fast, few enough to stay in the processor's memory."""

_TINY = 1e-12
"""Keeps a division from being one by nought; the value that the models were trained with."""


class Encoder:
    """An encoder with its weights."""

    def __init__(
        self, weights: Mapping[str, Numbers], layers: int, known: Callable[[NDArray[numpy.int64]], Numbers]
    ) -> None:
        """Take the weights.

        Args:
            weights: The tensors by the names that BERT was published with, but for the table of the pieces.
            layers: How many layers there are.
            known: What the model knows of pieces by themselves: the rows of that table for the numbers of pieces.
        """
        self._weights = weights
        self._layers = layers
        self._known = known

    def vectors(self, texts: Sequence[Sequence[int]]) -> Numbers:
        """One row of 384 numbers for each text, of length one.

        Args:
            texts: The numbers of the word pieces of each text.
        """
        import numpy

        found = numpy.empty((len(texts), SIZE), numpy.float32)
        for batch in batches([len(text) for text in texts]):
            found[batch] = self._of_batch([texts[place] for place in batch])
        return found

    def _of_batch(self, texts: Sequence[Sequence[int]]) -> Numbers:
        """Texts side by side, the shorter filled up to the length of the longest; what fills up is not looked at."""
        import numpy

        longest = max(len(text) for text in texts)
        pieces = numpy.zeros((len(texts), longest), numpy.int64)
        present = numpy.zeros((len(texts), longest), numpy.float32)
        for row, text in enumerate(texts):
            pieces[row, : len(text)] = text
            present[row, : len(text)] = 1
        state = self._embedded(pieces)
        unseen = (present[:, None, None, :] - 1) * numpy.float32(1e9)
        for layer in range(self._layers):
            state = self._layer(f"encoder.layer.{layer}", state, unseen)
        mean: Numbers = (state * present[:, :, None]).sum(axis=1) / present.sum(axis=1)[:, None]
        length: Numbers = numpy.linalg.norm(mean, axis=1, keepdims=True)
        mean /= numpy.maximum(length, numpy.float32(_TINY))
        return mean

    def _embedded(self, pieces: NDArray[numpy.int64]) -> Numbers:
        """What the model knows of each piece and of its place, before it looks at the others."""
        weights = self._weights
        state = (
            self._known(pieces)
            + weights["embeddings.position_embeddings.weight"][: pieces.shape[1]]
            + weights["embeddings.token_type_embeddings.weight"][0]
        )
        return self._normalised("embeddings.LayerNorm", state)

    def _layer(self, name: str, state: Numbers, unseen: Numbers) -> Numbers:
        """Every piece looks at the others, then thinks by itself; both are added to what it was."""
        seen = self._dense(f"{name}.attention.output.dense", self._attention(f"{name}.attention.self", state, unseen))
        state = self._normalised(f"{name}.attention.output.LayerNorm", state + seen)
        thought = self._dense(f"{name}.output.dense", gelu(self._dense(f"{name}.intermediate.dense", state)))
        return self._normalised(f"{name}.output.LayerNorm", state + thought)

    def _attention(self, name: str, state: Numbers, unseen: Numbers) -> Numbers:
        """For each piece the mean of all, weighted by how much they have to do with it, in twelve ways at once."""
        texts, length, size = state.shape

        def heads(part: str) -> Numbers:
            return self._dense(f"{name}.{part}", state).reshape(texts, length, HEADS, -1).transpose(0, 2, 1, 3)

        query, key, value = heads("query"), heads("key"), heads("value")
        scores = query @ key.transpose(0, 1, 3, 2) / sqrt(size / HEADS) + unseen
        return (softmax(scores) @ value).transpose(0, 2, 1, 3).reshape(texts, length, size)

    def _dense(self, name: str, state: Numbers) -> Numbers:
        """One product with a matrix for all pieces of all texts, which is what the time goes into."""
        weight, bias = self._weights[f"{name}.weight"], self._weights[f"{name}.bias"]
        flat: Numbers = state.reshape(-1, state.shape[-1]) @ weight.T
        flat += bias
        return flat.reshape(state.shape[:-1] + bias.shape)

    def _normalised(self, name: str, state: Numbers) -> Numbers:
        """Each piece with mean nought and variance one, then scaled and shifted as was learnt."""
        import numpy

        centred: Numbers = state - state.mean(axis=-1, keepdims=True)
        variance = numpy.einsum("...i,...i->...", centred, centred)[..., None] / state.shape[-1]
        centred /= numpy.sqrt(variance + numpy.float32(_TINY))
        centred *= self._weights[f"{name}.weight"]
        centred += self._weights[f"{name}.bias"]
        return centred


def batches(lengths: Sequence[int]) -> list[list[int]]:
    """The places of texts of like length together, so that little has to be filled up.

    Args:
        lengths: The length of each text.
    """
    found: list[list[int]] = []
    for place in sorted(range(len(lengths)), key=lambda place: -lengths[place]):
        if not found or (len(found[-1]) + 1) * lengths[found[-1][0]] > PIECES_IN_BATCH:
            found.append([])
        found[-1].append(place)
    return found
