"""The sentence model multilingual-e5-small, ready to read.

It is an encoder of twelve layers (Wang and others, "Multilingual E5 Text Embeddings", 2024). Where two texts stand on
the same footing, the model wants both marked as a query. What is read here has its vocabulary cut to English and
Portuguese and its weights rounded to 4 bits; the tests compare with the program that the file was made for.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from pathways.meaning.e5.packed import Packed, Tensor, read_packed
from pathways.meaning.e5.quantised import BYTES_IN_BLOCK, WEIGHTS_IN_BLOCK, unrounded
from pathways.meaning.e5.unigram import Unigram
from pathways.meaning.encoder import SIZE, Encoder
from pathways.meaning.sentences import SentenceModel

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    from pathways.meaning.encoder import Numbers

OPENING = "query: "
"""What the model wants before a text that is compared with its like."""

_WORDS = "emb.word"

_TABLES = {
    "emb.pos": "embeddings.position_embeddings.weight",
    "emb.type": "embeddings.token_type_embeddings.weight",
}
"""The names of tables in the file, and those that BERT was published with."""

_PARTS_OF_LAYER = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "oln": "output.LayerNorm",
}
"""The same of the parts of a layer, each of which has weights and shifts."""


def read_e5(folder: Path) -> SentenceModel:
    """The model from the folder of its package.

    Raises:
        ValueError: If the file is damaged.
        OSError: If it cannot be read.
    """
    packed = read_packed(folder / "e5-small-enpt-q4.bin")
    words = packed.tensors[_WORDS].content.reshape(-1, SIZE // WEIGHTS_IN_BLOCK * BYTES_IN_BLOCK)

    def known(pieces: NDArray[numpy.int64]) -> Numbers:
        """The table of pieces is large and few of them are in a text, so only those are worked out."""
        return unrounded(words[pieces])

    unigram = Unigram(packed.pieces, packed.scores, packed.markers, packed.characters)
    return SentenceModel(Encoder(_weights(packed), packed.layers, known), lambda text: unigram.numbers(OPENING + text))


def _weights(packed: Packed) -> dict[str, Numbers]:
    """The tensors of the encoder by the names of BERT."""
    tensors = packed.tensors
    found = {name: _numbers(tensors[short]).reshape(-1, SIZE) for short, name in _TABLES.items()}
    parts = {"emb.ln": "embeddings.LayerNorm"} | {
        f"l{layer}.{short}": f"encoder.layer.{layer}.{name}"
        for layer in range(packed.layers)
        for short, name in _PARTS_OF_LAYER.items()
    }
    for short, name in parts.items():
        weight, bias = _numbers(tensors[f"{short}.w"]), _numbers(tensors[f"{short}.b"])
        found[f"{name}.bias"] = bias
        found[f"{name}.weight"] = weight if len(weight) == len(bias) else weight.reshape(len(bias), -1)
    return found


def _numbers(tensor: Tensor) -> Numbers:
    """The weights of a tensor, in one row."""
    return unrounded(tensor.content) if tensor.rounded else tensor.content.view("<f4")
