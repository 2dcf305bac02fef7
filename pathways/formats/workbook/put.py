"""Statements and values put into the data of a document, with what was there left in its form and order."""

from __future__ import annotations

from typing import Any

from pathways.formats.workbook import cells
from pathways.model.provenance import BASIS_WORDS


def insert(holder: dict[str, Any], key: str, statement: dict[str, Any], after: str | None) -> None:
    """Put a statement behind another, or before all others."""
    pairs = [*holder.items()]
    keys = [each for each, _ in pairs]
    if after in keys:
        at = keys.index(after) + 1
    else:
        at = next((index for index, each in enumerate(keys) if each not in BASIS_WORDS), len(keys))
    pairs.insert(at, (key, statement))
    holder.clear()
    holder.update(pairs)


def put_at(statement: dict[str, Any], path: tuple[str, ...], value: Any) -> None:
    """Put a value at a path; None takes away what stands there, and mappings that are empty then."""
    part, rest = path[0], path[1:]
    if rest:
        inner = statement.setdefault(part, {})
        if isinstance(inner, dict):
            put_at(inner, rest, value)
            if not inner:
                del statement[part]
    elif value is None:
        statement.pop(part, None)
    else:
        statement[part] = _as_before(value, statement.get(part))


def _as_before(value: Any, before: Any) -> Any:
    """A value in the form of the one that stood there: a list stays one, and what is the same in it stays as it was."""
    if not isinstance(before, list):
        return value
    if isinstance(value, dict):
        return value
    known = {repr(_plain(each)): each for each in before}
    return [known.get(repr(_plain(each)), each) for each in cells.as_list(value)]


def _plain(value: Any) -> Any:
    """A value without differences that mean nothing."""
    if isinstance(value, dict):
        return {key: cells.as_list(_plain(each)) for key, each in sorted(value.items())}
    return [_plain(each) for each in value] if isinstance(value, list) else cells.as_text(value)
