"""A document as a Word file: real styles, numbers that Word counts, descriptions for those who do not see it."""

from __future__ import annotations

import io
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pathways.writing.blocks import (
    Block,
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
    Table,
    Text,
    Written,
)
from pathways.writing.numbers import numbers_of
from pathways.writing.office import numbering
from pathways.writing.office.packed import describe, packed
from pathways.writing.office.page import set_pages, turn_page
from pathways.writing.office.styles import set_styles, style_ids
from pathways.writing.office.tables import add_table
from pathways.writing.office.template import opened
from pathways.writing.office.text import (
    add_bookmark,
    add_break,
    add_field,
    add_reference,
    add_text,
    begin_field,
    end_field,
    shade,
)
from pathways.writing.outline import CONTENTS, DEEPEST, captioned, entries, headings
from pathways.writing.prepared import prepared
from pathways.writing.setting.legible import legible
from pathways.writing.setting.typeset import rasterised
from pathways.writing.svg import for_paper

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph as WordParagraph

DOTS_PER_INCH = 300
EMU = 12_700
"""Word's unit of length in a point."""
CAPTION = 80
"""The room above a picture for its caption, in points."""
BELOW_TABLE = 8
"""The space between a table and what follows, in points."""


def as_word(written: Written, template: Path | None = None) -> bytes:
    """The document as a Word file.

    Its list of contents has no page numbers, since only Word knows where its pages end; it is filled in, and Word makes
    it anew when asked to.

    Args:
        written: The document.
        template: An institution's own Word file: its styles, header and footer are used; its text is left behind.

    Raises:
        ValueError: If the document is not sound; see `prepared` and `svg_checked`.
        NotTemplate: If the template cannot be used.
    """
    return _Word(prepared(written), template).content()


