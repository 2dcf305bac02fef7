"""A page keeps its parts, however it is folded, and says the same in Markdown."""

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from pathways.export.text.layout import Page
from tui.outline.files import page_files
from tui.outline.folding import addresses, ends, folded_at_first, holders, seen
from tui.outline.outline import Outline

WORDS = st.text("abc xyz", min_size=1, max_size=60).filter(str.strip)
INDENTS = st.integers(0, 6)

Step = Callable[[Page], None]


def _table(rows: list[list[str]], indent: int) -> Step:
    return lambda page: page.table(rows, ("one", "other"), indent)


STEPS = st.one_of(
    st.builds(lambda text, under: lambda page: page.heading(text, under), WORDS, st.sampled_from(["=", "-", ""])),
    st.builds(lambda text, indent: lambda page: page.text(text, indent), WORDS, INDENTS),
    st.builds(lambda text, indent: lambda page: page.text(text, indent, "strong"), WORDS, INDENTS),
    st.builds(lambda text, indent: lambda page: page.bullet(text, indent), WORDS, INDENTS),
    st.builds(lambda text, values: lambda page: page.field(text, values), WORDS, st.lists(WORDS, max_size=3)),
    st.builds(_table, st.lists(st.lists(WORDS, min_size=2, max_size=2), min_size=1, max_size=3), INDENTS),
    st.builds(lambda text: lambda page: page.lines.append(text), WORDS),
    st.just(lambda page: page.gap()),
)
PAGES = st.lists(STEPS, max_size=12)


def outline_of(steps: list[Step], width: int = 60) -> Outline:
    page = Outline(width)
    for step in steps:
        step(page)
    return page.finish()


@given(PAGES, st.integers(30, 120))
def test_the_parts_are_the_page(steps: list[Step], width: int) -> None:
    plain = Page(width)
    for step in steps:
        step(plain)
    assert [line for part in outline_of(steps, width).parts for line in part.lines] == plain.lines


@given(PAGES)
def test_how_many_parts_there_are_does_not_hang_on_the_width(steps: list[Step]) -> None:
    assert [(part.kind, part.said) for part in outline_of(steps, 40).parts] == [
        (part.kind, part.said) for part in outline_of(steps, 100).parts
    ]


@given(PAGES, st.data())
def test_what_is_not_seen_stands_under_something_folded(steps: list[Step], data: st.DataObject) -> None:
    parts = outline_of(steps).parts
    folded = frozenset(data.draw(st.sets(st.sampled_from(range(len(parts))))) if parts else ())
    shown = list(seen(parts, folded))
    assert shown == [index for index in range(len(parts)) if not folded.intersection(holders(parts, index))]


@given(PAGES)
def test_unfolded_everything_is_seen(steps: list[Step]) -> None:
    parts = outline_of(steps).parts
    assert list(seen(parts, ())) == list(range(len(parts)))
    assert all(end > index for index, end in enumerate(ends(parts)))


SAID = """\
Title
=====
An opening.

First
-----
  - A finding.
    Its source
    https://example.org/a_page.
  - Another finding.
Names:
  - one
  - two

a  b
1  |
"""


def add(page: Page) -> None:
    """A small answer."""
    page.heading("Title", "=")
    page.text("An opening.")
    page.heading("First", "-")
    page.bullet("A finding.", 2)
    page.text("Its source", 4, "faint")
    page.text("https://example.org/a_page.", 4, "link")
    page.bullet("Another finding.", 2)
    page.field("Names", ["one", "two"])
    page.gap()
    page.table([("1", "|")], ("a", "b"))


def test_a_finding_is_folded_over_its_source() -> None:
    page = Outline(60)
    add(page)
    parts = page.finish().parts
    folded = folded_at_first(parts, {"bullet"})
    assert [parts[index].said for index in folded] == ["A finding."]
    assert "Its source" not in [parts[index].said for index in seen(parts, folded)]
    assert [url for part in parts for url in addresses(part)] == ["https://example.org/a_page"]


def test_a_page_is_written_as_text_and_as_markdown() -> None:
    files = page_files(add)
    assert files[".txt"]().decode() == SAID
    assert (
        files[".md"]().decode()
        == """\
# Title

An opening.

## First

- A finding.

  Its source

  <https://example.org/a_page.>

- Another finding.

**Names:**

- one
- two

| a | b |
| --- | --- |
| 1 | \\| |
"""
    )
