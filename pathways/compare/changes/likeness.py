"""How alike two statements are in what they say, whatever their ids."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from pathways.model.provenance import BASIS_WORDS

Alike = Callable[[Sequence[str], Sequence[str]], Sequence[Sequence[float]]]
"""How alike texts are in meaning, from 0 to 1: a row for each of the first texts, a column for each of the others."""

TEXT_WEIGHT = 0.6
"""The part of the likeness of two statements that rests on their texts; the rest rests on their other fields."""

_IGNORED = frozenset({*BASIS_WORDS, "notes", "inferred", "disputed", "not_published"})


def text_of(said: Mapping[str, Any]) -> str:
    """All words of a statement, in the order of its fields; what it rests on is left out."""
    return " ".join(str(value) for path, value in _leaves(said, ()) if _is_text(path, value))


def same_words(one: str, other: str) -> float:
    """How much of two texts is the same words in the same order, from 0 to 1, by the ratio of `difflib`."""
    return _in_order(one.casefold().split(), other.casefold().split())


@dataclass(frozen=True)
class Sketch:
    """What two statements are compared by."""

    words: list[str]
    counted: Counter[str]
    fields: frozenset[tuple[tuple[str, ...], str]]

    @classmethod
    def of(cls, said: Mapping[str, Any]) -> Sketch:
        """The sketch of a statement given as plain data."""
        words = text_of(said).casefold().split()
        fields = ((path, repr(value)) for path, value in _leaves(said, ()) if not _is_text(path, value))
        return cls(words, Counter(words), frozenset(fields))


def likeness(one: Sketch, other: Sketch, texts: float = 0.0, least: float = 0.0) -> float:
    """How alike two statements are, from 0 to 1.

    Args:
        one: A statement.
        other: Another of the same section.
        texts: How alike their texts are in meaning, where something could tell.
        least: What is of interest: where the likeness cannot reach it, a bound on it is enough.
    """
    both = len(one.fields) + len(other.fields)
    fields = 2 * len(one.fields & other.fields) / both if both else 1.0
    if not one.words and not other.words:
        return fields if both else 0.0
    length = len(one.words) + len(other.words)
    most = 2 * (one.counted & other.counted).total() / length
    bound = TEXT_WEIGHT * max(most, texts) + (1 - TEXT_WEIGHT) * fields
    if bound < least:
        return bound
    return TEXT_WEIGHT * max(_in_order(one.words, other.words), texts) + (1 - TEXT_WEIGHT) * fields


def _in_order(one: list[str], other: list[str]) -> float:
    if not one or not other:
        return 0.0
    first, second = sorted((one, other))
    return SequenceMatcher(None, first, second, autojunk=False).ratio()


def _is_text(path: tuple[str, ...], value: Any) -> bool:
    return isinstance(value, str) and (" " in value or path[-1] in {"title", "name", "text", "label"})


def _leaves(value: Any, at: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any]]:
    """What is said, with where; that a part is there is said even where nothing is said of it."""
    if isinstance(value, Mapping):
        told = [key for key in value if key not in _IGNORED]
        for key in told:
            yield from _leaves(value[key], (*at, key))
        if at and not told:
            yield at, None
    elif isinstance(value, tuple | list):
        for each in value:
            yield from _leaves(each, at)
    else:
        yield at, value
