"""Text as the numbers of word pieces, in the way that the model was trained with.

The steps are those of BERT's uncased tokeniser (Devlin and others, "BERT", 2018, and the code published with it):
clean, take accents off, lower case, split at spaces and punctuation, then cut each word into the longest pieces of the
vocabulary. Written here, in place of a tokeniser library that brings a client for downloads along.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache

PIECES_MAX = 256
"""The most pieces of a text that the model reads, its two markers included; what is beyond has no part in it."""

_LETTERS_MAX = 100
"""A word with more letters is unknown as a whole."""

_IDEOGRAPHS = (
    (0x4E00, 0x9FFF),
    (0x3400, 0x4DBF),
    (0x20000, 0x2A6DF),
    (0x2A700, 0x2B73F),
    (0x2B740, 0x2B81F),
    (0x2B820, 0x2CEAF),
    (0xF900, 0xFAFF),
    (0x2F800, 0x2FA1F),
)
"""Ranges of Chinese characters, each of which is a word of its own."""


class WordPieces:
    """A vocabulary, and how text is cut into its pieces."""

    def __init__(self, numbers: Mapping[str, int]) -> None:
        """Keep the vocabulary.

        Args:
            numbers: The number of each piece; a piece that goes on with a word begins with two number signs.

        Raises:
            ValueError: If a piece without which no text can be read is missing.
        """
        missing = {"[CLS]", "[SEP]", "[UNK]"} - numbers.keys()
        if missing:
            raise ValueError(f"the vocabulary lacks {', '.join(sorted(missing))}")
        self._numbers = numbers
        self._pieces = lru_cache(maxsize=20_000)(self._pieces_of_word)

    def numbers(self, text: str) -> tuple[int, ...]:
        """The numbers of the pieces of a text, from the marker of its beginning to that of its end."""
        found = [number for word in words(text) for number in self._pieces(word)]
        return (self._numbers["[CLS]"], *found[: PIECES_MAX - 2], self._numbers["[SEP]"])

    def _pieces_of_word(self, word: str) -> tuple[int, ...]:
        """The longest pieces from left to right; a word of which some part is in no piece is unknown as a whole."""
        unknown = (self._numbers["[UNK]"],)
        if len(word) > _LETTERS_MAX:
            return unknown
        found: list[int] = []
        start = 0
        while start < len(word):
            goes_on = "##" if start else ""
            for end in range(len(word), start, -1):
                number = self._numbers.get(goes_on + word[start:end])
                if number is not None:
                    found.append(number)
                    start = end
                    break
            else:
                return unknown
        return tuple(found)


def words(text: str) -> Iterator[str]:
    """The words and signs of a text: small letters, no accents, each punctuation mark by itself."""
    cleaned = "".join(_cleaned(character) for character in text)
    bare = "".join(
        character for character in unicodedata.normalize("NFD", cleaned) if unicodedata.category(character) != "Mn"
    )
    for run in "".join(character.lower() for character in bare).split():
        word = ""
        for character in run:
            if _is_punctuation(character):
                if word:
                    yield word
                yield character
                word = ""
            else:
                word += character
        if word:
            yield word


def _cleaned(character: str) -> str:
    if character in "\t\n\r" or character.isspace():
        return " "
    if character == "\ufffd" or unicodedata.category(character) in {"Cc", "Cf", "Co", "Cs"}:
        return ""
    if any(first <= ord(character) <= last for first, last in _IDEOGRAPHS):
        return f" {character} "
    return character


def _is_punctuation(character: str) -> bool:
    """Whether a character is a punctuation mark, or a sign that stands among them in ASCII, such as a plus."""
    if character.isascii():
        return character.isprintable() and not character.isalnum() and character != " "
    return unicodedata.category(character).startswith("P")
