"""Ways of writing, looked for among the words of a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from pathways.language.sentences import TextWord
from pathways.model.ways import Way, WayChoice, WayGap, WayNumber, WayWord, parse_way

GAP_MAX = 6
"""The most words that a gap stands for."""

_NUMBERS = frozenset(
    [
        *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
        *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "twenty"),
    ]
)


class Finder:
    """Many ways of writing at once, by the words that they can begin with."""

    def __init__(self, ways: Iterable[tuple[str, str]]) -> None:
        """Read them.

        Args:
            ways: Pairs of a key, under which finds are reported, and a way of writing.
        """
        self._by_word: dict[str, list[tuple[str, Way]]] = {}
        self._by_letter: dict[str, list[tuple[str, Way, str]]] = {}
        self._by_number: list[tuple[str, Way]] = []
        for key, written in ways:
            way, openings = _read(written)
            for first in openings:
                if isinstance(first, WayNumber):
                    self._by_number.append((key, way))
                elif first.open_end:
                    self._by_letter.setdefault(first.text[:1], []).append((key, way, first.text))
                else:
                    self._by_word.setdefault(first.text, []).append((key, way))

    def found(self, words: Sequence[TextWord]) -> Iterator[tuple[str, int, int]]:
        """Every key with the numbers of the first word found and of the word after the last; the longest from each."""
        for at, word in enumerate(words):
            ends: dict[str, int] = {}
            for key, way in self._starting(word):
                for end in ends_of(way, words, at):
                    ends[key] = max(end, ends.get(key, 0))
            for key, end in ends.items():
                yield key, at, end

    def _starting(self, word: TextWord) -> Iterator[tuple[str, Way]]:
        yield from self._by_word.get(word.text, ())
        if word.joined:
            yield from self._by_word.get(word.joined, ())
        for key, way, beginning in self._by_letter.get(word.text[:1], ()):
            if word.text.startswith(beginning) or word.joined.startswith(beginning):
                yield key, way
        if self._by_number and _is_number(word.text):
            yield from self._by_number


def ends_of(way: Way, words: Sequence[TextWord], at: int) -> Iterator[int]:
    """Where a way of writing that begins at a word can end."""
    if not way:
        yield at
        return
    part, rest = way[0], way[1:]
    if isinstance(part, WayGap):
        for skipped in range(GAP_MAX + 1):
            if at + skipped <= len(words):
                yield from ends_of(rest, words, at + skipped)
    elif isinstance(part, WayChoice):
        for option in part.options:
            yield from ends_of((*option, *rest), words, at)
    elif at < len(words):
        word = words[at]
        if isinstance(part, WayNumber):
            if _is_number(word.text):
                yield from ends_of(rest, words, at + 1)
            return
        if _is(part, word.text):
            yield from ends_of(rest, words, at + 1)
        if word.joined and _is(part, word.joined):
            yield from ends_of(rest, words, at + 2)


def _is_number(text: str) -> bool:
    return text in _NUMBERS or any(character.isdigit() for character in text)


def _is(part: WayWord, text: str) -> bool:
    return text.startswith(part.text) if part.open_end else text == part.text


@cache
def _read(written: str) -> tuple[Way, frozenset[WayWord | WayNumber]]:
    """A way of writing and what it can begin with; a book is read once for many texts."""
    way = _spelt(parse_way(written))
    return way, frozenset(_openings(way))


def _openings(way: Way) -> Iterator[WayWord | WayNumber]:
    """What it can begin with."""
    part = way[0]
    if isinstance(part, WayChoice):
        for option in part.options:
            if option or way[1:]:
                yield from _openings((*option, *way[1:]))
    elif not isinstance(part, WayGap):
        yield part


def _spelt(way: Way) -> Way:
    """The way with "cannot" as two words, as texts are read."""
    parts: list[WayWord | WayNumber | WayGap | WayChoice] = []
    for part in way:
        if isinstance(part, WayChoice):
            parts.append(WayChoice(tuple(_spelt(option) for option in part.options)))
        elif part == WayWord("cannot"):
            parts += [WayWord("can"), WayWord("not")]
        else:
            parts.append(part)
    return tuple(parts)
