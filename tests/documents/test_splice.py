"""Saving without harm: edits come out as they were meant, and every byte that they do not touch stays."""

import string
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pathways.documents.bundled import bundled_folder
from pathways.documents.catalogue import documents_in
from pathways.documents.events import parse
from pathways.documents.read import Reading, read_document
from pathways.documents.refused import Refused
from pathways.documents.splice.comments import comments_between
from pathways.documents.splice.edits import Add, Edit, Put, Remove, Rename, Reorder, at, edited
from pathways.documents.splice.layout import layout_of
from pathways.documents.splice.least import same
from pathways.documents.splice.spliced import edits_between, spliced
from pathways.problems import Path as DataPath
from tests.support import reading_of

DOCUMENTS = list(documents_in(bundled_folder()))
READINGS: dict[Path, Reading] = {}


def reading_at(path: Path) -> Reading:
    if path not in READINGS:
        READINGS[path] = read_document(path)
    return READINGS[path]


readings = st.sampled_from(DOCUMENTS).map(reading_at)
words = st.text(string.ascii_letters + string.digits + " :#,'\"{}[]-&*!|>%@`?é–\n", max_size=30) | st.sampled_from(
    [
        "no",
        "07",
        "2018",
        "2018-05-01",
        "null",
        "~",
        "true",
        "1.5",
        "a: b",
        "a #b",
        "- a",
        "= 1",
        "?{",
        "? [a",
        "word " * 60,
    ]
)
singles = words.map(lambda text: "".join(text)) | st.booleans() | st.integers(-(10**9), 10**9) | st.just(0.25)
values = st.recursive(
    singles,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(string.ascii_lowercase, min_size=1), inner, max_size=4)
    ),
    max_leaves=8,
)


def paths_in(data: Any, path: DataPath = ()) -> list[DataPath]:
    """The paths of everything that a document says."""
    inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    found: list[DataPath] = [path] if path else []
    return found + [each for part, value in inner for each in paths_in(value, (*path, part))]


KINDS = ("put", "add", "remove", "rename", "reorder")


@st.composite
def edits(draw: st.DrawFn, data: dict[str, Any], kinds: tuple[str, ...]) -> Edit:
    """One edit that fits the data; an addition, where the kind drawn does not fit."""
    path = draw(st.sampled_from(paths_in(data)))
    holder, value = at(data, path[:-1]), at(data, path)
    kind = draw(st.sampled_from(kinds))
    if kind == "put":
        return Put(path, draw(values))
    if kind == "remove":
        return Remove(path)
    if kind == "rename" and isinstance(holder, dict):
        return Rename(path, draw(st.sampled_from(["renamed-key", "77", "a b"])))
    if kind == "reorder" and isinstance(value, dict) and value:
        return Reorder(path, tuple(draw(st.permutations(list(value)))))
    if isinstance(holder, dict):
        beside = draw(st.sampled_from(["after", "before", "last"]))
        key = str(path[-1])
        return Add((*path[:-1], "new-key"), draw(values), key if beside == "after" else None,
                   key if beside == "before" else None)  # fmt: skip
    return Add((*path[:-1], draw(st.integers(0, len(holder)))), draw(values))


@st.composite
def documents_and_edits(
    draw: st.DrawFn, at_most: int = 3, kinds: tuple[str, ...] = KINDS
) -> tuple[Reading, list[Edit]]:
    """A bundled document, and edits that fit it one after another."""
    reading = draw(readings)
    data: Any = reading.parsed.data
    found: list[Edit] = []
    for _ in range(draw(st.integers(1, at_most))):
        edit = draw(edits(data, kinds))
        if isinstance(edit, Rename) and edit.key in at(data, edit.path[:-1]):
            continue
        if isinstance(edit, Add) and edit.path[-1] == "new-key" and "new-key" in at(data, edit.path[:-1]):
            continue
        data = edited(data, edit)
        if not data:
            break
        found.append(edit)
    return reading, found


