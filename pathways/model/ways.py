"""A way of writing a phrase: words with alternatives, optional words, open endings, numbers and gaps.

The form is made to be read aloud: ``(lecturer|reader) [level] or equivalent`` says what it finds. Regular expressions
would find the same, but nobody checks one by reading it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WayWord:
    """One word, or with an open end every word that begins so."""

    text: str
    open_end: bool = False


@dataclass(frozen=True, slots=True)
class WayNumber:
    """A number in digits or in words; also a name with a digit in it, as grades have."""


@dataclass(frozen=True, slots=True)
class WayGap:
    """No words or a few."""


@dataclass(frozen=True, slots=True)
class WayChoice:
    """One of several; an empty one among them makes the rest optional."""

    options: tuple[Way, ...]


Part = WayWord | WayNumber | WayGap | WayChoice
Way = tuple[Part, ...]
"""Parts, one after another."""

_PIECE = re.compile(r"\s*(?:(?P<sign>\.\.\.|<number>|[()\[\]|])|(?P<word>[^\W_]+(?:'[^\W_]+)*\*?)|(?P<hyphen>-))")

_CLOSING = {"(": ")", "[": "]"}


def parse_way(written: str) -> Way:
    """Read a way of writing.

    Raises:
        ValueError: If it cannot be read; its message is one sentence.
    """
    pieces = list(_pieces(written))
    way, at = _sequence(pieces, 0)
    if at < len(pieces):
        raise ValueError(f"{pieces[at]!r} stands where nothing is open")
    if not way or shortest(way) == 0:
        raise ValueError("this would be found where nothing is written")
    if isinstance(way[0], WayGap) or isinstance(way[-1], WayGap):
        raise ValueError("a gap stands between words, not at an end")
    return way


def shortest(way: Way) -> int:
    """The least number of words that it is written with."""
    return sum(
        min(shortest(option) for option in part.options)
        if isinstance(part, WayChoice)
        else not isinstance(part, WayGap)
        for part in way
    )


def _pieces(written: str) -> Iterator[str]:
    at, text = 0, written.strip().replace("\u2019", "'").casefold()
    while at < len(text):
        found = _PIECE.match(text, at)
        if found is None:
            raise ValueError(f"{text[at:].strip()[:1]!r} has no meaning here")
        if found["sign"] or found["word"]:
            yield found["sign"] or found["word"]
        at = found.end()


def _sequence(pieces: list[str], at: int) -> tuple[Way, int]:
    """Parts up to a sign that ends them."""
    parts: list[Part] = []
    while at < len(pieces) and pieces[at] not in {")", "]", "|"}:
        piece = pieces[at]
        if piece in _CLOSING:
            choice, at = _choice(pieces, at)
            parts.append(choice)
            continue
        at += 1
        if piece == "<number>":
            parts.append(WayNumber())
        elif piece == "...":
            parts.append(WayGap())
        else:
            parts.append(WayWord(piece.removesuffix("*"), piece.endswith("*")))
    return tuple(parts), at


def _choice(pieces: list[str], at: int) -> tuple[WayChoice, int]:
    opening = pieces[at]
    options: list[Way] = [()] if opening == "[" else []
    while True:
        option, at = _sequence(pieces, at + 1)
        if not option:
            raise ValueError("an alternative is empty; write what may be left out in square brackets")
        options.append(option)
        if at >= len(pieces):
            raise ValueError(f"{opening!r} is not closed")
        if pieces[at] == _CLOSING[opening]:
            return WayChoice(tuple(options)), at + 1
        if pieces[at] != "|":
            raise ValueError(f"{opening!r} is closed by {pieces[at]!r}")
