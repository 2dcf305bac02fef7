"""Documents as PDF, judged by programs made for that and by walking their tags."""

import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from pathways.writing.blocks import Figure, Heading, PageBreak, Paragraph, Part, Table, Written
from pathways.writing.linear import linear_lines
from pathways.writing.pdf import as_pdf, pages_of_part
from pathways.writing.setting.legible import legible
from pathways.writing.signs import right_to_left
from tests.conftest import JUDGED
from tests.support import needs
from tests.writing.read_pdf import UNSEEN, Heard
from tests.writing.sample import SAMPLE


@pytest.fixture(scope="module")
def heard(files: dict[str, Path]) -> Heard:
    return Heard(files[".pdf"].read_bytes())


def as_heard(line: str) -> str:
    """A line as a PDF has it: with names for signs that fonts lack; what is read from right to left stands as drawn."""
    shown = UNSEEN.sub("", legible(line)).replace("][U+", " U+")
    drawn = any(right_to_left(sign) for sign in shown)
    return "".join(sorted(filter(str.isalnum, shown))) if drawn else shown


def test_the_tags_say_what_the_document_says_in_the_same_order(heard: Heard) -> None:
    assert [as_heard(line) for line in heard.lines()] == [as_heard(line) for line in linear_lines(SAMPLE)]


def test_every_picture_has_a_description(heard: Heard) -> None:
    described = [block.alternative for block in SAMPLE.blocks() if isinstance(block, Figure)]
    assert [tag.alternative for tag in heard.tag.all("Figure")] == described


def test_tables_tell_the_headings_of_columns_and_rows(heard: Heard) -> None:
    fields, *tables = heard.tag.all("Table")
    assert {cell.scope for cell in fields.all("TH")} == {"Row"}
    wanted = [block for block in SAMPLE.blocks() if isinstance(block, Table) and block.rows]
    for table, block in zip(tables, wanted, strict=False):
        scopes = [cell.scope for cell in table.all("TH")]
        assert scopes == ["Column"] * len(block.columns) + ["Row"] * len(block.rows)
        assert len(list(table.all("TD"))) == (len(block.columns) - 1) * len(block.rows)


def test_it_says_what_it_is(heard: Heard) -> None:
    reader = heard.reader
    assert reader.pdf_header == "%PDF-1.7"
    about = reader.metadata
    assert about is not None
    assert (about.title, about.author, about.subject) == (SAMPLE.title, SAMPLE.author, SAMPLE.subject)
    assert about.creation_date is not None
    assert about.creation_date.date() == SAMPLE.on == date(2026, 11, 28)
    assert str(reader.root_object["/Lang"]) == "en-GB"
    fonts = {str(font["/BaseFont"]) for page in reader.pages for font in _fonts(page)}
    assert {name.split("+")[-1].split("-")[0] for name in fonts} <= {"Arimo", "DejaVuSansMono", "NewCMMath"}


def _fonts(page: object) -> list[dict[str, object]]:
    return [font.get_object() for font in page["/Resources"]["/Font"].values()]  # type: ignore[index]


def test_the_pages_of_each_part_are_counted(heard: Heard) -> None:
    assert pages_of_part(SAMPLE) == (1, 1, 2, 2)
    assert len(heard.reader.pages) == 6


def test_a_break_at_the_end_of_a_part_is_not_a_page_of_it() -> None:
    parts = (Part((Paragraph("a"), PageBreak())), Part((Heading("b"),), new_page=True))
    assert pages_of_part(Written("T", parts, contents=True)) == (1, 1)
    assert len(Heard(as_pdf(Written("T", parts, contents=True))).reader.pages) == 3


def test_long_parts_take_more_pages_and_parts_may_share_one() -> None:
    long = Part(tuple(Paragraph("A sentence of some length. " * 30) for _ in range(12)), new_page=True)
    assert pages_of_part(Written("T", (Part((Paragraph("a"),)), Part((Paragraph("b"),)), long))) == (1, 1, 3)


def test_a_document_without_a_date_is_the_same_at_any_time() -> None:
    written = Written("T", (Part((Paragraph("a"),)),))
    assert as_pdf(written) == as_pdf(written)
    assert Heard(as_pdf(written)).reader.metadata.creation_date.year == 1970  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Café – £5 ≥ β → ✓", "Café – £5 ≥ β → ✓"),
        ("Well done 🎓!", "Well done [graduation cap]!"),
        ("👍🏽", "[thumbs up sign, emoji modifier fitzpatrick type-4]"),
        ("歡迎", "[U+6B61 U+8FCE]"),
        ("\ue000", "[U+E000]"),
        ("שלום مرحبا", "שלום مرحبا"),
    ],
)
def test_signs_that_no_font_has_are_named(text: str, shown: str) -> None:
    assert legible(text) == shown


@pytest.mark.slow
@pytest.mark.parametrize(("program", "arguments"), [("outloud", []), ("pdfua", ["check"])])
def test_programs_that_judge_access_find_no_error(
    files: dict[str, Path], program: str, arguments: list[str], record_property: Callable[[str, object], None]
) -> None:
    command = [needs(program), *arguments, str(files[".pdf"])]
    judged = subprocess.run(command, capture_output=True, text=True, check=False)
    assert judged.returncode == 0, judged.stdout
    counts = next(line for line in judged.stdout.splitlines() if "error" in line)
    record_property(JUDGED, f"{program}: {' '.join(counts.split())}")