def test_the_layout_says_what_the_reader_says() -> None:
    for path in DOCUMENTS:
        reading = reading_at(path)
        assert same(layout_of(reading.text).data, reading.parsed.data), path


def test_without_edits_a_text_stays_as_it_is() -> None:
    for path in DOCUMENTS:
        reading = reading_at(path)
        assert spliced(reading, []).text == reading.text
        assert spliced(reading, [Put((key,), value) for key, value in reading.parsed.data.items()]).text == reading.text


@given(documents_and_edits())
@settings(max_examples=100, deadline=None)
def test_edits_give_exactly_the_edited_data(case: tuple[Reading, list[Edit]]) -> None:
    reading, changes = case
    wanted: Any = reading.parsed.data
    for edit in changes:
        wanted = edited(wanted, edit)
    assert same(parse(spliced(reading, changes).text).data, wanted)


@given(documents_and_edits())
@settings(max_examples=100, deadline=None)
def test_an_edit_and_its_inverse_give_the_old_data(case: tuple[Reading, list[Edit]]) -> None:
    reading, changes = case
    there = spliced(reading, changes)
    changed = Reading(reading.file, there.text, parse(there.text), reading.document, ())
    back = spliced(changed, edits_between(changed.parsed.data, reading.parsed.data))
    assert same(parse(back.text).data, reading.parsed.data)


@given(documents_and_edits(at_most=1))
@settings(max_examples=100, deadline=None)
def test_lines_that_hold_nothing_edited_are_unchanged(case: tuple[Reading, list[Edit]]) -> None:
    reading, changes = case
    if not changes:
        return
    layout = layout_of(reading.text)
    made = spliced(reading, changes)
    touched = changes[0].path
    if isinstance(changes[0], Add | Remove):
        touched = touched[:-1]
    for path in (touched, *made.rewritten):
        touched = path if len(path) < len(touched) else touched
    if not touched:  # a key of the document itself: there is nothing around it
        return
    entry = layout.entry(touched)
    start, end = layout.line_start(entry.key_start), layout.line_end(entry.value.end)
    assert made.text.startswith(reading.text[:start])
    assert made.text.rstrip("\n").endswith(reading.text[end:].rstrip("\n"))


@given(documents_and_edits(kinds=("add", "rename", "reorder")))
@settings(max_examples=50, deadline=None)
def test_no_comment_is_lost_where_nothing_is_removed(case: tuple[Reading, list[Edit]]) -> None:
    reading, changes = case
    before = layout_of(reading.text)
    after = layout_of(spliced(reading, changes).text)
    held = Counter(comments_between(before, 0, len(before.text)))
    assert not held - Counter(comments_between(after, 0, len(after.text)))


BEFORE = """\
# Who wrote this.
document: framework   # the kind
format: 1
id: example
title: "An example"   # its title
status: draft
summary: >-   # in short
  A first sentence that is
  folded.
proposed: {by: Somebody, on: "2026-01-01"}

# Bodies.
bodies:
  # The panel.
  panel: {name: Panel, side: institution}

  # The board.
  board:
    name: Board  # as they call it
    side: institution
    members:
      - a chair   # elected
      - {x: [1,
             2]}  # two

grades:
  "1": {rank: 1}
# The end.
"""

BOARD = BEFORE[BEFORE.index("  board:") : BEFORE.index("\ngrades:")]
"""The board with its members, as it stands there."""

