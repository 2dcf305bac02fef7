"""The bundled book of wording: sound, sourced, and readable as its form promises."""

import pytest

from pathways.documents.read import read_string
from pathways.model.provenance import Footing
from pathways.problems.report import report
from tests.language.support import book_reading, bundled_book, phrases

BOOK = bundled_book()
ENTRIES = {**BOOK.phrases, **BOOK.welcome, **BOOK.negations}

HEAD = """\
document: language
format: 1
id: small
title: Small
proposed: {by: The tests, on: "2026-01-01"}
"""


def test_the_book_is_read_without_a_problem() -> None:
    reading = book_reading()
    assert reading.problems == (), report(reading.located)


@pytest.mark.parametrize("name", ENTRIES)
def test_every_entry_says_where_it_comes_from(name: str) -> None:
    entry = ENTRIES[name]
    assert entry.footing is not Footing.NOT_STATED
    assert set(entry.cited) <= set(BOOK.sources)
    assert bool(entry.inferred_from) == bool(entry.because)
    assert sum(map(bool, (entry.source, entry.inferred_from, entry.proposed))) == 1


def test_every_source_is_cited() -> None:
    assert set(BOOK.sources) == {name for entry in ENTRIES.values() for name in entry.cited}


def test_the_gentler_wording_of_a_phrase_is_itself_no_finding() -> None:
    found = {name: phrases(f"Open to {each.instead}.", BOOK) for name, each in BOOK.phrases.items()}
    assert {name: finds for name, finds in found.items() if finds} == {}


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("(lecturer|reader", "'(' is not closed"),
        ("lecturer)", "')' stands where nothing is open"),
        ("(lecturer]", "'(' is closed by ']'"),
        ("(lecturer|)", "an alternative is empty"),
        ("[senior]", "found where nothing is written"),
        ("lecturer ...", "a gap stands between words"),
        ("lecturer + reader", "'+' has no meaning here"),
    ],
)
def test_a_way_of_writing_that_cannot_be_read_is_a_problem_at_its_place(written: str, message: str) -> None:
    text = f'{HEAD}welcome:\n  x: {{name: X, written: ["reader", "{written}"], reason: R.}}\n'
    reading = read_string(text)
    [problem] = reading.located
    assert message in problem.problem.message
    assert problem.place is not None
    assert problem.place.line == 7
