"""Where things stand on the page: asked of the boxes of the layout, for every kind of subject and framework."""

from functools import cache
from itertools import combinations, pairwise

import pytest

from pathways.export.diagram.area import Area
from pathways.export.diagram.codes import codes_of
from pathways.export.diagram.fit import Paper, fitted
from pathways.export.diagram.labels import label_area
from pathways.export.diagram.layout import Laid
from pathways.export.diagram.marks import State
from pathways.export.diagram.metrics import SMALLEST, text_width, wrapped
from pathways.export.diagram.page import Page
from pathways.export.diagram.panels import text_lines
from pathways.export.diagram.picture import Line, Picture
from pathways.export.diagram.sheet import Sheet
from pathways.export.diagram.strokes import ENDS, SEVERAL, STROKES
from pathways.export.diagram.subject import Subject
from pathways.graph.ladder import ladder_of
from pathways.model.moves import Mechanism
from tests.export.diagram.examples import EVERYTHING, drawn_graph
from tests.export.diagram.subjects import SUBJECTS, subject_of

everything = pytest.mark.parametrize("name", [*EVERYTHING, *SUBJECTS])
frameworks = pytest.mark.parametrize("name", EVERYTHING)


@cache
def subject_called(name: str) -> Subject:
    return subject_of(name)


@cache
def page_of(name: str) -> Page:
    (page,) = fitted(subject_called(name), Paper(Sheet(landscape=len(subject_called(name).parts) > 1))).pages
    return page


def drawing_of(name: str) -> tuple[Picture, Page]:
    return subject_called(name).parts[0].picture, page_of(name)


def panels(page: Page) -> list[Laid]:
    return [laid for _, laid in page.panels]


LONGER = frozenset({"york", "queens-belfast", "beside-large", "hostile-beside"})
"""Subjects whose roles and rows alone are taller than a page; the command says so."""


@everything
def test_the_page_fits_a4(name: str) -> None:
    page = page_of(name)
    assert page.fits
    assert (page.sheet.paper == "a4") is (name not in LONGER)
    assert page.sheet.scale >= 1


@everything
def test_no_text_is_smaller_than_nine_points(name: str) -> None:
    page = page_of(name)
    assert SMALLEST == 9
    assert all(text.size * page.sheet.scale >= SMALLEST for text in page.texts)


@everything
def test_boxes_and_labels_do_not_overlap(name: str) -> None:
    _, page = drawing_of(name)
    found: list[tuple[str, Area]] = [(str(text.lines), text.area) for text in page.texts]
    for panel in panels(page):
        found += [(placed.box.id, placed.area) for placed in panel.boxes]
        found += [(str(way.label), way.at) for way in panel.ways if way.at is not None]
    assert [
        (one, other) for (one, first), (other, second) in combinations(found, 2) if first.overlaps(second, -0.2)
    ] == []


@everything
def test_everything_lies_on_the_page(name: str) -> None:
    _, page = drawing_of(name)
    whole = Area(-1, -1, page.sheet.width + 1, page.height + 1)
    for panel in panels(page):
        bounds = panel.bounds
        assert whole.holds((bounds.left, bounds.bottom))
        assert whole.holds((bounds.right, bounds.top))
    for text in page.texts:
        assert whole.holds((text.area.left, text.area.bottom))
        assert whole.holds((text.area.right, text.area.top))


@everything
def test_text_fits_its_box(name: str) -> None:
    _, page = drawing_of(name)
    for panel in panels(page):
        for placed in panel.boxes:
            lines = text_lines(placed.box, panel.panel.box_width)
            needed = label_area(lines, placed.area.middle)
            assert needed.width <= placed.area.width
            assert needed.height <= placed.area.height


@everything
def test_a_label_names_the_moves_of_its_line(name: str) -> None:
    page = page_of(name)
    codes = codes_of(*(part.picture for part in subject_called(name).parts))
    for panel in panels(page):
        for way in panel.ways:
            words = " ".join(way.label).replace("/ ", " / ").replace("  ", " ")
            assert words in (way.line.label, codes.get(way.line.label))


