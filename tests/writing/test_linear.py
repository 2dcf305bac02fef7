"""What somebody hears who has a document read aloud, and what the other formats are held to."""

from dataclasses import replace

import pytest

from pathways.writing.blocks import Column, Heading, Paragraph, Part, Reference, Row, Table, Written
from pathways.writing.linear import as_linear
from tests.support import ROOT, golden
from tests.writing.sample import SAMPLE

GOLDEN = ROOT / "tests/writing/golden"


def test_all_that_a_document_says_is_a_line_in_reading_order() -> None:
    golden(GOLDEN / "sample.txt", as_linear(SAMPLE))


def test_without_a_list_of_contents_nothing_else_changes() -> None:
    lines = as_linear(SAMPLE).splitlines()
    begin = lines.index("Contents")
    assert as_linear(replace(SAMPLE, contents=False)).splitlines() == lines[:begin] + lines[begin + 10 :]


@pytest.mark.parametrize(
    ("blocks", "message"),
    [
        ((Reference("See ", "nowhere"),), "no heading has the id 'nowhere'"),
        ((Heading("A", id="a"), Heading("B", id="a")), "two headings have the id 'a'"),
        ((Table("T", (Column("A"), Column("B")), (Row(("1",)),)),), "a row of 'T' has 1 cells, not 2"),
    ],
)
def test_a_mistake_of_who_composed_the_document_is_an_error(blocks: tuple[Heading, ...], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        as_linear(Written("Title", (Part(blocks),)))


def test_white_space_and_signs_that_no_file_may_hold_are_put_right() -> None:
    written = Written(" A\ttitle\n", (Part((Paragraph("one\r\n two\x00three \u202eevil\u202c \ud800"),)),))
    assert as_linear(written) == "A title\none two\ufffdthree evil \ufffd\n"
