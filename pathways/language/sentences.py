"""Text as sentences of words, each word with its place in the text and in the form in which it is compared."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_SOFT = "\u00ad"

_WORD = re.compile(
    r"ph\.\s?d\b\.?|d\.\s?phil\b\.?"  # the degrees, however they are dotted
    r"|(?:[a-z]\.){2,}"  # e.g., i.e., U.K.
    r"|\d+(?:[.,]\d+)+"
    rf"|(?:[^\W_]|{_SOFT})+(?:['’](?:[^\W_]|{_SOFT})+)*",
    re.IGNORECASE,
)
_HYPHEN = re.compile(r"[-\u2010\u2011]\s*")
_STOP = re.compile(r"[.!?…][\"'”’)\]]*\s+[\"'“‘(\[]*$|[;•◦▪|]")
_BEFORE = re.compile(r"[\"'“‘(\[]*$")
_AFTER = re.compile(r"[.!?…:,\"'”’)\]]*")
_CLAUSE = re.compile(r"\s[-–—]\s|—")

_NO_STOP = frozenset({"eg", "ie", "cf", "vs", "approx", "dr", "prof", "mr", "mrs", "ms", "st", "incl", "inc"})
"""Abbreviations whose full stop ends no sentence."""

WORDS_MAX = 200
"""The most words of a sentence. What is longer is a table or a list without stops, and is read in pieces."""

_TURNS = frozenset({"but", "however", "although", "though", "unless", "except", "whereas", "while"})
"""Words with which a part of a sentence begins that says something else."""

_SHORT = {"cannot": ("can", "not"), "can't": ("can", "not"), "won't": ("will", "not"), "shan't": ("shall", "not")}


@dataclass(frozen=True, slots=True)
class TextWord:
    """A word of a text."""

    text: str
    """As it is compared: small letters, plain apostrophes, no dots."""
    start: int
    end: int
    clause: int = 0
    """The part of the sentence that it stands in, as far as punctuation tells."""
    joined: str = ""
    """Together with the next word, where only a hyphen stands between them: "post-doctoral", "lec-" and "turer"."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words of a sentence, and where it stands in its text."""

    words: tuple[TextWord, ...]
    start: int
    end: int


def sentences(text: str) -> Iterator[Sentence]:
    """The sentences of a text, in order."""
    words: list[TextWord] = []
    clause = 0
    raw = ""
    for found in _WORD.finditer(text):
        if words:
            between = text[words[-1].end : found.start()]
            if len(words) >= WORDS_MAX or _ends(raw, words[-1].text, between, found[0]):
                yield _sentence(words, text)
                words, clause = [], 0
            elif _CLAUSE.search(between) or found[0].casefold() in _TURNS:
                clause += 1
            elif _HYPHEN.fullmatch(between) or (raw.endswith(_SOFT) and not between.strip()):
                last = words[-1]
                joined = last.text + _compared(found[0])[0]
                words[-1] = TextWord(last.text, last.start, last.end, last.clause, joined)
        raw = found[0]
        words += [TextWord(word, found.start(), found.end(), clause) for word in _compared(raw)]
    if words:
        yield _sentence(words, text)


def _sentence(words: list[TextWord], text: str) -> Sentence:
    """The words with the signs that belong to their sentence."""
    first, last = words[0].start, words[-1].end
    opening, closing = _BEFORE.search(text[max(first - 3, 0) : first]), _AFTER.match(text, last)
    return Sentence(tuple(words), first - len(opening[0] if opening else ""), closing.end() if closing else last)


def _ends(raw: str, word: str, between: str, following: str) -> bool:
    """Whether a sentence ends between two words."""
    stop = _STOP.search(f".{between}" if raw.endswith(".") else between)
    if stop is None:
        return False
    if "." not in stop[0] or stop[0].startswith("…"):
        return stop[0][0] != "…" or not following[0].islower()
    if stop[0].strip() == "." and (word in _NO_STOP or (word == "no" and following[0].isdigit())):
        return False
    return not following[0].islower()


def _compared(raw: str) -> tuple[str, ...]:
    """A word as it is compared; "doesn't" is two."""
    text = unicodedata.normalize("NFKC", raw).casefold().replace("’", "'").replace(_SOFT, "")
    if text[-1:] == "." or text[:3] == "ph." or text[:2] == "d.":
        text = "".join(character for character in text if character.isalnum())
    if text in _SHORT:
        return _SHORT[text]
    return (text.removesuffix("n't"), "not") if text.endswith("n't") and len(text) > 3 else (text,)
