"""Pictures are checked before they are trusted."""

import pytest

from pathways.writing.svg import for_paper, for_web, svg_checked
from tests.writing.sample import PICTURE


def svg(inside: str, attributes: str = "") -> str:
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'xmlns:h="http://www.w3.org/1999/xhtml" {attributes}>{inside}</svg>'
    )


@pytest.mark.parametrize(
    ("picture", "message"),
    [
        (svg("<script>alert(1)</script>"), "holds <script>"),
        (svg("<h:script>alert(1)</h:script>"), "holds <script>"),
        (svg("<foreignObject/>"), "holds <foreignObject>"),
        (svg("<style>*{fill:red}</style>"), "holds <style>"),
        (svg("<animate attributeName='href'/>"), "holds <animate>"),
        (svg("", 'onload="alert(1)"'), 'has onload="alert'),
        (svg("<rect ONCLICK='x()'/>"), 'has ONCLICK="x'),
        (svg("<a href='https://example.org'/>"), "leads to https://example.org"),
        (svg("<a xlink:href='javascript:alert(1)'/>"), "has href="),
        (svg("<image href='data:image/svg+xml;base64,AA=='/>"), "leads to data:image/svg"),
        (svg("<use xlink:href='other.svg#a'/>"), "leads to other.svg#a"),
        (svg("<rect fill='url(https://example.org/a)'/>"), "has fill="),
        (svg("<rect style='background: URL( //example.org/a)'/>"), "has style="),
        ('<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg"/>', "declares entities"),
        ("<html/>", "is not SVG but <html>"),
        ("<svg", "no SVG that can be read"),
        ("", "no SVG that can be read"),
    ],
)
def test_what_does_more_than_show_is_refused(picture: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        svg_checked(picture)


@pytest.mark.parametrize(
    "inside",
    [
        "<image href='data:image/png;base64,iVBORw0KGgo='/>",
        "<use href='#a'/>",
        "<rect fill='url(#a)' style='fill: red'/>",
    ],
)
def test_what_a_picture_carries_itself_is_accepted(inside: str) -> None:
    assert len(svg_checked(svg(inside))) == 1


def test_on_paper_it_is_set_in_a_font_that_comes_along() -> None:
    made = for_paper(
        svg("<text style='font-family: Arial; fill: red'>a 🎓</text><text font-family='Times'>b</text>"), str.upper
    )
    assert made.count("Arimo") == 3
    assert "Arial" not in made
    assert "Times" not in made
    assert ">A 🎓<" in made


def test_on_the_web_its_ids_are_its_own_and_nothing_in_it_can_be_walked_to() -> None:
    root = for_web(PICTURE, "figure-7", "Name", "Description")
    names = {each.get("id") for each in root.iter()} - {None}
    assert names == {"figure-7-title", "figure-7-desc", "figure-7-shade", "figure-7-boxes"}
    assert {each.get("fill") for each in root.iter("rect")} == {"url(#figure-7-shade)"}
    assert not list(root.iter("a"))
    assert not [each for each in root.iter() if each.get("href")]
