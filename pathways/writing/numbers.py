"""What number each heading and paragraph has: the same in every format."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from string import ascii_uppercase

from pathways.writing.blocks import Figure, Form, Heading, Numbering, Paragraph, Reference, Table, Written


@dataclass(frozen=True)
class Numbers:
    """The numbers of a document."""

    of_block: Mapping[tuple[int, int], str]
    """By part and place in it: "2" or "Annex B" of a heading, "2.3" of a paragraph, "Table 4", "Figure 1"."""
    of_heading: Mapping[str, str]
    """By the id of a heading: what a reference calls it, "section 2" or "Annex B", else its text."""


def numbers_of(written: Written) -> Numbers:
    """The numbers of all that is numbered.

    Headings of the first level are counted through all parts that are numbered in the same way, paragraphs anew after
    each of them, tables and figures through the document.
    """
    of_block: dict[tuple[int, int], str] = {}
    of_heading: dict[str, str] = {}
    sections = annexes = paragraphs = tables = figures = 0
    for at, part in enumerate(written.parts):
        for place, block in enumerate(part.blocks):
            number = None
            match block:
                case Heading(level=1) if part.numbering is Numbering.BODY:
                    sections, paragraphs = sections + 1, 0
                    number = str(sections)
                case Heading(level=1) if part.numbering is Numbering.ANNEXES:
                    annexes += 1
                    number = f"Annex {letters(annexes)}"
                case Paragraph() | Reference() if part.numbering is Numbering.BODY and sections and block.numbered:
                    paragraphs += 1
                    number = f"{sections}.{paragraphs}"
                case Table() | Form():
                    tables += 1
                    number = f"Table {tables}"
                case Figure():
                    figures += 1
                    number = f"Figure {figures}"
            if number is not None:
                of_block[at, place] = number
            if isinstance(block, Heading) and block.id is not None:
                called = f"section {number}" if number is not None and number.isdigit() else number
                of_heading[block.id] = called or block.text
    return Numbers(of_block, of_heading)


def letters(count: int) -> str:
    """The letter of an annex: A to Z, then AA, AB.

    Args:
        count: 1 for the first.
    """
    found = ""
    while count:
        count, rest = divmod(count - 1, len(ascii_uppercase))
        found = ascii_uppercase[rest] + found
    return found
