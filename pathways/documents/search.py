"""Documents, and what stands in them, found by words as somebody types them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pathways.documents.entry import Entry
from pathways.documents.things import Thing

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Found:
    """A document, or something in one, that answers to the words."""

    entry: Entry
    thing: Thing | None = None
    """None: the document itself."""


class Searched:
    """All names there are, made ready so that each key typed is answered at once."""

    def __init__(self, entries: Sequence[Entry], things: Mapping[Path, Sequence[Thing]]) -> None:
        """Make names ready.

        Args:
            entries: The documents, in the order in which they are listed.
            things: By the path of a document: what is in it.
        """
        self._rows = [
            (own, around, Found(entry, thing))
            for entry in entries
            for own, around, thing in _named(entry, things.get(entry.path, ()))
        ]

    def find(self, typed: str) -> tuple[Found, ...]:
        """Everything whose names begin with the words typed, in any order; best first.

        Every word must begin a word of its own name or of what tells it from others (its institution, its grade), and
        one at least a word of its own name. What is called exactly so comes first, then what begins so, then
        documents before what is in them, and else the order of the catalogue. Accents and capitals do not matter.
        """
        wanted = folded(typed)
        words = _WORD.findall(wanted)
        if not words:
            return ()
        exact = " ".join(words)
        ranked = []
        for number, (own, around, found) in enumerate(self._rows):
            if not _all_begin(words, own, around):
                continue
            rank = 0 if exact in own else 1 if any(name.startswith(exact) for name in own) else 2
            ranked.append((rank, found.thing is not None, number, found))
        return tuple(found for *_, found in sorted(ranked, key=lambda row: row[:3]))

    def nearest(self, typed: str) -> str:
        """The words typed, with each that no name has replaced by the one most like it; empty if that is no help."""
        import difflib

        words = _WORD.findall(folded(typed))
        known = {word for own, around, _ in self._rows for name in (*own, around) for word in name.split()}
        mended = [
            word
            if any(each.startswith(word) for each in known)
            else next(iter(difflib.get_close_matches(word, known, n=1, cutoff=0.7)), word)
            for word in words
        ]
        return " ".join(mended) if mended != words and self.find(" ".join(mended)) else ""


def folded(text: str) -> str:
    """Text without accents and capitals: "Zürich" and "zurich" are the same to somebody who looks for it."""
    plain = unicodedata.normalize("NFKD", text)
    return "".join(each for each in plain if not unicodedata.combining(each)).casefold()


def _named(entry: Entry, things: Iterable[Thing]) -> Iterator[tuple[tuple[str, ...], str, Thing | None]]:
    """The own names of a document and of each thing in it, with the words around them."""
    yield _names((entry.id, entry.title, entry.institution)), "", None
    document = " ".join(_names((entry.id, entry.title, entry.institution)))
    for thing in things:
        yield _names((thing.name, *thing.also, thing.id)), f"{document} {folded(thing.place)}", thing


def _names(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(" ".join(_WORD.findall(folded(text))) for text in texts if text)


def _all_begin(words: Sequence[str], own: Sequence[str], around: str) -> bool:
    here = [f" {name}" for name in own]
    inside = [any(f" {word}" in name for name in here) for word in words]
    return any(inside) and all(one or f" {word}" in f" {around}" for one, word in zip(inside, words, strict=True))


def searched() -> Searched:
    """All bundled documents, and what is in them."""
    from pathways.documents.bundled import bundled_folder
    from pathways.documents.catalogue import bundled
    from pathways.documents.things import things_of

    entries = bundled().entries
    return Searched(entries, things_of([entry.path for entry in entries], bundled_folder()))
