"""A results workbook: numbers are numbers, texts are texts, pages print, and charts show cells and hold nothing."""

import io
import re
import zipfile
from datetime import date

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pathways.formats.results.book import (
    HIDDEN,
    Book,
    Chart,
    Column,
    Facts,
    Form,
    Kind,
    Row,
    Sentences,
    Series,
    Sheet,
    Span,
)
from pathways.formats.results.write import ROWS_BESIDE_CHARTS, workbook_of

DAY = date(2026, 11, 28)


def chart(form: Form = Form.COLUMNS, lines: int = 1, small: bool = False) -> Chart:
    series = tuple(Series(Span(row, 0, row, 0), Span(row, 1, row, 2)) for row in range(lines))
    return Chart("People", form, "Year", "People", Kind.PEOPLE, Span(-1, 1, -1, 2), series, 'It says "5 & 6".', small)


def sheet(*rows: Row, name: str = "People", charts: tuple[Chart, ...] = ()) -> Sheet:
    columns = (Column("Role"), Column("2026", Kind.PEOPLE), Column("2027", Kind.MONEY))
    return Sheet(name, "People by role", columns, rows, ("A note.",), charts)


def book(*sheets: Sheet) -> Book:
    summary = (Facts("What this is", (("People", 785, Kind.PEOPLE),)), Sentences("Left out", ("No row.",)))
    return Book("What & why", DAY, "GBP", summary, sheets)


def opened(found: Book) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(workbook_of(found)))


def parts(found: Book) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(workbook_of(found))) as packed:
        return {name: packed.read(name).decode("utf-8") for name in packed.namelist()}


def test_numbers_are_numbers_with_their_format_and_hidden_ones_are_said() -> None:
    page = opened(book(sheet(Row(("Technician", 1_850, 27_224_174)), Row(("Tutor", HIDDEN, HIDDEN)))))["People"]
    assert [cell.value for cell in page[2][:3]] == ["Technician", 1_850, 27_224_174]
    assert [cell.number_format for cell in page[2][:3]] == ["@", "#,##0", '"£"#,##0;−"£"#,##0']
    assert [(cell.value, cell.data_type) for cell in page[3][1:3]] == [("–", "s"), ("–", "s")]


def test_a_sheet_can_be_read_and_printed() -> None:
    page = opened(book(sheet(Row(("Technician", 5, 6)))))["People"]
    assert (page.freeze_panes, page.auto_filter.ref, page.print_title_rows) == ("B2", "A1:C2", "$1:$1")
    setup = page.page_setup
    assert (setup.orientation, int(setup.paperSize or 0), setup.fitToWidth) == ("landscape", 9, 1)
    assert page.sheet_properties.pageSetUpPr is not None
    assert page.sheet_properties.pageSetUpPr.fitToPage


def test_the_first_sheet_is_the_summary() -> None:
    found = opened(book(sheet(Row(("Technician", 5, 6)))))
    assert found.sheetnames == ["Summary", "People"]
    said = [cell.value for row in found["Summary"].iter_rows() for cell in row if cell.value is not None]
    assert said == ["What & why", "What this is", "People", 785, "Left out", "No row."]


TEXTS = st.one_of(
    st.sampled_from(
        ["=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1", "#N/A", "TRUE", "12", "1/2/2026", ""]
    ),
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20),
)


@given(TEXTS)
@settings(deadline=None, max_examples=60)
def test_text_from_people_is_text_and_never_a_formula(text: str) -> None:
    found = book(Sheet("People", text, (Column(text), Column("n", Kind.PEOPLE)), (Row((text, 5)),), (text,)))
    for name, part in parts(found).items():
        if name.startswith("xl/worksheets/sheet"):
            assert "<f>" not in part
            assert "<f " not in part
    page = opened(found)["People"]
    assert (page["A2"].value or "") == text
    assert page["A2"].data_type == "s" or not text


def test_what_a_workbook_cannot_hold_is_replaced_and_not_a_fault() -> None:
    page = opened(book(sheet(Row(("bell\x07", 5, 6)), Row(("x" * 40_000, 5, 6)))))["People"]
    assert page["A2"].value == "bell\N{REPLACEMENT CHARACTER}"
    assert len(page["A3"].value) == 32_000


@pytest.mark.parametrize("form", [form for form in Form if form is not Form.RANGE])
def test_a_chart_names_cells_and_says_in_words_what_it_shows(form: Form) -> None:
    found = parts(book(sheet(Row(("Technician", 5, 6)), Row(("Senior", 7, 8)), charts=(chart(form, 2),))))
    drawn = found["xl/charts/chart1.xml"]
    assert re.findall(r"<f>(.*?)</f>", drawn) == [
        *("'People'!$A$2", "'People'!$B$1:$C$1", "'People'!$B$2:$C$2"),
        *("'People'!$A$3", "'People'!$B$1:$C$1", "'People'!$B$3:$C$3"),
    ]
    assert "Cache" not in drawn
    assert drawn.count("<a:t>") == 3
    assert "descr='It says \"5 &amp; 6\".'" in found["xl/drawings/drawing1.xml"]


def test_series_are_told_apart_without_colour() -> None:
    bars = parts(book(sheet(*(Row((str(row), 5, 6)) for row in range(8)), charts=(chart(Form.STACKED_COLUMNS, 8),))))
    looks = re.findall(r"<ser>.*?<spPr>(.*?)</spPr>", bars["xl/charts/chart1.xml"], re.DOTALL)
    assert len({*looks}) == 8
    assert all("<a:ln" in look for look in looks)
    lines = parts(book(sheet(*(Row((str(row), 5, 6)) for row in range(3)), charts=(chart(Form.RANGE, 3),))))
    dashes = re.findall(r'<ser>.*?<a:prstDash val="(\w+)"', lines["xl/charts/chart1.xml"], re.DOTALL)
    assert dashes == ["sysDash", "solid", "sysDash"]


def test_charts_of_a_long_table_stand_on_a_sheet_of_their_own_and_show_the_table() -> None:
    rows = tuple(Row((str(row), 5, 6)) for row in range(ROWS_BESIDE_CHARTS + 1))
    found = book(sheet(*rows, charts=(chart(small=True), chart(small=True), chart(small=True), chart(small=True))))
    assert opened(found).sheetnames == ["Summary", "People", "People, charts"]
    assert all("'People'!" in part for name, part in parts(found).items() if name.startswith("xl/charts/"))


@pytest.mark.parametrize("names", [("People", "people"), ("Summary",), ("a/b",), ("x" * 32,), ("",)])
def test_sheets_that_cannot_be_called_so_are_a_fault_of_the_caller(names: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="cannot be called so"):
        workbook_of(book(*(sheet(Row(("a", 1, 2)), name=name) for name in names)))


def test_a_table_without_rows_is_a_sheet_all_the_same() -> None:
    assert opened(book(sheet()))["People"].auto_filter.ref == "A1:C2"
