"""Statements added to a document at the end of a section; every other byte stays as it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pathways.documents.read import Reading
from pathways.documents.splice.edits import Add, Edit, Put
from pathways.documents.splice.spliced import spliced


def with_added(reading: Reading, section: str, statements: Mapping[str, Mapping[str, Any]]) -> str:
    """The text of a document with more statements in one of its sections.

    Args:
        reading: The document as it was read.
        section: The section; it is begun at the end of the document where there is none.
        statements: By id: plain data.

    Raises:
        Refused: If the section has one of the ids already.
    """
    held = reading.parsed.data.get(section)
    plain = {key: dict(statement) for key, statement in statements.items()}
    edits: list[Edit] = [Add((section, key), statement) for key, statement in plain.items()]
    return spliced(reading, edits if held else [Put((section,), plain)]).text
