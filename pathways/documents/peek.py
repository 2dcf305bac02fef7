"""The head of a document without reading the rest: enough to list it and to find it by name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from pathways.documents.entry import Entry
from pathways.documents.events import PARSER
from pathways.documents.refused import Refused
from pathways.documents.text import read_text

_WANTED = ("document", "id", "title", "name", "status", "institution")

_LAST_HEAD_KEY = frozenset(
    {
        *("sources", "bodies", "families", "groups", "grades", "tracks", "areas", "profiles", "facts", "policies"),
        *("schemes", "tables", "costs", "registers", "opportunities", "pillars", "actions", "principles", "questions"),
    }
)
"""Sections; by convention the head stands before them, and reading stops at the first."""


def peek(path: Path) -> Entry | None:
    """The head of a document; None if the file is none or cannot be read."""
    try:
        return _peek(path, read_text(path))
    except (Refused, yaml.YAMLError):
        return None


def _peek(path: Path, text: str) -> Entry | None:
    found: dict[str, str] = {}
    keys: list[Any] = []  # one place a depth: the key that waits for its value, or None
    events: Iterator[Any] = yaml.parse(text, Loader=PARSER)
    for event in events:
        kind = type(event)
        if kind is yaml.ScalarEvent:
            if not keys:
                return None
            if keys[-1] is None:
                keys[-1] = event.value
                if len(keys) == 1 and event.value in _LAST_HEAD_KEY:
                    break
                continue
            if len(keys) == 1 and keys[0] in _WANTED:
                found[keys[0]] = event.value
            elif keys == ["institution", "name"]:
                found["institution"] = event.value
            if keys[-1] is not _IN_LIST:
                keys[-1] = None
        elif kind is yaml.MappingStartEvent:
            keys.append(None)
        elif kind is yaml.SequenceStartEvent:
            keys.append(_IN_LIST)
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            keys.pop()
            if keys and keys[-1] is not _IN_LIST:
                keys[-1] = None
    if "document" not in found:
        return None
    title = found.get("title") or found.get("name") or path.stem
    return Entry(path, found["document"], found.get("id", path.stem), title,
                found.get("status", ""), found.get("institution", ""))  # fmt: skip


_IN_LIST = object()
"""Stands for a depth that is a list, where values come without keys."""
