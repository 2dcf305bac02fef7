"""Tables as plain text: separators, encodings, and what is no table."""

from pathlib import Path

import pytest

from pathways.documents.refused import Refused
from pathways.formats.staff.delimited import grid_of_text
from pathways.formats.staff.opened import open_grid
from pathways.workforce.staff_grid import CellError, Formula

ROWS = [(1, ["Title", "Grade"]), (2, ["Technician, senior", "5"])]

TEXTS = {
    "commas": b'Title,Grade\r\n"Technician, senior",5\r\n',
    "semicolons": b"Title;Grade\nTechnician, senior;5\n",
    "tabs": b"Title\tGrade\nTechnician, senior\t5\n",
    "a byte order mark": b'\xef\xbb\xbfTitle,Grade\n"Technician, senior",5\n',
    "UTF-16, as spreadsheets save Unicode text": "Title\tGrade\nTechnician, senior\t5\n".encode("utf-16"),
    "a line that names the separator": b"sep=;\nTitle;Grade\nTechnician, senior;5\n",
    "blanks around": b'Title , Grade\n" Technician, senior ", 5 \n',
    "no line end at the end": b"Title;Grade\nTechnician, senior;5",
}


@pytest.mark.parametrize("name", TEXTS)
def test_a_table_is_read(name: str) -> None:
    found = grid_of_text(TEXTS[name], "staff.csv")
    assert [(number, list(cells)) for number, cells in found.rows] == ROWS
    assert not found.encoding_guessed


def test_what_is_not_utf_8_is_taken_for_windows_1252_and_said_so() -> None:
    found = grid_of_text("Title,Part\nTechnician,Café\n".encode("cp1252"), "staff.csv")
    assert found.rows[1][1] == ["Technician", "Café"]
    assert found.encoding_guessed


def test_blank_rows_are_left_out_and_still_counted() -> None:
    found = grid_of_text(b"Title,Grade\n,\n\nTechnician,5\n", "staff.csv")
    assert [number for number, _ in found.rows] == [1, 4]


def test_a_cell_over_several_lines_is_one_row_as_in_a_spreadsheet() -> None:
    found = grid_of_text(b'Title,Grade\n"Senior\nTechnician",5\nTechnician,4\n', "staff.csv")
    assert [number for number, _ in found.rows] == [1, 2, 3]


CELLS = {
    "=A1+1": Formula(),
    '"=""00123"""': "00123",
    "#REF!": CellError("#REF!"),
    "#N/A": None,
    "-": "-",
    "=": "=",
}


@pytest.mark.parametrize("written", CELLS)
def test_cells_that_are_no_plain_values(written: str) -> None:
    found = grid_of_text(f"Title,x\nTechnician,{written}\n".encode(), "staff.csv")
    assert found.rows[1][1][1] == CELLS[written]


WRONG = {
    "an open quotation mark": (b'Title,Grade\n"Technician,5\n', "open-quote", 2),
    "text after a quotation mark": (b'Title,Grade\na,b\n"Tech"nician,5\n', "unreadable-row", 3),
    "no text": (b"Title\0Grade", "binary", None),
    "a PDF": (b"%PDF-1.7 ...", "format", None),
    "a web page": (b"<html><table>", "format", None),
    "an old workbook": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "format", None),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_cannot_be_read_is_refused_with_its_row(name: str, tmp_path: Path) -> None:
    content, code, row = WRONG[name]
    file = tmp_path / "staff.csv"
    file.write_bytes(content)
    with pytest.raises(Refused) as caught:
        open_grid(file, shown_as="staff.csv")
    assert (caught.value.problem.code, caught.value.file) == (code, "staff.csv")
    assert (caught.value.place.line if caught.value.place else None) == row


def test_a_sheet_of_plain_text_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "staff.csv"
    file.write_bytes(TEXTS["commas"])
    with pytest.raises(Refused, match="no sheets"):
        open_grid(file, "Staff")


def test_a_folder_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    for wrong in (tmp_path, tmp_path / "none.csv"):
        with pytest.raises(Refused):
            open_grid(wrong)


def test_a_table_may_be_larger_than_a_document(tmp_path: Path) -> None:
    from pathways.documents.text import SIZE_MAX

    file = tmp_path / "staff.csv"
    row = b"Technician," + b"x" * 1000 + b"\n"
    file.write_bytes(b"Title,Part\n" + row * (SIZE_MAX // len(row) + 1))
    assert len(open_grid(file).rows) == SIZE_MAX // len(row) + 2
