"""A sentence model that is ready to read: text goes in, and numbers come out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathways.meaning.encoder import Encoder, Numbers


@dataclass(frozen=True)
class SentenceModel:
    """An encoder, and how text is cut into pieces for it."""

    encoder: Encoder
    pieces: Callable[[str], Sequence[int]]
    """The numbers of the pieces of a text."""

    def vectors(self, texts: Sequence[str]) -> Numbers:
        """One row of numbers for each text, of length one."""
        return self.encoder.vectors([self.pieces(text) for text in texts])
