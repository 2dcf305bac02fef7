"""What the results of all answers have in common: the first sheet, and parts of tables that charts show."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from pathways.export.assuming import left_out
from pathways.export.words import day
from pathways.formats.results.book import HIDDEN, Column, Facts, Kind, Row, Sentences, Series, Span, Value
from pathways.model.scenario import Scenario

WHAT = "What this is"


def what(question: str, scenarios: Sequence[Scenario], on: date, more: Iterable[tuple[str, str]] = ()) -> Facts:
    """Which question is answered, of which scenario, and on which day.

    Args:
        question: The question, in words.
        scenarios: The scenarios.
        on: The day of the answer.
        more: Further names and values.
    """
    facts: list[tuple[str, Value, Kind]] = [("Question", question, Kind.WORDS)]
    for scenario in scenarios:
        facts.append(("Scenario", f"{scenario.title}  [{scenario.id}]", Kind.WORDS))
        facts.append(("Day of the baseline", day(scenario.on.first), Kind.WORDS))
    facts.append(("Day of this answer", day(on), Kind.WORDS))
    facts += [(name, value, Kind.WORDS) for name, value in more]
    return Facts(WHAT, tuple(facts))


def rows_left_out(scenarios: Sequence[tuple[Scenario, int]], more: Iterable[str] = ()) -> Sentences:
    """How many rows of each staff table were left out, and what else was.

    Args:
        scenarios: The scenarios with their rows left out.
        more: Sentences on what else is not in the answer.
    """
    several = len(scenarios) > 1
    said = [f"{scenario.title}: {left_out(rows)}" if several else left_out(rows) for scenario, rows in scenarios]
    return Sentences("Left out, and why", (*said, *more))


def not_shown(scenario: Scenario) -> str:
    """What the sign for hidden numbers means."""
    few = f"fewer than {scenario.small} people"
    return f"{HIDDEN} stands for {few}, or for a number that would reveal them. It is no zero."


def count(number: float | None) -> Value:
    """A number in a cell; the sign for one that is not shown."""
    return HIDDEN if number is None else number


def whole_row(row: int, first: int, last: int) -> Series:
    """A row of a table as a series, named by its first cell."""
    return Series(Span(row, 0, row, 0), Span(row, first, row, last))


def whole_column(column: int, rows: int) -> Series:
    """The first rows of a column as a series, named by its heading."""
    return Series(Span(-1, column, -1, column), Span(0, column, rows - 1, column))


def headings(first: int, last: int) -> Span:
    """Headings of columns as categories."""
    return Span(-1, first, -1, last)


def names(rows: int, column: int = 0) -> Span:
    """The first rows of a column as categories."""
    return Span(0, column, rows - 1, column)


def shown_first(rows: Iterable[Row], places: Sequence[int]) -> tuple[list[Row], int]:
    """Rows with those first that have a number in all of some columns, and how many these are: a chart shows them."""
    found = list(rows)
    shown = [row for row in found if all(isinstance(row.cells[place], int | float) for place in places)]
    return [*shown, *(row for row in found if row not in shown)], len(shown)


def columns(first: str, others: Iterable[str], kind: Kind) -> tuple[Column, ...]:
    """A column of names, and others of one kind."""
    return (Column(first), *(Column(other, kind) for other in others))
