"""Documents as Word files, opened again."""

import io
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.enum.section import WD_ORIENTATION
from docx.oxml.ns import qn

from pathways.writing.blocks import Column, Figure, Form, Heading, Numbering, Paragraph, Part, Row, Table, Written
from pathways.writing.linear import linear_lines
from pathways.writing.office.template import NotTemplate
from pathways.writing.word import as_word
from tests.writing.read_word import word_lines
from tests.writing.sample import SAMPLE


@pytest.fixture(scope="module")
def document(files: dict[str, Path]) -> Document:
    return docx.Document(str(files[".docx"]))


def rows_of(table: Any) -> list[Any]:
    """The rows of a table, as elements."""
    return list(table._tbl.tr_lst)


def test_it_says_what_the_document_says_in_the_same_order(files: dict[str, Path]) -> None:
    assert word_lines(files[".docx"].read_bytes()) == list(linear_lines(SAMPLE))


def test_every_picture_has_a_description_and_fits_the_page(document: Document) -> None:
    pictures = [block for block in SAMPLE.blocks() if isinstance(block, Figure)]
    shapes = list(document.inline_shapes)
    assert [shape._inline.docPr.get("descr") for shape in shapes] == [each.alternative for each in pictures]
    section: Any = document.sections[0]
    room = section.page_width - section.left_margin - section.right_margin
    assert [round(shape.width / room, 2) for shape in shapes] == [1.0]


def test_tables_repeat_their_headings_keep_rows_whole_and_are_described(document: Document) -> None:
    wanted = [
        block for block in SAMPLE.blocks() if isinstance(block, Form) or (isinstance(block, Table) and block.rows)
    ]
    for table, block in zip(document.tables, wanted, strict=True):
        first, *others = rows_of(table)
        assert first.trPr.find(qn("w:tblHeader")) is not None
        assert all(row.trPr.find(qn("w:tblHeader")) is None for row in others)
        assert all(row.trPr.find(qn("w:cantSplit")) is not None for row in (first, *others))
        for name in ("w:tblCaption", "w:tblDescription"):
            assert table._tbl.tblPr.find(qn(name)).get(qn("w:val")).endswith(block.caption)
        assert table._tbl.tblPr.find(qn("w:tblLook")).get(qn("w:firstColumn")) == "1"


def test_cells_to_be_filled_in_are_tall(document: Document) -> None:
    heights = [row.trPr.find(qn("w:trHeight")) for row in rows_of(document.tables[-1])]
    assert [None if each is None else each.get(qn("w:val")) for each in heights] == [None, "1250", "1250"]


def test_headings_and_paragraphs_are_numbered_by_their_styles(document: Document) -> None:
    numbered = [
        paragraph.style.name
        for paragraph in document.paragraphs
        if paragraph.style is not None and paragraph.style.element.pPr is not None
        if paragraph.style.element.pPr.numPr is not None
    ]
    assert numbered == [
        *["Heading 1", *["Numbered Paragraph"] * 2, "Heading 1", *["Numbered Paragraph"] * 2],
        *["Heading 1", "Numbered Paragraph", *["Annex Heading"] * 3],
    ]


def test_a_heading_of_the_first_level_may_have_no_number() -> None:
    parts = (Part((Heading("Plain"),)), Part((Heading("One"), Paragraph("a")), Numbering.BODY))
    assert word_lines(as_word(Written("T", parts))) == ["T", "Plain", "1 One", "1.1 a"]


def test_references_lead_to_headings_and_links_outside(document: Document) -> None:
    body: Any = document.element.body
    marks = {mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))}
    anchors = [link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))]
    assert {anchor for anchor in anchors if anchor} <= marks
    outside = {each.target_ref for each in document.part.rels.values() if each.is_external}
    assert outside == {"https://example.org/record?a=1&b=2", "mailto:secretary@example.org"}


def test_languages_are_told(document: Document) -> None:
    styles: Any = document.styles.element
    assert styles.xpath("./w:docDefaults//w:lang/@w:val") == ["en-GB"]
    body: Any = document.element.body
    assert body.xpath(".//w:r[w:rPr/w:lang/@w:val='cy']/w:t/text()") == ["datblygiad gyrfa"]
    assert body.xpath(".//w:r[w:rPr/w:rtl][w:rPr/w:lang/@w:bidi='he']/w:t/text()") == ["שלום, ברוכים הבאים"]
    assert len(body.xpath(".//w:p[w:pPr/w:bidi]")) == 1


