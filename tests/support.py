"""The few doors through which tests reach the library."""

import os
import shutil
import textwrap
from pathlib import Path

import pytest

import pathways
from pathways.documents.read import Reading, read_string
from pathways.graph.career import CareerGraph, career_graph
from pathways.model.framework import Framework
from pathways.problems.report import report

ROOT = Path(pathways.__file__).parents[1]

HEAD = """
document: framework
format: 1
id: example
title: Example
status: draft
proposed: {by: The tests, on: "2026-01-01"}
"""


def reading_of(text: str) -> Reading:
    """A document read from its sections; the head is filled in unless the text has one."""
    body = textwrap.dedent(text)
    return read_string(body if "document:" in body else HEAD.lstrip() + body, "framework.yaml")


def framework_of(text: str) -> Framework:
    """A framework from its sections; they must be without fault."""
    reading = reading_of(text)
    assert not reading.problems, report(reading.located)
    assert isinstance(reading.document, Framework)
    return reading.document


def graph_of(text: str) -> CareerGraph:
    """The graph of a framework given by its sections."""
    return career_graph(framework_of(text))


def golden(path: Path, text: str) -> None:
    """Compare with a file that a reviewer can read; UPDATE=1 writes it anew."""
    if os.environ.get("UPDATE"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    assert text == path.read_text("utf-8")


def needs(program: str) -> str:
    """The path of a program; without it the test skips, but fails where CI promises that it is there."""
    found = shutil.which(program) or shutil.which(program, path=str(ROOT / ".peers" / "bin"))
    if found is None:
        message = f"{program} is not installed"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    return found
