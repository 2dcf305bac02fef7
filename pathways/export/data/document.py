"""A document of any kind, or one statement of it, as data: the keys of the format, under a schema of its kind."""

from __future__ import annotations

from typing import Any

from pathways.export.data.pieces import Data
from pathways.model.provenance import Named

_NAMED = {"commitment": "commitment-book", "language": "language-book", "reform": "reform-document"}
"""Schemas of documents whose kind is also the name of an answer."""


def document(found: Any) -> Data:
    """A whole document."""
    return {"schema": f"pathways/{_NAMED.get(found.document, found.document)}/1", **_plain(found)}


def entry(found: Any, section: str, statement: Named) -> Data:
    """One statement of a document."""
    holder = {"id": found.id, "kind": found.document}
    return {
        "schema": "pathways/entry/1",
        "document": holder,
        "section": section,
        "id": statement.id,
        "statement": _plain(statement),
    }


def _plain(model: Any) -> Data:
    said: Data = model.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    return said
