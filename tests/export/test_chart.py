"""The wall chart: nothing overlaps, everything can be read, and what it says is what the frameworks say."""

from dataclasses import replace
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pathways.compare.overview import Overview, Row, overview_of
from pathways.compare.shape import Shape, shape_of
from pathways.documents.catalogue import bundled
from pathways.documents.read import read_document
from pathways.export.chart import overview_svg
from pathways.export.chart.card import SMALL, cell_marks
from pathways.export.chart.fills import FILLS, OPEN, OTHER_WAY, UNPUBLISHED, Fill, filled
from pathways.export.chart.marks import Box, Dots, Figure, Mark, Rectangle, Strokes, Text
from pathways.export.chart.sheet import SHEETS, Sheet, description, sheet_of
from pathways.export.overview import NOT_COMPARABLE, row_in_words
from pathways.export.text.layout import Page
from pathways.export.text.overview import add_overview
from pathways.graph.career import career_graph
from pathways.model.framework import Framework
from tests.export.chart_examples import EVERYTHING, ON, examples, shape
from tests.support import golden

HERE = Path(__file__).parent / "golden"
SVG = "{http://www.w3.org/2000/svg}"


def shipped() -> list[Shape]:
    found = []
    for entry in bundled().of_kind("framework"):
        document = read_document(entry.path).document
        assert isinstance(document, Framework)
        if document.institution and document.nature == "career-framework" and document.status != "superseded":
            found.append(shape_of(career_graph(document, ON)))
    return found


SHIPPED = shipped()


def flat(sheet: Sheet) -> list[Mark]:
    return [mark for each in sheet.marks for mark in (each.marks if isinstance(each, Figure) else (each,))]


def texts_of(sheet: Sheet) -> list[Text]:
    return [mark for mark in flat(sheet) if isinstance(mark, Text)]


def figures_of(sheet: Sheet) -> list[Figure]:
    return [each for each in sheet.marks if isinstance(each, Figure)]


def inked(mark: Mark) -> list[Box]:
    """What a mark covers with more than its ground."""
    if isinstance(mark, Text):
        return [mark.box]
    if isinstance(mark, Rectangle):
        return [mark.box] if mark.line != "none" or mark.fill not in ("none", "#ffffff") else []
    if isinstance(mark, Dots):
        return [Box(x, y, 0, 0) for x, y in mark.centres]
    return [Box(min(x, to_x), min(y, to_y), abs(to_x - x), abs(to_y - y)) for x, y, to_x, to_y in mark.segments]


def assert_sound(sheet: Sheet, found: Overview) -> None:
    page = Box(0, 0, sheet.width, sheet.height)
    texts, figures = texts_of(sheet), figures_of(sheet)
    assert not [(one.text, other.text) for one, other in combinations(texts, 2) if one.box.overlaps(other.box)]
    assert all(page.holds(box) for mark in flat(sheet) for box in inked(mark))
    assert min(text.size for text in texts) >= SMALL >= 7
    assert not [(one.id, other.id) for one, other in combinations(figures, 2) if one.box.overlaps(other.box)]
    assert all(figure.box.holds(box, 0.5) for figure in figures for mark in figure.marks for box in inked(mark))
    assert all(figure.box.bottom < sheet.legend.y for figure in figures)
    assert [figure.id for figure in figures] == [row.framework.id for row in found.rows]


@pytest.mark.parametrize("country", [None, *sorted({str(group.country) for group in overview_of(SHIPPED).groups})])
def test_nothing_overlaps_on_the_charts_of_shipped_frameworks(country: str | None) -> None:
    groups = [group for group in overview_of(SHIPPED).groups if country in (None, group.country)]
    found = Overview(tuple(groups))
    assert_sound(sheet_of(found, ON), found)


NAMES = st.text("abc WM-ÅÉ&<>\"'", min_size=1, max_size=70).filter(str.strip)


