"""Documents in GitHub Markdown."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from pathways.writing.blocks import Column, Figure, Heading, Paragraph, Part, Row, Span, Table, Written, items
from pathways.writing.markdown import as_markdown
from pathways.writing.markdown_text import inline
from pathways.writing.signs import clean, clean_spans, plain
from tests.support import ROOT, golden
from tests.writing.sample import SAMPLE

MARKUP = "*_`~[]()<>#+-=.!|\\&;:/@$^'\"{} \u00a0aZ9éא🎓\n"

texts = st.text(st.sampled_from(MARKUP) | st.characters(), max_size=30)
stretches = st.lists(
    st.builds(
        Span,
        texts,
        st.booleans(),
        st.booleans(),
        st.sampled_from([None, None, "https://example.org/a?b=1&copy=2", "javascript:alert(1)"]),
    ),
    max_size=4,
)


class Shown(HTMLParser):
    """The text that a browser would show."""

    def __init__(self, markdown: str) -> None:
        super().__init__()
        self.text = ""
        self.tags: list[str] = []
        self.feed(MarkdownIt("gfm-like").render(markdown))
        self.close()

    def lines(self) -> list[str]:
        """Its lines that have words."""
        return [line for line in self.text.split("\n") if line]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - as the parser asks
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def test_the_sample_reads_well() -> None:
    golden(ROOT / "tests/writing/golden/sample.md", as_markdown(SAMPLE))


def test_a_picture_that_has_a_file_is_shown() -> None:
    figure = Figure("Three [grades]", "<svg/>", "Two |moves|.")
    written = Written("Title", (Part((figure,)),))
    assert as_markdown(written, {1: "a b.svg"}).splitlines()[2:] == [
        "**Figure 1: Three \\[grades\\]**",
        "",
        "![Two \\|moves\\|.](<a b.svg>)",
    ]


@given(stretches)
def test_signs_mean_themselves(text: list[Span]) -> None:
    cleaned = clean_spans(text)
    shown = Shown(f"x {inline(cleaned)} x")
    assert shown.text == f"x {plain(cleaned)} x\n"
    assert set(shown.tags) <= {"p", "strong", "em", "a"}


@given(texts)
def test_a_paragraph_is_never_taken_for_something_else(text: str) -> None:
    written = Written("Title", (Part((Heading("Heading"), Paragraph(text), items(text), Heading("End"))),))
    shown = Shown(as_markdown(written))
    assert shown.lines() == ["Title", "Heading", *([clean(text)] * 2 if clean(text) else []), "End"]


@pytest.mark.parametrize("text", ["a|b", "a\\|b", "\\", "|", "`|`", "a\\"])
def test_a_cell_stays_one_cell(text: str) -> None:
    table = Table("", (Column("A"), Column("B")), (Row((text, "end")),))
    shown = Shown(as_markdown(Written("T", (Part((table,)),))))
    assert shown.lines() == ["T", "Table 1", "A", "B", text, "end"]
    assert shown.tags.count("td") == 2
