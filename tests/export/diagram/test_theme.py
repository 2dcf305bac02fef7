"""Everything that is read can be read: contrast in every theme and for every colour of an institution."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pathways.export.diagram.theme import READABLE, SEEN, THEMES, BadColour, ThemeName, contrast, normal, theme

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@pytest.mark.parametrize("name", THEMES)
def test_text_stands_out_from_everything_behind_it(name: ThemeName) -> None:
    chosen = theme(name)
    for behind in chosen.behind_text:
        for text in (chosen.text, chosen.quiet, chosen.accent):
            assert contrast(text, behind) >= READABLE
        assert contrast(chosen.line, behind) >= SEEN
    # The signs at the corners of boxes.
    assert contrast(chosen.page, chosen.text) >= READABLE


@pytest.mark.parametrize("name", THEMES)
@given(colour=COLOURS)
@settings(max_examples=60, deadline=None, derandomize=True)
def test_any_colour_is_made_readable(name: ThemeName, colour: str) -> None:
    chosen = theme(name, colour)
    assert all(contrast(chosen.accent, behind) >= READABLE for behind in chosen.behind_text)


@pytest.mark.parametrize(("colour", "name"), [("#500778", "light"), ("#8ec7ff", "dark")])
def test_a_readable_colour_is_used_as_it_is(colour: str, name: ThemeName) -> None:
    assert theme(name, colour).accent == colour


def test_print_is_black_and_white_whatever_the_colour() -> None:
    chosen = theme("print", "#ff0000")
    for colour in (chosen.text, chosen.quiet, chosen.line, chosen.accent, *chosen.behind_text):
        assert colour[1:3] == colour[3:5] == colour[5:7]


@pytest.mark.parametrize(
    ("one", "other", "ratio"), [("#000000", "#ffffff", 21.0), ("#767676", "#ffffff", 4.54), ("#ffffff", "#ffffff", 1.0)]
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)
    assert contrast(other, one) == contrast(one, other)


@pytest.mark.parametrize(("written", "meant"), [("#ABC", "#aabbcc"), ("500778", "#500778"), (" #500778 ", "#500778")])
def test_ways_to_write_a_colour(written: str, meant: str) -> None:
    assert normal(written) == meant


@pytest.mark.parametrize("written", ["blue", "#12345", "#1234567", "", "url(#x)", '#123456"/><script>', "#12345g"])
def test_other_words_are_no_colours(written: str) -> None:
    with pytest.raises(BadColour, match="write it as '#123456'"):
        normal(written)
