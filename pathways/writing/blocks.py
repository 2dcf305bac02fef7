"""What a written document is made of: headings, paragraphs, lists, fields, tables, figures and forms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum


@dataclass(frozen=True)
class Span:
    """A stretch of text of one kind."""

    text: str
    strong: bool = False
    emphasis: bool = False
    link: str | None = None
    """Where it leads: an address (`https:` or `mailto:` only; others are written as plain text)."""
    language: str | None = None
    """Its language, as a BCP 47 tag, where it is not that of the document."""


Text = str | Sequence[Span]
"""Plain text, or stretches of it. Text of a document is never markup: each format escapes it."""


def spans(text: Text) -> tuple[Span, ...]:
    """A text as stretches."""
    return (Span(text),) if isinstance(text, str) else tuple(text)


def strong(text: str) -> Span:
    """A stretch that stands out."""
    return Span(text, strong=True)


def link(text: str, to: str) -> Span:
    """A stretch that leads to an address."""
    return Span(text, link=to)


class Numbering(Enum):
    """How headings and paragraphs of a part are numbered."""

    NONE = "none"
    BODY = "body"
    """Headings 1, 2, 3; their paragraphs 1.1, 1.2."""
    ANNEXES = "annexes"
    """Each heading of the first level is an annex: Annex A, Annex B; paragraphs are not numbered."""


@dataclass(frozen=True)
class Heading:
    """A heading, without its number."""

    text: str
    level: int = 1
    """1 for the parts of a document, below its title; never two deeper than the heading before."""
    id: str | None = None
    """By which a `Reference` finds it; the same heading has the same id in every run."""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph. In a numbered part it has a number, unless it only leads into what follows."""

    text: Text
    numbered: bool = True


@dataclass(frozen=True)
class Quiet:
    """A remark in smaller letters: a source, a note to a table."""

    text: Text


@dataclass(frozen=True)
class Items:
    """A list; each of its items may have a list of its own."""

    items: tuple[Item, ...]
    ordered: bool = False


@dataclass(frozen=True)
class Item:
    """An item of a list."""

    text: Text
    below: Items | None = None


@dataclass(frozen=True)
class Field:
    """A name and what stands against it."""

    name: str
    values: tuple[Text, ...]
    missing: bool = False
    """Whether the values say that something is missing: shown so that it is seen."""


@dataclass(frozen=True)
class Fields:
    """Names with values, as on a cover page."""

    fields: tuple[Field, ...]


class Align(Enum):
    """How the cells of a column stand."""

    LEFT = "left"
    RIGHT = "right"
    """For numbers."""


@dataclass(frozen=True)
class Column:
    """A column of a table."""

    name: str
    align: Align = Align.LEFT
    width: float | None = None
    """Its share of the width; None: as wide as its text asks for."""


@dataclass(frozen=True)
class Row:
    """A row of a table, with as many cells as the table has columns."""

    cells: tuple[Text, ...]
    strong: bool = False
    """Whether it is a sum."""


@dataclass(frozen=True)
class Table:
    """A table: one row of headings, then rows.

    The first cell of each row names the row where `names_rows` says so; it is then a heading for assistive technology.
    """

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    names_rows: bool = True
    empty: str = "Nothing to show."
    """What stands instead of a table without rows."""


@dataclass(frozen=True)
class Form:
    """A table to be filled in by people: its empty cells are tall and are left empty."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Figure:
    """A picture, which never says what the words beside it do not."""

    caption: str
    svg: str
    """Made by our own diagrams: text, never a name of a file."""
    alternative: str
    """The picture in a sentence or two; the whole description stands in blocks of the document."""
    wide: bool = False
    """Whether it wants a page in landscape."""


@dataclass(frozen=True)
class PageBreak:
    """What follows begins on a new page."""


@dataclass(frozen=True)
class Reference:
    """A paragraph that sends the reader to a heading: `before` + "Annex C" + `after`."""

    before: str
    to: str
    """The id of a heading."""
    after: str = ""
    numbered: bool = True


Block = Heading | Paragraph | Quiet | Items | Fields | Table | Form | Figure | PageBreak | Reference


@dataclass(frozen=True)
class Part:
    """Blocks that are numbered in one way: the cover, the body, the annexes."""

    blocks: tuple[Block, ...]
    numbering: Numbering = Numbering.NONE
    new_page: bool = False
    landscape: bool = False


@dataclass(frozen=True)
class Written:
    """A whole document."""

    title: str
    parts: tuple[Part, ...]
    subtitle: str = ""
    language: str = "en-GB"
    author: str = ""
    subject: str = ""
    on: date | None = None
    """Its date; never that of the clock unless somebody asked for it."""
    footer: str = ""
    """Stands at the foot of each page, with the page number."""
    contents: bool = False
    """Whether a list of its headings stands after the first part."""
    marking: str = ""
    """Stands at the head of each page: "Open", or "Closed: personal data"."""
    keywords: tuple[str, ...] = field(default=())

    def blocks(self) -> Iterator[Block]:
        """All blocks, in reading order."""
        for part in self.parts:
            yield from part.blocks


def items(*texts: Text, ordered: bool = False) -> Items:
    """A list without lists in it."""
    return Items(tuple(Item(each) for each in texts), ordered)
