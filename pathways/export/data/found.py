"""What was found by its name, as data: ``pathways/find/1``."""

from __future__ import annotations

from collections.abc import Sequence

from pathways.documents.search import Found
from pathways.export import found as words
from pathways.export.data import pieces
from pathways.export.data.pieces import Data


def found(typed: str, results: Sequence[Found]) -> Data:
    """Everything that was found, best first."""
    return {**pieces.envelope("find"), "looked_for": typed, "found": [_row(each) for each in results]}


def _row(each: Found) -> Data:
    thing = each.thing
    return {
        "kind": thing.kind if thing is not None else each.entry.kind,
        "document": each.entry.id,
        "id": thing.id if thing is not None else each.entry.id,
        "name": words.name(each),
        "also": list(thing.also) if thing is not None else [],
        "place": (thing.place or None) if thing is not None else None,
        "institution": each.entry.institution or None,
        "command": list(words.command(each)),
    }
