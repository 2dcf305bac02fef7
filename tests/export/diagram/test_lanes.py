"""Our own ways: no two lines in one lane, no more lanes than are needed, and work that grows as the moves do."""

import sys
from collections import defaultdict
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pathways.export.diagram import neato
from pathways.export.diagram.fit import Paper, fitted
from pathways.export.diagram.lanes import planned
from pathways.export.diagram.layout import GRAPHVIZ_MOST, laid
from pathways.export.diagram.panels import Panel, panels_of
from pathways.export.diagram.picture import Line, Picture, picture_of
from pathways.export.diagram.render import NotDrawn
from pathways.export.diagram.sheet import Sheet
from pathways.export.diagram.subjects.whole import whole_framework
from pathways.graph.career import CareerGraph, career_graph
from pathways.model.moves import Mechanism
from tests.export.diagram.examples import ON
from tests.support import graph_of

WIDE = 6000.0


def framework(tracks: int, grades: int = 10) -> CareerGraph:
    """Tracks side by side, with steps up and to the next track."""
    names = ", ".join(f'"{grade}"' for grade in range(grades))
    lines = ["grades:", *(f'  "{grade}": {{rank: {grade}, name: Grade {grade}}}' for grade in range(grades)), "tracks:"]
    lines += [f"  t{track}: {{name: Workshop {track}, grades: [{names}]}}" for track in range(tracks)]
    lines += ["moves:", "  up: {from: any, to: {grade: next}, mechanism: promotion}"]
    lines += [
        f"  side{track}: {{from: {{track: t{track}}}, to: {{track: t{track + 1}, grade: same}}, mechanism: lateral}}"
        for track in range(tracks - 1)
    ]
    return career_graph(graph_of("\n".join(lines)).framework, ON)


def panel_of(picture: Picture, lines: tuple[Line, ...]) -> Panel:
    whole = Picture(picture.columns, picture.bands, (), "", lines, (), {}, {})
    (panel,) = panels_of(whole, WIDE, fits=len(picture.columns))
    return panel


SMALL = picture_of(framework(4, 5))
ROLES = [box.id for box in SMALL.boxes]


@given(st.sets(st.tuples(st.sampled_from(ROLES), st.sampled_from(ROLES)).filter(lambda pair: pair[0] != pair[1])))
@settings(max_examples=60, deadline=None, derandomize=True)
def test_no_two_lines_share_a_lane_or_a_port(pairs: set[tuple[str, str]]) -> None:
    lines = tuple(Line(tail, head, (Mechanism.VACANCY,), "", ()) for tail, head in sorted(pairs))
    drawn = laid(panel_of(SMALL, lines), spread=10.0, codes={}, renderer="own")
    assert len(drawn.ways) == len(lines)
    flat: dict[float, list[tuple[float, float]]] = defaultdict(list)
    ends: list[tuple[float, float]] = []
    for way in drawn.ways:
        if len(way.points) == 2:
            continue
        for one, other in pairwise(way.points):
            assert one[0] == other[0] or one[1] == other[1]
            if one[1] == other[1] and one[0] != other[0]:
                flat[round(one[1], 3)].append((min(one[0], other[0]), max(one[0], other[0])))
        ends.append(way.points[0])
        assert way.end is not None
        ends.append(way.end)
    for spans in flat.values():
        for (left, right), (start, end) in combinations(spans, 2):
            assert right < start or end < left
    assert len({(round(x, 3), round(y, 3)) for x, y in ends}) == len(ends)
    for way in drawn.ways:
        for placed in drawn.boxes:
            if placed.box.id not in (way.line.tail, way.line.head):
                assert not any(placed.area.holds(point) for point in way.along())


