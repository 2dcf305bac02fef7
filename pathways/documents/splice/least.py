"""The least changes that turn some plain data into other."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from pathways.documents.splice.edits import Add, Edit, Put, Remove, Reorder
from pathways.problems import Path


def same(one: Any, other: Any) -> bool:
    """Whether two pieces of plain data are the same, in type and order as well."""
    return one == other and json.dumps(one) == json.dumps(other)


def least_edits(old: Any, new: Any, path: Path = ()) -> Iterator[Edit]:
    """The edits that turn one into the other, in an order in which they can be made."""
    if same(old, new):
        return
    if isinstance(old, dict) and isinstance(new, dict) and old and new:
        yield from _of_mappings(old, new, path)
    elif isinstance(old, list) and isinstance(new, list) and old and new:
        yield from _of_lists(old, new, path)
    else:
        yield Put(path, new)


def _of_mappings(old: dict[str, Any], new: dict[str, Any], path: Path) -> Iterator[Edit]:
    keys = list(old)
    before: str | None = None
    for key, value in new.items():
        if key in old:
            yield from least_edits(old[key], value, (*path, key))
        elif before is None:
            yield Add((*path, key), value, before=keys[0])
            keys.insert(0, key)
        else:
            yield Add((*path, key), value, after=before)
            keys.insert(keys.index(before) + 1, key)
        before = key
    for key in old:
        if key not in new:
            yield Remove((*path, key))
            keys.remove(key)
    if keys != list(new):
        yield Reorder(path, tuple(new))


def _of_lists(old: list[Any], new: list[Any], path: Path) -> Iterator[Edit]:
    first = _alike(old, new)
    last = _alike(old[first:][::-1], new[first:][::-1])
    changed, wanted = old[first : len(old) - last], new[first : len(new) - last]
    both = min(len(changed), len(wanted))
    for index in range(both):
        yield from least_edits(changed[index], wanted[index], (*path, first + index))
    for index in range(both, len(wanted)):
        yield Add((*path, first + index), wanted[index])
    for index in reversed(range(both, len(changed))):
        yield Remove((*path, first + index))


def _alike(one: list[Any], other: list[Any]) -> int:
    """How many items two lists begin with alike."""
    count = 0
    for mine, yours in zip(one, other, strict=False):
        if not same(mine, yours):
            break
        count += 1
    return count
