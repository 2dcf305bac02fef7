"""Workbooks: what cells hold, held against openpyxl, and which workbooks are refused."""

import io
import zipfile
from contextlib import suppress
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pathways.documents.refused import Refused
from pathways.formats.staff.opened import open_grid
from pathways.formats.staff.workbook import grid_of_workbook, shows_a_day
from pathways.workforce.staff_grid import CellError, Formula, Grid
from tests.formats.files import archive
from tests.workforce.staff_tables import as_workbook, changed

SHEET = "xl/worksheets/sheet1.xml"
_NAMES = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def grid(content: bytes, sheet: str | None = None) -> Grid:
    return grid_of_workbook(content, sheet, "staff.xlsx")


def of_rows(xml: str) -> bytes:
    """A workbook whose only sheet has these rows."""
    page = f"<worksheet {_NAMES}><sheetData>{xml}</sheetData></worksheet>"
    return changed(as_workbook([["x"]]), {SHEET: page.encode()})


def cells(xml: str) -> list[tuple[int, list[object]]]:
    return [(number, list(row)) for number, row in grid(of_rows(xml)).rows]


def test_values_are_read_and_days_are_days() -> None:
    rows: list[list[Any]] = [
        ["Title", "Point", "End", "FTE", "Name of post"],
        ["Technician", 23, date(2027, 7, 31), 0.6, " with blanks "],
        ["R&D <lab> Technician", "23", datetime.combine(date(2027, 7, 31), time(9, 30)), True, None],
    ]
    assert [list(row) for _, row in grid(as_workbook(rows)).rows] == [
        ["Title", "Point", "End", "FTE", "Name of post"],
        ["Technician", 23.0, date(2027, 7, 31), 0.6, "with blanks"],
        ["R&D <lab> Technician", "23", date(2027, 7, 31), "TRUE"],
    ]


value = st.one_of(
    st.none(),
    st.text(st.characters(min_codepoint=32, max_codepoint=0x2FF), max_size=8).map(str.strip).filter(
        lambda text: not text.startswith(("=", "#"))
    ),
    st.integers(-(10**6), 10**6),
    st.floats(-1e6, 1e6, allow_nan=False).map(lambda number: round(number, 4)),
    st.dates(date(1950, 1, 1), date(2098, 12, 31)),
)  # fmt: skip


@given(st.lists(st.lists(value, max_size=6), max_size=6))
@settings(max_examples=60, deadline=None)
def test_every_workbook_is_read_as_openpyxl_reads_it(rows: list[list[Any]]) -> None:
    content = as_workbook(rows)
    page = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]
    expected = {}
    for number, row in enumerate(page.iter_rows(values_only=True), 1):
        plain = [each.date() if isinstance(each, datetime) else each or (0 if each == 0 else None) for each in row]
        while plain and plain[-1] is None:
            plain.pop()
        if plain:
            expected[number] = plain
    assert {number: list(row) for number, row in grid(content).rows} == expected


