"""How headings and captions are worded with their numbers, and the list of contents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pathways.writing.blocks import Heading, Written
from pathways.writing.numbers import numbers_of

CONTENTS = "Contents"
DEEPEST = 2
"""The deepest level of headings that the list of contents has."""


@dataclass(frozen=True)
class Entry:
    """A heading of a document."""

    text: str
    """With its number."""
    level: int
    at: tuple[int, int]
    """The part and the place in it where the heading stands."""
    id: str | None


def headed(number: str | None, text: str) -> str:
    """A heading with its number: "2 Purpose", "Annex B: Pay"."""
    if number is None:
        return text
    return f"{number} {text}" if number.isdigit() else f"{number}: {text}"


def captioned(number: str | None, caption: str) -> str:
    """What a table or figure is called: "Table 2: Pay"."""
    return ": ".join(filter(None, (number, caption)))


def headings(written: Written) -> Iterator[Entry]:
    """All headings, in their order."""
    numbers = numbers_of(written)
    for at, part in enumerate(written.parts):
        for place, block in enumerate(part.blocks):
            if isinstance(block, Heading):
                text = headed(numbers.of_block.get((at, place)), block.text)
                yield Entry(text, block.level, (at, place), block.id)


def entries(written: Written) -> tuple[Entry, ...]:
    """The headings that the list of contents has: those after the first part, down to the second level.

    It is empty where the document wants no list of contents.
    """
    if not written.contents:
        return ()
    return tuple(entry for entry in headings(written) if entry.at[0] and entry.level <= DEEPEST)