@given(st.lists(st.tuples(st.sampled_from(range(6)), st.sampled_from(range(6))), max_size=25))
@settings(max_examples=60, deadline=None, derandomize=True)
def test_a_channel_has_no_more_lanes_than_lines_side_by_side(pairs: list[tuple[int, int]]) -> None:
    spots = {f"low{slot}": (1, slot) for slot in range(6)} | {f"high{slot}": (0, slot) for slot in range(6)}
    lines = [Line(f"low{one}", f"high{other}", (), "", ()) for one, other in pairs if one < other]
    lanes = planned(lines, spots)
    spans = [(course.tail[1] + lanes.ports[course.number, True], course.head[1] + lanes.ports[course.number, False])
             for course in lanes.courses]  # fmt: skip
    deepest = max((sum(start <= at <= end for start, end in spans) for at, _ in spans), default=0)
    assert lanes.channels.get(1, 0) == deepest


def calls(tracks: int) -> float:
    """How many functions are called for each move to lay out so many tracks: work that no machine makes faster."""
    picture = picture_of(framework(tracks))
    panel = panel_of(picture, picture.lines)
    number = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal number
        number += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        drawn = laid(panel, spread=10.0, codes={"promotion": "P", "sideways move": "S"}, renderer="own")
    finally:
        sys.setprofile(None)
    assert len(drawn.boxes) == 10 * tracks
    return number / len(panel.lines)


def test_the_work_grows_as_the_number_of_moves_does() -> None:
    few, twice, four_times = calls(4), calls(8), calls(16)
    assert twice <= 1.15 * few
    assert four_times <= 1.15 * twice


def test_a_framework_of_400_roles_is_drawn_without_any_program(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> bytes:
        raise AssertionError

    monkeypatch.setattr("subprocess.run", refuse)
    subject = whole_framework(framework(40), ON)
    assert subject.roles == 400 > GRAPHVIZ_MOST
    (sheet,) = fitted(subject, Paper(Sheet("a1"))).pages
    assert sum(len(panel.boxes) for _, panel in sheet.panels) == 400
    pages = fitted(subject, Paper(several=True)).pages
    assert len(pages) > 1
    assert all(page.fits for page in pages)
    roles = [placed.box.id for page in pages for _, panel in page.panels for placed in panel.boxes
             if placed.box.kind == "role"]  # fmt: skip
    assert len(roles) == len(set(roles)) == 400


def test_where_the_program_takes_too_long_our_own_ways_take_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    def late(*_: object, **__: object) -> bytes:
        raise NotDrawn("dot had not finished after 5 seconds")

    monkeypatch.setattr(neato, "render", late)
    graph = career_graph(
        graph_of("""
            grades: {"1": {rank: 1}, "2": {rank: 2}, "3": {rank: 3}}
            tracks: {a: {name: A, grades: ["1", "2", "3"]}, b: {name: B, grades: ["1", "2", "3"]}}
            moves: {far: {from: a-1, to: b-3, mechanism: promotion}}
        """).framework,
        ON,
    )
    found = fitted(whole_framework(graph, ON), Paper())
    assert "had not finished" in found.own_ways
    assert [way.corners for _, panel in found.pages[0].panels for way in panel.ways] == [True]
    with pytest.raises(NotDrawn):
        fitted(whole_framework(graph, ON), Paper(), "dot")


def test_a_ladder_that_is_cut_names_where_its_lines_come_from() -> None:
    grades = ", ".join(f'"{grade}": {{rank: {grade}}}' for grade in range(60))
    names = ", ".join(f'"{grade}"' for grade in range(60))
    graph = career_graph(
        graph_of(
            f"grades: {{{grades}}}\ntracks: {{a: {{name: A, grades: [{names}]}}}}\n"
            "moves: {up: {from: any, to: {grade: next}, mechanism: promotion}}"
        ).framework,
        ON,
    )
    first, *others = fitted(whole_framework(graph, ON), Paper(several=True, exact=True)).pages
    assert first.fits
    assert len(others) >= 1
    for page in others:
        for _, panel in page.panels:
            named = [placed.box for placed in panel.boxes if placed.box.kind == "outside"]
            assert [box.text.endswith("(page before)") for box in named] == [True]
            assert any(way.line.head == named[0].id for way in panel.ways)