def renamed(known: Shape, id: str, name: str) -> Shape:
    framework = known.graph.framework
    assert framework.institution is not None
    institution = framework.institution.model_copy(update={"name": name})
    held = framework.model_copy(update={"id": id, "institution": institution})
    return replace(known, graph=replace(known.graph, framework=held))


@given(st.lists(st.tuples(st.integers(0, len(SHIPPED) - 1), NAMES), max_size=90))
@settings(max_examples=15, deadline=None)
def test_nothing_overlaps_however_many_there_are_and_whatever_they_are_called(chosen: list[tuple[int, str]]) -> None:
    shapes = [renamed(SHIPPED[which], f"f{number}", name) for number, (which, name) in enumerate(chosen)]
    found = overview_of(shapes)
    assert_sound(sheet_of(found, ON), found)
    ElementTree.fromstring(overview_svg(shapes, ON))


def test_as_many_as_were_known_at_first_have_room_on_a3() -> None:
    assert sheet_of(overview_of(SHIPPED[:60]), ON).name in ("A4", "A3")


def test_sheets_have_the_proportion_of_paper() -> None:
    for shapes in (SHIPPED, SHIPPED * 3, SHIPPED[:5]):
        sheet = sheet_of(overview_of(shapes), ON)
        assert sheet.width / sheet.height == pytest.approx(2**0.5, rel=0.01)
    assert [name for name, _, _ in SHEETS] == ["A4", "A3", "A2", "A1", "A0"]


def test_a_framework_that_is_wider_than_any_sheet_makes_the_sheet_wider() -> None:
    tracks = "\n".join(f'  t{number}: {{name: Technical, grades: ["1"]}}' for number in range(200))
    found = overview_of([shape("wide", f'grades: {{"1": {{rank: 1}}}}\ntracks:\n{tracks}\n')])
    assert_sound(sheet_of(found, ON), found)


def test_a_column_has_a_cell_for_each_known_grade_from_the_base_line_up() -> None:
    found = overview_of(SHIPPED)
    sheet = sheet_of(found, ON)
    for figure, row in zip(figures_of(sheet), found.rows, strict=True):
        base = max(box.bottom for mark in figure.marks if isinstance(mark, Strokes) and mark.width == 0.8
                   for box in inked(mark))  # fmt: skip
        tops = sorted({round(mark.box.y, 2) for mark in outlines(figure) if mark.dashes == ""}, reverse=True)
        assert len(tops) == row.highest
        assert tops == [pytest.approx(base - (number + 1) * sheet.cell, abs=1.1) for number in range(len(tops))]


def outlines(figure: Figure) -> list[Rectangle]:
    return [mark for mark in figure.marks if isinstance(mark, Rectangle) and mark.line != "none"]


def test_what_was_not_found_is_hatched_and_says_so() -> None:
    found = overview_of(SHIPPED)
    for figure, row in zip(figures_of(sheet_of(found, ON)), found.rows, strict=True):
        said = " ".join(mark.text for mark in figure.marks if isinstance(mark, Text))
        hatched = [mark for mark in outlines(figure) if mark.dashes]
        missing = any(not track.steps for track in row.tracks) or not row.tracks
        assert bool(hatched) is missing
        assert ("not found" in said or "not told" in said) or not missing
        assert ("framework not published" in said) is row.withheld


def test_ways_differ_without_colour_and_without_pattern() -> None:
    fills = [OPEN, OTHER_WAY, *FILLS.values()]
    assert len({fill.ground for fill in fills}) == len(fills)
    without_colour = {(fill.pattern, lightness(fill.ground) > 0.5) for fill in fills}
    assert len(without_colour) == len(fills)
    assert (UNPUBLISHED.pattern, True) not in without_colour
    for fill in fills:
        if fill.pattern != "plain":
            assert lightness(fill.ground) - lightness(fill.ink) > 0.3