class _Word:
    """One document on its way into Word."""

    def __init__(self, written: Written, template: Path | None) -> None:
        self.written = written
        self.file = opened(template)
        set_styles(self.file, written.language, keep=template is not None)
        set_pages(self.file, written, keep=template is not None)
        self.style_ids = style_ids(self.file)
        self.numbering = numbering.Numbering(self.file)
        self.numbers = numbers_of(written)
        self.bookmark_of = {entry.id: _bookmark(entry.at) for entry in headings(written)}
        self.bookmarks = 0
        self.breaks = False
        """Whether the next paragraph begins a page."""
        self.landscape = False
        self.below_table = False
        """Whether a table ends here, which keeps no distance by itself."""

    def content(self) -> bytes:
        written = self.written
        self.paragraph("Title", written.title)
        if written.subtitle:
            self.paragraph("Subtitle", written.subtitle)
        for at, part in enumerate(written.parts):
            if at == 1 and entries(written):
                self.contents()
            self.part(part, at)
        describe(self.file, written)
        return packed(self.file)

    def part(self, part: Part, at: int) -> None:
        if part.landscape != self.landscape or part.landscape:
            self.turn(landscape=part.landscape)
        elif part.new_page:
            self.breaks = True
        for place, block in enumerate(part.blocks):
            self.block(block, self.numbers.of_block.get((at, place)), (at, place))

    def turn(self, *, landscape: bool) -> None:
        turn_page(self.file, landscape=landscape)
        self.landscape, self.breaks = landscape, False

    def block(self, block: Block, number: str | None, at: tuple[int, int]) -> None:
        match block:
            case Heading():
                self.heading(block, number, at)
            case Paragraph():
                self.paragraph("Numbered Paragraph" if number else "Normal", block.text)
            case Reference():
                paragraph = self.paragraph("Numbered Paragraph" if number else "Normal", block.before)
                add_reference(paragraph, self.numbers.of_heading[block.to], self.bookmark_of[block.to])
                add_text(paragraph, block.after)
            case Quiet():
                self.paragraph("Note", block.text)
            case Items():
                self.items(block, 0)
            case Fields():
                for field in block.fields:
                    self.field(field)
            case Table(rows=()):
                self.caption(number, block.caption)
                self.paragraph("Normal", block.empty)
            case Table() | Form():
                self.caption(number, block.caption).paragraph_format.keep_with_next = True
                add_table(self.file, block, captioned(number, block.caption))
                self.below_table = True
            case Figure():
                self.figure(block, number)
            case PageBreak():
                self.breaks = True

    def paragraph(self, style: str, text: Text, *, strong: bool = False) -> WordParagraph:
        paragraph = self.file.add_paragraph()
        paragraph._p.style = self.style_ids[style.lower()]
        if self.breaks:
            paragraph.paragraph_format.page_break_before = True
            self.breaks = False
        if self.below_table and paragraph.style and not paragraph.style.paragraph_format.space_before:
            paragraph.paragraph_format.space_before = BELOW_TABLE * EMU
        self.below_table = False
        add_text(paragraph, text, strong=strong)
        return paragraph

    def heading(self, block: Heading, number: str | None, at: tuple[int, int]) -> None:
        annex = number is not None and not number.isdigit()
        paragraph = self.paragraph("Annex Heading" if annex else f"Heading {min(block.level, 3)}", block.text)
        if block.level == 1 and number is None:
            self.numbering.unnumbered(paragraph)
        add_bookmark(paragraph, _bookmark(at), self.bookmarks)
        self.bookmarks += 1

    def items(self, listed: Items, level: int) -> None:
        count = self.numbering.counted(level) if listed.ordered else None
        kind = "List Number" if listed.ordered else "List Bullet"
        for item in listed.items:
            paragraph = self.paragraph(f"{kind} {min(level, 2) + 1}".removesuffix(" 1"), item.text)
            self.numbering.listed(paragraph, count, level)
            if item.below is not None:
                self.items(item.below, level + 1)

    def field(self, field: Field) -> None:
        paragraph = self.paragraph("Field", f"{field.name}:", strong=True)
        for place, value in enumerate(field.values):
            add_break(paragraph, tab=not place)
            add_text(paragraph, value, strong=field.missing)
        if field.missing:
            shade(paragraph, "FFF2CC")

    def caption(self, number: str | None, caption: str) -> WordParagraph:
        kind, count = (number or "").split(" ")
        paragraph = self.paragraph("Caption", f"{kind} ")
        add_field(paragraph, f"SEQ {kind} \\* ARABIC", count)
        add_text(paragraph, f": {caption}" if caption else "")
        return paragraph

    def figure(self, block: Figure, number: str | None) -> None:
        wide = block.wide and not self.landscape
        if wide:
            self.turn(landscape=True)
        section: Any = self.file.sections[-1]
        width = section.page_width - section.left_margin - section.right_margin
        height = section.page_height - section.top_margin - section.bottom_margin
        png = rasterised(
            for_paper(block.svg, partial(legible, in_picture=True)), width / EMU, height / EMU - CAPTION, DOTS_PER_INCH
        )
        self.caption(number, block.caption).paragraph_format.keep_with_next = True
        shape = self.paragraph("Figure", "").add_run().add_picture(io.BytesIO(png), width=_width(png))
        about = shape._inline.docPr
        about.set("name", number or "")
        about.set("descr", block.alternative)
        if wide:
            self.turn(landscape=False)

    def contents(self) -> None:
        self.numbering.unnumbered(self.paragraph("TOC Heading", CONTENTS))
        listed = entries(self.written)
        for place, entry in enumerate(listed):
            paragraph = self.paragraph(f"toc {entry.level}", "")
            if not place:
                begin_field(paragraph, f'TOC \\o "1-{DEEPEST}" \\h \\n \\u')
            add_reference(paragraph, entry.text, _bookmark(entry.at), style=None)
            if place == len(listed) - 1:
                end_field(paragraph)


def _width(png: bytes) -> int:
    """How wide a picture is on paper, in Word's unit of length: its width in dots stands in its head."""
    return int.from_bytes(png[16:20]) * 72 * EMU // DOTS_PER_INCH


def _bookmark(at: tuple[int, int]) -> str:
    """What Word knows a heading by, whatever it says."""
    return f"heading_{at[0]}_{at[1]}"
