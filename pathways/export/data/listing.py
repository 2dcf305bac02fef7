"""The catalogue as data: ``pathways/list/1``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from pathways.export.data import pieces
from pathways.export.data.pieces import Data
from pathways.export.listed import Listed


def listing(documents: Sequence[Listed]) -> Data:
    """The documents at hand."""
    return {**pieces.envelope("list"), "documents": [asdict(document) for document in documents]}
