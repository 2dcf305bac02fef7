"""What bundled documents held when they were last parsed, so that a command need not parse them all again.

One file a document, as JSON, in the user's folder for such things; it counts only for exactly the same text. Whatever
is wrong with it, the document is parsed instead: a memory never changes an answer. Only bundled documents are kept.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from pathways.documents import kept
from pathways.documents.parsed import Parsed
from pathways.problems import Path as InDocument
from pathways.problems import Place

_NO_PART_OF_A_NAME = re.compile(r"[^A-Za-z0-9.]+")

FORMAT = 1
"""Raised when the same text is parsed to other data than before."""


@dataclass(slots=True)
class Remembered(Parsed):
    """Data of a text that was parsed before; where the parts stand is worked out when it is asked for."""

    text: str = ""

    def place(self, path: InDocument, on: str = "value") -> Place:
        """Where a path stands, or the nearest part of it that does."""
        if not self.marks:
            from pathways.documents.events import parse

            self.marks = parse(self.text).marks
        return Parsed.place(self, path, on)


def parsed_again(text: str, path: Path) -> Parsed:
    """The text of a bundled document as data, from memory where it is the same as before.

    Args:
        text: The text.
        path: The file that it comes from; it names the place in memory.

    Raises:
        Refused: If it is no readable document.
    """
    name = f"{_NO_PART_OF_A_NAME.sub('-', str(path.resolve()))[-150:]}.json"
    held = kept.recalled(name)
    data = held.get("data")
    if (held.get("format"), held.get("text")) == (FORMAT, text) and isinstance(data, dict):
        return Remembered(data, {}, [], text)
    from pathways.documents.events import parse

    found = parse(text)
    if not found.problems:
        kept.remember(name, {"format": FORMAT, "text": text, "data": found.data})
    return found
