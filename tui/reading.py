"""Documents read aside, and what comes of it: a framework with its facts, or one message."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pathways.documents.catalogue import shared_facts
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
