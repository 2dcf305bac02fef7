"""A document as the rows of its workbook."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pathways.documents.read import Reading
from pathways.formats.workbook import cells
from pathways.formats.workbook.basis import KEYS as BASIS_KEYS
from pathways.formats.workbook.basis import basis_cells
from pathways.formats.workbook.cells import Shown
from pathways.formats.workbook.sheets import PAY_FIELDS, SHEETS, SHEETS_BY_TITLE, Column, Sheet
from pathways.model.framework import Framework
from pathways.model.provenance import BASIS_WORDS
from pathways.model.roles import roles_of
from pathways.problems import Path

Words = Mapping[Path, str]
"""Rules of a document in words, by where they stand: they are told in the workbook, and not read from it."""


@dataclass(frozen=True)
class Cell:
    """What a cell of the workbook holds."""

    shown: Shown
    changeable: bool = True

    @property
    def text(self) -> str:
        """The same as text, for comparing."""
        return cells.as_text(self.shown)


@dataclass(frozen=True)
class Row:
    """A row of a sheet."""

    key: tuple[str, ...]
    """The id of its statement; for criteria, that of the profile before it."""
    cells: Mapping[str, Cell]
    """By heading; those of the key are not among them."""
    derived: bool = False
    """Whether it follows from other statements and has none of its own."""


def rows_of(reading: Reading, words: Words) -> dict[str, list[Row]]:
    """The rows of all sheets, by the titles of the sheets, in order.

    Args:
        reading: A framework that was read whole.
        words: Its rules in words.
    """
    document = reading.document
    assert isinstance(document, Framework)
    data = reading.parsed.data
    found = {sheet.title: list(_rows(sheet, data, words)) for sheet in SHEETS}
    found["Roles"] = _with_derived(found["Roles"], document)
    if not any(key in grade for _, grade in _statements(data, "grades") for key in PAY_FIELDS):
        found["Pay"] = []
    return found


def _rows(sheet: Sheet, data: dict[str, Any], words: Words) -> Iterator[Row]:
    if sheet.upright:
        yield Row((), _cells(sheet, data, (), words))
        return
    for id_, statement in _statements(data, sheet.section):
        if not sheet.inner:
            yield Row((id_,), _cells(sheet, statement, sheet.path_of((id_,)), words))
            continue
        for inner_id, inner in _statements(statement, sheet.inner):
            key = (id_, inner_id)
            yield Row(key, _cells(sheet, inner, sheet.path_of(key), words))


def _statements(data: dict[str, Any], section: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """The statements of a section by id; what is written in a short form has no row."""
    held = data.get(section)
    for id_, statement in held.items() if isinstance(held, dict) else ():
        if id_ not in BASIS_WORDS and isinstance(statement, dict):
            yield id_, statement


def _cells(sheet: Sheet, statement: dict[str, Any], path: Path, words: Words) -> dict[str, Cell]:
    basis = basis_cells(statement)
    found: dict[str, Cell] = {}
    for column in sheet.columns:
        if column.part == "field":
            found[column.heading] = _field_cell(column, statement)
        elif column.part == "basis":
            held = (basis or {}).get(column.heading, "")
            found[column.heading] = Cell(held or None, basis is not None)
        elif column.part == "words":
            found[column.heading] = Cell(words.get((*path, *column.path)), False)
        elif column.part == "rest":
            found[column.heading] = Cell(_rest(sheet, statement, basis is None) or None, False)
    return found


def value_at(statement: Any, path: Path) -> Any:
    """The value at a path of a statement; None where it says nothing."""
    for part in path:
        if not isinstance(statement, dict) or part not in statement:
            return None
        statement = statement[part]
    return statement


def _field_cell(column: Column, statement: dict[str, Any]) -> Cell:
    value = value_at(statement, column.path)
    if value is None:
        holder = value_at(statement, column.path[:-1])
        return Cell(None, holder is None or isinstance(holder, dict))
    if cells.is_expressible(column.form, value):
        return Cell(column.form.shown(value))
    return Cell(cells.in_words(value)[: cells.CELL_MAX] or None, False)


def _rest(sheet: Sheet, statement: dict[str, Any], with_basis: bool) -> str:
    """What a statement holds besides its columns, named and as far as it is short told."""
    held = {str(column.path[0]) for column in sheet.columns if column.path}
    if sheet.upright:
        held |= {"document", "format"} | {other.section for other in SHEETS}
    if not with_basis:
        held |= {*BASIS_KEYS}
    if sheet.section == "grades":
        held |= {*PAY_FIELDS}
    if sheet.section == "profiles" and not sheet.inner:
        held |= {"criteria"}
    lines = [f"{key.replace('_', ' ')}: {_brief(value)}" for key, value in statement.items() if key not in held]
    lines += [
        f"more on {key.replace('_', ' ')}: {_brief(more)}"
        for key, more in ((key, _unshown(sheet, key, statement.get(key))) for key in sorted(held))
        if more
    ]
    return "\n".join(lines)


def _unshown(sheet: Sheet, key: str, value: Any) -> dict[str, Any]:
    """What a mapping inside a statement holds that has no column."""
    shown = {str(column.path[1]) for column in sheet.columns if len(column.path) > 1 and column.path[0] == key}
    return (
        {inner: each for inner, each in value.items() if inner not in shown}
        if shown and isinstance(value, dict)
        else {}
    )


def _brief(value: Any) -> str:
    if isinstance(value, dict) and any(isinstance(each, dict | list) for each in value.values()):
        return ", ".join(str(key).replace("_", " ") for key in value)
    said = cells.in_words(value).replace("\n", " / ")
    return said if len(said) <= 200 else f"{said[:197]}..."


def _with_derived(rows: list[Row], framework: Framework) -> list[Row]:
    """The rows of the roles, with those that follow from a grade of a track, in the order of the ladder."""
    own = {row.key[0]: row for row in rows}
    found = []
    for role in roles_of(framework).values():
        if role.entry is not None:
            if role.id in own:
                found.append(own.pop(role.id))
            continue
        values = {
            "Title": role.title,
            "Also titled": "\n".join(role.also_titled),
            "Track": role.track,
            "Grade": role.grade,
        }
        shown = {
            column.heading: Cell(values.get(column.heading) or None, column.changeable)
            for column in SHEETS_BY_TITLE["Roles"].columns
            if column.part != "key"
        }
        found.append(Row((role.id,), shown, derived=True))
    return [*found, *own.values()]
