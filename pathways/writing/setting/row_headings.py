"""The cells that name a row, told as headings in the tags of a PDF; typst itself tells only those of columns."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from pathways.writing.blocks import Block, Fields, Form, Table, Written

if TYPE_CHECKING:
    from pypdf.generic import DictionaryObject


def with_row_headings(pdf: bytes, written: Written) -> bytes:
    """The PDF with headings of rows, in the tables that have them.

    Args:
        pdf: The PDF of the document.
        written: The document, whose tables stand in the same order.
    """
    from pypdf import PdfReader, PdfWriter
    from pypdf.generic import DictionaryObject, NameObject

    named = _named(written)
    if not any(named):
        return pdf
    reader = PdfReader(io.BytesIO(pdf))
    writer = PdfWriter(clone_from=reader)
    structure = writer.root_object["/StructTreeRoot"]
    tables = (element for element in _elements(structure) if element.get("/S") == "/Table")
    for table, names_rows in zip(tables, named, strict=True):
        for row in (each for each in _elements(table) if names_rows and each.get("/S") == "/TR"):
            first = next(iter(_elements(row)), None)
            if first is not None and first.get("/S") == "/TD":
                first[NameObject("/S")] = NameObject("/TH")
                scope = DictionaryObject(
                    {NameObject("/O"): NameObject("/Table"), NameObject("/Scope"): NameObject("/Row")}
                )
                first[NameObject("/A")] = scope
    writer.pdf_header = reader.pdf_header
    written_pdf = io.BytesIO()
    writer.write(written_pdf)
    return written_pdf.getvalue()


def _named(written: Written) -> list[bool]:
    """Whether the rows of each table are told with headings."""
    return [_rows_have_headings(block) for block in written.blocks() if _is_table(block)]


def _is_table(block: Block) -> bool:
    return isinstance(block, Fields | Form) or (isinstance(block, Table) and bool(block.rows))


def _rows_have_headings(block: Block) -> bool:
    """Whether it helps a listener to hear the name of the row with each cell.

    Where headings would outnumber the other cells, as in a table of two columns, those of the columns are enough.
    """
    match block:
        case Table(names_rows=True) | Form():
            rows, columns = len(block.rows), len(block.columns)
            return rows * (columns - 1) >= rows + columns
        case _:
            return isinstance(block, Fields)


def _elements(element: Any) -> Iterator[DictionaryObject]:
    """The elements below one, in the order of the document."""
    from pypdf.generic import ArrayObject, DictionaryObject

    below = element.get("/K")
    below = below.get_object() if below is not None else ArrayObject()
    for each in below if isinstance(below, ArrayObject) else [below]:
        kid = each.get_object()
        if isinstance(kid, DictionaryObject) and "/S" in kid:
            yield kid
            yield from _elements(kid)
