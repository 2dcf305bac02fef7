"""A whole framework."""

from __future__ import annotations

from datetime import date

from pathways.export.diagram.describe import described, spoken
from pathways.export.diagram.heading import foot, nothing_to_draw, subtitle
from pathways.export.diagram.picture import picture_of
from pathways.export.diagram.subject import Part, Subject
from pathways.graph.career import CareerGraph


def whole_framework(graph: CareerGraph, on: date) -> Subject:
    """The whole framework as it stands on a day."""
    return Subject(
        graph.framework.title,
        subtitle(graph),
        (Part(picture_of(graph), spoken=spoken(graph)),),
        described(graph, on),
        foot((graph,), on),
        on,
        nothing_to_draw(graph),
    )
