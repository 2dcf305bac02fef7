"""A document at one moment: its text, what it says, what is wrong with it, and its ladder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pathways.checks.neighbours import Neighbours
from pathways.checks.run import Report, run_checks
from pathways.documents.overlay import refuse_overlay
from pathways.documents.read import Reading, read_string
from pathways.documents.refused import Refused
from pathways.graph.career import CareerGraph, career_graph
from pathways.model.facts import Fact
from pathways.model.framework import Framework


@dataclass(frozen=True)
class Surroundings:
    """What other documents give to the one that is written."""

    facts: Mapping[str, Fact] = field(default_factory=dict)
    """The facts that every document may use."""
    neighbours: Neighbours = field(default_factory=Neighbours)
    """Names that it may use, and that other documents define."""


@dataclass(frozen=True)
class State:
    """A framework that could be read whole."""

    reading: Reading
    framework: Framework
    graph: CareerGraph
    """For no day: statements of every date stand together."""
    report: Report
    facts: Mapping[str, Fact]
    """The shared facts and its own."""

    @property
    def text(self) -> str:
        """The document as it would be saved."""
        return self.reading.text

    @property
    def data(self) -> dict[str, Any]:
        """What the document says, as plain data."""
        return self.reading.parsed.data


def state_of(text: str, file: str, around: Surroundings) -> State:
    """The state that a text describes.

    Args:
        text: The document.
        file: Its name in messages.
        around: What other documents give to it.

    Raises:
        Refused: If it is no framework or lies over another, or a part of it cannot be read.
    """
    reading = read_string(text, file)
    if not isinstance(reading.document, Framework):
        raise _refused(file, "not-a-framework", "this document is no framework", "open one that begins with "
                       "`document: framework`")  # fmt: skip
    refuse_overlay(reading)
    if reading.problems:
        first = reading.located[0]
        refused = Refused(first.problem.code, first.problem.message, first.problem.help, first.place, first.source_line)
        refused.file = file
        raise refused
    framework = reading.document
    report = run_checks(reading, around.facts, neighbours=around.neighbours)
    return State(reading, framework, career_graph(framework), report, {**around.facts, **framework.facts})


def _refused(file: str, code: str, message: str, help: str) -> Refused:
    refused = Refused(code, message, help)
    refused.file = file
    return refused
