"""Texts as numbers: recalled where a model has read them before, worked out where it has not."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from pathways.meaning import cache
from pathways.meaning.available import Installed, is_sound
from pathways.meaning.cache import Memory
from pathways.meaning.e5.model import read_e5
from pathways.meaning.encoder import SIZE
from pathways.meaning.minilm.model import read_minilm
from pathways.meaning.models import E5, MINILM, MODELS, Model
from pathways.meaning.one_thread import one_thread

if TYPE_CHECKING:
    from pathways.meaning.encoder import Numbers
    from pathways.meaning.sentences import SentenceModel

READERS: Mapping[Model, Callable[[Path], SentenceModel]] = {MINILM: read_minilm, E5: read_e5}
"""How each model is read from the folder of its package."""


def vectors_of(texts: Sequence[str], found: Installed, memory: Memory) -> Numbers | None:
    """One row of numbers for each text, of length one; none if the model would have to be read, but is damaged.

    Args:
        texts: The texts.
        found: The model.
        memory: Where numbers are kept.
    """
    with one_thread():
        import numpy

        plain = [as_read(text) for text in texts]
        keys = [cache.key_of(text) for text in plain]
        wanted = dict(zip(keys, plain, strict=True))
        held = cache.recalled(memory, found.model)
        vectors = {key: numbers for key in wanted if (numbers := cache.read(held.get(key))) is not None}
        missing = [key for key in wanted if key not in vectors]
        if missing:
            if not is_sound(found):
                return None
            rows = sentence_model(found).vectors([wanted[key] for key in missing])
            vectors |= dict(zip(missing, rows, strict=True))
            others = {key: text for key, text in held.items() if key not in vectors}
            cache.remember(memory, found.model, others | {key: cache.written(vectors[key]) for key in wanted})
        return numpy.array([vectors[key] for key in keys], numpy.float32).reshape(len(keys), SIZE)


def as_read(text: str) -> str:
    """A text as a model reads it: single spaces, and no full stop at the end.

    A criterion means the same with or without one, but to a model it is a piece of the text like any other, and a
    large part of a short text.
    """
    return " ".join(text.split()).removesuffix(".")


@lru_cache(maxsize=len(MODELS))
def sentence_model(found: Installed) -> SentenceModel:
    """The model, read from the disk once."""
    return READERS[found.model](found.folder)
