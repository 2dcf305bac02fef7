"""Workbooks for tests: made, changed as people change them, and brought back."""

import io
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from openpyxl import Workbook, load_workbook

from pathways.cli.workbook import rules_in_words
from pathways.documents.read import Reading, read_string
from pathways.documents.splice.spliced import edits_between, spliced
from pathways.formats.workbook.merge import Merged, Prefer, merged
from pathways.formats.workbook.read import read_workbook
from pathways.formats.workbook.rows import Row, rows_of
from pathways.formats.workbook.write import workbook_of
from pathways.model.framework import Framework

DAY = date(2026, 11, 28)

EXAMPLE = """\
# Ours.
document: framework
format: 1
id: example
title: An example   # a working title
status: draft
proposed: {by: The tests, on: "2026-01-01"}

sources:
  handbook: {title: Handbook, url: "https://example.org/h"}

bodies:
  panel: {name: Panel, side: institution}

grades:
  "5": {rank: 5, points: [13, 20]}   # the first
  "6": {rank: 6}

tracks:
  lab:
    name: Laboratory
    grades: ["5", "6"]

areas:
  skill: {name: Skill}

profiles:
  first:
    name: First
    for: {grade: "5"}
    criteria:
      # How it begins.
      measures: {area: skill, text: Measures with an instrument.}
      cleans:
        area: skill
        kind: desirable
        text: Cleans the bench.
        when: {fact: post.hours, at_least: 10}

roles:
  # The first rung.
  helper:
    title: Helper
    track: lab
    grade: "5"
    source: handbook
    notes: A sentence that no column holds.

moves:
  up:
    label: Promotion
    from: helper
    to: {grade: next}
    mechanism: promotion
    requires:
      all:
        - {meets: target}
        - {judgement: The case is sound, by: panel}
    stages:
      - by: panel
        what: reads the case
      - {by: panel, what: decides, may: [promote, not-yet]}
"""


def example() -> Reading:
    """A small framework with comments, a condition and much that no cell can hold."""
    return read_string(EXAMPLE, "example.yaml")


def rows(reading: Reading) -> dict[str, list[Row]]:
    assert isinstance(reading.document, Framework)
    return rows_of(reading, rules_in_words(reading.document))


def made(reading: Reading) -> bytes:
    """The workbook of a framework."""
    assert isinstance(reading.document, Framework)
    return workbook_of(reading, rules_in_words(reading.document), DAY)


def changed(content: bytes, change: Callable[[Workbook], object] | Mapping[str, Any]) -> bytes:
    """A workbook in which somebody changed cells (`Roles!B2` to a value), or did more than that."""
    book = load_workbook(io.BytesIO(content))
    if callable(change):
        change(book)
    else:
        for place, value in change.items():
            sheet, _, cell = place.partition("!")
            book[sheet][cell] = value
    page = io.BytesIO()
    book.save(page)
    return page.getvalue()


def brought_back(content: bytes, document: Reading, prefer: Prefer | None = None) -> Merged:
    """What comes of a workbook that is held against a document."""
    book = read_workbook(content)
    base = rows(read_string(book.made_from, "base")) if book.made_from is not None else rows(document)
    return merged(book, base, rows(document), document.parsed.data, prefer)


def text_after(result: Merged, document: Reading) -> str:
    """The text of the document with the changes in it."""
    return spliced(document, edits_between(document.parsed.data, result.data)).text


def column_of(sheet: str, heading: str) -> str:
    """The letter of a column."""
    from openpyxl.utils import get_column_letter

    from pathways.formats.workbook.sheets import SHEETS_BY_TITLE

    headings = [column.heading for column in SHEETS_BY_TITLE[sheet].columns]
    return get_column_letter(headings.index(heading) + 1)


def place(sheet: str, heading: str, row: int) -> str:
    """A cell by its heading."""
    return f"{sheet}!{column_of(sheet, heading)}{row}"


def field(heading: str) -> str:
    """The cell of a field of the head."""
    from pathways.formats.workbook.sheets import SHEETS

    return f"Framework!B{[column.heading for column in SHEETS[0].columns].index(heading) + 2}"
