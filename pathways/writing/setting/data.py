"""A document as data for `paper.typ`, which sets it on pages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from pathways.writing.blocks import (
    Block,
    Column,
    Field,
    Fields,
    Figure,
    Form,
    Heading,
    Items,
    PageBreak,
    Paragraph,
    Quiet,
    Reference,
    Row,
    Span,
    Table,
    Text,
    Written,
    spans,
)
from pathways.writing.numbers import numbers_of
from pathways.writing.outline import CONTENTS, captioned, entries, headed, headings
from pathways.writing.signs import plain, right_to_left, running

Data = dict[str, Any]

_ENDLESS = re.compile(r"[!-~\xa1-\u024f]{24}(?=[!-~\xa1-\u024f])")

LONG = 600
"""Letters of a cell from which on its row may be parted between two pages."""

SENTENCE = 8
"""Words from which on a text is taken for a sentence, if half of them begin with small letters."""


class PaperData:
    """One document on its way into data."""

    def __init__(self, written: Written, legible: Callable[[str], str], picture: Callable[[str], str]) -> None:
        """Keep what the data are made with.

        Args:
            written: The document, prepared.
            legible: Puts what the fonts can show in place of what they cannot.
            picture: Makes the SVG of a figure fit for the page.
        """
        self.written = written
        self.legible = legible
        self.picture = picture
        self.numbers = numbers_of(written)
        self.label_of = {entry.id: _label(entry.at) for entry in headings(written)}

    def data(self) -> Data:
        """The whole document."""
        written = self.written
        return {
            "title": self.legible(written.title),
            "subtitle": self.words(written.subtitle),
            "author": self.legible(written.author),
            "subject": self.legible(written.subject),
            "keywords": [self.legible(each) for each in written.keywords],
            "on": written.on and [written.on.year, written.on.month, written.on.day],
            "language": _language(written.language),
            "marking": self.legible(running(written.marking)),
            "footer": self.legible(running(written.footer)),
            "contents": CONTENTS if entries(written) else None,
            "parts": [
                {
                    "new-page": part.new_page,
                    "landscape": part.landscape,
                    "blocks": [
                        each
                        for place, block in enumerate(part.blocks)
                        for each in self.blocks(block, self.numbers.of_block.get((at, place)), (at, place))
                    ],
                }
                for at, part in enumerate(written.parts)
            ],
        }

    def blocks(self, block: Block, number: str | None, at: tuple[int, int]) -> Iterator[Data]:
        """A block as one or two, each told by its `kind`."""
        match block:
            case Heading():
                text = self.words(headed(number, block.text))
                yield {"kind": "heading", "level": block.level, "text": text, "label": _label(at)}
            case Paragraph():
                yield {"kind": "paragraph", "number": number, "text": self.words(block.text)}
            case Reference():
                yield {"kind": "paragraph", "number": number, "text": self.reference(block)}
            case Quiet():
                yield {"kind": "quiet", "text": self.words(block.text)}
            case Items():
                yield {"kind": "items", **self.items(block)}
            case Fields():
                yield {"kind": "fields", "fields": [self.field(each) for each in block.fields]}
            case Table(rows=()):
                caption = [Span(captioned(number, block.caption), strong=True)]
                yield {"kind": "paragraph", "number": None, "text": self.words(caption)}
                yield {"kind": "paragraph", "number": None, "text": self.words(block.empty)}
            case Table() | Form():
                yield {
                    "kind": "table",
                    "caption": self.words(captioned(number, block.caption)),
                    "columns": [self.column(column) for column in block.columns],
                    "rows": [self.row(row) for row in block.rows],
                    "repeats": _can_be_repeated(block.columns),
                    "tall": isinstance(block, Form),
                }
            case Figure():
                yield {
                    "kind": "picture",
                    "caption": self.words(captioned(number, block.caption)),
                    "alternative": self.legible(block.alternative),
                    "svg": self.picture(block.svg),
                    "wide": block.wide,
                }
            case PageBreak():
                yield {"kind": "page-break"}

    def reference(self, block: Reference) -> Data:
        """A paragraph that leads to a heading."""
        called = self.stretch(Span(self.numbers.of_heading[block.to])) | {"heading": self.label_of[block.to]}
        around = [self.stretch(Span(text)) for text in (block.before, block.after)]
        return {"rtl": right_to_left(block.before), "spans": [around[0], called, around[1]]}

    def items(self, listed: Items) -> Data:
        """A list, with the lists in it."""
        return {
            "ordered": listed.ordered,
            "items": [
                {"text": self.words(item.text), "below": None if item.below is None else self.items(item.below)}
                for item in listed.items
            ],
        }

    def field(self, field: Field) -> Data:
        """A name and what stands against it."""
        values = [self.words(value, strong=field.missing) for value in field.values]
        return {"name": self.words(f"{field.name}:", strong=True), "values": values, "missing": field.missing}

    def column(self, column: Column) -> Data:
        """The head of a column."""
        name = self.words(column.name, strong=True)
        return {"name": name, "align": column.align.value, "width": column.width}

    def row(self, row: Row) -> Data:
        """The cells of a row."""
        long = any(len(plain(cell)) > LONG for cell in row.cells)
        return {"cells": [self.words(cell, strong=row.strong) for cell in row.cells], "breakable": long}

    def words(self, text: Text, *, strong: bool = False) -> Data:
        """A text in its stretches, and whether it is read from right to left."""
        stretches = [self.stretch(span, strong=strong) for span in spans(text) if span.text]
        return {"rtl": right_to_left(plain(text)), "spans": stretches}

    def stretch(self, span: Span, *, strong: bool = False) -> Data:
        """A stretch of text."""
        return {
            "text": _parted(self.legible(span.text)),
            "strong": span.strong or strong,
            "emphasis": span.emphasis,
            "link": span.link,
            "heading": None,
            "language": None if span.language is None else _language(span.language),
        }


def _can_be_repeated(columns: Sequence[Column]) -> bool:
    """Whether the head of a table may stand on each of its pages.

    Where it is repeated it is no text of the document, and a head as long as a sentence is then taken for a sentence
    that is hidden from those who listen.
    """
    words = [word for column in columns for word in column.name.split()]
    small = sum(word[:1].islower() for word in words)
    is_short = sum(map(len, words)) < LONG
    return is_short and (len(words) < SENTENCE or small < SENTENCE // 2)


def _parted(text: str) -> str:
    """A text whose longest words may be parted at the end of a line: a sign without width says where."""
    return _ENDLESS.sub("\\g<0>\N{ZERO WIDTH SPACE}", text)


def _label(at: tuple[int, int]) -> str:
    """By what a heading is found, whatever it says."""
    return f"heading-{at[0]}-{at[1]}"


def _language(tag: str) -> list[str | None]:
    """A BCP 47 tag as the language and the region that typst knows."""
    language, *rest = tag.split("-")
    region = next((each.upper() for each in rest if len(each) == 2), None)
    return [language.lower(), region]
