"""Documents read whole; one with faults is told and never used in part."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeVar

from pathways.documents.catalogue import bundled
from pathways.documents.read import read_document
from pathways.documents.refused import Refused
from pathways.documents.whole import NotWhole, shown_from_here, whole_reading

T = TypeVar("T")


def document_at(path: Path) -> Any:
    """The document in a file.

    Raises:
        NotWhole: If a part of it cannot be read.
        Refused: If it cannot be read at all.
    """
    reading = read_document(path, shown_from_here(path))
    if not reading.whole:
        raise NotWhole(reading)
    return reading.document


def named(wanted: str, kind: str, model: type[T]) -> T:
    """The document of a kind that another one names.

    Raises:
        NotWhole: If a part of it cannot be read.
        Refused: If there is none.
    """
    document = whole_reading(wanted, kind).document
    assert isinstance(document, model)
    return document


def first_of(kind: str, model: type[T]) -> T:
    """The first document of a kind that comes with the program.

    Raises:
        NotWhole: If a part of it cannot be read.
        Refused: If there is none.
    """
    entries = bundled().of_kind(kind)
    if not entries:
        raise refused(kind, f"no document of kind {kind!r} is at hand", "")
    return named(entries[0].id, kind, model)


def refused(file: str, message: str, help: str) -> Refused:
    """Why something cannot be shown."""
    found = Refused("not-found", message, help)
    found.file = file
    return found
