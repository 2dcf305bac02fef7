"""The sentences of a framework or funder document that speak of what is asked, each with its place."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Any

from pathways.documents.read import Reading
from pathways.language.passages import Passage, Where
from pathways.problems import Path

ASKING = frozenset(
    {
        *("text", "options", "judgement", "what", "closed", "terms", "pay_rule", "meaning", "definition"),
        *("description", "otherwise", "evidence"),
    }
)
"""Keys whose text is what the institution or funder asks, as the document puts it."""

LEFT_OUT = frozenset({"sources", "notes", "sayings", "bodies", "facts", "inferred", "disputed", "proposed", "valid"})
"""Keys below which a document speaks of its sources, of itself, of how others read it or of facts."""

_STATEMENTS = {
    "rules": "rule",
    "criteria": "criterion",
    "picks": "list",
    "moves": "move",
    "roles": "role",
    "tracks": "track",
    "grades": "grade",
    "areas": "area",
    "scales": "scale",
    "limits": "limit",
}
"""What the entries of a section are called, those inside others first."""

_INNER = frozenset({"criteria", "picks"})
"""Sections inside an entry whose id is needed to tell theirs apart."""


def passages_of(reading: Reading, only: Collection[Path] = (), file: str = "") -> tuple[Passage, ...]:
    """The sentences of a document.

    Args:
        reading: The document, with its text.
        only: Paths of the parts that are meant; without any, all of it.
        file: Its name in places, where it is not the document that was asked about.
    """
    return tuple(
        _passage(reading, path, text, file)
        for path, text in _texts(reading.parsed.data, ())
        if not only or any(path[: len(part)] == part for part in only)
    )


def _texts(data: Any, path: Path, asking: bool = False) -> Iterator[tuple[Path, str]]:
    if isinstance(data, str):
        if asking:
            yield path, data
    elif isinstance(data, list):
        for index, each in enumerate(data):
            yield from _texts(each, (*path, index), asking)
    elif isinstance(data, dict):
        for key, value in data.items():
            if key not in LEFT_OUT:
                yield from _texts(value, (*path, key), key in ASKING and isinstance(value, str | list))


def _passage(reading: Reading, path: Path, text: str, file: str) -> Passage:
    return Passage(text, tuple((start, replace(where, file=file)) for start, where in _marks(reading, path, text)))


def _marks(reading: Reading, path: Path, text: str) -> Iterator[tuple[int, Where]]:
    """The place of each word of a value: they stand in the document in the same order, however it is folded."""
    place, part = reading.parsed.place(path), _part(path)
    line, column = place.line - 1, place.column - 1
    yield 0, Where(place.line, place.column, part=part)
    for word in re.finditer(r"\S+", text):
        while line < len(reading.lines):
            found = reading.lines[line].find(word[0], column)
            if found >= 0:
                column = found + len(word[0])
                yield word.start(), Where(line + 1, found + 1, part=part)
                break
            if reading.lines[line][column:].strip(" >|-+'\""):
                break  # written with escapes; the place before is near enough
            line, column = line + 1, 0


def _part(path: Path) -> str:
    """The statement that a text belongs to: "rule bb-std-2", "criterion specialist-7/advice"."""
    names = [key for key in path if isinstance(key, str)]
    for section, word in _STATEMENTS.items():
        if section in names[:-1]:
            at = names.index(section) + 1
            return f"{word} {names[at - 2]}/{names[at]}" if section in _INNER else f"{word} {names[at]}"
    return names[1] if len(names) > 2 else ""
