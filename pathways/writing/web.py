"""A document as one web page, which asks nothing of other places and runs nothing."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from pathways.writing.blocks import (
    Align,
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
    Part,
    Quiet,
    Reference,
    Row,
    Span,
    Table,
    Text,
    Written,
    spans,
)
from pathways.writing.markup import Inside, element, html
from pathways.writing.numbers import numbers_of
from pathways.writing.outline import CONTENTS, Entry, captioned, entries, headed, headings
from pathways.writing.prepared import prepared
from pathways.writing.signs import plain, right_to_left
from pathways.writing.svg import for_web

STYLE = Path(__file__).parent / "page.css"


def as_html(written: Written) -> str:
    """The document as one page of HTML.

    Raises:
        ValueError: If the document is not sound; see `prepared` and `svg_checked`.
    """
    return WebPage(prepared(written)).text()


class WebPage:
    """One document on its way into HTML."""

    def __init__(self, written: Written) -> None:
        self.written = written
        self.numbers = numbers_of(written)
        self.id_of = {entry.id: heading_id(entry.at) for entry in headings(written)}
        self.breaks = False
        """Whether what comes next begins a page where the document is printed."""

    def text(self) -> str:
        """The whole page."""
        body = element("body", None, element("a", {"class": "skip", "href": "#main"}, "Skip to the text"))
        body.extend([self.header(), self.main()])
        if self.written.footer:
            body.append(element("footer", None, element("p", None, self.written.footer)))
        return html(element("html", {"lang": self.written.language}, self.head(), body))

    def head(self) -> Element:
        """Title, policy and style."""
        style = f"\n{STYLE.read_text('utf-8')}"
        written = self.written
        head = element("head", None, element("meta", {"charset": "utf-8"}))
        head.append(element("meta", {"http-equiv": "Content-Security-Policy", "content": _policy(style)}))
        head.append(element("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}))
        about = {"author": written.author, "description": written.subject, "keywords": ", ".join(written.keywords)}
        if written.on is not None:
            about["date"] = written.on.isoformat()
        head.extend(element("meta", {"name": name, "content": content}) for name, content in about.items() if content)
        head.append(element("title", None, written.title))
        head.append(element("style", None, style))
        return head

    def header(self) -> Element:
        """What stands above the text: the marking."""
        marking = self.written.marking
        return element("header", None, element("p", {"class": "marking"}, marking) if marking else None)

    def main(self) -> Element:
        """The document itself."""
        written = self.written
        main = element("main", {"id": "main", "tabindex": "-1"}, element("h1", turned(written.title), written.title))
        if written.subtitle:
            main.append(element("p", {"class": "subtitle", **turned(written.subtitle)}, written.subtitle))
        for at, part in enumerate(written.parts):
            if at == 1 and (listed := entries(written)):
                main.append(self.broken(_contents(listed)))
            main.extend(self.part(part, at))
        return main

    def part(self, part: Part, at: int) -> Iterator[Element]:
        """The blocks of a part."""
        self.breaks = self.breaks or part.new_page or part.landscape
        for place, block in enumerate(part.blocks):
            self.breaks = self.breaks or isinstance(block, PageBreak)
            for made in self.block(block, self.numbers.of_block.get((at, place)), (at, place)):
                yield self.broken(made)

    def broken(self, made: Element) -> Element:
        """What is made, at the top of a page if one begins here."""
        if self.breaks:
            made.set("class", f"{made.get('class', '')} new-page".strip())
            self.breaks = False
        return made

    def block(self, block: Block, number: str | None, at: tuple[int, int]) -> Iterator[Element]:
        """A block with its number."""
        match block:
            case Heading():
                attributes = {"id": heading_id(at), **turned(block.text)}
                yield element(f"h{block.level + 1}", attributes, headed(number, block.text))
            case Paragraph():
                yield _paragraph(number, block.text)
            case Reference():
                to = element("a", {"href": f"#{self.id_of[block.to]}"}, self.numbers.of_heading[block.to])
                yield _numbered(number, turned(block.before), [block.before, to, block.after])
            case Quiet():
                yield element("p", {"class": "quiet", **turned(block.text)}, *_inline(block.text))
            case Items():
                yield _items(block)
            case Fields():
                yield element("dl", None, *(_field(each) for each in block.fields))
            case Table(rows=()):
                yield element("p", None, element("strong", None, captioned(number, block.caption)))
                yield element("p", None, block.empty)
            case Table() | Form():
                yield _table(block, captioned(number, block.caption))
            case Figure():
                yield _figure(block, number or "")
            case PageBreak():
                pass


def _policy(style: str) -> str:
    """What a browser may do with the page: show it, in this one style, with pictures that it carries."""
    hashed = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{hashed}'; img-src data:; base-uri 'none'; form-action 'none'"


def heading_id(at: tuple[int, int]) -> str:
    """By what a heading is found, whatever it says."""
    return f"heading-{at[0]}-{at[1]}"


def turned(text: Text) -> dict[str, str]:
    """The attribute of what is read from right to left."""
    return {"dir": "rtl"} if right_to_left(plain(text)) else {}


def _inline(text: Text) -> Iterator[Inside]:
    for span in spans(text):
        yield _stretch(span)


def _stretch(span: Span) -> Inside:
    made: Inside = span.text
    if span.emphasis:
        made = element("em", None, made)
    if span.strong:
        made = element("strong", None, made)
    if span.link is not None:
        made = element("a", {"href": span.link}, made)
    if span.language is not None:
        made = element("span", {"lang": span.language, **turned(span.text)}, made)
    return made


def _paragraph(number: str | None, text: Text) -> Element:
    return _numbered(number, turned(text), list(_inline(text)))


def _numbered(number: str | None, attributes: dict[str, str], inside: list[Inside]) -> Element:
    if number is None:
        return element("p", attributes, *inside)
    words = element("span", None, *inside)
    return element("p", {"class": "numbered", **attributes}, element("span", None, number), " ", words)


def _contents(listed: tuple[Entry, ...]) -> Element:
    """The list of contents; headings of the second level stand in lists of their own."""
    outer = element("ol")
    for entry in listed:
        made = element("li", None, element("a", {"href": f"#{heading_id(entry.at)}"}, entry.text))
        if entry.level == 1 or not len(outer):
            outer.append(made)
            continue
        above = outer[-1]
        if above[-1].tag != "ol":
            above.append(element("ol"))
        above[-1].append(made)
    heading = element("h2", {"id": "contents"}, CONTENTS)
    return element("nav", {"aria-labelledby": "contents"}, heading, outer)


def _items(listed: Items) -> Element:
    made = element("ol" if listed.ordered else "ul")
    for item in listed.items:
        below = None if item.below is None else _items(item.below)
        made.append(element("li", turned(item.text), *_inline(item.text), below))
    return made


def _field(field: Field) -> Element:
    values = [element("dd", turned(value), *_inline(value)) for value in field.values]
    attributes = {"class": "missing"} if field.missing else {}
    return element("div", attributes, element("dt", None, f"{field.name}:"), *values)


def _table(table: Table | Form, caption: str) -> Element:
    """A table in a frame that can be moved to and fro where the page is narrow, by keyboard too."""
    names_rows = not isinstance(table, Table) or table.names_rows
    kinds = ["form"] if isinstance(table, Form) else []
    kinds += ["narrow"] if len(table.columns) < 3 else []
    heads = [
        element("th", {"scope": "col", **_aligned(column), **turned(column.name)}, column.name)
        for column in table.columns
    ]
    made = element(
        "table",
        {"class": " ".join(kinds)} if kinds else {},
        element("caption", None, caption),
        element("thead", None, element("tr", None, *heads)),
        element("tbody", None, *(_row(row, table.columns, names_rows=names_rows) for row in table.rows)),
    )
    return element("div", {"class": "wide", "role": "region", "aria-label": caption, "tabindex": "0"}, made)


def _row(row: Row, columns: tuple[Column, ...], *, names_rows: bool) -> Element:
    made = element("tr", {"class": "sum"} if row.strong else {})
    for place, (cell, column) in enumerate(zip(row.cells, columns, strict=True)):
        head = names_rows and not place
        attributes = {**({"scope": "row"} if head else {}), **_aligned(column), **turned(cell)}
        made.append(element("th" if head else "td", attributes, *_inline(cell)))
    return made


def _aligned(column: Column) -> dict[str, str]:
    return {"class": "number"} if column.align is Align.RIGHT else {}


def _figure(figure: Figure, number: str) -> Element:
    name = captioned(number, figure.caption)
    svg = for_web(figure.svg, number.lower().replace(" ", "-"), name, figure.alternative)
    frame = element("div", {"class": "wide", "role": "region", "aria-label": name, "tabindex": "0"}, svg)
    return element("figure", None, element("figcaption", None, name), frame)
