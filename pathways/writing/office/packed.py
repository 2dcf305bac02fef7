"""A Word file as bytes that are the same whenever it is written."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime, time
from typing import TYPE_CHECKING

from pathways.writing.blocks import Written

if TYPE_CHECKING:
    from docx.document import Document

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The date of every part; an archive knows no earlier one."""


def describe(document: Document, written: Written) -> None:
    """Say what the file is; its date is that of the document, never that of the clock."""
    about = document.core_properties
    for old in list(about._element):
        about._element.remove(old)
    # What a property may hold is limited by its format to 255 letters.
    about.title, about.subject, about.author = (text[:255] for text in (written.title, written.subject, written.author))
    about.keywords = ", ".join(written.keywords)[:255]
    about.language = written.language
    about.last_modified_by = written.author[:255]
    if written.on is not None:
        about.created = about.modified = datetime.combine(written.on, time())


def packed(document: Document) -> bytes:
    """The file as bytes."""
    first, second = io.BytesIO(), io.BytesIO()
    document.save(first)
    with zipfile.ZipFile(first) as source, zipfile.ZipFile(second, "w", zipfile.ZIP_DEFLATED) as target:
        for part in source.infolist():
            entry = zipfile.ZipInfo(part.filename, EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            target.writestr(entry, source.read(part))
    return second.getvalue()