CASES: dict[str, tuple[Edit, str, str]] = {
    "quotation marks stay": (Put(("title",), "Other"), 'title: "An example"', 'title: "Other"'),
    "a comment stays on its line": (
        Put(("document",), ["a"]),
        "document: framework   # the kind",
        "document: [a]   # the kind",
    ),
    "folded text stays folded": (
        Put(("summary",), "Another sentence."),
        "  A first sentence that is\n  folded.",
        "  Another sentence.",
    ),
    "folded text becomes a number": (
        Put(("summary",), 7),
        "summary: >-   # in short\n  A first sentence that is\n  folded.",
        "summary: 7   # in short",
    ),
    "a value becomes lines": (
        Put(("title",), "a\nb"),
        'title: "An example"   # its title',
        "title: |-   # its title\n  a\n  b",
    ),
    "braces beside braces": (
        Add(("bodies", "unit"), {"name": "Unit", "side": "other"}, after="panel"),
        "  panel: {name: Panel, side: institution}\n",
        "  panel: {name: Panel, side: institution}\n\n  unit: {name: Unit, side: other}\n",
    ),
    "lines beside lines": (
        Add(("bodies", "unit"), {"name": "Unit", "side": "other"}),
        "             2]}  # two\n",
        "             2]}  # two\n\n  unit:\n    name: Unit\n    side: other\n",
    ),
    "a key inside braces": (
        Put(("bodies", "panel", "members"), ["a, b", "c"]),
        "{name: Panel, side: institution}",
        '{name: Panel, side: institution, members: ["a, b", c]}',
    ),
    "a list inside braces": (
        Add(("bodies", "board", "members", 1, "x", 1), 5),
        "{x: [1,\n             2]}",
        "{x: [1, 5,\n             2]}",
    ),
    "a removed statement": (Remove(("bodies", "panel")), "  panel: {name: Panel, side: institution}\n", ""),
    "a removed item with its comment": (Remove(("bodies", "board", "members", 0)), "      - a chair   # elected\n", ""),
    "the last statement of a section": (Remove(("grades", "1")), 'grades:\n  "1": {rank: 1}\n', "grades: {}\n"),
    "a renamed id keeps its quotation marks": (Rename(("grades", "1"), "2"), '  "1":', '  "2":'),
    "statements change places with what stands above them": (
        Reorder(("bodies",), ("board", "panel")),
        f"  # The panel.\n  panel: {{name: Panel, side: institution}}\n\n  # The board.\n{BOARD}",
        f"  # The panel.\n  # The board.\n{BOARD}\n  panel: {{name: Panel, side: institution}}\n",
    ),
    "comments inside a replaced value go above it": (
        Put(("bodies", "board"), "gone"),
        BOARD,
        "  # as they call it\n  # elected\n  board: gone  # two\n",
    ),
    "a section that was not there": (
        Put(("areas", "skill"), {"name": "Skill"}),
        '  "1": {rank: 1}\n',
        '  "1": {rank: 1}\n\nareas:\n  skill: {name: Skill}\n',
    ),
    "text that another reader would take for a date": (
        Put(("status",), "2018-05-01"),
        "status: draft",
        'status: "2018-05-01"',
    ),
}


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("line_break", ["\n", "\r\n"], ids=["unix", "windows"])
def test_case(name: str, line_break: str) -> None:
    edit, old, new = CASES[name]
    assert BEFORE.count(old) == 1
    before = BEFORE.replace("\n", line_break)
    expected = BEFORE.replace(old, new).replace("\n", line_break)
    assert spliced(reading_of(before) if line_break == "\n" else plain_reading(before), [edit]).text == expected


def plain_reading(text: str) -> Reading:
    reading = reading_of(BEFORE)
    return Reading(reading.file, text, parse(text), reading.document, ())


def test_a_text_that_says_something_twice_is_refused() -> None:
    reading = reading_of("bodies:\n  a: {name: A, side: other}\n  a: {name: B, side: other}\n")
    with pytest.raises(Refused, match="says something twice"):
        spliced(reading, [Put(("title",), "x")])


@pytest.mark.parametrize(
    "edit",
    [
        Remove(("bodies", "nobody")),
        Rename(("bodies", "panel"), "board"),
        Add(("bodies", "panel"), "again"),
        Add(("bodies", "unit"), "x", after="nobody"),
        Reorder(("bodies",), ("panel",)),
        Put(("title", "inside"), 1),
    ],
    ids=lambda edit: type(edit).__name__,
)
def test_an_edit_that_does_not_fit_is_refused(edit: Edit) -> None:
    with pytest.raises(Refused) as refused:
        spliced(reading_of(BEFORE), [edit])
    assert refused.value.problem.help
