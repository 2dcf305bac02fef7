"""A table of people, one row a person: every cell in the terms of its fact, and what is wrong with it.

The text of the table is passed in; whoever opened the file knows its name.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pathways.model.facts import Fact
from pathways.problems import Located, Place, Problem, nearest
from pathways.rules.states import State
from pathways.rules.typed import Misfit, named, typed

LABELS = frozenset({"id", "person", "label"})
"""Headings of the column that tells people apart."""

LEFT_ALONE = frozenset({"note", "notes", "comment"})
"""Headings of columns for the reader's own use."""


@dataclass(frozen=True)
class Row:
    """A person of a table."""

    label: str
    """What tells the person apart: the id given, or the number of the line."""
    line: int
    states: Mapping[str, State]


@dataclass(frozen=True)
class Table:
    """The people of a table."""

    rows: tuple[Row, ...]
    problems: tuple[Located, ...]
    """What is wrong, with line and column; nothing is judged while there is any."""
    repeated: tuple[tuple[int, int], ...] = ()
    """Lines that say the same as an earlier one: the later and the earlier. They are counted as people all the same."""


def read_table(text: str, file: str, facts: Mapping[str, Fact]) -> Table:
    """Read a table of comma-separated values with a heading; a semicolon or a tab may stand for the comma.

    Args:
        text: The text of the table.
        file: Its name in messages.
        facts: The definitions of all facts; a column is headed by the name of a fact or by another name for it.
    """
    lines = list(csv.reader(io.StringIO(text.removeprefix("\ufeff")), dialect=_dialect(text)))
    if not any(any(cell.strip() for cell in line) for line in lines):
        return Table((), (_at(file, None, Problem((), "empty", "there is nothing in this table", _HOW)),))
    columns, problems = _columns(lines[0], file, facts)
    if problems:
        return Table((), tuple(problems))
    rows: list[Row] = []
    for number, cells in enumerate(lines[1:], 2):
        if any(cell.strip() for cell in cells):
            row, wrong = _row(cells, columns, number, file, facts)
            rows.append(row)
            problems += wrong
    if not rows:
        problems.append(_at(file, Place(1, 1), Problem((), "empty", "the table has a heading and no rows", _HOW)))
    problems += _same_label(rows, file)
    return Table(tuple(rows), tuple(problems), tuple(_repeated(rows)))


_HOW = "write one row a person, and head each column with the name of a fact"


def _dialect(text: str) -> type[csv.Dialect]:
    heading = text.splitlines()[0] if text.splitlines() else ""

    class Dialect(csv.excel):
        delimiter = max(",;\t", key=heading.count)

    return Dialect


def _columns(heading: list[str], file: str, facts: Mapping[str, Fact]) -> tuple[list[str | None], list[Located]]:
    """For each column the fact that it holds; "id" for the label, None for one that is left alone."""
    found: list[str | None] = []
    problems: list[Located] = []
    names = [*facts, *(alias for fact in facts.values() for alias in fact.aliases)]
    for column, cell in enumerate(heading, 1):
        name = cell.strip()
        fact = named(name, facts) if name else None
        if name.casefold() in LABELS:
            found.append("id")
        elif name.casefold() in LEFT_ALONE or not name:
            found.append(None)
        elif fact is None:
            help = nearest(name, names) or f"head it with the name of a fact, or {' or '.join(sorted(LEFT_ALONE))}"
            problem = Problem((), "unknown-column", f"column {name!r} is no fact", help)
            problems.append(_at(file, Place(1, column), problem))
            found.append(None)
        elif fact in found:
            problem = Problem((), "column-twice", f"two columns hold {fact!r}", "keep one of them")
            problems.append(_at(file, Place(1, column), problem))
        else:
            found.append(fact)
    return found, problems


def _row(
    cells: list[str], columns: list[str | None], number: int, file: str, facts: Mapping[str, Fact]
) -> tuple[Row, list[Located]]:
    states: dict[str, State] = {}
    label, problems = str(number), list[Located]()
    if len(cells) > len(columns):
        message = f"this row has {len(cells)} cells, and the heading {len(columns)}"
        help = "a cell with a comma in it needs quotes"
        problems.append(_at(file, Place(number, len(columns) + 1), Problem((), "too-many-cells", message, help)))
    for column, (fact, cell) in enumerate(zip(columns, cells, strict=False), 1):
        value = cell.strip()
        if fact == "id":
            label = value or label
        elif fact is not None and value.startswith("=") and not value.startswith("=="):
            message = f"{value!r} is a formula and not a value"
            problem = Problem((), "formula", message, "save the table with its values only")
            problems.append(_at(file, Place(number, column), problem))
        elif fact is not None:
            try:
                states[fact] = typed(facts[fact], value)
            except Misfit as misfit:
                problem = Problem((), "fact-value", misfit.message, misfit.help)
                problems.append(_at(file, Place(number, column), problem))
    return Row(label, number, states), problems


def _same_label(rows: list[Row], file: str) -> Iterator[Located]:
    seen: dict[str, int] = {}
    for row in rows:
        if row.label in seen:
            message = f"{row.label!r} stands in line {seen[row.label]} too"
            yield _at(file, Place(row.line, 1), Problem((), "person-twice", message, "one row a person"))
        seen.setdefault(row.label, row.line)


def _repeated(rows: list[Row]) -> Iterator[tuple[int, int]]:
    seen: dict[tuple[tuple[str, State], ...], int] = {}
    for row in rows:
        key = tuple(sorted(row.states.items(), key=lambda each: each[0]))
        if key in seen:
            yield row.line, seen[key]
        seen.setdefault(key, row.line)


def _at(file: str, place: Place | None, problem: Problem) -> Located:
    return Located(file, place, problem)
