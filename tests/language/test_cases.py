"""Sentences and what is found in them, as `cases.txt` lists them."""

import pytest

from tests.language.support import bundled_book, found_in
from tests.support import ROOT

BOOK = bundled_book()


def cases() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    sentence = ""
    for line in (ROOT / "tests" / "language" / "cases.txt").read_text("utf-8").splitlines():
        if line.startswith("  "):
            found[sentence].append(line.strip())
        elif line.strip() and not line.startswith("#"):
            sentence = line
            assert sentence not in found
            found[sentence] = []
    return found


CASES = cases()


@pytest.mark.parametrize("sentence", CASES)
def test_a_sentence_finds_what_stands_below_it_and_nothing_else(sentence: str) -> None:
    report = found_in(sentence, BOOK)
    found = [f"+ {each.phrase}: {each.words}" for each in report.finds]
    found += [
        f"{'~' if each.how == 'negation' else '='} {each.find.phrase}: {each.find.words}" for each in report.set_aside
    ]
    found += [f"* {each.phrase}: {each.words}" for each in report.welcome]
    assert sorted(found) == sorted(CASES[sentence])


def test_every_phrase_has_a_case_that_finds_it_and_each_with_exceptions_one_that_does_not() -> None:
    lines = {line.partition(":")[0] for below in CASES.values() for line in below}
    assert [name for name in BOOK.phrases if f"+ {name}" not in lines] == []
    assert [name for name in BOOK.welcome if f"* {name}" not in lines] == []
    excepted = {name for name, phrase in BOOK.phrases.items() if phrase.exceptions}
    assert [name for name in excepted if f"= {name}" not in lines] == []
