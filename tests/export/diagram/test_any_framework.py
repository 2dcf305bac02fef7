"""What holds on the page of every framework, whatever its tracks and moves, and however its lines find their ways."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pathways.export.diagram.fit import Paper, fitted
from pathways.export.diagram.render import Renderer
from pathways.export.diagram.subjects.whole import whole_framework
from pathways.graph.career import CareerGraph, career_graph
from pathways.model.moves import Mechanism
from tests.export.diagram.examples import ON
from tests.support import graph_of


@st.composite
def graphs(draw: st.DrawFn) -> CareerGraph:
    grades = draw(st.integers(1, 6))
    spans = draw(st.lists(st.tuples(st.integers(1, grades), st.integers(1, grades)), min_size=1, max_size=5))
    tracks = [(min(span), max(span)) for span in spans]
    ids = [f"t{number}-{grade}" for number, (low, high) in enumerate(tracks) for grade in range(low, high + 1)]
    apart = [f"apart{number}" for number in range(draw(st.integers(0, 3)))]
    some_role = st.sampled_from(ids + apart)
    moves = draw(
        st.lists(
            st.tuples(some_role, some_role | st.just("{outside: elsewhere}"), st.sampled_from(list(Mechanism))),
            max_size=9,
        )
    )
    lines = ["grades:", *(f'  "{grade}": {{rank: {grade}}}' for grade in range(1, grades + 1)), "tracks:"]
    for number, (low, high) in enumerate(tracks):
        held = ", ".join(f'"{grade}"' for grade in range(low, high + 1))
        lines.append(f"  t{number}: {{name: Technical services {number}, grades: [{held}]}}")
    lines += ["roles:", *(f"  {role}: {{title: A role that stands apart}}" for role in apart)] if apart else []
    lines += ["moves:", "  up: {from: any, to: {grade: next}, mechanism: promotion}"]
    lines += [
        f"  m{number}: {{from: {start}, to: {end}, mechanism: {mechanism}}}"
        for number, (start, end, mechanism) in enumerate(moves)
        if start != end
    ]
    return career_graph(graph_of("\n".join(lines)).framework, ON)


@pytest.mark.parametrize("renderer", ["pure", "own"])
@given(graph=graphs())
@settings(max_examples=25, deadline=None, derandomize=True)
def test_nothing_overlaps_and_no_line_crosses_a_box(graph: CareerGraph, renderer: Renderer) -> None:
    (page,) = fitted(whole_framework(graph, ON), Paper(), renderer).pages
    areas = [text.area for text in page.texts]
    for _, panel in page.panels:
        areas += [placed.area for placed in panel.boxes] + [way.at for way in panel.ways if way.at is not None]
        for way in panel.ways:
            others = [each for each in panel.boxes if each.box.id not in (way.line.tail, way.line.head)]
            assert not any(each.area.holds(point) for each in others for point in way.along())
    assert not any(one.overlaps(other, -0.2) for one, other in combinations(areas, 2))
    assert page.width <= page.sheet.width + 0.5
    assert sum(placed.box.kind == "role" for _, panel in page.panels for placed in panel.boxes) == len(graph.roles)