ROWS = {
    "a formula": ('<row r="2"><c r="A2"><f>1+1</f><v>2</v></c></row>', [(2, [Formula()])]),
    "a formula without its value": ('<row r="2"><c r="A2"><f>1+1</f></c><c r="B2"/></row>', [(2, [Formula()])]),
    "a formula shared with another cell": (
        '<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c><c r="B2"><v>3</v></c></row>',
        [(2, [Formula(), 3.0])],
    ),
    "an error": ('<row r="2"><c r="A2" t="e"><v>#REF!</v></c></row>', [(2, [CellError("#REF!")])]),
    "not available": ('<row r="2"><c r="A2" t="e"><v>#N/A</v></c><c r="B2"><v>1</v></c></row>', [(2, [None, 1.0])]),
    "gaps between cells and rows": ('<row r="7"><c r="C7"><v>1</v></c></row>', [(7, [None, None, 1.0])]),
    "no references": (
        "<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c><v>3</v></c></row>",
        [(1, [1.0, 2.0]), (3, [3.0])],
    ),
    "a text in runs": (
        '<row r="1"><c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c></row>',
        [(1, ["ab"])],
    ),
    "an entity": ('<row r="1"><c r="A1" t="str"><v>R&amp;D</v></c></row>', [(1, ["R&D"])]),
    "a comment": ('<row r="1"><!-- <c r="A1"><v>9</v></c> --><c r="A1"><v>1</v></c></row>', [(1, [1.0])]),
    "a section of raw text": ('<row r="1"><c r="A1" t="str"><v><![CDATA[<c>]]></v></c></row>', [(1, ["<c>"])]),
    "a day in words of the standard": (
        '<row r="1"><c r="A1" t="d"><v>2027-07-31T00:00:00</v></c></row>',
        [(1, [date(2027, 7, 31)])],
    ),
    "a number beyond all numbers": ('<row r="1"><c r="A1"><v>1E+999</v></c></row>', [(1, ["1E+999"])]),
    "columns beyond Z": ('<row r="1"><c r="AB1"><v>1</v></c></row>', [(1, [*[None] * 27, 1.0])]),
    "an element of another kind": (
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v><extLst/></c></row>',
        [(1, [1.0, 2.0])],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", ROWS)
def test_rows_as_programs_write_them(name: str) -> None:
    xml, expected = ROWS[name]
    assert cells(xml) == expected


def test_names_with_a_prefix_are_read() -> None:
    page = (
        '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>'
        '<x:row r="3"><x:c r="B3"><x:v>4</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    )
    found = grid(changed(as_workbook([["x"]]), {SHEET: page.encode()}))
    assert [(number, list(row)) for number, row in found.rows] == [(3, [None, 4.0])]


def test_days_may_be_counted_from_1904() -> None:
    book = openpyxl.Workbook()
    from openpyxl.utils.datetime import CALENDAR_MAC_1904

    book.epoch = CALENDAR_MAC_1904
    book.worksheets[0]["A1"] = date(2027, 7, 31)
    buffer = io.BytesIO()
    book.save(buffer)
    assert grid(buffer.getvalue()).rows[0][1] == [date(2027, 7, 31)]


def test_hidden_rows_are_read_and_counted() -> None:
    found = grid(of_rows('<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row>'))
    assert (len(found.rows), found.hidden_rows) == (2, 1)


def test_a_million_empty_rows_are_no_rows() -> None:
    empty = '<row r="{}" spans="1:2"><c r="A{}" s="1"/><c r="B{}" s="1"/></row>'
    xml = '<row r="1"><c r="A1"><v>1</v></c></row>' + empty * 1_048_575
    assert cells(xml) == [(1, [1.0])]


def two_sheets() -> bytes:
    book = openpyxl.Workbook()
    first = book.active
    assert first is not None
    first.title, first.sheet_state = "Notes", "hidden"
    book.create_sheet("Staff").append(["Title"])
    book.create_sheet("Old").append(["Grade"])
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def test_the_first_sheet_that_is_not_hidden_is_read_unless_another_is_named() -> None:
    found = grid(two_sheets())
    assert (found.sheet, found.other_sheets) == ("Staff", ("Old",))
    assert grid(two_sheets(), "old").rows[0][1] == ["Grade"]


REFUSED = {
    "macros": (changed(as_workbook([["x"]]), {"xl/vbaProject.bin": b"x"}), "macros"),
    "links to other workbooks": (
        changed(as_workbook([["x"]]), {"xl/externalLinks/externalLink1.xml": b"<a/>"}),
        "external-links",
    ),
    "a binary workbook": (changed(as_workbook([["x"]]), {"xl/workbook.bin": b"x"}), "format"),
    "OpenDocument": (archive({"mimetype": b"x", "content.xml": b"<a/>"}), "format"),
    "an archive": (archive({"staff.csv": b"Title\n"}), "format"),
    "a Word file": (archive({"word/document.xml": b"<a/>"}), "format"),
    "a sheet that is no XML": (changed(as_workbook([["x"]]), {SHEET: b'<row r="1"><c><f>'}), "format"),
    "a sheet that is missing": (changed(as_workbook([["x"]]), {SHEET: None}), "format"),
    "entities of its own": (
        changed(as_workbook([["x"]]), {SHEET: b'<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>'}),
        "format",
    ),
    "a text that is not there": (of_rows('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'), "format"),
    "bytes cut off": (as_workbook([["x"]])[:900], "format"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_workbook_that_is_not_read_is_refused_with_one_message(name: str, tmp_path: Path) -> None:
    content, code = REFUSED[name]
    file = tmp_path / "staff.xlsx"
    file.write_bytes(content)
    with pytest.raises(Refused) as caught:
        open_grid(file)
    assert caught.value.problem.code == code
    assert caught.value.problem.help


def test_a_sheet_that_is_not_there_is_refused_with_the_nearest_name() -> None:
    with pytest.raises(Refused) as caught:
        grid(two_sheets(), "Staf")
    assert caught.value.problem.help == "did you mean 'Staff'?"


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("dd/mm/yyyy", True),
        ("[$-809]d mmmm yyyy;@", True),
        ('"day" 0', False),
        ("0.00", False),
        ("[Red]0", False),
        ("h:mm", False),
        ("mmm-yy", True),
        ("General", False),
    ],
)
def test_which_number_formats_show_a_day(code: str, expected: bool) -> None:
    assert shows_a_day(code) is expected


def test_a_sheet_in_another_encoding_is_read() -> None:
    rows = '<sheetData><row r="2"><c r="A2"><v>4</v></c></row></sheetData>'
    page = f'<?xml version="1.0" encoding="UTF-16"?><worksheet {_NAMES}>{rows}</worksheet>'
    found = grid(changed(as_workbook([["x"]]), {SHEET: page.encode("utf-16")}))
    assert [(number, list(row)) for number, row in found.rows] == [(2, [4.0])]


PIECES = (b"<", b">", b'"', b"<row", b"</c>", b"<f>", b"&", b"\xff", b"<!--", b' t="s"', b' r="ZZZZ1"', b"1e999")


@given(
    st.sampled_from(("xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", SHEET, SHEET, SHEET)),
    st.lists(st.tuples(st.floats(0, 1), st.sampled_from(PIECES), st.integers(0, 20)), min_size=1, max_size=4),
)
@settings(max_examples=200, deadline=None)
def test_a_damaged_workbook_is_read_or_refused(part: str, edits: list[tuple[float, bytes, int]]) -> None:
    whole = as_workbook([["Title", "Point"], ["Technician", 23], ["R&D Technician", date(2027, 7, 31)]])
    with zipfile.ZipFile(io.BytesIO(whole)) as archived:
        content = archived.read(part)
    for place, piece, gone in edits:
        at = int(place * len(content))
        content = content[:at] + piece + content[at + gone :]
    with suppress(Refused):
        found = grid(changed(whole, {part: content}))
        assert all(number >= 1 for number, _ in found.rows)
