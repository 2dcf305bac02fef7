"""Word files as passages: paragraphs, lists, tables, controls and insertions, each told by its place."""

import io
import zipfile
from typing import Any

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from pathways.documents.refused import Refused
from pathways.formats import word as word_format
from pathways.formats.word import passages_of_word
from tests.formats.files import archive, word


def shown(content: bytes) -> list[tuple[str, str]]:
    return [
        (passage.where(passage.begins).part, passage.text[passage.begins :]) for passage in passages_of_word(content)
    ]


def xml(inner: str) -> Any:
    return parse_xml(inner.replace(">", f" {nsdecls('w')}>", 1))


def test_paragraphs_lists_and_tables_are_read_in_their_order() -> None:
    def fill(document: Any) -> None:
        document.add_heading("A call", 1)
        document.add_paragraph("You need not:")
        document.add_paragraph("hold a PhD", style="List Bullet")
        table = document.add_table(rows=2, cols=2)
        table.cell(0, 0).merge(table.cell(0, 1)).text = "across"
        table.cell(1, 0).text = "left"
        table.cell(1, 1).text = "right"
        table.cell(1, 1).add_table(rows=1, cols=1).cell(0, 0).text = "within"
        document.add_paragraph("")
        document.add_paragraph("After")

    content = word(fill)
    assert shown(content) == [
        ("paragraph 1", "A call"),
        ("paragraph 2", "You need not:"),
        ("paragraph 3", "hold a PhD"),
        ("table 1, row 1, cell 1", "across"),
        ("table 1, row 2, cell 1", "left"),
        ("table 1, row 2, cell 2", "right"),
        ("table 2, row 1, cell 1", "within"),
        ("paragraph 5", "After"),
    ]
    [item] = [passage for passage in passages_of_word(content) if "hold" in passage.text]
    assert item.text == "You need not:\nhold a PhD"


def test_links_insertions_and_controls_are_read_and_what_is_struck_out_is_not() -> None:
    def fill(document: Any) -> None:
        paragraph = document.add_paragraph("one ")
        paragraph._p.append(xml("<w:ins><w:r><w:t>two </w:t></w:r></w:ins>"))
        paragraph._p.append(xml("<w:del><w:r><w:delText>gone </w:delText></w:r></w:del>"))
        paragraph._p.append(xml("<w:moveFrom><w:r><w:t>away </w:t></w:r></w:moveFrom>"))
        paragraph._p.append(xml("<w:hyperlink><w:r><w:t>three</w:t></w:r></w:hyperlink>"))
        paragraph._p.append(xml("<w:r><w:tab/><w:t>four</w:t><w:br/><w:t>five</w:t></w:r>"))
        document.element.body.insert(
            1, xml("<w:sdt><w:sdtContent><w:p><w:r><w:t>in a control</w:t></w:r></w:p></w:sdtContent></w:sdt>")
        )

    assert shown(word(fill)) == [("paragraph 1", "one two three four\nfive"), ("paragraph 2", "in a control")]


def test_a_text_box_is_read_once() -> None:
    box = (
        '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        "<mc:Choice><w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent></mc:Choice>"
        "<mc:Fallback><w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )

    def fill(document: Any) -> None:
        document.add_paragraph("around")._p.append(xml(box))

    assert shown(word(fill)) == [("paragraph 1", "around"), ("paragraph 2", "boxed")]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"PK\x03\x04 and nothing more", "no Word file, or a damaged one"),
        (archive({"a.txt": b"x"}), "packed archive"),
        (archive({"[Content_Types].xml": b"<x/>", "xl/workbook.xml": b"<x/>"}), "another office file"),
        (archive({"mimetype": b"application/vnd.oasis.opendocument.text"}), "another office file"),
        (archive({"word/document.xml": b"<w:document/>"}), "no Word file, or a damaged one"),
        (archive({"[Content_Types].xml": b"not xml", "word/document.xml": b"x"}), "no Word file, or a damaged one"),
        (archive({"word/document.xml": b" " * (33 * 2**20)}), "unpacks to far more"),
        (archive({"word/document.xml": b"", **{f"word/media/{n}": b"" for n in range(4001)}}), "unpacks to far more"),
    ],
    ids=range(8),
)
def test_what_is_no_word_file_gets_one_message(content: bytes, message: str) -> None:
    with pytest.raises(Refused, match=message):
        passages_of_word(content)


def test_pictures_count_towards_what_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word_format, "UNPACKED_MAX", 2**20)
    with pytest.raises(Refused, match="unpacks to far more"):
        passages_of_word(archive({"word/document.xml": b"", "word/media/a.png": b" " * 2**21}))


def test_entities_in_a_word_file_are_not_expanded() -> None:
    content = word(lambda document: document.add_paragraph("a word"))
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    kinds = b'<!DOCTYPE d [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]>'
    text = parts["word/document.xml"].replace(b"a word", b"a word&b;")
    parts["word/document.xml"] = text.replace(b"<w:document", kinds + b"<w:document", 1)
    [passage] = passages_of_word(archive(parts))
    assert passage.text == "a word"
