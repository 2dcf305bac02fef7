"""Writing a text over the one that was read, if nobody else has changed the file meanwhile."""

from __future__ import annotations

from pathlib import Path

from pathways.documents.refused import Refused
from pathways.documents.splice.save import MARK
from pathways.documents.text import decode, read_bytes
from pathways.documents.write import write_file

CHANGED = "changed"
"""The code of the refusal to write over what somebody else wrote."""


def save_text(path: Path, known: str, text: str) -> None:
    """Write a text to a file; the file holds its old text until the new one is complete.

    Args:
        path: The file; where it is a link, what it links to is written.
        known: The text that the file held when it was last read or written.
        text: The text to write.

    Raises:
        Refused: If the file is no longer the one that was read, or cannot be written.
    """
    place = path.resolve()
    mark = _unchanged(place, known, path)
    if text != known:
        _unchanged(place, known, path)
        write_file(place, mark + text.encode())


def save_new(path: Path, text: str) -> None:
    """Write a text to a file that is not there yet.

    Raises:
        Refused: If there is such a file, its name is no document's, or it cannot be written.
    """
    if path.exists() or path.is_symlink():
        raise _refused(path, "taken", f"{path.name} exists, and would be lost", "give another name")
    if path.suffix.lower() not in {".yaml", ".yml"}:
        raise _refused(path, "no-document", f"{path.name} does not end in .yaml", "documents are found by that ending")
    if not path.parent.is_dir():
        raise _refused(path, "no-folder", f"there is no folder {path.parent}", "make it first, or name another")
    write_file(path, text.encode())


def text_on_disk(path: Path) -> str:
    """The text that a file holds now.

    Raises:
        Refused: If it cannot be read.
    """
    try:
        return decode(read_bytes(path.resolve()))
    except Refused as refused:
        refused.file = str(path)
        raise


def _unchanged(place: Path, known: str, path: Path) -> bytes:
    """The mark that a file begins with, if its text is still the one that is known."""
    try:
        content = read_bytes(place)
        if decode(content) == known:
            return MARK if content.startswith(MARK) else b""
    except Refused as refused:
        refused.file = str(path)
        raise
    message = "the file was changed by somebody else since it was read; nothing was written"
    raise _refused(path, CHANGED, message, "look at the difference, save under another name, or take over what it says")


def _refused(path: Path, code: str, message: str, help: str) -> Refused:
    refused = Refused(code, message, help)
    refused.file = str(path)
    return refused
