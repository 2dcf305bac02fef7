"""What is refused before a workbook is opened: macros, links to other workbooks, and archives made to burst."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator

from pathways.documents.refused import Refused

SIZE_MAX = 16 * 2**20
"""Bytes of the file; a framework has a hundredth of this."""

UNPACKED_MAX = 256 * 2**20
"""Bytes of all its parts, unpacked; a million empty rows have a fifth of this."""

PARTS_MAX = 2_000
"""Parts of the archive."""

_SAVE_ANEW = "open it and save it again as .xlsx"

_OLD = b"\xd0\xcf\x11\xe0"
_SAVE_AGAIN = "save it as a workbook without them (.xlsx), and import that"


def refuse_unsafe(content: bytes) -> None:
    """Refuse what is no plain workbook.

    Args:
        content: The bytes of the file.

    Raises:
        Refused: If it is something else, has macros or outside links, or would take too much room.
    """
    if len(content) > SIZE_MAX:
        raise Refused("too-large", f"the workbook is larger than {SIZE_MAX // 2**20} MB", "take out what is not needed")
    if content.startswith(_OLD):
        raise Refused("format", "this is an old workbook (.xls), or has a password", "save it as .xlsx without one")
    if not content.startswith(b"PK\x03\x04"):
        raise Refused("format", "this is no workbook", "give a workbook saved as .xlsx")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _refuse_contents(archive)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError):
        raise Refused(
            "format", "the workbook is damaged or has a password", "open it and save it again as .xlsx"
        ) from None


def _refuse_contents(archive: zipfile.ZipFile) -> None:
    parts = archive.infolist()
    if len(parts) > PARTS_MAX or sum(part.file_size for part in parts) > UNPACKED_MAX:
        raise Refused("too-large", f"unpacked, the workbook takes more than {UNPACKED_MAX // 2**20} MB",
                      "copy what is needed into a new workbook")  # fmt: skip
    names = [part.filename.lower() for part in parts]
    if "xl/workbook.xml" not in names:
        raise Refused("format", "this is an archive, but no workbook", "give a workbook saved as .xlsx")
    if any("vbaproject" in name or name.startswith(("xl/macrosheets", "xl/dialogsheets")) for name in names):
        raise Refused("macros", "the workbook has macros", _SAVE_AGAIN)
    if any(name.startswith("xl/externallinks/") for name in names) or "xl/connections.xml" in names:
        raise Refused("external-links", "the workbook takes values from other files", _SAVE_AGAIN)
    for part in parts:
        if part.filename.lower().endswith((".xml", ".rels", ".vml")):
            _refuse_declarations(archive, part)
    types = archive.read("[Content_Types].xml") if "[content_types].xml" in names else b""
    if b"macroEnabled" in types:
        raise Refused("macros", "the workbook is one for macros (.xlsm)", _SAVE_AGAIN)


def _refuse_declarations(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    """Refuse XML with declarations of its own: no workbook has any, and they can be made to grow without end."""
    before = b""
    for block in _blocks(archive, part):
        seen = (before + block).replace(b"\0", b"")
        if b"<!DOCTYPE" in seen or b"<!ENTITY" in seen:
            raise Refused("format", f"the part {part.filename} has declarations, as no workbook has", _SAVE_ANEW)
        before = block[-32:]


def _blocks(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[bytes]:
    with archive.open(part) as opened:
        while block := opened.read(2**20):
            yield block
