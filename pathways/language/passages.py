"""Pieces of text that know where their characters stand."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Where:
    """A place in a text, as far as its format has such places; all are counted from one."""

    line: int | None = None
    column: int | None = None
    page: int | None = None
    part: str = ""
    """A part that has a name or number of its own: "paragraph 4", "rule bb-std-2"."""
    file: str = ""
    """The file, where it is not the one asked about: for rules of a policy that a scheme follows."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Text in which a sentence may run on: a paragraph, an item of a list, a cell of a table."""

    text: str
    marks: tuple[tuple[int, Where], ...]
    """Positions in the text from the first on, each with its place; characters after one stand in the same line."""
    begins: int = 0
    """Where its own text begins. What stands before leads into it, and is looked at in a passage of its own."""

    def where(self, position: int) -> Where:
        """The place of a character."""
        number = max(bisect_right(self.marks, position, key=lambda mark: mark[0]) - 1, 0)
        start, place = self.marks[number]
        return place if place.column is None else replace(place, column=place.column + position - start)


def passage_of(lines: Iterable[tuple[Where, str]], lead: Passage | None = None) -> Passage:
    """A passage from its lines.

    Args:
        lines: The lines, each with the place of its first character.
        lead: What leads into it, such as "You need not:" above a list.
    """
    text, marks = "", []
    if lead is not None:
        text = lead.text[lead.begins :].rstrip() + "\n"
        marks.append((0, lead.where(lead.begins)))
    begins = len(text)
    for place, line in lines:
        marks.append((len(text), place))
        text += line + "\n"
    return Passage(text.rstrip("\n"), tuple(marks) or ((0, Where()),), begins)
