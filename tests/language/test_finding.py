"""How phrases are found: across lines, hyphens and quotes; the longest wins; sentences bound negations."""

from typing import Any

import pytest

from pathways.documents.read import read_string
from pathways.language.find import find_wording
from pathways.language.passages import Where, passage_of
from pathways.language.sentences import WORDS_MAX, sentences
from pathways.model.language import LanguageBook
from pathways.problems.report import report
from tests.language.support import found_in, phrases
from tests.language.test_book import HEAD


def book_of(phrases: dict[str, str], more: str = "") -> LanguageBook:
    """A book whose phrases are written in one way each."""
    lines = [
        f'  {name}: {{name: N, kind: standing, written: "{way}", reason: R., instead: i}}'
        for name, way in phrases.items()
    ]
    reading = read_string("\n".join([f"{HEAD}phrases:", *lines, more]))
    assert not reading.problems, report(reading.located)
    document: Any = reading.document
    assert isinstance(document, LanguageBook)
    return document


@pytest.mark.parametrize(
    ("way", "text", "found"),
    [
        ("full time", "a full-time post", ["full-time"]),
        ("full time", "a FULL\nTIME post", ["FULL TIME"]),
        ("full time", "a full\u2011time post", ["full\u2011time"]),
        ("full time", "fullness of time", []),
        ("postdoctoral", "a post-doctoral post", ["post-doctoral"]),
        ("lecturer", "a lec-\nturer and a lec\u00ad\nturer", ["lec- turer", "lec turer"]),
        ("lecturer*", "lecturers at a lectureship", ["lecturers"]),
        ("lecturer", "lecturers", []),
        ("member's", "a member’s word", ["member’s"]),
        ("does not", "It doesn’t matter", ["doesn’t"]),
        ("cannot apply", "We can't apply, they cannot apply", ["can't apply", "cannot apply"]),
        ("phd", "a Ph.D. or PhD or ph. d.", ["Ph.D.", "PhD", "ph. d."]),
        ("grade <number>", "grade 7, grade seven, grade UE08, grade x", ["grade 7", "grade seven", "grade UE08"]),
        ("(a|b c) d", "a d, b c d, b d", ["a d", "b c d"]),
        ("x [y] z", "x z and x y z and x q z", ["x z", "x y z"]),
        ("x ... z", "x one two three four five six z", ["x one two three four five six z"]),
        ("x ... z", "x one two three four five six seven z", []),
        ("lecturer or equivalent", "lecturer (or equivalent)", ["lecturer (or equivalent"]),
        ("lecturer level", "the lecturer. Level with us", []),
        ("lecturer level", "the lecturer; level with us", []),
        ("eg lecturer", "staff, e.g. lecturer", ["e.g. lecturer"]),
        ("ﬁxed", "ﬁxed and fixed", ["ﬁxed", "fixed"]),
    ],
)
def test_a_way_of_writing_finds(way: str, text: str, found: list[str]) -> None:
    assert [words for _, words in phrases(text, book_of({"x": way}))] == found


def test_of_phrases_that_overlap_only_the_longest_is_told() -> None:
    book = book_of({"post": "academic post", "long": "permanent academic post", "late": "post doctoral fellow ship"})
    assert phrases("a permanent academic post and an academic post", book) == [
        ("long", "permanent academic post"),
        ("post", "academic post"),
    ]


NEGATIONS = """\
negations:
  n: {name: N, before: [not, without], after: is not required, within: 2, unless: (are|is) not eligible}
"""


@pytest.mark.parametrize(
    ("text", "lifted"),
    [
        ("it is not a chair", True),
        ("it is not one of a chair", False),
        ("it is not red. A chair counts", False),
        ("it is not red but a chair counts", False),
        ("it is not red – a chair counts", False),
        ("a chair is not required", True),
        ("people without a chair may come", True),
        ("people without a chair are not eligible", False),
        ("people without a chair may come, but dogs are not eligible", True),
        ("people without a chair or stool chair may come", True),
    ],
)
def test_a_negation_reaches_as_far_as_the_book_says_and_no_further(text: str, lifted: bool) -> None:
    found = found_in(text, book_of({"x": "chair"}, NEGATIONS))
    assert (not found.finds) is lifted
    assert bool(found.set_aside) is lifted


def test_a_list_goes_on_with_what_lifts_its_first_item() -> None:
    book = book_of({"x": "chair", "y": "stool"}, NEGATIONS)
    assert [each.by for each in found_in("without a chair or a red stool", book).set_aside] == ["without", "without"]
    assert phrases("without a chair, and a red stool counts", book) == [("y", "stool")]


def test_what_leads_into_a_list_lifts_its_items_and_is_not_told_twice() -> None:
    book = book_of({"x": "chair", "y": "stool"}, NEGATIONS)
    lead = passage_of([(Where(1, 1), "No chair here, and you do not need:")])
    item = passage_of([(Where(2, 3), "a stool")], lead)
    found = find_wording([item], book)
    assert found.finds == ()
    [aside] = found.set_aside
    assert (aside.find.phrase, aside.find.where) == ("y", Where(2, 5))
    assert found.words == 2


def test_places_are_those_of_the_first_word_on_its_line() -> None:
    passage = passage_of([(Where(3, 5), "one two"), (Where(4, 1), "three a chair")])
    [find] = find_wording([passage], book_of({"x": "a chair"})).finds
    assert find.where == Where(4, 7)
    assert find.sentence == "one two three a chair"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("One. Two! Three? Four", 4),
        ("Dr. Jones of St. Andrews, e.g. in No. 7, i.e. here.", 1),
        ("He said “no.” Then he left.", 2),
        ("Version 3.5 of it", 1),
        ("A Ph.D. is good. Get one", 2),
        ("A Ph.D. Get one", 2),
        ("", 0),
        ("… …", 0),
    ],
)
def test_sentences_end_where_readers_end_them(text: str, count: int) -> None:
    assert len(list(sentences(text))) == count


def test_a_sentence_is_shown_without_anything_that_a_terminal_would_obey() -> None:
    [find] = found_in("a \x1b[31m chair\x07 is", book_of({"x": "chair"})).finds
    assert find.sentence == "a [31m chair is"


def test_some_phrases_are_no_finding_in_a_framework() -> None:
    book = book_of({"x": "chair"})
    quiet = book.model_copy(update={"phrases": {"x": book.phrases["x"].model_copy(update={"in_frameworks": False})}})
    passages = [passage_of([(Where(1, 1), "a chair")])]
    assert len(find_wording(passages, quiet).finds) == 1
    assert find_wording(passages, quiet, in_framework=True).finds == ()


def test_a_text_without_stops_is_read_in_pieces() -> None:
    text = "no chair " * 2 * WORDS_MAX
    pieces = list(sentences(text))
    assert [len(piece.words) for piece in pieces] == [WORDS_MAX] * 4
    assert len(found_in(text, book_of({"x": "chair"}, NEGATIONS)).finds) == 2 * WORDS_MAX
