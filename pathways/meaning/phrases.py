"""The phrases of the vocabulary among the words of a text; where phrases overlap, the longest is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pathways.meaning.vocabulary import (
    BEGINNING_ANOTHER_CLAUSE,
    NEGATIONS,
    SAYING_NOTHING,
    SCALES,
    Scale,
)

GAP_MAX = 3
"""The most words that a gap in a phrase stands for."""

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_SIGN = re.compile(r"[,;:.!?()]|\s[-–—]\s")


@dataclass(frozen=True)
class Phrase:
    """A phrase that is looked for, word by word, and what it says."""

    words: tuple[str, ...]
    scale: Scale | None = None
    """The scale that it stands on; none if it denies something or says nothing."""
    level: int = 0
    """The step of the scale, from 0."""
    denies: bool = False


@dataclass(frozen=True)
class Found:
    """A phrase among the words of a text."""

    phrase: Phrase
    first: int
    """The number of its first word, from 0."""
    words: str
    """As they stand in the text, in small letters."""
    in_main_clause: bool
    """Whether nothing stands before it with which another clause may begin."""


def words_of(text: str) -> list[str]:
    """The words of a text in small letters, without punctuation."""
    return _WORD.findall(text.casefold().replace("’", "'"))


def found_in(text: str) -> list[Found]:
    """The phrases of a text in its order, none of which overlap."""
    words, main = words_of(text), _words_in_main_clause(text)
    matches = (match for first in range(len(words)) for match in _from(first, words))
    remaining: list[tuple[Phrase, int, int]] = []
    for phrase, first, after in sorted(matches, key=lambda match: (match[1] - match[2], match[1])):
        if all(after <= taken or first >= end for _, taken, end in remaining):
            remaining.append((phrase, first, after))
    return [
        Found(phrase, first, " ".join(words[first:after]), after <= main)
        for phrase, first, after in sorted(remaining, key=lambda match: match[1])
    ]


def _words_in_main_clause(text: str) -> int:
    words = words_of(_SIGN.split(text.lstrip(), maxsplit=1)[0])
    return next((number for number, word in enumerate(words) if word in BEGINNING_ANOTHER_CLAUSE), len(words))


def _all_phrases() -> Iterator[Phrase]:
    for scale in SCALES:
        for number, level in enumerate(scale.levels):
            for phrase in level.phrases:
                yield Phrase(tuple(phrase.split()), scale, number)
    for phrase in NEGATIONS:
        yield Phrase(tuple(phrase.split()), denies=True)
    for phrase in SAYING_NOTHING:
        yield Phrase(tuple(phrase.split()))


def _by_first_word() -> dict[str, list[Phrase]]:
    found: dict[str, list[Phrase]] = {}
    for phrase in _all_phrases():
        found.setdefault(phrase.words[0], []).append(phrase)
    return found


_BY_FIRST_WORD = _by_first_word()


def _from(first: int, words: Sequence[str]) -> Iterator[tuple[Phrase, int, int]]:
    """The phrases that begin at a word, each with the numbers of its first word and of the one after its last."""
    for phrase in _BY_FIRST_WORD.get(words[first], ()):
        after = _end(phrase.words, words, first)
        if after is not None:
            yield phrase, first, after


def _end(phrase: Sequence[str], words: Sequence[str], at: int) -> int | None:
    """The number of the word after a phrase that begins at a word, with the shortest gap that will do."""
    for number, part in enumerate(phrase):
        if part == "~":
            ends = (_end(phrase[number + 1 :], words, at + gap) for gap in range(1, GAP_MAX + 1))
            return next((end for end in ends if end is not None), None)
        if at >= len(words) or words[at] != part:
            return None
        at += 1
    return at
