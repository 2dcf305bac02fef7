"""The catalogue as data: ``pathways/list/1``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from pathways.documents.entry import Entry
from pathways.export.data import pieces
from pathways.export.data.pieces import Data


def listing(documents: Sequence[Entry]) -> Data:
    """The documents at hand."""
    return {**pieces.envelope("list"), "documents": [_row(document) for document in documents]}


def _row(document: Entry) -> Data:
    found = {name: value for name, value in asdict(document).items() if name != "path"}
    return {**found, "institution": document.institution or None}
