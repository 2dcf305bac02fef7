"""What bundled documents held when they were last parsed, so that a command need not parse them all again.

One file a document, as JSON, in the user's folder for such things; it counts only for exactly the same text. Whatever
is wrong with it, the document is parsed instead: a memory never changes an answer. Only bundled documents are kept.
"""

from __future__ import annotations

import json
import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pathways.documents.events import Parsed, parse
from pathways.documents.refused import Refused
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
    place = _folder() / f"{_NO_PART_OF_A_NAME.sub('-', str(path.resolve()))[-150:]}.json"
    data = _recalled(place, text)
    if data is not None:
        return Remembered(data, {}, [], text)
    found = parse(text)
    if not found.problems:
        _remember(place, text, found.data)
    return found


def _recalled(place: Path, text: str) -> dict[str, Any] | None:
    try:
        held = json.loads(place.read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    if not isinstance(held, dict) or (held.get("format"), held.get("text")) != (FORMAT, text):
        return None
    data = held.get("data")
    return data if isinstance(data, dict) else None


def _remember(place: Path, text: str, data: dict[str, Any]) -> None:
    from pathways.documents.write import write_file

    kept = json.dumps({"format": FORMAT, "text": text, "data": data}, ensure_ascii=False)
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        write_file(place, kept.encode())
    except (OSError, Refused):
        return  # a memory that cannot be kept is done without


def _folder() -> Path:
    """Where programs of this user keep what can be made again."""
    if os.name == "nt":
        base = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "pathways"
