"""Documents read aside, and what comes of it: a framework with its facts, or one message."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pathways.documents.catalogue import bundled, documents_at, shared_facts
from pathways.documents.entry import Entry
from pathways.documents.peek import peek
from pathways.documents.read import read_document
from pathways.documents.refused import Refused
from pathways.graph.career import CareerGraph, career_graph
from pathways.model.facts import Fact
from pathways.model.framework import Framework
from pathways.problems.report import report


@dataclass(frozen=True)
class Opened:
    """A framework ready to walk."""

    path: Path
    graph: CareerGraph
    facts: dict[str, Fact]


@dataclass(frozen=True)
class Unreadable:
    """A document that cannot be opened, and why."""

    path: Path
    message: str


def documents(paths: Sequence[Path]) -> list[Entry | Unreadable]:
    """What there is to open: documents given by the user first, then the bundled frameworks."""
    found: list[Entry | Unreadable] = []
    try:
        given = documents_at(paths)
    except Refused as refused:
        given = []
        found.append(Unreadable(Path(refused.file), refused.problem.message))
    found += [_peeked(path) for path in given]
    frameworks = bundled().of_kind("framework")
    ladders = [entry for entry in frameworks if entry.nature == "career-framework"]
    places = [entry for entry in ladders if entry.institution]
    models = [entry for entry in ladders if not entry.institution]
    return [*found, *places, *models, *(entry for entry in frameworks if entry not in ladders)]


def open_framework(path: Path, on: date | None) -> Opened | Unreadable:
    """Read a framework; a document with faults is told, never used in part."""
    try:
        reading = read_document(path)
        facts = shared_facts()
    except Refused as refused:
        return Unreadable(path, report([refused.located()]))
    if not reading.whole:
        return Unreadable(path, report(reading.located))
    if not isinstance(reading.document, Framework):
        return Unreadable(path, "This document is no framework.")
    return Opened(path, career_graph(reading.document, on), {**facts, **reading.document.facts})


def _peeked(path: Path) -> Entry | Unreadable:
    seen = peek(path)
    return seen if seen is not None else Unreadable(path, "this file cannot be read as a document")
