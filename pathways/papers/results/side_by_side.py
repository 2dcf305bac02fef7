"""Scenarios side by side, as a results workbook."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from pathways.export.side_by_side import Beside, Measured
from pathways.formats.results.book import Book, Chart, Form, Kind, Row, Sentences, Sheet, Value
from pathways.model.scenario import Scenario
from pathways.papers.results.tables import columns, names, shown_first, what, whole_column

_KINDS: Mapping[str, Kind] = {
    "people": Kind.PEOPLE,
    "percent": Kind.PERCENT,
    "percent-fine": Kind.PERCENT_FINE,
}


def side_by_side_book(found: Beside, scenarios: Sequence[Scenario], question: str, on: date) -> Book:
    """The workbook.

    Args:
        found: The scenarios side by side.
        scenarios: The same with what they say.
        question: The question, in words.
        on: The day of the answer.
    """
    named = [f"{name}: {title}" for name, title in found.scenarios]
    return Book(
        found.title,
        on,
        "GBP",
        (
            what(question, scenarios, on, [("Names of columns", each) for each in named]),
            Sentences("How they differ", found.sentences or ("Nothing that is shown of one is shown of another.",)),
            Sentences("How to read this, and what was left out", found.notes),
        ),
        tuple(_sheet(table, found) for table in found.tables),
    )


def _sheet(table: Measured, found: Beside) -> Sheet:
    kind = _KINDS[table.kind]
    rows = [Row((name, *(_cell(each) for each in numbers))) for name, numbers in table.rows]
    places = range(1, len(found.scenarios) + 1)
    ordered, shown = shown_first(rows, places)
    headings = [name for name, _ in found.scenarios]
    chart = Chart(
        table.name,
        Form.BARS_EITHER_WAY,
        table.of,
        table.name,
        kind,
        names(shown),
        tuple(whole_column(place, shown) for place in places),
        f"Chart: {table.name}, for {', '.join(headings)}.",
    )
    return Sheet(
        table.short,
        table.name,
        columns(table.of, headings, kind),
        tuple(ordered),
        charts=(chart,) if shown else (),
    )


def _cell(number: float | str) -> Value:
    return number or None if isinstance(number, str) else number
