"""What whoever opens a workbook finds in it."""

import io
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from pathways.formats.workbook.cells import as_text
from pathways.formats.workbook.sheets import SHEETS
from tests.formats.workbook.books import EXAMPLE, column_of, example, made
from tests.support import ROOT, golden, reading_of


@pytest.fixture(scope="module")
def book() -> Workbook:
    return load_workbook(io.BytesIO(made(example())))


def table(page: Any) -> str:
    """A sheet as text: a line for each row, empty cells left out."""
    lines = []
    for row in page.iter_rows():
        held = [
            f"{cell.coordinate}: {as_text(cell.value)}".replace("\n", " / ") for cell in row if cell.value is not None
        ]
        lines.append("\n  ".join(held))
    return "\n".join(lines)


def test_the_workbook_reads_as_its_golden_text(book: Workbook) -> None:
    pages = [page for page in book.worksheets if page.sheet_state == "visible"]
    text = "\n\n".join(f"== {page.title}\n{table(page)}" for page in pages)
    golden(ROOT / "tests" / "formats" / "workbook" / "golden" / "example.txt", f"{text}\n")


def test_headings_and_ids_stay_in_sight_and_are_printed_on_every_page(book: Workbook) -> None:
    for sheet in SHEETS:
        page = book[sheet.title]
        assert page.freeze_panes == ("C2" if sheet.inner else "B2")
        assert page.page_setup.orientation == "landscape"
        assert sheet.upright or page.print_title_rows in ("1:1", "$1:$1")


def test_every_heading_explains_itself(book: Workbook) -> None:
    for sheet in SHEETS:
        if not sheet.upright:
            notes = [book[sheet.title].cell(1, number).comment for number in range(1, len(sheet.columns) + 1)]
            assert all(note is not None and len(note.text) > 10 for note in notes), sheet.title


def lists(book: Workbook, sheet: str, heading: str) -> Any:
    """The list that is offered in the first row of a column."""
    cell = f"{column_of(sheet, heading)}2"
    return next((each for each in book[sheet].data_validations.dataValidation if cell in each.sqref), None)


def test_a_closed_list_is_offered_and_kept_to(book: Workbook) -> None:
    offered = lists(book, "Moves", "Mechanism")
    assert offered.showErrorMessage
    name = offered.formula1.removeprefix("=")
    sheet, _, cells = book.defined_names[name].attr_text.partition("!")
    values = [row[0].value for row in book[sheet][cells.replace("$", "")]]
    assert values[:3] == ["promotion", "regrading", "vacancy"]
    assert "not-published" in values


def test_ids_of_other_sheets_are_offered_and_grow_with_them(book: Workbook) -> None:
    offered = lists(book, "Roles", "Track")
    assert not offered.showErrorMessage
    assert book.defined_names[offered.formula1.removeprefix("=")].attr_text == (
        "OFFSET(Tracks!$A$2,0,0,MAX(1,COUNTA(Tracks!$A$2:$A$5000)),1)"
    )


def test_lists_are_offered_below_the_last_row_too(book: Workbook) -> None:
    assert "E400" in lists(book, "Moves", "Mechanism").sqref


@pytest.mark.parametrize("start", "=+-@")
def test_text_never_becomes_a_formula(start: str) -> None:
    text = EXAMPLE.replace("title: Helper", f'title: "{start}cmd(1)"')
    cell = load_workbook(io.BytesIO(made(reading_of(text))))["Roles"]["B2"]
    assert (cell.data_type, cell.value) == ("s", f"{start}cmd(1)")


def test_what_cannot_be_changed_is_grey(book: Workbook) -> None:
    moves, roles = book["Moves"], book["Roles"]
    grey = moves[f"{column_of('Moves', 'Conditions')}2"].fill.start_color.rgb
    assert roles["B3"].fill.start_color.rgb == grey
    assert roles["B2"].fill.start_color.rgb != grey
    assert moves[f"{column_of('Moves', 'Decided by')}2"].fill.start_color.rgb == grey


def test_pay_stands_there_only_where_some_is_held() -> None:
    without = reading_of(EXAMPLE.replace(", points: [13, 20]", ""))
    assert "Pay" not in load_workbook(io.BytesIO(made(without))).sheetnames
