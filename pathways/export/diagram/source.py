"""The DOT of a picture, for those who lay it out with tools of their own."""

from __future__ import annotations

from datetime import date

from pathways.export import words
from pathways.export.diagram.dot import dot_of
from pathways.export.diagram.page import sources_line, subtitle
from pathways.export.diagram.panels import BOX_WIDEST, GAP, Panel, panels_of
from pathways.export.diagram.picture import Picture
from pathways.graph.career import CareerGraph


def dot_source(picture: Picture, graph: CareerGraph, on: date) -> str:
    """The whole picture as one graph, however wide."""
    title = f"{graph.framework.title} – {subtitle(graph)}"
    panels = panels_of(picture, fits=len(picture.boxes)) or (Panel((), (), (), BOX_WIDEST, GAP, 0.0),)
    return dot_of(panels[0], title, footer(picture, graph, on)).source


def footer(picture: Picture, graph: CareerGraph, on: date) -> str:
    """What stands below: the lines in words, what is not drawn, the day and the sources."""
    strokes = {line.label: line.stroke.in_words for line in picture.lines if line.label}
    legend = [f"{words.sentence_case(label)}: {stroke}." for label, stroke in strokes.items()]
    return "\n".join([*legend, *picture.notes, f"As it stood on {words.day(on)}. {sources_line(graph)}"])
