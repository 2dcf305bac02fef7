"""The bundled documents that those under examination may name, read only where one of them may name any."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathways.documents.read import Reading


def documents_beside(readings: Sequence[Reading]) -> list[Any]:
    """Documents that others may name: those to check, and the bundled ones that none of them stands for."""
    from pathways.documents.bundled import FOLDERS, bundled_folder
    from pathways.documents.read import read_document

    at_hand = [reading.document for reading in readings]
    ids = {(document.document, document.id) for document in at_hand}
    read = {Path(reading.file).resolve() for reading in readings}
    needed = {kind for document in at_hand for kind in _named_by(document)}
    others = [
        read_document(path).document
        for name in dict.fromkeys(name for kind in sorted(needed) for name in FOLDERS[kind])
        if (folder := bundled_folder() / name).is_dir()
        for path in sorted(folder.glob("*.yaml"))
        if path.resolve() not in read
    ]
    return [*at_hand, *(other for other in others if (other.document, other.id) not in ids)]


def _named_by(document: Any) -> Iterator[str]:
    """The kinds of document that one may name."""
    match document.document:
        case "funder" | "reform":
            yield "funder"
        case "framework" if document.pay_scale:
            yield "pay-scale"
        case "pay-structure":
            yield from ("pay-scale", "framework")
        case "development":
            yield "areas"
        case "areas":
            yield from ("framework", "areas")
        case "crosswalk":
            yield "framework"
        case "scenario":
            yield from ("framework", "pay-structure", "on-costs")
        case "plan":
            yield "commitment"
