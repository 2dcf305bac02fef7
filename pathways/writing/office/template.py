"""The file that a document is written into: an empty one, or an institution's own with its styles, head and foot."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docx.document import Document

PARTS_MAX = 4_000
UNPACKED_MAX = 64 * 2**20
"""Bytes of all parts unpacked; a template with logos has far less."""


class NotTemplate(Exception):
    """Raised where a file is no template that can be used; its message is for the user."""


def opened(template: Path | None) -> Document:
    """A file without text.

    Args:
        template: A Word file whose styles, header and footer are used, and whose text is left behind.

    Raises:
        NotTemplate: If it cannot be read, has macros, or is no Word document.
    """
    import docx

    if template is None:
        document = docx.Document()
        _renew(document)
    else:
        document = _read(template)
    body: Any = document.element.body
    for child in list(body):
        if child.tag.rpartition("}")[2] != "sectPr":
            body.remove(child)
    return document


def _read(template: Path) -> Document:
    import docx
    from docx.opc.exceptions import OpcError
    from lxml.etree import LxmlError  # type: ignore[import-untyped, unused-ignore]

    try:
        content = template.read_bytes()
    except OSError as error:
        raise NotTemplate(f"{template}: cannot be read: {error.strerror or error}") from None
    damaged = f"{template}: is no Word document, or a damaged one: open it in Word and save it as .docx"
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
            kinds = archive.read("[Content_Types].xml") if "[Content_Types].xml" in archive.namelist() else b""
            if len(parts) > PARTS_MAX or sum(part.file_size for part in parts) > UNPACKED_MAX:
                raise NotTemplate(f"{template}: unpacks to far more than a template needs")
        if b"macroEnabled" in kinds or any(part.filename.lower().endswith("vbaproject.bin") for part in parts):
            raise NotTemplate(f"{template}: has macros, which are not taken over: save it as .docx in Word")
        if b"wordprocessingml.template" in kinds:
            raise NotTemplate(f"{template}: is a template of Word's own kind (.dotx): save it as .docx in Word")
        document = docx.Document(io.BytesIO(content))
        if document.element.body is None or not document.sections:
            raise NotTemplate(damaged)
        document.styles  # noqa: B018 - a file may lack the part
    except (
        OpcError,
        LxmlError,
        zipfile.BadZipFile,
        LookupError,
        ValueError,
        TypeError,
        AttributeError,
        RuntimeError,
        OSError,
    ):
        raise NotTemplate(damaged) from None
    return document


def _renew(document: Document) -> None:
    """Make the empty file one of today's Word, without the picture of an empty page that it brings along."""
    from docx.oxml.ns import qn

    relations = document.part.package.rels
    for name in [name for name, relation in relations.items() if relation.reltype.endswith("/thumbnail")]:
        del relations[name]
    for setting in document.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")
