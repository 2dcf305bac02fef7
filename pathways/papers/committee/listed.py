"""Lists and names in the body: as many and as long as there is room for; the rest is counted."""

from __future__ import annotations

from collections.abc import Sequence

from pathways.export import words
from pathways.papers.committee.length import Length
from pathways.papers.parts.texts import cut, number_of
from pathways.writing.blocks import Items, items

TITLE_MOST = 120
"""Letters of a title in the body."""


def named(title: str) -> str:
    """A title or name in the body."""
    return cut(title, TITLE_MOST)


def some(texts: Sequence[str], length: Length, noun: str, several: str = "") -> Items:
    """The first texts as a list, and how many more there are.

    Args:
        texts: All of them.
        length: How many there is room for.
        noun: What one of them is.
        several: What several of them are; without it, the same with an "s".
    """
    shown = [cut(text, length.letters) for text in texts[: length.listed]]
    rest = len(texts) - len(shown)
    more = number_of(rest, f"more {noun}", f"more {several or f'{noun}s'}")
    return items(*shown, *([f"and {more}"] if rest else []))


def some_joined(names: Sequence[str], length: Length) -> str:
    """The first names in a sentence, and how many more there are."""
    shown = [named(name) for name in names[: length.listed]]
    rest = len(names) - len(shown)
    return words.joined([*shown, *([f"{rest} more"] if rest else [])])
