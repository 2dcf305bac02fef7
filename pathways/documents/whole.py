"""A document that a person names, read whole: one with faults is not used, as it might change every answer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from pathways.documents.refused import Refused

if TYPE_CHECKING:
    from pathways.documents.read import Reading


class NotWhole(Exception):
    """A document of which a part cannot be read."""

    def __init__(self, reading: Reading) -> None:
        super().__init__(reading.file)
        self.reading = reading


def whole_reading(wanted: str, kind: str) -> Reading:
    """The document of a kind that a person names, with its text and places.

    Args:
        wanted: Its id, title, institution or file.
        kind: The kind that is asked for.

    Raises:
        NotWhole: If a part of it cannot be read.
        Refused: If there is none, it cannot be read at all, or it is of another kind.
    """
    from pathways.documents.catalogue import find
    from pathways.documents.read import read_document

    path = find(wanted, kind)
    reading = read_document(path, shown_from_here(path))
    if not reading.whole:
        raise NotWhole(reading)
    if reading.document.document != kind:
        refused = Refused("wrong-kind", f"this is a document of kind {reading.document.document!r}", f"give a {kind}")
        refused.file = reading.file
        raise refused
    return reading


def shown_from_here(path: Path) -> str:
    """A path as messages show it: from here where that is shorter."""
    try:
        return str(path.resolve().relative_to(Path.cwd()))
    except (ValueError, OSError):
        return str(path)
