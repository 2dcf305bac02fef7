"""What a book of wording finds in a text: wording that shuts out, wording that lets in, and what was set aside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from pathways.language.matching import Finder
from pathways.language.passages import Passage, Where
from pathways.language.sentences import Sentence, TextWord, sentences
from pathways.model.language import LanguageBook

LIST_GAP_MAX = 4
"""The most words between two phrases of one list."""


@dataclass(frozen=True, slots=True)
class Find:
    """A phrase of the book in a sentence of the text."""

    phrase: str
    """The id of the phrase."""
    words: str
    """The phrase as it is written there."""
    sentence: str
    """The sentence that it stands in, on one line."""
    where: Where


@dataclass(frozen=True, slots=True)
class SetAside:
    """A phrase that shuts nobody out where it stands."""

    find: Find
    by: str
    """The words that lift it, as they are written there."""
    how: Literal["negation", "exception"]


@dataclass(frozen=True, slots=True)
class LanguageReport:
    """Everything found in a text, in its order."""

    finds: tuple[Find, ...]
    """Wording that shuts people out."""
    set_aside: tuple[SetAside, ...]
    """The same wording where its sentence lifts it."""
    welcome: tuple[Find, ...]
    """Wording that lets people in."""
    sentences: int
    words: int


@dataclass(frozen=True, slots=True)
class _Match:
    """A phrase among the words of a sentence, from one number to before another."""

    id: str
    first: int
    after: int

    def overlaps(self, other: _Match) -> bool:
        return self.first < other.after and other.first < self.after


def find_wording(passages: Iterable[Passage], book: LanguageBook, in_framework: bool = False) -> LanguageReport:
    """Look for the phrases of a book.

    Args:
        passages: The text.
        book: What to look for.
        in_framework: Whether the text is that of a framework, in which some phrases are no finding.
    """
    reader = _Reader(book, in_framework)
    finds: list[Find] = []
    welcome: list[Find] = []
    aside: list[SetAside] = []
    count = words = 0
    for passage in passages:
        for sentence in sentences(passage.text):
            own = sum(word.start >= passage.begins for word in sentence.words)
            if not own:
                continue
            count, words = count + 1, words + own
            for match, lifted in reader.judged(sentence, passage):
                find = _find(match, sentence, passage)
                if match.id in book.welcome:
                    if lifted is None:
                        welcome.append(find)
                elif lifted is None:
                    finds.append(find)
                else:
                    how, by = lifted
                    aside.append(SetAside(find, _written(by, sentence, passage), how))
    return LanguageReport(tuple(finds), tuple(aside), tuple(welcome), count, words)


_Lifted = tuple[Literal["negation", "exception"], _Match] | None


class _Reader:
    """The phrases of a book, made ready once for all sentences."""

    def __init__(self, book: LanguageBook, in_framework: bool) -> None:
        phrases = {key: each for key, each in book.phrases.items() if each.in_frameworks or not in_framework}
        wordings = {**phrases, **book.welcome}
        self.negations = book.negations
        self._phrases = Finder((key, way) for key, each in wordings.items() for way in each.written)
        self._exceptions = Finder((key, way) for key, each in wordings.items() for way in each.exceptions)
        self._turns = {
            part: Finder((key, way) for key, each in book.negations.items() for way in getattr(each, part))
            for part in ("before", "after", "unless")
        }

    def judged(self, sentence: Sentence, passage: Passage) -> Iterator[tuple[_Match, _Lifted]]:
        """The phrases of a sentence in order, and what lifts each. Of those that overlap the longest is meant."""
        words = sentence.words
        own = [
            each for each in _matches(self._phrases, words) if words[each.first].start >= passage.begins
        ]  # what leads in is looked at by itself
        if not own:
            return
        exceptions = _matches(self._exceptions, words)
        excepted: dict[_Match, _Match] = {}
        for match in own:
            for exception in exceptions:
                if exception.id == match.id and exception.overlaps(match):
                    excepted.setdefault(match, exception)
        turns = {part: sorted(_matches(finder, words), key=_by_length) for part, finder in self._turns.items()}
        chosen = _longest([match for match in own if match not in excepted])
        left = _longest([match for match in excepted if not any(match.overlaps(other) for other in chosen)])
        before: tuple[_Match, _Match] | None = None  # the last phrase that something before it lifts, and what does
        for match in sorted((*chosen, *left), key=lambda each: each.first):
            if match in excepted:
                yield match, ("exception", excepted[match])
                continue
            turned = self._turned(match, words, turns)
            if turned is None and before and _in_one_list(before[0], match, words):
                turned = before[1]
            if turned and turned.first < match.first:
                before = match, turned
            yield match, ("negation", turned) if turned else None

    def _turned(self, match: _Match, words: tuple[TextWord, ...], turns: dict[str, list[_Match]]) -> _Match | None:
        """The words that turn a phrase round, if nothing turns it round once more."""
        for part in ("before", "after"):
            for cue in turns[part]:
                between = match.first - cue.after if part == "before" else cue.first - match.after
                outside = cue.first < match.first if part == "before" else cue.after > match.after
                near = outside and between <= self.negations[cue.id].within
                if near and _same_clause(cue, match, words) and not _turned_back(cue, match, words, turns["unless"]):
                    return cue
        return None


def _same_clause(one: _Match, other: _Match, words: tuple[TextWord, ...]) -> bool:
    return words[one.first].clause == words[other.first].clause


def _in_one_list(lifted: _Match, match: _Match, words: tuple[TextWord, ...]) -> bool:
    """Whether a phrase goes on with a list in which the one before is lifted: "no PhD or permanent post"."""
    between = {word.text for word in words[lifted.after : match.first]}
    near = match.first - lifted.after <= LIST_GAP_MAX
    return near and bool(between & {"or", "nor"}) and _same_clause(lifted, match, words)


def _turned_back(cue: _Match, match: _Match, words: tuple[TextWord, ...], unless: list[_Match]) -> bool:
    return any(each.id == cue.id and _same_clause(each, match, words) and not each.overlaps(match) for each in unless)


def _matches(finder: Finder, words: tuple[TextWord, ...]) -> list[_Match]:
    return [_Match(*found) for found in finder.found(words)]


def _by_length(match: _Match) -> tuple[int, int]:
    """The longest first."""
    return match.first - match.after, match.first


def _longest(matches: list[_Match]) -> list[_Match]:
    """Those that remain when the longest wins wherever two overlap."""
    kept: list[_Match] = []
    for match in sorted(matches, key=_by_length):
        if not any(match.overlaps(other) for other in kept):
            kept.append(match)
    return kept


def _find(match: _Match, sentence: Sentence, passage: Passage) -> Find:
    whole = passage.text[sentence.start : sentence.end]
    where = passage.where(sentence.words[match.first].start)
    return Find(match.id, _written(match, sentence, passage), on_one_line(whole), where)


def _written(match: _Match, sentence: Sentence, passage: Passage) -> str:
    start, end = sentence.words[match.first].start, sentence.words[match.after - 1].end
    return on_one_line(passage.text[start:end])


def on_one_line(text: str) -> str:
    """Text without its line breaks and soft hyphens; nothing in it that a terminal would obey."""
    shown = (character if character.isprintable() or character.isspace() else " " for character in text)
    return " ".join("".join(shown).replace("\u00ad", "").split())
