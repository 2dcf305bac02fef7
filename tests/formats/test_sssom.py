"""SSSOM there and back, and what is wrong with a file that is none."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathways.documents.refused import Refused
from pathways.formats.sssom import Mapped, MappingSet, mappings_in, sssom_text
from pathways.model.crosswalk import Predicate

name = st.from_regex(r"\A[A-Za-z0-9][A-Za-z0-9._/+-]{0,8}\Z")
sentence = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1).map(lambda text: f"It {text} so.")


@st.composite
def mapped(draw: st.DrawFn) -> Mapped:
    predicate = draw(st.sampled_from(Predicate))
    object_ = draw(name)
    alone = predicate is Predicate.NONE and draw(st.booleans())
    confidence = draw(st.none() | st.integers(0, 100).map(lambda hundredths: hundredths / 100))
    return Mapped(
        draw(name), predicate, None if alone else object_, confidence, draw(sentence), draw(st.booleans()),
        draw(sentence), "" if alone else draw(sentence),
    )  # fmt: skip


sets = st.builds(
    MappingSet, name, name, sentence, st.none() | st.dates(date(2000, 1, 1)), st.lists(mapped(), min_size=1).map(tuple)
)


@given(sets)
def test_what_is_written_is_read_back(mappings: MappingSet) -> None:
    assert mappings_in(sssom_text(mappings, "1.0")) == mappings


GOOD = sssom_text(
    MappingSet(
        "here", "there", "Example", None, (Mapped("a", Predicate.CLOSE, "b", 0.5, "Because."),)
    ), "1.0",
)  # fmt: skip


@pytest.mark.parametrize(
    ("was", "now", "message", "line"),
    [
        ("skos:closeMatch", "skos:like", "'skos:like' is no predicate", 15),
        ("pathways:here/a", "other:a", "'other:a' names no role", 15),
        ("pathways:here/a", "pathways:here", "'pathways:here' names no role", 15),
        ("\t0.5\t", "\tmuch\t", "a confidence is a number from 0 to 1, and this is 'much'", 15),
        ("\t0.5\t", "\t1.5\t", "a confidence is a number from 0 to 1, and this is '1.5'", 15),
        ("predicate_id", "predicate", "the columns predicate_id are missing", 14),
    ],
)
def test_a_faulty_file_is_refused_with_its_line(was: str, now: str, message: str, line: int) -> None:
    with pytest.raises(Refused) as refused:
        mappings_in(GOOD.replace(was, now))
    assert message in str(refused.value)
    assert refused.value.place is not None
    assert refused.value.place.line == line


def test_rows_of_a_second_framework_are_refused() -> None:
    with pytest.raises(Refused, match="another framework"):
        mappings_in(GOOD + GOOD.splitlines()[-1].replace("pathways:here", "pathways:elsewhere") + "\n")


def test_an_empty_file_is_refused() -> None:
    with pytest.raises(Refused, match="are missing"):
        mappings_in("")
