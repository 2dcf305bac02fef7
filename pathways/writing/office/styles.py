"""The styles of a Word file. Those that a template has stay as the institution made them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docx.document import Document

STYLES = Path(__file__).parent / "styles.xml"


def set_styles(document: Document, language: str, *, keep: bool) -> None:
    """Give a file our styles.

    Args:
        document: The file.
        language: The language of its text, as a BCP 47 tag.
        keep: Whether the styles that it has stay, as they are an institution's own.
    """
    from docx.oxml import parse_xml

    ours = parse_xml(STYLES.read_bytes())
    theirs: Any = document.styles.element
    if not keep:
        for child in list(theirs):
            theirs.remove(child)
    known = {_name(style): style for style in theirs.style_lst}
    for child in list(ours):
        if not keep or (child in ours.style_lst and _name(child) not in known):
            theirs.append(child)
    _set_language(theirs, language)


def style_ids(document: Document) -> dict[str, str]:
    """The ids of the styles, which a template may have given as it pleased, by their names in small letters."""
    theirs: Any = document.styles.element
    return {_name(style): str(style.styleId) for style in theirs.style_lst}


def _name(style: Any) -> str:
    """A style's name, as Word compares them."""
    return str(style.name_val).lower()


def _set_language(styles: Any, language: str) -> None:
    """The language of all text that is not told to be in another."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    parent = styles
    for tag in ("w:docDefaults", "w:rPrDefault", "w:rPr", "w:lang"):
        child = parent.find(qn(tag))
        if child is None:
            child = OxmlElement(tag)
            parent.insert(0, child) if tag in {"w:docDefaults", "w:rPrDefault"} else parent.append(child)
        parent = child
    parent.set(qn("w:val"), language)
