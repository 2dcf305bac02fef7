"""Saving over the text that was read, if nobody else has changed the file meanwhile."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from pathways.documents.refused import Refused
from pathways.documents.splice.edits import Edit
from pathways.documents.splice.spliced import Spliced, spliced
from pathways.documents.text import decode, read_bytes
from pathways.documents.write import write_file

if TYPE_CHECKING:
    from pathways.documents.read import Reading

CHANGED = "changed"
"""The code of the refusal to write over what somebody else wrote."""

_MARK = b"\xef\xbb\xbf"
"""What some editors begin a file with; it is kept where it stands."""


def save(path: Path, reading: Reading, edits: Iterable[Edit]) -> Spliced:
    """Make edits in a file.

    Args:
        path: The file; where it is a link, what it links to is written.
        reading: The file as it was read.
        edits: What is to be said, in order.

    Raises:
        Refused: If the file is no longer the one that was read, cannot be written, or the edits cannot be made.
    """
    made = spliced(reading, edits)
    save_text(path, reading.text, made.text)
    return made


def save_text(path: Path, known: str, text: str) -> None:
    """Write a text to a file; the file holds its old text until the new one is complete.

    Args:
        path: The file; where it is a link, what it links to is written.
        known: The text that the file held when it was last read or written.
        text: The text to write.

    Raises:
        Refused: If the file is no longer the one that was read (the code is `CHANGED`), or cannot be written.
    """
    place = path.resolve()
    try:
        content = read_bytes(place)
        if decode(content) != known:
            raise Refused(CHANGED, "the file was changed by somebody else since it was read; nothing was written",
                          "read it again, and make the change anew")  # fmt: skip
    except Refused as refused:
        refused.file = str(path)
        raise
    if text != known:
        write_file(place, (_MARK if content.startswith(_MARK) else b"") + text.encode())
