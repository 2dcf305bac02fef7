"""A Word file as somebody hears it: its paragraphs and tables in their order, with the numbers that Word counts."""

import io
from collections import Counter
from collections.abc import Iterator
from string import ascii_uppercase
from typing import Any

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph


class Numbers:
    """Counts as Word does: each list of levels by itself, a level anew after a higher one."""

    def __init__(self, document: Document) -> None:
        self.root: Any = document.part.numbering_part.element
        self.counts: dict[str, Counter[int]] = {}
        self.begun: set[str] = set()

    def of(self, paragraph: Paragraph) -> tuple[str, int, bool]:
        """The label of a paragraph and its level, and whether it is an item of a list."""
        found = self._set(paragraph)
        if found is None or found[0] == "0":
            return "", 0, False
        number, level = found
        [link] = self.root.xpath(f"./w:num[@w:numId='{number}']")
        levels = link.find(qn("w:abstractNumId")).get(qn("w:val"))
        counts = self.counts.setdefault(levels, Counter())
        if number not in self.begun and link.find(qn("w:lvlOverride")) is not None:
            counts[level] = 0
        self.begun.add(number)
        counts[level] += 1
        for deeper in [each for each in counts if each > level]:
            counts[deeper] = 0
        [form] = [
            each
            for each in self.root.iter(qn("w:lvl"))
            if each.getparent().get(qn("w:abstractNumId")) == levels and each.get(qn("w:ilvl")) == str(level)
        ]
        text = form.find(qn("w:lvlText")).get(qn("w:val"))
        kind = form.find(qn("w:numFmt")).get(qn("w:val"))
        for at in range(level + 1):
            shown = ascii_uppercase[counts[at] - 1] if kind == "upperLetter" else str(counts[at])
            text = text.replace(f"%{at + 1}", shown)
        return ("•" if kind == "bullet" else text), level, form.find(qn("w:pStyle")) is None

    def _set(self, paragraph: Paragraph) -> tuple[str, int] | None:
        """The list and level of a paragraph: its own, or that of its style."""
        holders: list[Any] = [paragraph._p.pPr]
        style: Any = paragraph.style
        while style is not None:
            holders.append(style.element.pPr)
            style = style.base_style
        found = (holder.numPr for holder in holders if holder is not None and holder.xpath("w:numPr/w:numId"))
        numbered = next(found, None)
        if numbered is None:
            return None
        return str(numbered.numId.val), 0 if numbered.ilvl is None else numbered.ilvl.val


def word_lines(content: bytes) -> list[str]:
    """The file as lines, as `linear_lines` has them."""
    document = docx.Document(io.BytesIO(content))
    return [line.rstrip() for line in _lines(document) if line.strip()]


def _lines(document: Document) -> Iterator[str]:
    numbers = Numbers(document)
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            for row in block.rows:
                yield " | ".join(cell.text for cell in row.cells)
            continue
        label, level, listed = numbers.of(block)
        text = f"{'  ' * level if listed else ''}{label} {block.text}" if label else block.text
        yield from text.replace("\t", "\n").split("\n")
        yield from (f"Picture: {each.get('descr')}" for each in block._p.iter(qn("wp:docPr")))