def test_it_says_what_it_is_and_nothing_of_the_clock(document: Document) -> None:
    about = document.core_properties
    assert (about.title, about.author, about.subject) == (SAMPLE.title, SAMPLE.author, SAMPLE.subject)
    assert about.language == "en-GB"
    assert about.created is not None
    assert about.created.date() == about.modified.date() == SAMPLE.on
    assert docx.Document(io.BytesIO(as_word(Written("T", ())))).core_properties.created is None


def test_pages_have_a_marking_a_foot_and_their_number(document: Document) -> None:
    section = document.sections[0]
    assert section.header.paragraphs[0].text == "Open"
    foot = section.footer.paragraphs[0]
    assert foot.text == "TC 12/26, version 3 of 28 November 2026\tPage 1 of 1"
    assert [each.text.strip() for each in foot._p.iter(qn("w:instrText"))] == ["PAGE", "NUMPAGES"]
    turned = [each.orientation for each in document.sections]
    assert turned == [WD_ORIENTATION.PORTRAIT, WD_ORIENTATION.LANDSCAPE, WD_ORIENTATION.PORTRAIT]


def test_the_same_document_is_the_same_bytes(files: dict[str, Path]) -> None:
    assert as_word(SAMPLE) == files[".docx"].read_bytes()


def test_rows_of_very_long_cells_may_be_parted() -> None:
    table = Table("T", (Column("A"),), (Row(("word " * 1000,)),))
    [made] = docx.Document(io.BytesIO(as_word(Written("T", (Part((table,)),))))).tables
    assert [row.xpath("w:trPr/w:cantSplit") == [] for row in rows_of(made)] == [False, True]


@pytest.fixture
def template(tmp_path: Path) -> Path:
    """An institution's own file: with a head, a foot, a style that is painted, and text that is left behind."""
    own = docx.Document()
    own.styles["Heading 1"].font.name = "Georgia"
    own.styles["Heading 1"].font.size = 254000
    own.sections[0].header.paragraphs[0].text = "The University"
    own.sections[0].footer.paragraphs[0].text = "Registered charity"
    own.add_heading("Delete this", 1)
    own.add_paragraph("Instructions to authors")
    path = tmp_path / "template.docx"
    own.save(str(path))
    return path


def test_a_template_gives_its_styles_head_and_foot_and_no_text(template: Path) -> None:
    content = as_word(SAMPLE, template)
    made = docx.Document(io.BytesIO(content))
    assert word_lines(content) == list(linear_lines(SAMPLE))
    assert made.styles["Heading 1"].font.name == "Georgia"
    section = made.sections[0]
    assert [each.text for each in section.header.paragraphs] == ["The University", "Open"]
    assert section.footer.paragraphs[0].text == "Registered charity"
    assert "Instructions" not in "\n".join(word_lines(content))


def test_a_template_without_numbering_will_do(template: Path) -> None:
    bare = docx.Document(str(template))
    relations = bare.part.rels
    for name in [name for name, relation in relations.items() if relation.reltype.endswith("/numbering")]:
        del relations[name]
    bare.save(str(template))
    assert word_lines(as_word(SAMPLE, template)) == list(linear_lines(SAMPLE))


def macros(path: Path) -> None:
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("word/vbaProject.bin", b"")


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-400])


def foreign(path: Path) -> None:
    path.write_text("not a Word file", "utf-8")


def absent(path: Path) -> None:
    path.unlink()


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (macros, "has macros, which are not taken over: save it as .docx in Word"),
        (cut, "is no Word document, or a damaged one"),
        (foreign, "is no Word document, or a damaged one"),
        (absent, "cannot be read: No such file or directory"),
        (folder, "cannot be read: Is a directory"),
    ],
)
def test_what_is_no_template_is_refused_with_the_reason(template: Path, change: Any, message: str) -> None:
    change(template)
    with pytest.raises(NotTemplate, match=message):
        as_word(SAMPLE, template)
