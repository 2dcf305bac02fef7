"""PDF files as passages, with pages and lines; broken and protected ones get one message."""

import pytest

from pathways.documents.refused import Refused
from pathways.formats import pdf as pdf_format
from pathways.formats.pdf import passages_of_pdf
from pathways.language.passages import Where
from tests.formats.files import locked_pdf, pdf

CALL = pdf([["Applicants hold a lec-", "turer post and a per"], ["manent one."]])


def test_lines_are_told_with_their_pages_and_sentences_go_over_them() -> None:
    [passage] = passages_of_pdf(CALL)
    assert " ".join(passage.text.split()) == "Applicants hold a lec- turer post and a per manent one."
    assert passage.where(passage.text.index("turer")) == Where(line=2, page=1)
    assert passage.where(passage.text.index("manent")) == Where(line=1, page=2)


def test_a_pdf_that_only_forbids_changes_is_read() -> None:
    [passage] = passages_of_pdf(locked_pdf(""))
    assert passage.text == "secret"


@pytest.mark.parametrize(
    ("content", "code", "message"),
    [
        (locked_pdf("pass"), "encrypted", "protected by a password"),
        (pdf([[], []]), "no-text", "its pages are pictures"),
        (b"%PDF-1.4\n", "format", "damaged"),
        (CALL[:200], "format", "damaged"),
        (b"%PDF-1.4\n" + b"\xff" * 5000, "format", "damaged"),
        (CALL.replace(b"/Kids [4 0 R 6 0 R]", b"/Kids [2 0 R 2 0 R]"), "format", "damaged"),
    ],
    ids=["locked", "scanned", "head-only", "cut", "noise", "pages-in-a-circle"],
)
def test_a_pdf_that_cannot_be_read_gets_one_message(content: bytes, code: str, message: str) -> None:
    with pytest.raises(Refused, match=message) as refused:
        passages_of_pdf(content)
    assert refused.value.problem.code == code


@pytest.mark.parametrize(("limit", "most"), [("PAGES_MAX", 1), ("CHARACTERS_MAX", 10)])
def test_an_overlong_pdf_is_refused(limit: str, most: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_format, limit, most)
    with pytest.raises(Refused, match="more than") as refused:
        passages_of_pdf(CALL)
    assert refused.value.problem.code == "too-long"
