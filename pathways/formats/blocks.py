"""Lines as passages: a paragraph, or an item of a list with the sentence that leads into the list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from pathways.language.passages import Passage, Where, passage_of

ITEM = re.compile(r"\s*(?:[-*+•◦▪‣·–\uf0b7]|\d{1,2}[.)]|[a-z][.)]|\([a-z0-9ivx]{1,4}\))(?:\s+|$)")
"""The sign or number with which an item of a list begins."""

Line = tuple[Where, str]


def passages_of_lines(lines: Iterable[Line]) -> tuple[Passage, ...]:
    """Blank lines and items of lists begin a passage; other lines run on."""
    return tuple(with_leads((is_item, passage_of(block)) for is_item, block in _blocks(lines)))


def with_leads(passages: Iterable[tuple[bool, Passage]]) -> Iterator[Passage]:
    """Passages, those of a list with what leads into it.

    Args:
        passages: Each with whether it is an item of a list.
    """
    lead: Passage | None = None
    for is_item, passage in passages:
        if not is_item:
            yield passage
            lead = passage if passage.text.rstrip().endswith(":") else None
        elif lead is None:
            yield passage
        else:
            yield passage_of(_lines(passage), lead)


def _lines(passage: Passage) -> Iterator[Line]:
    """The lines that a passage was made of."""
    starts = [start for start, _ in passage.marks]
    for (start, where), end in zip(passage.marks, [*starts[1:], len(passage.text)], strict=True):
        yield where, passage.text[start:end].rstrip("\n")


def _blocks(lines: Iterable[Line]) -> Iterator[tuple[bool, list[Line]]]:
    """The lines of each passage, and whether it is an item of a list; the signs of items are left out."""
    block: list[Line] = []
    is_item = False
    for where, text in lines:
        blank, sign = not text.strip(), ITEM.match(text)
        if block and (blank or sign):
            yield is_item, block
            block = []
        if blank:
            continue
        if not block:
            is_item = sign is not None
        block.append(_after(sign.end(), where, text) if sign else (where, text))
    if block:
        yield is_item, block


def _after(start: int, where: Where, text: str) -> Line:
    """The rest of a line, with its place."""
    return (where if where.column is None else replace(where, column=where.column + start)), text[start:]
