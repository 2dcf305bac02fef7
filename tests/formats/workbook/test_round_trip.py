"""A workbook that comes back as it went leaves the document as it was, byte for byte."""

from pathlib import Path

import pytest

from pathways.documents.bundled import bundled_folder
from pathways.documents.catalogue import documents_in
from pathways.documents.read import read_document
from pathways.formats.workbook.carried import hash_of, packed, unpacked
from tests.formats.workbook.books import brought_back, made, text_after

FRAMEWORKS = [
    path for folder in ("institutions", "models", "reference") for path in documents_in(bundled_folder() / folder)
]


@pytest.mark.parametrize("path", FRAMEWORKS, ids=lambda path: path.stem)
def test_a_shipped_framework_comes_back_as_it_went(path: Path) -> None:
    reading = read_document(path)
    result = brought_back(made(reading), reading)
    assert (result.changes, result.conflicts, result.faults, result.notes) == ([], [], [], [])
    assert text_after(result, reading).encode() == path.read_bytes()


def test_the_text_that_is_carried_comes_out_as_it_went_in() -> None:
    text = "a: 1\r\n\tb — ü\n" * 9000
    assert unpacked(packed(text)) == text


@pytest.mark.parametrize(
    "column", [[], ["x"], ["x", "y"], [hash_of("a"), *packed("b")[1:]], packed("abc" * 20000)[:-1]], ids=str
)
def test_a_carried_text_that_is_not_whole_is_done_without(column: list[str]) -> None:
    assert unpacked(column) is None
