"""Text is never markup: whatever it says, every format says the same."""

from datetime import date
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pathways.writing.blocks import (
    Block,
    Column,
    Field,
    Fields,
    Figure,
    Form,
    Heading,
    Item,
    Items,
    Numbering,
    Paragraph,
    Part,
    Quiet,
    Reference,
    Row,
    Span,
    Table,
    Written,
    items,
)
from pathways.writing.linear import linear_lines
from pathways.writing.markdown import as_markdown
from pathways.writing.pdf import as_pdf
from pathways.writing.signs import clean
from pathways.writing.web import as_html
from pathways.writing.word import as_word
from tests.writing.read_html import html_lines
from tests.writing.read_pdf import Heard
from tests.writing.read_word import word_lines
from tests.writing.test_markdown import Shown
from tests.writing.test_pdf import as_heard

pytestmark = pytest.mark.xdist_group("hostile text")

TEXTS = {
    "markup": '<script>alert(1)</script> & "quoted" \'text\' <b onclick="x">b</b> &amp; &#65; ]]> <!-- x -->',
    "typst": '#panic("x") $x$ *b* _e_ @ref <label> \\ // /* */ [x] {y} = H - i + j / t: d #import "@preview/x:1"',
    "markdown": "# h | **b** _e_ `c` ~~s~~ [l](https://example.org) ![i](x) <u> 1. x\n> q\n- i\n***",
    "word": "{ PAGE } {{ x }} TOC \\o \u0013 HYPERLINK \u0014 \u0015 %1 %2",
    "right to left": "שלום עולם",
    "turned around": "\u202eevil\u202c \u2066x\u2069 plain",
    "emoji": "👩🏽‍🔬 🎓 🇬🇧 ☃️",
    "other scripts": "歡迎 ようこそ 환영합니다 स्वागत Добро Καλώς",
    "control": "a\x00b\x07c\x1bd\x7fe\x85f\u2028g\ufffeh\ud800i\tj\r\nk",
    "private": "\ue000 \U000f0000",
    "accents": "e\u0301 e\u0323\u0302 a\u20d0",
    "unseen": "a\u200bb\u00adc\ufeffd\u2060e\u200d f",
    "empty": "",
    "white": " \n\t ",
    "long": "A very long title of a role " * 360,
    "endless": "W" * 10_000,
}
"""Texts that somebody may write, by what is amiss with them."""

LONG = 1000
"""Letters of a text that is not said everywhere, since the pages would be many."""


def saying(text: str) -> Written:
    """A document that says one text wherever text can stand."""
    stretches = (
        Span(text, strong=True),
        Span(" and "),
        Span(text, emphasis=True, language="cy"),
        Span(text, link=text),
    )
    linked = (Span(text, link="https://example.org/"), Span(" there"))
    column, row = (Column(text), Column("Other")), Row((text, "x"))
    said = escape(clean(text)[:90])
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg" width="90" height="20"><text y="9">{said}</text></svg>'
    blocks: tuple[Block, ...] = (
        Heading(text, id="first"),
        *(Paragraph(text), Paragraph(stretches), Paragraph(linked), Quiet(text), Reference(text, "first", text)),
        Items((Item(text, items(text, ordered=True)),)),
        Fields((Field(text, (text, text)), Field("Name", (text,), missing=True))),
        Table(text, column, (row, Row((stretches, text), strong=True))),
        Table(text, column, (), empty=text),
        Form(text, column, (row,)),
        Figure(text, drawing, text),
        Heading(text, level=2),
    )
    if len(text) > LONG:
        blocks = (Heading(text, id="first"), Paragraph(text), Table("Pay", (Column("A"), Column("B")), (row,)))
    parts = (Part((Paragraph("Cover"),)), Part(blocks, Numbering.BODY), Part((Heading(text),), Numbering.ANNEXES))
    return Written(text, parts, text[:LONG], "en-GB", text, text, date(2026, 1, 1), text, True, text, (text,))


@pytest.fixture(scope="module", params=TEXTS)
def written(request: pytest.FixtureRequest) -> Written:
    return saying(TEXTS[request.param])


def test_word_says_the_same(written: Written) -> None:
    assert word_lines(as_word(written)) == list(linear_lines(written))


def test_the_web_page_says_the_same(written: Written) -> None:
    assert html_lines(as_html(written)) == list(linear_lines(written))


def test_the_pdf_says_the_same(written: Written) -> None:
    heard = Heard(as_pdf(written)).lines()
    assert [as_heard(line) for line in heard] == [as_heard(line) for line in linear_lines(written)]


def test_markdown_shows_every_line(written: Written) -> None:
    shown = Shown(as_markdown(written)).text
    for line in (clean(TEXTS["empty"]), clean(written.title), clean(written.footer)):
        assert line in shown


@settings(max_examples=15, deadline=None)
@given(st.text(max_size=40))
def test_any_text_is_said_by_word_and_the_web_page(text: str) -> None:
    document = saying(text)
    lines = list(linear_lines(document))
    assert html_lines(as_html(document)) == lines
    assert word_lines(as_word(document)) == lines


@settings(max_examples=15, deadline=None)
@given(st.text(st.sampled_from("#$*_@<>[]{}()\\/\"'`=-+~:;. \na1é"), max_size=40))
def test_any_signs_of_typst_are_said_by_the_pdf(text: str) -> None:
    document = saying(text)
    assert Heard(as_pdf(document)).lines() == list(linear_lines(document))
