"""The text of a document in reading order: what somebody hears who has it read aloud."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.writing.blocks import (
    Block,
    Fields,
    Figure,
    Form,
    Heading,
    Items,
    PageBreak,
    Paragraph,
    Quiet,
    Reference,
    Table,
    Written,
)
from pathways.writing.numbers import Numbers, numbers_of
from pathways.writing.outline import CONTENTS, captioned, entries, headed
from pathways.writing.prepared import prepared
from pathways.writing.signs import plain

BULLET = "•"
CELL = " | "
"""Stands between the cells of a row."""


def as_linear(written: Written) -> str:
    """The document as lines: each heading, paragraph, item, field and row is one, and so is what a picture shows.

    What stands at the head and foot of pages is not said.
    """
    return "".join(f"{line}\n" for line in linear_lines(written))


def linear_lines(written: Written) -> Iterator[str]:
    """The lines of `as_linear`; a line without words is none.

    Raises:
        ValueError: If the document is not sound; see `prepared`.
    """
    written = prepared(written)
    numbers = numbers_of(written)
    yield from filter(None, (written.title, written.subtitle))
    for at, part in enumerate(written.parts):
        if at == 1 and (listed := entries(written)):
            yield CONTENTS
            yield from (entry.text for entry in listed)
        for place, block in enumerate(part.blocks):
            lines = _lines(block, numbers.of_block.get((at, place)), numbers)
            yield from filter(None, (line.rstrip() for line in lines))


def _lines(block: Block, number: str | None, numbers: Numbers) -> Iterator[str]:
    match block:
        case Heading():
            yield headed(number, block.text)
        case Paragraph():
            yield _led(number, plain(block.text))
        case Reference():
            yield _led(number, f"{block.before}{numbers.of_heading[block.to]}{block.after}")
        case Quiet():
            yield plain(block.text)
        case Items():
            yield from _items(block, "")
        case Fields():
            for each in block.fields:
                yield f"{each.name}:"
                yield from (plain(value) for value in each.values)
        case Table(rows=()):
            yield from (captioned(number, block.caption), block.empty)
        case Table() | Form():
            yield captioned(number, block.caption)
            yield CELL.join(column.name for column in block.columns)
            yield from (CELL.join(plain(cell) for cell in row.cells) for row in block.rows)
        case Figure():
            yield captioned(number, block.caption)
            yield f"Picture: {block.alternative}"
        case PageBreak():
            pass


def _items(listed: Items, indent: str) -> Iterator[str]:
    for place, item in enumerate(listed.items, start=1):
        yield f"{indent}{f'{place}.' if listed.ordered else BULLET} {plain(item.text)}"
        if item.below is not None:
            yield from _items(item.below, f"{indent}  ")


def _led(number: str | None, text: str) -> str:
    return f"{number} {text}" if number else text