@everything
def test_every_line_is_drawn_or_told(name: str) -> None:
    page = page_of(name)
    told = " ".join(" ".join(text.lines) for text in page.texts)
    for number, part in enumerate(subject_called(name).parts):
        drawn = {(way.line.tail, way.line.head) for at, laid in page.panels if at == number for way in laid.ways}
        titles = {box.id: " ".join(box.text.split()) for box in part.picture.boxes}
        for line in part.picture.lines:
            # The sentence may have been left out or cut for want of room, which the page then says.
            said = titles[line.head] in told or "in the description" in told or "…" in told
            assert (line.tail, line.head) in drawn or said


@everything
def test_every_role_stands_on_the_page_once(name: str) -> None:
    page = page_of(name)
    for number, part in enumerate(subject_called(name).parts):
        placed = [box.box.id for at, laid in page.panels if at == number for box in laid.boxes]
        assert sorted(placed) == sorted(box.id for box in part.picture.boxes)


@frameworks
def test_a_whole_framework_shows_every_role(name: str) -> None:
    roles = [box.id for box in drawing_of(name)[0].boxes if box.kind == "role"]
    assert sorted(roles) == sorted(drawn_graph(name).roles)


@frameworks
def test_a_grade_is_one_row_and_higher_grades_stand_higher(name: str) -> None:
    _, page = drawing_of(name)
    ladder = ladder_of(drawn_graph(name))
    for panel in panels(page):
        areas = {placed.box.id: placed.area for placed in panel.boxes}
        rows = [
            [areas[role.id] for cell in row.cells.values() for role in cell if role.id in areas] for row in ladder.rows
        ]
        rows = [row for row in rows if row]
        for upper, lower in pairwise(rows):
            assert min(area.bottom for area in upper) > max(area.top for area in lower)
        for index, row in enumerate(ladder.rows):
            # Where a track has several roles at a grade and no room for them side by side, the grade has several lines.
            if all(len(cell) == 1 for cell in row.cells.values()):
                middles = {
                    round(areas[role.id].middle[1], 3)
                    for cell in row.cells.values()
                    for role in cell
                    if role.id in areas
                }
                assert len(middles) <= 1, index


@frameworks
def test_tracks_are_columns_in_the_order_of_the_document(name: str) -> None:
    _, page = drawing_of(name)
    graph = drawn_graph(name)
    for panel in panels(page):
        spans: dict[str, list[float]] = {}
        for placed in panel.boxes:
            role = graph.roles.get(placed.box.id)
            if role is not None and role.placed:
                spans.setdefault(role.track or "", []).append(placed.area.middle[0])
        order = [track for track in graph.framework.tracks if track in spans]
        for left, right in pairwise(order):
            assert max(spans[left]) < min(spans[right])


@everything
def test_straight_lines_touch_the_boxes_that_they_join(name: str) -> None:
    _, page = drawing_of(name)
    for panel in panels(page):
        areas = {placed.box.id: placed.area for placed in panel.boxes}
        for way in panel.ways:
            ends = (way.start or way.points[0], way.end or way.points[-1])
            near = [areas[way.line.tail], areas[way.line.head]]
            for point in ends:
                grown = [Area(area.left - 2, area.bottom - 2, area.right + 2, area.top + 2) for area in near]
                assert any(area.holds(point) for area in grown)


@everything
def test_lines_run_round_the_boxes_that_they_do_not_join(name: str) -> None:
    _, page = drawing_of(name)
    for panel in panels(page):
        for way in panel.ways:
            for placed in panel.boxes:
                if placed.box.id not in (way.line.tail, way.line.head):
                    assert not any(placed.area.holds(point) for point in way.along()), (way.line, placed.box)


