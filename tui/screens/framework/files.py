"""Ladders, roles and walks as files."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from pathways.documents.refused import Refused
from pathways.graph.career import CareerGraph

from ...exporting import Exports
from ...outline.files import page_files
from ...outline.outline import Add

if TYPE_CHECKING:
    from pathways.export.diagram.draw import Kind


def ladder_files(graph: CareerGraph, on: date) -> Exports:
    """A ladder as a picture, and as the words that describe it."""

    def drawn(kind: Kind) -> Callable[[], bytes]:
        def content() -> bytes:
            from pathways.export.diagram.draw import draw
            from pathways.export.diagram.render import NotDrawn

            try:
                return draw(graph, on=on, kind=kind)
            except NotDrawn as reason:
                raise Refused("not-drawn", f"the ladder cannot be drawn: {reason}", "write it as .txt or .md") from None

        return content

    return {".svg": drawn("svg"), ".txt": drawn("txt"), ".md": drawn("md")}


def role_files(add: Add) -> Exports:
    """What a panel says, as text and Markdown."""
    return page_files(add)


def walk_files(add: Add) -> Exports:
    """What a screen of walks says, as Markdown and text."""
    offered = page_files(add)
    return {ending: offered[ending] for ending in (".md", ".txt")}
