"""Pages of a Word file: their size, what stands at their head and foot, and parts in landscape."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pathways.writing.blocks import Written
from pathways.writing.office.text import add_field
from pathways.writing.signs import running

if TYPE_CHECKING:
    from docx.document import Document

A4 = (11906, 16838)
"""Width and height, in twentieths of a point."""
MARGINS = {"top": 1474, "bottom": 1361, "left": 1361, "right": 1361, "header": 720, "footer": 620, "gutter": 0}


def set_pages(document: Document, written: Written, *, keep: bool) -> None:
    """Give the pages their size, head and foot.

    Args:
        document: The file, without text.
        written: What will stand in it.
        keep: Whether its pages, heads and feet are an institution's own: ours then stand below them.
    """
    section: Any = document.sections[0]
    if not keep:
        from docx.oxml.ns import qn
        from docx.shared import Twips

        section.page_width, section.page_height = map(Twips, A4)
        for name, twips in MARGINS.items():
            section._sectPr.pgMar.set(qn(f"w:{name}"), str(twips))
    if written.marking:
        _add_marking(section, running(written.marking))
    _add_foot(section, running(written.footer))


def turn_page(document: Document, *, landscape: bool) -> None:
    """Begin a section on a new page, upright or in landscape."""
    from docx.enum.section import WD_ORIENTATION, WD_SECTION

    section: Any = document.add_section(WD_SECTION.NEW_PAGE)
    short, long = sorted((section.page_width, section.page_height))
    section.orientation = WD_ORIENTATION.LANDSCAPE if landscape else WD_ORIENTATION.PORTRAIT
    section.page_width, section.page_height = (long, short) if landscape else (short, long)


def _heads_or_feet(section: Any, name: str) -> list[Any]:
    """Those of all pages: that of the first page too where it has its own."""
    found = [getattr(section, name)]
    if section.different_first_page_header_footer:
        found.append(getattr(section, f"first_page_{name}"))
    return found


def _line(story: Any, style: str) -> Any:
    """A paragraph for our words: an empty one, or one below what stands there."""
    paragraphs = story.paragraphs
    if len(paragraphs) == 1 and not len(paragraphs[0]._p.xpath("./w:r | ./w:hyperlink | ./w:sdt | ./w:fldSimple")):
        paragraphs[0].style = style
        return paragraphs[0]
    return story.add_paragraph(style=style)


def _add_marking(section: Any, marking: str) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    for head in _heads_or_feet(section, "header"):
        paragraph = _line(head, "Header")
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        paragraph.add_run(marking).bold = True


def _add_foot(section: Any, footer: str) -> None:
    from docx.enum.text import WD_TAB_ALIGNMENT

    for foot in _heads_or_feet(section, "footer"):
        counts = bool(
            foot._element.xpath(".//w:instrText[contains(., 'PAGE')] | .//w:fldSimple[contains(@w:instr, 'PAGE')]")
        )
        if counts and not footer:
            continue
        paragraph = _line(foot, "Footer")
        if footer:
            paragraph.add_run(footer)
        if counts:
            continue
        if footer:
            room = section.page_width - section.left_margin - section.right_margin
            paragraph.paragraph_format.tab_stops.add_tab_stop(room, WD_TAB_ALIGNMENT.RIGHT)
            paragraph.add_run("\t")
        paragraph.add_run("Page ")
        add_field(paragraph, "PAGE", "1")
        paragraph.add_run(" of ")
        add_field(paragraph, "NUMPAGES", "1")
