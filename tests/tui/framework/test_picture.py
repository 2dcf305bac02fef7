"""The geometry of a ladder: where roles lie, and how one goes from one to the next."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from pathways.graph.career import career_graph
from pathways.graph.ladder import ladder_of
from pathways.model.provenance import Footing
from tests.support import graph_of, reading_of
from tests.tui.large import large_framework
from tui.widgets.ladder.nearest import along, beside, end, page
from tui.widgets.ladder.picture import APART, Cell, Picture, Shape, lay_out

WORDS = st.sampled_from(["Technician", "Senior Technician", "Head of the electron microscopes", "技術員主任技術員"])


@st.composite
def pictures(draw: st.DrawFn) -> Picture:
    """Tracks with gaps, several roles in one grade, and roles off the ladder."""
    grades = draw(st.integers(0, 5))
    tracks = draw(st.integers(0, 4)) if grades else 0
    lines = []
    if grades:
        ranks = ", ".join(f'"{grade}": {{rank: {grade}}}' for grade in range(grades))
        lines.append(f"grades: {{{ranks}}}")
    held = {
        track: draw(st.lists(st.integers(0, grades - 1), min_size=1, unique=True).map(sorted))
        for track in range(tracks)
    }
    if held:
        lines.append("tracks:")
        lines += [
            f"  t{track}: {{name: {draw(WORDS)}, grades: [{', '.join(repr(str(each)) for each in own)}]}}"
            for track, own in held.items()
        ]
    roles = [
        f"  r{track}-{grade}-{order}: {{title: {draw(WORDS)}, track: t{track}, grade: '{grade}', order: {order}}}"
        for track, own in held.items()
        for grade in own
        for order in range(draw(st.sampled_from([0, 0, 1, 3])))
    ]
    roles += [f"  apart-{number}: {{title: {draw(WORDS)}}}" for number in range(draw(st.integers(0, 3)))]
    if roles:
        lines += ["roles:", *roles]
    graph = graph_of("\n".join(lines) + "\n")
    shape = Shape(draw(st.integers(20, 200)), draw(st.integers(3, 60)), draw(st.booleans()))
    return lay_out(ladder_of(graph), ["■ A note"], Footing.PROPOSED, shape)


def cells_of(picture: Picture) -> list[Cell]:
    return list(picture.places.values())


@settings(max_examples=60, deadline=None)
@given(pictures())
def test_every_role_can_be_reached_from_every_other_by_arrow_keys(picture: Picture) -> None:
    ways: list[Callable[[Cell], Cell | None]] = [
        lambda cell: beside(picture, cell, -1),
        lambda cell: beside(picture, cell, 1),
        lambda cell: along(picture, cell, -1),
        lambda cell: along(picture, cell, 1),
    ]
    cells = cells_of(picture)
    for start in cells[:4]:
        reached, waiting = {start.role.id}, [start]
        while waiting:
            here = waiting.pop()
            for way in ways:
                there = way(here)
                if there is not None and there.role.id not in reached:
                    reached.add(there.role.id)
                    waiting.append(there)
        assert reached == set(picture.places)


@settings(max_examples=60, deadline=None)
@given(pictures())
def test_what_is_reached_in_a_direction_lies_there(picture: Picture) -> None:
    for here in cells_of(picture):
        left, right = beside(picture, here, -1), beside(picture, here, 1)
        up, down = along(picture, here, -1), along(picture, here, 1)
        if left is not None:
            assert picture.left_of(left) + picture.cell < picture.left_of(here)
        if right is not None:
            assert picture.left_of(here) + picture.cell < picture.left_of(right)
        if up is not None:
            assert up.below <= here.top
        if down is not None:
            assert here.below <= down.top


@settings(max_examples=60, deadline=None)
@given(pictures())
def test_no_two_roles_lie_on_each_other_and_each_is_found_where_it_lies(picture: Picture) -> None:
    taken: set[tuple[int, int]] = set()
    for cell in cells_of(picture):
        lines = {(cell.column, line) for line in range(cell.top, cell.below)}
        assert not lines & taken
        taken |= lines
        for line in range(cell.top, cell.below):
            assert picture.found_at(picture.left_of(cell), line) == cell
        assert cell.below <= picture.notes_top
        assert cell.column == APART or len(picture.title(cell.role)) == cell.height
        assert cell.column == APART or all(cell_len(each) <= picture.cell for each in picture.title(cell.role))


@settings(max_examples=40, deadline=None)
@given(pictures(), st.integers(1, 30))
def test_a_page_and_an_end_stay_on_the_track_and_never_go_the_other_way(picture: Picture, lines: int) -> None:
    for here in cells_of(picture):
        down, up = page(picture, here, lines), page(picture, here, -lines)
        assert here.top <= down.top <= here.top + lines
        assert here.top - lines <= up.top <= here.top
        first, last = end(picture, here, True), end(picture, here, False)
        assert first.top <= up.top
        assert down.top <= last.top
        assert {each.column for each in (down, up, first, last)} == {here.column}


def test_inferred_and_proposed_roles_are_told_by_a_sign() -> None:
    graph = graph_of("""
        roles:
          one: {title: One}
    """)
    ladder = ladder_of(graph)
    picture = lay_out(ladder, [], Footing.PUBLISHED, Shape(80, 20, False))
    assert picture.title(picture.places["one"].role) == ("?One",)
    assert lay_out(ladder, [], Footing.PROPOSED, Shape(80, 20, False)).title(graph.roles["one"]) == ("One",)


@pytest.mark.parametrize(("compact", "height"), [(True, 1), (False, 2)])
def test_a_compact_ladder_has_a_line_for_each_role(compact: bool, height: int) -> None:
    graph = graph_of("""
        grades: {"5": {rank: 5}}
        tracks: {lab: {name: Laboratory, grades: ["5"]}, bench: {name: Bench, grades: ["5"]}}
        roles: {long: {title: Technician of the electron microscopes, track: lab, grade: "5"}}
    """)
    picture = lay_out(ladder_of(graph), [], Footing.PROPOSED, Shape(60, 30, compact))
    assert picture.places["long"].height == height


def test_twelve_thousand_roles_are_laid_out_and_all_can_be_gone_along() -> None:
    from pathways.model.framework import Framework

    framework = reading_of(large_framework(12_000)).document
    assert isinstance(framework, Framework)
    picture = lay_out(ladder_of(career_graph(framework)), [], Footing.PROPOSED, Shape(80, 24, False))
    assert len(picture.places) == 12_000
    here: Cell | None = picture.places["t0-0"]
    tracks = 0
    while here is not None:
        last, here = here, beside(picture, here, 1)
        tracks += 1
    assert (tracks, last.role.id) == (400, "t399-0")
