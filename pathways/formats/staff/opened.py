"""A file of contracts: what format it has, and its rows."""

from __future__ import annotations

from pathlib import Path

from pathways.documents.refused import Refused
from pathways.documents.text import read_bytes
from pathways.workforce.staff_grid import Grid

SIZE_MAX = 128 * 2**20
"""Bytes; a table of 200,000 contracts has a fifth of this."""

TAKEN = "give a table as CSV or as an Excel workbook (.xlsx)"

_OTHERS = {
    b"\xd0\xcf\x11\xe0": ("this is an old Excel file (.xls), or one with a password", "save it as .xlsx without one"),
    b"%pdf": ("this is a PDF", TAKEN),
    b"{\\rtf": ("this is Rich Text", TAKEN),
    b"<!doctype html": ("this is a web page, whatever its name says", "open it in a spreadsheet and save it as .xlsx"),
    b"<html": ("this is a web page, whatever its name says", "open it in a spreadsheet and save it as .xlsx"),
    b"<?xml": ("this is XML", "open it in a spreadsheet and save it as .xlsx"),
}


def open_grid(path: Path, sheet: str | None = None, shown_as: str | None = None) -> Grid:
    """The rows of a file; its first bytes tell its format.

    Args:
        path: The file.
        sheet: The sheet of a workbook; without it, the first that is not hidden.
        shown_as: The name of the file in messages.

    Raises:
        Refused: If it cannot be read, or is no table.
    """
    name = shown_as or str(path)
    try:
        content = _bytes(path)
        if content.startswith(b"PK\x03\x04"):
            from pathways.formats.staff.workbook import grid_of_workbook

            return grid_of_workbook(content, sheet, name)
        start = content[:64].lstrip().lower()
        for beginning, (message, help) in _OTHERS.items():
            if start.startswith(beginning):
                raise Refused("format", message, help)
        if path.suffix.lower() in {".xlsx", ".xlsm"}:
            raise Refused("format", "the name says that this is a workbook, but it is none", TAKEN)
        if sheet is not None:
            raise Refused("no-such-sheet", "a table as plain text has no sheets", "leave the sheet out")
        from pathways.formats.staff.delimited import grid_of_text

        return grid_of_text(content, name)
    except Refused as refused:
        refused.file = refused.file or name
        raise


def _bytes(path: Path) -> bytes:
    """All bytes of a plain file; a table may be larger than a document."""
    try:
        return read_bytes(path)
    except Refused as refused:
        if refused.problem.code != "too-large":
            raise
    if path.stat().st_size > SIZE_MAX:
        raise Refused("too-large", f"the file is larger than {SIZE_MAX // 2**20} MB", "leave out columns or rows")
    return path.read_bytes()
