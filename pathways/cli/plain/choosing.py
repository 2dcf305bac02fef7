"""One of several, by its number or by its words."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from pathways.cli.plain.talk import answered, asked, say
from pathways.documents.search import folded

PAGE = 20
"""So many choices are listed at a time."""

_WORD = re.compile(r"[^\W_]+")

_EVERY_LETTER = frozenset({"b", "q", "m"})

T = TypeVar("T")

Entry = tuple[str, T]
"""What a choice is called, and what it stands for."""


def choose(
    question: str,
    choices: Sequence[str],
    letters: Mapping[str, str] | None = None,
    help: str = "",
    also: Sequence[str] = (),
) -> int | str | None:
    """Ask for one of several.

    Args:
        question: What is asked, in a line.
        choices: What there is to choose; they are numbered from 1 and listed in pages.
        letters: By letter: what else can be done. None of them is `b`, `q` or `m`.
        help: More to say about the choices.
        also: By choice: other words for it, which are not listed.

    Returns:
        The index of what was chosen, one of the letters, or None to go back.

    Raises:
        Over: If somebody wants to quit.
    """
    others = letters or {}
    assert not _EVERY_LETTER & others.keys()
    listing = _Listing(question, choices, others, also)
    listing.begin()
    while True:
        word = answered("Number", listing.begin, _help(help, len(choices), others))
        if word is None or word.casefold() in others:
            return word.casefold() if word is not None else None
        if word.casefold() in {"m", "more"}:
            listing.more()
            continue
        found = listing.named(word)
        if found is not None:
            return found


def pick(question: str, entries: Sequence[Entry[T]], help: str = "", also: Sequence[str] = ()) -> T | None:
    """Ask for one of several things by what they are called; None to go back.

    Args:
        question: What is asked, in a line.
        entries: What there is to choose.
        help: More to say about the choices.
        also: By entry: other words for it, which are not listed.

    Raises:
        Over: If somebody wants to quit.
    """
    chosen = choose(question, [name for name, _ in entries], help=help, also=also)
    return entries[chosen][1] if isinstance(chosen, int) else None


def pick_several(question: str, entries: Sequence[Entry[T]], help: str = "") -> list[T] | None:
    """Ask for any number of several things; an empty list where none is wanted, None to go back.

    Raises:
        Over: If somebody wants to quit.
    """
    listing = _Listing(question, [name for name, _ in entries], {})
    listing.begin()
    more = f"Type numbers with commas, such as 1,3; or 0 for none of these; m lists more. {help}".rstrip()
    while True:
        word = answered("Numbers", listing.begin, more)
        if word is None:
            return None
        if word.casefold() in {"m", "more"}:
            listing.more()
            continue
        numbers = word.replace(",", " ").split()
        if all(each.isdecimal() and 0 <= int(each) <= len(entries) for each in numbers):
            return [entries[number - 1][1] for number in dict.fromkeys(map(int, numbers)) if number]
        say(f"That is none of these. Type numbers from 1 to {len(entries)} with commas, or 0 for none.")


def agreed(question: str, yes: str, no: str) -> bool:
    """Whether somebody wants something done that cannot be undone."""
    return choose(question, [no, yes]) == 1


def typed(question: str, help: str, read: Callable[[str], T]) -> T | None:
    """Ask for something that is typed, until it fits; None to go back.

    Args:
        question: What is asked.
        help: How to write it.
        read: Reads what is typed.

    Raises:
        Over: If somebody wants to quit.
    """
    from pathways.documents.refused import Refused
    from pathways.editing.change import Unfit
    from pathways.export.words import sentence_case

    while True:
        word = asked(question, help)
        if word is None:
            return None
        try:
            return read(word)
        except Unfit as unfit:
            say(f"{sentence_case(unfit.sentence)}.")
        except Refused as refused:
            say(f"{sentence_case(refused.problem.message)}; {refused.problem.help}.")


class _Listing:
    """Choices of which a page is said at a time: all of them, or those that hold the words typed last."""

    def __init__(
        self, question: str, choices: Sequence[str], letters: Mapping[str, str], also: Sequence[str] = ()
    ) -> None:
        self.question = question
        self.also = also or [""] * len(choices)
        self.choices = choices
        self.letters = letters
        self.shown: Sequence[int] = range(len(choices))
        self.told = 0

    def begin(self) -> None:
        """Say the question, and the first page of all choices."""
        say(self.question)
        self._list(range(len(self.choices)))

    def more(self) -> None:
        """Say the next page."""
        if self.told >= len(self.shown):
            say("There are no more.")
        else:
            self._page()

    def named(self, word: str) -> int | None:
        """The choice that a number or words mean; None where that is not one, and this has been said."""
        last = len(self.choices)
        if word.isdecimal():
            if 1 <= int(word) <= last:
                return int(word) - 1
            say(f"There is no {word}. Type a number from 1 to {last}, or ? for help.")
            return None
        words = _WORD.findall(folded(word))
        told = (f"{name} {also}" for name, also in zip(self.choices, self.also, strict=True))
        names = [f" {' '.join(_WORD.findall(folded(each)))}" for each in told]
        in_order = [at for at, name in enumerate(names) if words and f" {' '.join(words)}" in name]
        found = [at for at, name in enumerate(names) if words and all(f" {each}" in name for each in words)]
        if len(in_order) == 1:
            return in_order[0]
        if len(found) == 1:
            return found[0]
        if not found:
            say(f"No choice is called {word!r}. Type a number from 1 to {last}, or ? for help.")
            return None
        say(f"{len(found)} choices are called so. An empty line lists all.")
        self._list(found)
        return None

    def _list(self, shown: Sequence[int]) -> None:
        self.shown, self.told = shown, 0
        self._page()

    def _page(self) -> None:
        part = self.shown[self.told : self.told + PAGE]
        self.told += len(part)
        for at in part:
            say(f"{at + 1}. {self.choices[at]}")
        left = len(self.shown) - self.told
        if left:
            say(f"m. More: {left} of {len(self.shown)} are left")
        for letter, name in self.letters.items():
            say(f"{letter}. {name}")


def _help(more: str, last: int, letters: Mapping[str, str]) -> str:
    lines = [more, f"Type a number from 1 to {last} and press Enter, or some words of a choice." if last else ""]
    lines += [f"m lists the next {PAGE}." if last > PAGE else ""]
    lines += [f"{letter}: {name}." for letter, name in letters.items()]
    return "\n".join(line for line in lines if line)
