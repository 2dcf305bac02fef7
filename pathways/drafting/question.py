"""A question in plain words, and how what is typed becomes an answer."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from pathways.model.provenance import BASIS_WORDS
from pathways.model.selectors import RELATIVE
from pathways.problems import nearest

RESERVED = frozenset({*RELATIVE, *BASIS_WORDS, "outside", "not-published"})
"""Words with a meaning of their own in documents: nothing may be called so."""


class Unfit(Exception):
    """Raised for what is no answer to a question; its text says what to write instead."""


@dataclass(frozen=True)
class Choice:
    """One of several numbered answers."""

    id: str
    words: str
    """What it means, for somebody who has not met it."""


@dataclass(frozen=True)
class Question:
    """A question about the framework to be drafted."""

    key: str
    """Its name; one about a track ends in a colon and the id of the track."""
    label: str
    """What it is about, for a summary."""
    ask: str
    help: str
    """A sentence or two that explain it, with an example."""
    default: str
    """What is taken where nothing is typed, as somebody would type it."""
    read: Callable[[str], Any]
    """From what is typed to a value; raises `Unfit`."""
    choices: tuple[Choice, ...] = ()

    def tidy(self, said: str) -> str:
        """What is typed, with numbers of choices replaced by what they stand for."""
        words = [self._named(word) for word in split(said)] if self.choices else [" ".join(said.split())]
        return ", ".join(words)

    def _named(self, word: str) -> str:
        if word.isdecimal() and 1 <= int(word) <= len(self.choices):
            return self.choices[int(word) - 1].id
        return word


def split(said: str) -> list[str]:
    """The items of a list that is typed with commas."""
    return [item for part in said.split(",") if (item := " ".join(part.split()))]


def words(said: str) -> str:
    """A name or sentence as typed, without needless blanks.

    Raises:
        Unfit: If nothing is typed, too much, or signs that cannot be shown.
    """
    tidy = " ".join(said.split())
    if not tidy:
        raise Unfit("Nothing is typed; write a name")
    if len(tidy) > 200:
        raise Unfit("That is too long; use at most 200 signs")
    if not tidy.isprintable():
        raise Unfit("That holds signs that cannot be shown; write it with letters and figures")
    return tidy


def one_of(choices: Sequence[Choice]) -> Callable[[str], str]:
    """Reads the number or the name of one choice."""

    def read(said: str) -> str:
        found = some_of(choices)(said)
        if len(found) != 1:
            raise Unfit(f"Choose one, with a number from 1 to {len(choices)}")
        return found[0]

    return read


def some_of(choices: Sequence[Choice], none: bool = False) -> Callable[[str], tuple[str, ...]]:
    """Reads numbers or names of choices, each once.

    Args:
        choices: What can be chosen.
        none: Whether "none" is an answer.
    """

    def read(said: str) -> tuple[str, ...]:
        items = split(said)
        if none and [item.casefold() for item in items] == ["none"]:
            return ()
        if not items:
            raise Unfit("Nothing is chosen; answer with numbers or names")
        return tuple(dict.fromkeys(chosen(item, choices) for item in items))

    return read


def chosen(item: str, choices: Sequence[Choice]) -> str:
    """The id of the choice that a number or a name means.

    Raises:
        Unfit: If it is none of them.
    """
    if item.isdecimal() and item.isascii():
        if 1 <= int(item) <= len(choices):
            return choices[int(item) - 1].id
        raise Unfit(f"There is no number {item}; the numbers run from 1 to {len(choices)}")
    known = {choice.id.casefold(): choice.id for choice in choices}
    if item.casefold() in known:
        return known[item.casefold()]
    hint = nearest(item, known) or f"choose from {', '.join(known.values())}"
    raise Unfit(f"{item!r} is none of these; {hint}")


def pairs(said: str) -> tuple[tuple[str, ...], dict[str, str]]:
    """Reads items, some of them as `name=value`: the bare ones, and the others by name."""
    bare: list[str] = []
    named: dict[str, str] = {}
    for item in split(said):
        name, equals, value = item.partition("=")
        if not equals:
            bare.append(item)
        elif name.strip() and value.strip():
            named[name.strip()] = value.strip()
        else:
            raise Unfit(f"{item!r} is not complete; write it like teaching=8")
    return tuple(bare), named


def id_of_grade(label: str) -> str:
    """A label of a grade as an id: signs that no id may have become hyphens.

    Raises:
        Unfit: If nothing is left, or the word has a meaning of its own.
    """
    found = re.sub(r"[^A-Za-z0-9._/+-]+", "-", label).lstrip("._/+-").rstrip("-")
    if not found:
        raise Unfit(f"{label!r} has no letter from a to z and no figure; write the grade with some")
    if found.casefold() in RESERVED:
        raise Unfit(f"{label!r} has a meaning of its own in documents; give the grade another name")
    return found
