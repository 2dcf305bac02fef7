"""Statements added to a document at the end of a section; every other byte stays as it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pathways.documents.emit import emitted, indented
from pathways.documents.read import Reading


def with_added(reading: Reading, section: str, statements: Mapping[str, Mapping[str, Any]]) -> str:
    """The text of a document with more statements in one of its sections.

    Args:
        reading: The document as it was read.
        section: The section; it is begun at the end of the document where there is none.
        statements: By id: plain data. An id that the section has already is refused by the next reading.
    """
    block = emitted({key: dict(value) for key, value in statements.items()})
    text = reading.text if reading.text.endswith("\n") else f"{reading.text}\n"
    lines = text.splitlines(keepends=True)
    held = reading.parsed.data.get(section)
    if not held:
        kept = [line for line in lines if not line.startswith(f"{section}:")]
        return f"{''.join(kept)}{section}:\n{indented(block, 2)}"
    place = reading.parsed.place((section, next(iter(held))), "key")
    after = [
        reading.parsed.place((key,), "key").line - 1
        for key in reading.parsed.data
        if reading.parsed.place((key,), "key").line > place.line
    ]
    end = min(after, default=len(lines))
    while end and _is_apart(lines[end - 1]):
        end -= 1
    return "".join([*lines[:end], indented(block, place.column - 1), *lines[end:]])


def _is_apart(line: str) -> bool:
    """Whether a line belongs to what comes after it: blank, or a comment at the margin."""
    return not line.strip() or line.startswith("#")
