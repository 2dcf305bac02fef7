"""What changes nothing: line breaks, capitals, kinds of hyphens and apostrophes, and the sentences around one."""

from hypothesis import given
from hypothesis import strategies as st

from pathways.language.find import LanguageReport
from tests.language.support import bundled_book, found_in
from tests.language.test_cases import CASES

BOOK = bundled_book()
SENTENCES = sorted(CASES)

a_sentence = st.sampled_from(SENTENCES)


def gist(report: LanguageReport) -> dict[str, list[tuple[str, ...]]]:
    """What is found, without places and without the way in which it is written."""
    return {
        "finds": [(each.phrase, plain(each.words)) for each in report.finds],
        "set_aside": [(each.find.phrase, plain(each.find.words), each.how) for each in report.set_aside],
        "welcome": [(each.phrase, plain(each.words)) for each in report.welcome],
    }


def plain(words: str) -> str:
    return words.casefold().replace("\u2011", "-").replace("\u2010", "-").replace("’", "'")


def both(one: LanguageReport, other: LanguageReport) -> dict[str, list[tuple[str, ...]]]:
    """What is found in two texts, one after the other."""
    first, second = gist(one), gist(other)
    return {key: first[key] + second[key] for key in first}


@given(a_sentence, st.data())
def test_line_breaks_between_words_change_nothing(sentence: str, data: st.DataObject) -> None:
    words = sentence.split(" ")
    gaps = data.draw(
        st.lists(st.sampled_from([" ", "\n", "  ", "\n  ", "\t"]), min_size=len(words), max_size=len(words))
    )
    broken = "".join(word + gap for word, gap in zip(words, gaps, strict=True))
    assert gist(found_in(broken, BOOK)) == gist(found_in(sentence, BOOK))


@given(a_sentence)
def test_capitals_change_nothing(sentence: str) -> None:
    assert gist(found_in(sentence.upper(), BOOK)) == gist(found_in(sentence, BOOK))


@given(a_sentence, st.sampled_from("\u2010\u2011-"), st.sampled_from("’'"))
def test_kinds_of_hyphens_and_apostrophes_change_nothing(sentence: str, hyphen: str, apostrophe: str) -> None:
    written = sentence.replace("-", hyphen).replace("’", apostrophe)
    assert gist(found_in(written, BOOK)) == gist(found_in(sentence, BOOK))


@given(a_sentence, a_sentence)
def test_a_sentence_changes_nothing_about_the_next(one: str, other: str) -> None:
    together = found_in(f"{one} {other}", BOOK)
    assert gist(together) == both(found_in(one, BOOK), found_in(other, BOOK))


@given(st.lists(a_sentence, min_size=1, max_size=4))
def test_what_is_found_stands_at_its_place_and_no_two_finds_overlap(sentences: list[str]) -> None:
    text = "\n".join(sentences)
    report = found_in(text, BOOK)
    lines = text.split("\n")
    ends: dict[int, int] = {}
    finds = [*report.finds, *report.welcome, *(each.find for each in report.set_aside)]
    for find in sorted(finds, key=lambda each: (each.where.line or 0, each.where.column or 0)):
        assert find.where.line is not None
        assert find.where.column is not None
        start = find.where.column - 1
        assert lines[find.where.line - 1][start:].startswith(find.words)
        assert start >= ends.get(find.where.line, 0)
        ends[find.where.line] = start + len(find.words)
