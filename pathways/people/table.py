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

    A place in it is a line of the text and a column of the table.

    Args:
        text: The text of the table.
        file: Its name in messages.
        facts: The definitions of all facts; a column is headed by the name of a fact or by another name for it.
    """
    try:
        lines = [(number, cells) for number, cells in _lines(text) if any(cell.strip() for cell in cells)]
    except _Unreadable as unreadable:
        return Table((), (_at(file, Place(unreadable.line, 1), unreadable.problem),))
    if not lines:
        return Table((), (_at(file, None, Problem((), "empty", "there is nothing in this table", _HOW)),))
    (top, heading), *rest = lines
    columns, problems = _columns(heading, top, file, facts)
    if problems:
        return Table((), tuple(problems))
    if not rest:
        problem = Problem((), "empty", "the table has a heading and no rows", _HOW)
        return Table((), (_at(file, Place(top, 1), problem),))
    rows: list[Row] = []
    for number, cells in rest:
        row, wrong = _row(cells, columns, number, file, facts)
        rows.append(row)
        problems += wrong
    if _LABEL in columns:
        problems += _same_label(rest, columns.index(_LABEL), file)
    return Table(tuple(rows), tuple(problems), tuple(_repeated(rows)))


_HOW = "write one row a person, and head each column with the name of a fact"

_LABEL = "id"
"""Stands among the facts of the columns for what tells people apart; no fact has this name."""


class _Unreadable(Exception):
    """A row whose cells cannot be told apart."""

    def __init__(self, line: int, problem: Problem) -> None:
        super().__init__(problem.message)
        self.line = line
        self.problem = problem


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    """The rows with the number of the line that each begins in; a cell in quotes may go over several."""
    text = text.removeprefix("\ufeff")
    reader = csv.reader(io.StringIO(text, newline=""), dialect=_dialect(text))
    number = 1
    try:
        for cells in reader:
            yield number, cells
            number = reader.line_num + 1
    except csv.Error as error:
        if "end of data" in str(error):
            problem = Problem((), "open-quote", "a quotation mark opens a cell in this row, and none closes it")
        else:
            help = "a quotation mark inside a cell in quotes is written twice"
            problem = Problem((), "unreadable-row", f"the cells of this row cannot be told apart: {error}", help)
        raise _Unreadable(number, problem) from None


def _dialect(text: str) -> type[csv.Dialect]:
    heading = next((line for line in text.splitlines() if line.strip()), "")

    class Dialect(csv.excel):
        delimiter = max(",;\t", key=heading.count)
        strict = True

    return Dialect


def _columns(
    heading: list[str], line: int, file: str, facts: Mapping[str, Fact]
) -> tuple[list[str | None], list[Located]]:
    """For each column the fact that it holds; "id" for the label, None for one that is left alone."""
    found: list[str | None] = []
    problems: list[Located] = []
    names = [*facts, *(alias for fact in facts.values() for alias in fact.aliases)]
    for column, cell in enumerate(heading, 1):
        name = cell.strip()
        fact = _LABEL if name.casefold() in LABELS else named(name, facts) if name else None
        if name.casefold() in LEFT_ALONE or not name:
            found.append(None)
        elif fact is None:
            help = nearest(name, names) or "head it with the name of a fact, or with 'note' for your own use"
            problem = Problem((), "unknown-column", f"column {name!r} is no fact", help)
            problems.append(_at(file, Place(line, column), problem))
            found.append(None)
        elif fact in found:
            message = "two columns tell people apart" if fact == _LABEL else f"two columns hold {fact!r}"
            problems.append(_at(file, Place(line, column), Problem((), "column-twice", message, "keep one of them")))
        else:
            found.append(fact)
    if not problems and not {*found} - {_LABEL, None}:
        problems.append(_at(file, Place(line, 1), Problem((), "no-facts", "no column holds a fact", _HOW)))
    return found, problems


def _row(
    cells: list[str], columns: list[str | None], number: int, file: str, facts: Mapping[str, Fact]
) -> tuple[Row, list[Located]]:
    states: dict[str, State] = {}
    label, problems = str(number), list[Located]()
    if any(cell.strip() for cell in cells[len(columns) :]):
        message = f"this row has {len(cells)} cells, and the heading {len(columns)}"
        help = "a cell with a comma in it needs quotes"
        problems.append(_at(file, Place(number, len(columns) + 1), Problem((), "too-many-cells", message, help)))
    for column, (fact, cell) in enumerate(zip(columns, cells, strict=False), 1):
        value = cell.strip()
        if fact is None:
            continue
        if value.startswith("="):
            message = f"{value!r} is a formula and not a value"
            problem = Problem((), "formula", message, "save the table with its values only")
            problems.append(_at(file, Place(number, column), problem))
        elif fact == _LABEL:
            label = value or label
        else:
            try:
                states[fact] = typed(facts[fact], value)
            except Misfit as misfit:
                problem = Problem((), "fact-value", misfit.message, misfit.help)
                problems.append(_at(file, Place(number, column), problem))
    return Row(label, number, states), problems


def _same_label(rows: list[tuple[int, list[str]]], column: int, file: str) -> Iterator[Located]:
    seen: dict[str, int] = {}
    for line, cells in rows:
        label = cells[column].strip() if column < len(cells) else ""
        if label and label in seen:
            message = f"{label!r} stands in line {seen[label]} too"
            yield _at(file, Place(line, column + 1), Problem((), "person-twice", message, "one row a person"))
        seen.setdefault(label, line)


def _repeated(rows: list[Row]) -> Iterator[tuple[int, int]]:
    seen: dict[tuple[tuple[str, State], ...], int] = {}
    for row in rows:
        key = tuple(sorted(row.states.items(), key=lambda each: each[0]))
        if key in seen:
            yield row.line, seen[key]
        seen.setdefault(key, row.line)


def _at(file: str, place: Place | None, problem: Problem) -> Located:
    return Located(file, place, problem)
