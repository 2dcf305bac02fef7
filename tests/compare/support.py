"""The bundled frameworks: as graphs and shapes, and as sides of a crosswalk."""

from datetime import date
from functools import cache

from hypothesis import strategies as st

from pathways.compare.crosswalk.pay import Prices
from pathways.compare.crosswalk.sides import Side, side_of
from pathways.compare.shape import Shape, shape_of
from pathways.documents.catalogue import bundled
from pathways.documents.entry import Entry
from pathways.documents.read import read_document
from pathways.graph.career import CareerGraph, career_graph
from pathways.model.framework import Framework

ON = date(2026, 11, 28)


def side(graph: CareerGraph) -> Side:
    """A graph as a side, without any pay document."""
    return side_of(graph, Prices(ON))


@cache
def shipped(name: str) -> Side:
    """A bundled framework as a side."""
    (entry,) = (each for each in bundled().of_kind("framework") if each.id == name)
    return side(_graph(entry))


def shipped_shapes() -> list[Shape]:
    """The shapes of all bundled frameworks."""
    return [shape_of(_graph(entry)) for entry in bundled().of_kind("framework")]


def _graph(entry: Entry) -> CareerGraph:
    document = read_document(entry.path).document
    assert isinstance(document, Framework)
    return career_graph(document, ON)


NAMES = [each.id for each in bundled().of_kind("framework") if each.nature == "career-framework"]

any_shipped = st.sampled_from(NAMES)
