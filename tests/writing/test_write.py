"""The end of a file's name chooses the format."""

from pathlib import Path

import pytest

from pathways.writing.write import SUFFIXES, NotWritten, written_as
from tests.writing.sample import SAMPLE

BEGIN = {".docx": b"PK\x03\x04", ".html": b"<!DOCTYPE html>\n", ".pdf": b"%PDF-1.7\n", ".md": b"**Open**\n"}


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_each_format_has_its_ending(files: dict[str, Path], suffix: str) -> None:
    assert files[suffix].read_bytes().startswith(BEGIN[suffix])


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_same_document_is_the_same_file(files: dict[str, Path], suffix: str) -> None:
    assert written_as(SAMPLE, suffix.upper()) == files[suffix].read_bytes()


@pytest.mark.parametrize(
    ("suffix", "message"),
    [
        (".doc", r"\.doc is no format of a document: end it in \.docx, \.html, \.pdf or \.md"),
        ("", "a name without an ending is no format"),
    ],
)
def test_other_endings_are_refused(suffix: str, message: str) -> None:
    with pytest.raises(NotWritten, match=message):
        written_as(SAMPLE, suffix)


def test_a_template_is_for_word_alone() -> None:
    with pytest.raises(NotWritten, match=r"a template gives its styles to Word files alone, not to \.pdf"):
        written_as(SAMPLE, ".pdf", Path("template.docx"))
