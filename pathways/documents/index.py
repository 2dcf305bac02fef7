"""What the bundled documents call themselves and hold, remembered so that listing them reads none of them again.

The index is one JSON file in the user's folder for such things. An entry counts only for exactly the same bytes; a
damaged, foreign or unwritable index is done without, and never changes an answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields
from hashlib import blake2b
from pathlib import Path
from typing import Any

import pathways
from pathways.documents import kept
from pathways.documents.entry import Entry
from pathways.documents.refused import Refused

_NAME = "index.json"

_FORMAT = [1, pathways.__version__]
"""Its number is raised when the same document is summed up otherwise than before."""

_FIELDS = {field.name: str(field.type) for field in fields(Entry) if field.name != "path"}


def indexed(paths: Iterable[Path], folder: Path) -> Iterator[Entry]:
    """The entries of bundled documents, from the index where it knows exactly these bytes; without unreadable ones.

    Args:
        paths: The documents.
        folder: The folder that they are below.
    """
    known = _recalled()
    rows: dict[str, Any] = {}
    for path in paths:
        name = path.relative_to(folder).as_posix()
        try:
            digest = blake2b(path.read_bytes(), digest_size=16).hexdigest()
        except OSError:
            continue
        row = known.get(name)
        found = _entry(path, row[1]) if isinstance(row, list) and len(row) == 2 and row[0] == digest else None
        if found is None:
            found = _read(path)
        if found is None:
            continue
        rows[name] = [digest, {key: getattr(found, key) for key in _FIELDS}]
        yield found
    if rows != known:
        kept.remember(_NAME, {"format": _FORMAT, "entries": rows})


def _read(path: Path) -> Entry | None:
    from pathways.documents.entry import entry_of
    from pathways.documents.read import read_document

    try:
        return entry_of(read_document(path))
    except Refused:
        return None


def _entry(path: Path, row: object) -> Entry | None:
    """An entry from its row; None if the row does not have the form of one."""
    if not isinstance(row, dict) or row.keys() != _FIELDS.keys():
        return None
    if any(type(row[name]).__name__ != kind for name, kind in _FIELDS.items()):
        return None
    return Entry(path, **row)


def _recalled() -> dict[str, Any]:
    held = kept.recalled(_NAME)
    entries = held.get("entries")
    return entries if held.get("format") == _FORMAT and isinstance(entries, dict) else {}
