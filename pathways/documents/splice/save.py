"""Saving edits into a file that nobody else has changed meanwhile."""

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

MARK = b"\xef\xbb\xbf"
"""What some editors begin a file with; it is kept where it stands."""


def save(path: Path, reading: Reading, edits: Iterable[Edit]) -> Spliced:
    """Make edits in a file; it holds its old text until the new one is complete.

    Args:
        path: The file; where it is a link, what it links to is written.
        reading: The file as it was read.
        edits: What is to be said, in order.

    Raises:
        Refused: If the file is no longer the one that was read, cannot be written, or the edits cannot be made.
    """
    place = path.resolve()
    mark = _unchanged(place, reading, path)
    made = spliced(reading, edits)
    if made.text != reading.text:
        content = mark + made.text.encode()
        _unchanged(place, reading, path)
        write_file(place, content)
    return made


def _unchanged(place: Path, reading: Reading, path: Path) -> bytes:
    """The mark that a file begins with, if its text is still the one that was read."""
    try:
        content = read_bytes(place)
        if decode(content) == reading.text:
            return MARK if content.startswith(MARK) else b""
        refused = Refused("changed", "the file was changed by somebody else since it was read; nothing was written",
                          "read it again, and make the change anew")  # fmt: skip
    except Refused as unreadable:
        refused = unreadable
    refused.file = str(path)
    raise refused
