"""A framework as a picture in one of four formats."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from pathways.export.diagram.describe import description
from pathways.export.diagram.mermaid import mermaid
from pathways.export.diagram.page import Page, page_of, painted
from pathways.export.diagram.picture import picture_of
from pathways.export.diagram.render import Renderer, render
from pathways.export.diagram.source import dot_source
from pathways.export.diagram.svg import accessible
from pathways.graph.career import CareerGraph

Kind = Literal["svg", "png", "dot", "mmd"]

DPI = 220
"""Dots per inch of a PNG: text of nine points stays crisp on paper."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A file, and whether it can be printed on A4 without making it smaller."""

    content: bytes
    fits: bool


def draw(graph: CareerGraph, *, on: date, kind: Kind, renderer: Renderer = "auto") -> bytes:
    """A framework as a file.

    Args:
        graph: The framework on a day.
        on: The day, which the picture names.
        kind: The format.
        renderer: The program that lays it out; DOT and Mermaid need none.

    Raises:
        NotDrawn: If the program is missing, fails or takes too long.
    """
    return drawing(graph, on=on, kind=kind, renderer=renderer).content


def drawing(graph: CareerGraph, *, on: date, kind: Kind, renderer: Renderer = "auto") -> Drawing:
    """A framework as a file, with what is to be said of it; takes and raises what `draw` does."""
    picture = picture_of(graph)
    if kind == "mmd":
        return Drawing(mermaid(picture, graph, on).encode(), fits=True)
    if kind == "dot":
        return Drawing(dot_source(picture, graph, on).encode(), fits=True)
    page = page_of(picture, graph, on, renderer)
    return Drawing(painted_as(page, graph, on=on, kind=kind, renderer=renderer), page.fits)


def painted_as(page: Page, graph: CareerGraph, *, on: date, kind: Literal["svg", "png"], renderer: Renderer) -> bytes:
    """A page as a file.

    Raises:
        NotDrawn: If the program is missing, fails or takes too long.
    """
    # Every position is given: the program paints and moves nothing.
    arguments = ("-Kneato", "-n2", *((f"-Gdpi={DPI}",) if kind == "png" else ()))
    output = render(painted(page), kind, *arguments, renderer=renderer)
    return accessible(output, page, graph, description(graph, on)) if kind == "svg" else output