def lightness(colour: str) -> float:
    """The luma of a colour of sRGB, from 0 to 1 (ITU-R BT.709)."""
    red, green, blue = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@given(
    st.sampled_from([OPEN, OTHER_WAY, UNPUBLISHED, *FILLS.values()]),
    st.floats(3, 60),
    st.floats(2, 60),
)
def test_a_pattern_stays_inside_its_box(fill: Fill, width: float, height: float) -> None:
    box = Box(10, 20, width, height)
    marks = filled(box, fill)
    assert all(box.holds(each) for mark in marks for each in inked(mark))
    assert (len(marks) > 2) is (fill.pattern != "plain")


def test_a_grade_with_two_ways_has_both_patterns() -> None:
    (row,) = overview_of([shape("northbridge", EVERYTHING)]).rows
    marks = [*cell_marks(Box(0, 0, 16, 5), row.tracks[0].steps[-1])]
    grounds = [mark.fill for mark in marks if isinstance(mark, Rectangle) and mark.fill != "none"]
    assert grounds == [FILLS[each].ground for each in row.tracks[0].steps[-1].ways]
    assert len(grounds) == 2


def test_the_picture_is_named_described_and_asks_nothing_of_other_places() -> None:
    drawing = overview_svg(examples(), ON)
    root = ElementTree.fromstring(drawing)
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == "title description"
    title, described = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert title is not None
    assert title.text == "Ways up for technicians: 4 career frameworks of 2 countries, 28 November 2026"
    assert described is not None
    assert described.text == description(overview_of(examples()))
    groups = root.findall(f"{SVG}g")
    assert [group.get("id") for group in groups] == [f"framework-{row.framework.id}" for row in rows()]
    assert [group.findtext(f"{SVG}title") for group in groups] == [row_in_words(row) for row in rows()]
    text = drawing.decode()
    assert "href" not in text
    assert "url(" not in text
    assert text.count("http") == 1


def rows() -> tuple[Row, ...]:
    return overview_of(examples()).rows


def test_the_same_frameworks_give_the_same_bytes_in_any_order() -> None:
    assert overview_svg(SHIPPED, ON) == overview_svg(SHIPPED[::-1], ON)


def test_text_is_escaped_and_signs_that_xml_refuses_are_left_out() -> None:
    odd = renamed(shape("northbridge", EVERYTHING), "northbridge", "Lab <A> & \"B\"\x0b 'C'")
    root = ElementTree.fromstring(overview_svg([odd], ON))
    assert "Lab <A> & \"B\" 'C'" in " ".join(element.text or "" for element in root.iter(f"{SVG}text"))


def test_no_frameworks_are_a_sheet_that_says_so() -> None:
    sheet = sheet_of(overview_of([]), ON)
    assert texts_of(sheet)[0].text == "Ways up for technicians: 0 career frameworks, 28 November 2026"


def test_the_words_of_the_chart() -> None:
    found = overview_of(examples())
    sheet = sheet_of(found, ON)
    lines = []
    for each in sheet.marks:
        if isinstance(each, Figure):
            said = " | ".join(mark.text for mark in each.marks if isinstance(mark, Text))
            lines.append(f"{each.id}: {said}")
        elif isinstance(each, Text):
            lines.append(each.text)
    assert NOT_COMPARABLE in " ".join(lines)
    golden(HERE / "chart.txt", "\n".join([*lines, "", "In words:", description(found), ""]))


@pytest.mark.parametrize("width", [40, 80, 120])
def test_the_table_of_all(width: int) -> None:
    page = Page(width)
    add_overview(page, examples(), ON)
    assert max(len(line) for line in page.lines) <= width
    golden(HERE / f"overview-{width}.txt", f"{page}\n")


def test_the_table_of_all_shipped_frameworks_has_room_in_80_columns() -> None:
    page = Page(80)
    add_overview(page, SHIPPED, ON)
    assert max(len(line) for line in page.lines) <= 80
    for each in SHIPPED:
        assert any(line.split(" ")[0].rstrip("*") == each.graph.framework.id for line in page.lines)


def test_the_table_of_nothing_says_so() -> None:
    page = Page(80)
    add_overview(page, [], ON)
    assert page.lines[0] == "0 career frameworks, 28 November 2026"