@everything
def test_the_legend_lists_the_lines_that_are_used(name: str) -> None:
    page = page_of(name)
    shown = {sample.entry.line.stroke for sample in page.samples if sample.entry.line is not None}
    lines: list[Line] = [line for part in subject_called(name).parts for line in part.picture.lines]
    single = {line.stroke for line in lines if line.mechanisms}
    parts = {STROKES[mechanism] for line in lines for mechanism in line.mechanisms}
    assert single <= shown <= single | parts


@everything
def test_the_legend_lists_what_came_and_went(name: str) -> None:
    page = page_of(name)
    states = {sample.entry.box.state for sample in page.samples if sample.entry.box is not None}
    signs = {box.state for part in subject_called(name).parts for box in part.picture.boxes if box.badge}
    assert signs <= states | {State.PLAIN, State.LIT}


def test_no_two_mechanisms_are_drawn_alike() -> None:
    assert set(STROKES) == set(Mechanism)
    strokes = [(each.line, each.head, each.width > 2) for each in (*STROKES.values(), SEVERAL, ENDS)]
    assert len(set(strokes)) == len(strokes)
    assert len({each.in_words for each in STROKES.values()}) == len(STROKES)


def test_page_names_title_state_day_and_source() -> None:
    _, page = drawing_of("small")
    text = " ".join(line for each in page.texts for line in each.lines)
    for part in ("Example", "draft", "proposed by The tests", "24 November 2026"):
        assert part in text


def test_nothing_published_is_said() -> None:
    _, page = drawing_of("empty")
    assert any("no roles" in line for text in page.texts for line in text.lines)


def test_titles_without_grades_are_drawn_and_said_to_be_without() -> None:
    picture, page = drawing_of("titles")
    assert not picture.columns
    assert any("grades are not published" in line for text in page.texts for line in text.lines)


def test_more_tracks_than_the_page_is_wide_stand_in_more_panels() -> None:
    _, page = drawing_of("wide")
    assert len(page.panels) > 1
    assert any("Sideways move: from" in line for text in page.texts for line in text.lines)


def test_both_moves_between_two_roles_share_a_line() -> None:
    picture, _ = drawing_of("small")
    shared = next(line for line in picture.lines if (line.tail, line.head) == ("specialist-6", "specialist-7"))
    assert shared.label == "promotion / vacancy"
    assert shared.stroke is SEVERAL


def test_a_move_there_and_back_is_one_line_with_two_heads() -> None:
    picture, _ = drawing_of("dense")
    lines = [line for line in picture.lines if line.moves == ("transfer",)]
    assert all(line.both_ways and line.through for line in lines)
    # Neighbours along each row, since the line joins every two of them.
    assert len(lines) == 3 + 4 * 4


def test_what_would_bury_the_page_in_lines_becomes_a_sentence() -> None:
    picture, _ = drawing_of("dense")
    assert any(note.startswith("Vacancy: also between tracks and grades") for note in picture.notes)
    assert "Vacancy: from outside the framework, to 24 roles." in picture.notes
    assert "Secondment: from anywhere to anywhere." in picture.notes


def test_the_end_of_a_track_is_a_box_with_its_reason() -> None:
    picture, _ = drawing_of("small")
    assert [box.text for box in picture.above["manager"]] == ["Ends here: Grade 8 is the last."]


def test_where_a_closed_move_leads_is_told_and_not_drawn() -> None:
    picture, _ = drawing_of("crowded")
    assert "Closed: Transfer: Nobody goes back." in picture.notes
    assert not any("closed" in line.moves for line in picture.lines)


@pytest.mark.parametrize("width", [30.0, 60.0, 200.0])
def test_wrapping_keeps_every_letter_and_the_width(width: float) -> None:
    text = "Principal Research Infrastructure Engineer (électronique) \\N & <b>"
    lines = wrapped(text, width)
    assert all(text_width(line) <= width for line in lines)
    kept = "".join(lines).replace("-", "").replace(" ", "")
    assert kept == text.replace(" ", "")
