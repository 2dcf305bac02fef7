"""The file of a session: what it holds now, and a new one that takes nobody's place."""

from __future__ import annotations

from pathlib import Path

from pathways.documents.refused import Refused
from pathways.documents.text import decode, read_bytes
from pathways.documents.write import write_file


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


def _refused(path: Path, code: str, message: str, help: str) -> Refused:
    refused = Refused(code, message, help)
    refused.file = str(path)
    return refused
