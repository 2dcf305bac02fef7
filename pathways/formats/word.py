"""Word files as passages: paragraphs, lists, tables, content controls and text boxes, in the order of the document."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from pathways.documents.refused import Refused
from pathways.formats.blocks import with_leads
from pathways.language.passages import Passage, Where, passage_of

if TYPE_CHECKING:
    from docx.document import Document

PARTS_MAX = 4_000
UNPACKED_MAX = 128 * 2**20
"""Bytes of all parts unpacked, pictures too."""
TEXT_MAX = 32 * 2**20
"""Bytes of one part in XML; the text of a thousand pages has less."""

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
"""A second copy of a text box, for old readers."""

_MOVED = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}moveFrom"
"""Words at the place that they were moved away from."""


def passages_of_word(content: bytes) -> tuple[Passage, ...]:
    """The passages of a Word file; they are told by number, as such a file knows no lines.

    Raises:
        Refused: If it is no Word file, or unpacks to more than is sensible.
    """
    _check_sizes(content)
    return tuple(with_leads(_paragraphs(_document(content))))


def _check_sizes(content: bytes) -> None:
    """Refuse what would unpack to more than memory is good for. What a part declares is all that is ever unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        raise _none() from None
    names = {part.filename for part in parts}
    if "word/document.xml" not in names:
        if "[Content_Types].xml" in names or "mimetype" in names:
            raise Refused("format", "this is no Word document but another office file", "save its text as .docx")
        raise Refused("format", "this is a packed archive, not a Word file", "unpack it and give what is inside")
    text = [part.file_size for part in parts if part.filename.endswith((".xml", ".rels"))]
    unpacked = sum(part.file_size for part in parts)
    if len(parts) > PARTS_MAX or unpacked > UNPACKED_MAX or max(text) > TEXT_MAX:
        raise Refused("too-large", "the file unpacks to far more than a document needs", "save it without its pictures")


def _none() -> Refused:
    return Refused("format", "this is no Word file, or a damaged one", "open it in Word and save it again as .docx")


def _document(content: bytes) -> Document:
    import zlib

    import docx
    from docx.opc.exceptions import OpcError
    from lxml.etree import LxmlError  # type: ignore[import-untyped, unused-ignore]  # it ships no types

    try:
        return docx.Document(io.BytesIO(content))
    except (
        OpcError,
        LxmlError,
        zipfile.BadZipFile,
        zlib.error,
        LookupError,
        ValueError,
        TypeError,
        AttributeError,
        RuntimeError,
    ):
        raise _none() from None


def _paragraphs(document: Document) -> Iterator[tuple[bool, Passage]]:
    """Each paragraph that has words, and whether it is an item of a list."""
    from docx.oxml.ns import qn

    paragraph, table = qn("w:p"), qn("w:tbl")
    tables: dict[Any, int] = {}
    number = 0
    body: Any = document.element.body
    for element in body.iter(paragraph, table):
        if any(above.tag == _FALLBACK for above in element.iterancestors()):
            continue
        if element.tag == table:
            tables[element] = len(tables) + 1
            continue
        cell = _cell(element, tables)
        number += not cell
        text = _text(element)
        if text.strip():
            yield _is_item(element), passage_of([(Where(part=cell or f"paragraph {number}"), text)])


def _text(paragraph: Any) -> str:
    """The words of a paragraph: in links, insertions and content controls too, and without what is struck out."""
    from docx.oxml.ns import qn

    own, words = qn("w:p"), {qn("w:t"): None, qn("w:tab"): " ", qn("w:br"): "\n", qn("w:noBreakHyphen"): "-"}
    parts = []
    for element in paragraph.iter(*words):
        nearest = next(above for above in element.iterancestors() if above.tag in {own, _FALLBACK, _MOVED})
        if nearest is paragraph and element.getparent().tag != qn("w:tabs"):
            parts.append(words[element.tag] or element.text or "")
    return "".join(parts)


def _is_item(paragraph: Any) -> bool:
    from docx.oxml.ns import qn

    about = paragraph.pPr
    if about is None:
        return False
    return about.find(qn("w:numPr")) is not None or str(about.style or "").startswith("List")


def _cell(paragraph: Any, tables: dict[Any, int]) -> str:
    """The cell that a paragraph stands in: "table 1, row 2, cell 3"; empty outside tables."""
    from docx.oxml.ns import qn

    row = cell = 0
    for element in paragraph.iterancestors(qn("w:tc"), qn("w:tr"), qn("w:tbl")):
        if element.tag == qn("w:tbl"):
            return f"table {tables[element]}, row {row}, cell {cell}"
        before = 1 + sum(1 for _ in element.itersiblings(element.tag, preceding=True))
        if element.tag == qn("w:tr"):
            row = before
        else:
            cell = before
    return ""
