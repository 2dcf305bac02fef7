"""What a results workbook holds, before anything is written: a summary, tables of typed cells, and charts of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

HIDDEN = "–"
"""Stands for a number that is not shown; never an empty cell and never 0."""

Value = str | int | float | None
"""What stands in a cell. None where there is nothing to say, such as a gap to oneself; `HIDDEN` is a text."""


class Kind(StrEnum):
    """What the numbers of a column or a row are, and so how they are written."""

    WORDS = "words"
    PEOPLE = "people"
    MONEY = "money"
    """Whole units of the currency of the book."""
    PERCENT = "percent"
    """A part of 1, as whole per cent."""
    PERCENT_FINE = "percent-fine"
    """The same with one decimal."""
    RATIO = "ratio"
    """With two decimals."""
    NUMBER = "number"
    """With one decimal at most."""
    POINTS = "points"
    """Percentage points, with their sign."""


class Form(StrEnum):
    """How a chart draws its series."""

    COLUMNS = "columns"
    STACKED_COLUMNS = "stacked-columns"
    BARS = "bars"
    """From left to right and from 0 on, the first category on top; for values that are never below 0."""
    BARS_EITHER_WAY = "bars-either-way"
    """The same for values of either sign."""
    STACKED_BARS = "stacked-bars"
    """From left to right, the first category on top."""
    RANGE = "range"
    """Three lines: the lowest, the middle and the highest; the middle stands out."""


@dataclass(frozen=True)
class Column:
    """A column of a table."""

    heading: str
    kind: Kind = Kind.WORDS
    width_most: int = 44
    """Characters; longer texts are broken."""


@dataclass(frozen=True)
class Row:
    """A row of a table, with as many cells as the table has columns."""

    cells: tuple[Value, ...]
    is_sum: bool = False


@dataclass(frozen=True)
class Span:
    """Cells of a table beside or below each other; rows count from 0 below the headings, -1 being the headings."""

    row: int
    column: int
    to_row: int
    to_column: int


@dataclass(frozen=True)
class Series:
    """Numbers that belong together in a chart."""

    name: Span
    """The one cell that names it."""
    values: Span


@dataclass(frozen=True)
class Chart:
    """A picture of cells of the table on its sheet; it holds no numbers of its own."""

    title: str
    form: Form
    across: str
    """What is told apart: the title of the axis of categories."""
    up: str
    """What is measured, with its unit: the title of the axis of values."""
    kind: Kind
    """How the values are written."""
    categories: Span
    series: tuple[Series, ...]
    says: str
    """The chart in a sentence or two, for those who do not see it; it stands below it."""
    small: bool = False
    """Whether it is one of several beside each other."""


@dataclass(frozen=True)
class Sheet:
    """A table with its charts."""

    name: str
    """On the tab: no more than 31 characters, none of ``[]:*?/\\``."""
    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()
    """Sentences below the table."""
    charts: tuple[Chart, ...] = ()
    chart_notes: tuple[str, ...] = ()
    """Sentences on the charts, beside what each of them says."""
    keys: int = 1
    """How many of the first columns say what a row is."""


@dataclass(frozen=True)
class Facts:
    """Names with values, such as the day of the baseline."""

    heading: str
    facts: tuple[tuple[str, Value, Kind], ...]


@dataclass(frozen=True)
class Sentences:
    """Sentences under a heading."""

    heading: str
    sentences: tuple[str, ...]


@dataclass(frozen=True)
class Book:
    """A results workbook."""

    title: str
    on: date
    """The day of the answer."""
    currency: str
    summary: tuple[Facts | Sentences, ...]
    sheets: tuple[Sheet, ...]
