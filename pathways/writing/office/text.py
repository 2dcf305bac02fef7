"""Text in a Word file: its stretches, links, fields and marks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pathways.writing.blocks import Span, Text, spans
from pathways.writing.office.xml import element
from pathways.writing.signs import plain, right_to_left

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph


def add_text(paragraph: Paragraph, text: Text, *, strong: bool = False) -> None:
    """Add a text, stretch by stretch, to a paragraph; a first text that is read from right to left turns it."""
    if right_to_left(plain(text)) and not paragraph.text:
        turn(paragraph)
    for span in spans(text):
        if span.link is not None:
            link: Any = _link_outside(paragraph, span.link)
            link.append(_run(paragraph, span, strong=strong, style="Hyperlink"))
        elif span.text:
            paragraph._p.append(_run(paragraph, span, strong=strong))


def add_reference(paragraph: Paragraph, text: str, bookmark: str, style: str | None = "Hyperlink") -> None:
    """Add a text that leads to a place in the file."""
    link: Any = element("w:hyperlink", anchor=bookmark, history="1")
    link.append(_run(paragraph, Span(text), style=style))
    paragraph._p.append(link)


def add_bookmark(paragraph: Paragraph, name: str, number: int) -> None:
    """Make what a paragraph says a place that references lead to."""
    begin = element("w:bookmarkStart", id=str(number), name=name)
    properties = paragraph._p.pPr
    paragraph._p.insert(0 if properties is None else 1, begin)
    paragraph._p.append(element("w:bookmarkEnd", id=str(number)))


def add_field(paragraph: Paragraph, code: str, result: str) -> None:
    """Add a field that Word works out, with what it comes to."""
    begin_field(paragraph, code)
    paragraph._p.append(_run(paragraph, Span(result)))
    end_field(paragraph)


def begin_field(paragraph: Paragraph, code: str) -> None:
    """Add the beginning of a field; what it comes to follows."""
    for kind, inside in (("begin", None), (None, code), ("separate", None)):
        run = paragraph.add_run()._r
        if kind is None:
            instruction = element("w:instrText", xml_space="preserve")
            instruction.text = f" {inside} "
            run.append(instruction)
        else:
            run.append(element("w:fldChar", fldCharType=kind))


def end_field(paragraph: Paragraph) -> None:
    """Add the end of a field."""
    paragraph.add_run()._r.append(element("w:fldChar", fldCharType="end"))


def turn(paragraph: Paragraph) -> None:
    """Make a paragraph read from right to left."""
    properties = paragraph._p.get_or_add_pPr()
    properties.insert_element_before(
        element("w:bidi"),
        *("w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing", "w:mirrorIndents"),
        *("w:suppressOverlap", "w:jc", "w:textDirection", "w:textAlignment", "w:textboxTightWrap", "w:outlineLvl"),
        *("w:divId", "w:cnfStyle", "w:rPr", "w:sectPr", "w:pPrChange"),
    )


def _run(paragraph: Paragraph, span: Span, *, strong: bool = False, style: str | None = None) -> Any:
    """A stretch, taken out of the paragraph so that it can be put where it belongs."""
    run = paragraph.add_run(span.text, style=style)
    run.bold, run.italic = (span.strong or strong) or None, span.emphasis or None
    properties = run._r.get_or_add_rPr()
    rtl = right_to_left(span.text)
    if rtl:
        run.font.rtl = True
    if span.language is not None:
        properties.append(element("w:lang", **{"bidi" if rtl else "val": span.language}))
    return run._r


def _link_outside(paragraph: Paragraph, address: str) -> Any:
    from docx.opc.constants import RELATIONSHIP_TYPE

    relation = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = element("w:hyperlink", r_id=relation, history="1")
    paragraph._p.append(link)
    return link


def add_break(paragraph: Paragraph, *, tab: bool) -> None:
    """Go on at the next tab stop, or in the next line."""
    run = paragraph.add_run()
    if tab:
        run.add_tab()
    else:
        run.add_break()


def shade(paragraph: Paragraph, colour: str) -> None:
    """Put a colour behind a paragraph, as six hexadecimal figures."""
    properties = paragraph._p.get_or_add_pPr()
    shading = element("w:shd", val="clear", color="auto", fill=colour)
    properties.insert_element_before(shading, "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr", "w:sectPr")
