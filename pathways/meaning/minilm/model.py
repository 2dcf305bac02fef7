"""The sentence model all-MiniLM-L6-v2, ready to read.

It is an encoder of six layers (Wang and others, "MiniLM", 2020), trained for sentences by the sentence-transformers
project, whose published likenesses the tests compare with. It reads English.
"""

from __future__ import annotations

from pathlib import Path

from pathways.meaning.encoder import Encoder
from pathways.meaning.minilm.tensors import read_tensors
from pathways.meaning.minilm.word_pieces import WordPieces
from pathways.meaning.sentences import SentenceModel

LAYERS = 6


def read_minilm(folder: Path) -> SentenceModel:
    """The model from the folder of its package.

    Raises:
        ValueError: If a file is damaged.
        OSError: If one cannot be read.
    """
    weights = read_tensors(folder / "model" / "model.safetensors")
    words = weights["embeddings.word_embeddings.weight"]
    encoder = Encoder(weights, LAYERS, lambda pieces: words[pieces])
    return SentenceModel(encoder, read_vocabulary(folder).numbers)


def read_vocabulary(folder: Path) -> WordPieces:
    """The word pieces of the model, from a file with one a line."""
    pieces = (folder / "model" / "vocab.txt").read_text("utf-8").split("\n")
    return WordPieces({piece: number for number, piece in enumerate(pieces) if piece})
