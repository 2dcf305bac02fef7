"""Changes to plain data: what is to be said, whatever the text looks like."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pathways.problems import Path


@dataclass(frozen=True, slots=True)
class Put:
    """A value at a path: in the place of the one that stands there, or under a new key at the end of its mapping.

    Mappings on the way that do not exist are made. Where both the old and the new value are mappings, or both lists,
    only what differs between them is touched.
    """

    path: Path
    value: Any


@dataclass(frozen=True, slots=True)
class Add:
    """A new key of a mapping, or a new item of a list."""

    path: Path
    """Where it will stand: its last part is the new key, or the index that the new item will have."""
    value: Any
    after: str | None = None
    """The key that it follows; for mappings only."""
    before: str | None = None
    """The key that it precedes; for mappings only. With neither, it comes last."""


@dataclass(frozen=True, slots=True)
class Remove:
    """A key with its value, or an item of a list."""

    path: Path


@dataclass(frozen=True, slots=True)
class Rename:
    """Another name for a key; what refers to it elsewhere is changed by edits of its own."""

    path: Path
    key: str


@dataclass(frozen=True, slots=True)
class Reorder:
    """The keys of a mapping in another order."""

    path: Path
    keys: tuple[str, ...]


Edit = Put | Add | Remove | Rename | Reorder


class Impossible(Exception):
    """An edit that the data do not allow; its message is one sentence."""


def at(data: Any, path: Path) -> Any:
    """The value at a path.

    Raises:
        Impossible: If there is none.
    """
    here = data
    for part in path:
        if not has(here, part):
            raise Impossible(f"there is nothing at {shown(path)}")
        here = here[part]
    return here


def has(data: Any, part: str | int) -> bool:
    """Whether a value holds a key or an index."""
    if isinstance(data, list):
        return isinstance(part, int) and 0 <= part < len(data)
    return isinstance(data, dict) and part in data


def edited(data: Any, edit: Edit) -> Any:
    """New data with an edit applied; what it does not touch is shared with the old.

    Raises:
        Impossible: If the data do not allow it.
    """
    if isinstance(edit, Reorder):
        return _within(data, edit.path, lambda value: _reordered(value, edit))
    if not edit.path:
        if isinstance(edit, Put):
            return edit.value
        raise Impossible("the document as a whole can only be replaced")
    parents = edit.path[:-1]
    if isinstance(edit, Put):
        return _put(data, edit.path, edit.value)
    return _within(data, parents, lambda value: _changed(value, edit))


def shown(path: Path) -> str:
    """A path as messages show it."""
    return " > ".join(str(part) for part in path) or "the document"


def _put(data: Any, path: Path, value: Any) -> Any:
    if not path:
        return value
    if isinstance(data, list) and has(data, path[0]):
        return [_put(item, path[1:], value) if index == path[0] else item for index, item in enumerate(data)]
    if isinstance(data, dict) and isinstance(path[0], str):
        return {**data, path[0]: _put(data.get(path[0], {}), path[1:], value)}
    raise Impossible(f"nothing can be put at {shown(path)}: no such mapping or list is there")


def _within(data: Any, path: Path, change: Any) -> Any:
    if not path:
        return change(data)
    part = path[0]
    if not has(data, part):
        raise Impossible(f"there is nothing at {shown(path)}")
    inner = _within(data[part], path[1:], change)
    if isinstance(data, list):
        return [inner if index == part else item for index, item in enumerate(data)]
    return {**data, part: inner}


def _changed(holder: Any, edit: Add | Remove | Rename) -> Any:
    part = edit.path[-1]
    if isinstance(edit, Add):
        return _added(holder, part, edit)
    if not has(holder, part):
        raise Impossible(f"there is nothing at {shown(edit.path)}")
    if isinstance(edit, Remove):
        if isinstance(holder, list):
            return [item for index, item in enumerate(holder) if index != part]
        return {key: value for key, value in holder.items() if key != part}
    if not isinstance(holder, dict) or (edit.key in holder and edit.key != part):
        raise Impossible(f"{shown(edit.path)} cannot be called {edit.key!r}")
    return {edit.key if key == part else key: value for key, value in holder.items()}


def _added(holder: Any, part: str | int, edit: Add) -> Any:
    if isinstance(holder, list) and isinstance(part, int) and 0 <= part <= len(holder):
        return [*holder[:part], edit.value, *holder[part:]]
    if not isinstance(holder, dict) or not isinstance(part, str) or part in holder:
        raise Impossible(f"nothing can be added at {shown(edit.path)}")
    index = place_of(list(holder), edit)
    pairs: Sequence[tuple[str, Any]] = list(holder.items())
    return dict([*pairs[:index], (part, edit.value), *pairs[index:]])


def place_of(keys: Sequence[str | int], edit: Add) -> int:
    """The index among the keys of a mapping at which an addition will stand.

    Raises:
        Impossible: If the key that it names is not there.
    """
    neighbour = edit.after if edit.after is not None else edit.before
    if neighbour is None:
        return len(keys)
    if neighbour not in keys:
        raise Impossible(f"{shown(edit.path)} cannot stand beside {neighbour!r}, which is not there")
    return keys.index(neighbour) + (edit.after is not None)


def _reordered(value: Any, edit: Reorder) -> Any:
    if not isinstance(value, dict) or sorted(value) != sorted(edit.keys):
        raise Impossible(f"the order given for {shown(edit.path)} does not name each of its keys once")
    return {key: value[key] for key in edit.keys}
