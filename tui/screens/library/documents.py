"""A document, or one statement of it, as it is told in text; worked out aside."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from pathways.documents.catalogue import shared_facts
from pathways.export.text.commitment import add_plan
from pathways.export.text.document import add_document, add_entry, sections_of
from pathways.export.text.show import add_framework, add_role
from pathways.graph.career import career_graph
from pathways.model.commitment import CommitmentBook
from pathways.model.framework import Framework
from pathways.model.plan import ActionPlan
from pathways.sector.plan import standings

from ...outline.outline import Add
from .whole import document_at, named, refused


def told(path: Path, part: str, on: date) -> Add:
    """What puts a document on a page: a framework by its ladder, a plan by what is due, any other by its statements.

    Args:
        path: The file.
        part: The id of a statement, or of a role of a framework; empty: the whole.
        on: The day.

    Raises:
        NotWhole: If a part of it cannot be read.
        Refused: If it cannot be read at all, or has no such part.
    """
    document = document_at(path)
    if isinstance(document, Framework):
        return _framework(document, part, on, path)
    if part:
        return _statement(document, part, path)
    if isinstance(document, ActionPlan):
        found = standings(document, named(document.commitment, "commitment", CommitmentBook).pillars, on)
        return lambda page: add_plan(page, found)
    return lambda page: add_document(page, document)


def _framework(framework: Framework, role: str, on: date, path: Path) -> Add:
    graph = career_graph(framework, on)
    if not role:
        return lambda page: add_framework(page, graph)
    if role not in graph.roles:
        raise refused(str(path), f"it has no role {role!r} on that day", "choose another")
    return lambda page: add_role(page, graph.roles[role], graph)


def _statement(document: Any, wanted: str, path: Path) -> Add:
    facts = {**shared_facts(), **getattr(document, "facts", {})}
    for section, statement in _within(document, ""):
        if statement.id == wanted:
            return lambda page: add_entry(page, document, section, statement, facts)
    raise refused(str(path), f"it has no {wanted!r}", "choose another")


def _within(holder: Any, section: str) -> Iterator[tuple[str, Any]]:
    """Every statement below a document, with the section that it stands in."""
    for name, statements in sections_of(holder).items():
        for each in statements.values():
            yield section or name, each
            yield from _within(each, section or name)
