"""Files that are no plain workbook of a framework are refused at once, with one message."""

import io
import zipfile
from collections.abc import Mapping

import pytest
from openpyxl import Workbook

from pathways.documents.refused import Refused
from pathways.formats.workbook.guards import PARTS_MAX
from pathways.formats.workbook.read import ROWS_MAX, read_workbook
from tests.formats.workbook.books import brought_back, changed, example, made, place

ZEROS = b"\0" * 2**20


def with_parts(content: bytes, parts: Mapping[str, bytes]) -> bytes:
    """A workbook with more parts in its archive, or others in their place."""
    page = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(page, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, part in parts.items():
            new.writestr(name, part)
    return page.getvalue()


def part(content: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(name)


@pytest.fixture(scope="module")
def content() -> bytes:
    return made(example())


HOSTILE = {
    "macros": ({"xl/vbaProject.bin": b"x"}, "macros", "has macros"),
    "sheets of macros": ({"xl/macrosheets/sheet1.xml": b"<x/>"}, "macros", "has macros"),
    "links to other workbooks": (
        {"xl/externalLinks/externalLink1.xml": b"<x/>"},
        "external-links",
        "takes values from other files",
    ),
    "connections": ({"xl/connections.xml": b"<x/>"}, "external-links", "takes values from other files"),
    "declarations of entities": ({"xl/x.xml": b'<!DOCTYPE x [<!ENTITY a "b">]><x/>'}, "format", "has declarations"),
    "declarations in two bytes a letter": (
        {"xl/x.xml": "<!DOCTYPE x><x/>".encode("utf-16")},
        "format",
        "has declarations",
    ),
    "a burst": ({f"xl/{number}.bin": ZEROS for number in range(300)}, "too-large", "takes more than 256 MB"),
    "parts without end": ({f"{number}": b"" for number in range(PARTS_MAX)}, "too-large", "takes more than 256 MB"),
    "a broken sheet": ({"xl/worksheets/sheet2.xml": b"<worksheet><sheetData>"}, "format", "cannot be read"),
    "no list of sheets": ({"xl/workbook.xml": b"nothing"}, "format", "cannot be read"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_workbook_is_refused(name: str, content: bytes) -> None:
    parts, code, message = HOSTILE[name]
    with pytest.raises(Refused, match=message) as refused:
        read_workbook(with_parts(content, parts))
    assert refused.value.problem.code == code
    assert refused.value.problem.help


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (b"", "no workbook"),
        (b"id,title\n", "no workbook"),
        (b"\xd0\xcf\x11\xe0 old", "old workbook"),
        (b"PK\x03\x04 cut", "damaged"),
    ],
)
def test_another_file_is_refused(given: bytes, message: str) -> None:
    with pytest.raises(Refused, match=message):
        read_workbook(given)


def test_a_workbook_cut_short_is_refused(content: bytes) -> None:
    with pytest.raises(Refused, match="damaged"):
        read_workbook(content[: len(content) // 2])


def test_a_workbook_for_macros_is_refused_by_what_it_says_of_itself(content: bytes) -> None:
    types = part(content, "[Content_Types].xml").replace(b"sheet.main+xml", b"sheet.macroEnabled.main+xml")
    with pytest.raises(Refused, match="for macros"):
        read_workbook(with_parts(content, {"[Content_Types].xml": types}))


def test_a_workbook_of_something_else_is_refused(content: bytes) -> None:
    def other(book: Workbook) -> None:
        for page in book.worksheets:
            page.title = f"My {page.title}"

    with pytest.raises(Refused, match="no sheet of this workbook"):
        read_workbook(changed(content, other))


def roles(content: bytes) -> tuple[str, bytes]:
    """The part that holds the sheet Roles, the fifth, and its text."""
    name = "xl/worksheets/sheet5.xml"
    return name, part(content, name)


def test_a_million_empty_rows_are_as_good_as_none(content: bytes) -> None:
    name, text = roles(content)
    empty = b"".join(b'<row r="%d"><c r="A%d" s="1"/></row>' % (number, number) for number in range(4, 1_048_577))
    swollen = with_parts(content, {name: text.replace(b"</sheetData>", empty + b"</sheetData>")})
    book = read_workbook(swollen)
    assert [row.number for row in book.sheets["Roles"]] == [2, 3]


def test_a_size_that_a_sheet_claims_is_not_believed(content: bytes) -> None:
    name, text = roles(content)
    start, end = text.index(b"<dimension"), text.index(b"/>", text.index(b"<dimension"))
    claimed = text[:start] + b'<dimension ref="A1:XFD1048576"' + text[end:]
    assert len(read_workbook(with_parts(content, {name: claimed})).sheets["Roles"]) == 2


def test_something_far_below_is_not_passed_over(content: bytes) -> None:
    name, text = roles(content)
    far = b'<row r="1048576"><c r="B1048576" t="inlineStr"><is><t>Hidden</t></is></c></row></sheetData>'
    with pytest.raises(Refused, match=f"Roles has something in row 1,048,576, and no more than {ROWS_MAX:,}"):
        read_workbook(with_parts(content, {name: text.replace(b"</sheetData>", far)}))


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("=1+1", "the cell holds a formula"),
        ("=HYPERLINK(A1)", "the cell holds a formula"),
        ("#REF!", "the cell holds the error #REF!"),
        ("a\u202eb", "the cell holds the control character U+202E"),
    ],
)
def test_a_cell_that_is_no_plain_value_is_named(value: str, message: str, content: bytes) -> None:
    faults = brought_back(changed(content, {place("Roles", "Summary", 2): value}), example()).faults
    assert [(fault.place, fault.message) for fault in faults] == [(place("Roles", "Summary", 2), message)]
