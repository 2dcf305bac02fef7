"""The doors through which tests of wording reach the library."""

from typing import Any

from pathways.documents.bundled import bundled_folder
from pathways.documents.read import Reading, read_document
from pathways.language.find import LanguageReport, find_wording
from pathways.language.passages import Where, passage_of
from pathways.model.language import LanguageBook


def book_reading() -> Reading:
    return read_document(bundled_folder() / "language.yaml")


def bundled_book() -> LanguageBook:
    document: Any = book_reading().document
    assert isinstance(document, LanguageBook)
    return document


def found_in(text: str, book: LanguageBook) -> LanguageReport:
    """What is found in a text whose lines run on."""
    return find_wording([passage_of((Where(n, 1), line) for n, line in enumerate(text.split("\n"), 1))], book)


def phrases(text: str, book: LanguageBook) -> list[tuple[str, str]]:
    """The phrases found that shut out, each with its words."""
    return [(find.phrase, find.words) for find in found_in(text, book).finds]
