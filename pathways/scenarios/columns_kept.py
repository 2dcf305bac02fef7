"""What was said of the columns of a staff table, remembered for tables with the same headings.

By the headings, of which only a digest is kept: what the columns are, and what the words for contracts and funding
stand for. Nothing of any row but such words.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathways.model.scenario import StaffTable
    from pathways.workforce.staff_grid import Grid

_REMEMBERED = "staff-columns.json"
_FORMAT = 1
_ROWS_SEARCHED = 20
_WORDS_KEPT = frozenset({"type", "funding", "grade"})
"""Columns whose words are kept: they name no person."""


def with_remembered(grid: Grid, settings: StaffTable) -> StaffTable:
    """The settings, and beside them what was remembered; what is said now comes first."""
    kept = _remembered(grid)
    there = {str(cell).strip() for _, cells in grid.rows[:_ROWS_SEARCHED] for cell in cells if cell is not None}
    words = {name: heading for name, heading in _texts(kept.get("columns")).items() if heading in there}
    said = kept.get("values")
    values = {name: _texts(each) for name, each in said.items()} if isinstance(said, dict) else {}
    names = [*values, *(name for name in settings.values if name not in values)]
    return settings.model_copy(
        update={
            "columns": {**words, **settings.columns},
            "values": {name: {**values.get(name, {}), **settings.values.get(name, {})} for name in names},
        }
    )


def absent_columns(grid: Grid) -> frozenset[str]:
    """Columns that somebody said a table with these headings does not have."""
    absent = _remembered(grid).get("absent")
    return frozenset(each for each in absent if isinstance(each, str)) if isinstance(absent, list) else frozenset()


def remember(fingerprint: str, settings: StaffTable, absent: Iterable[str]) -> None:
    """Keep what columns and words stand for, for tables with the same headings.

    Args:
        fingerprint: Of the headings.
        settings: What is kept.
        absent: Columns that the table does not have, so that nobody is asked for them again.
    """
    from pathways.documents import kept

    entry = {
        "columns": {name: each for name, each in settings.columns.items() if name not in settings.characteristics},
        "values": {name: dict(words) for name, words in settings.values.items() if name in _WORDS_KEPT},
        "absent": sorted(absent),
    }
    kept.remember(_REMEMBERED, {"format": _FORMAT, "tables": {**_tables(), fingerprint: entry}})


def forget(fingerprint: str) -> bool:
    """Remember nothing of tables with these headings; whether anything was."""
    from pathways.documents import kept

    tables = _tables()
    if fingerprint not in tables:
        return False
    del tables[fingerprint]
    kept.remember(_REMEMBERED, {"format": _FORMAT, "tables": tables})
    return True


def _remembered(grid: Grid) -> dict[str, Any]:
    from pathways.workforce.staff_columns import fingerprints

    tables = _tables()
    found = (tables[each] for each in fingerprints(grid) if isinstance(tables.get(each), dict))
    return next(found, {})


def _tables() -> dict[str, Any]:
    from pathways.documents import kept

    held = kept.recalled(_REMEMBERED)
    tables = held.get("tables")
    return dict(tables) if held.get("format") == _FORMAT and isinstance(tables, dict) else {}


def _texts(found: object) -> dict[str, str]:
    if not isinstance(found, dict):
        return {}
    return {key: value for key, value in found.items() if isinstance(key, str) and isinstance(value, str)}
