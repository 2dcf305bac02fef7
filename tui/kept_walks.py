"""Walks that somebody named and kept, and where each framework was left, in one file that only its user can read.

A file that is damaged is done without, and is put aside before it would be overwritten.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from pathways.documents.user_folders import own_folder
from pathways.editing.private import write_private

from .walking import Stride, Trail, Walks

LEFT_MOST = 50
"""For how many frameworks it is remembered where they were left."""


@dataclass(frozen=True, slots=True)
class KeptWalk:
    """A walk with a name."""

    name: str
    path: str
    """The file of its framework."""
    framework: str
    """The title of its framework."""
    trail: Trail


@dataclass(frozen=True, slots=True)
class WalkBook:
    """Everything that is kept about walks."""

    kept: Sequence[KeptWalk] = ()
    """Latest first."""
    left: Mapping[str, Walks] = field(default_factory=dict)
    """By the file of a framework: the walks as they were left."""

    def keep(self, walk: KeptWalk) -> WalkBook:
        """With a walk; one of the same name on the same framework makes way for it."""
        others = (each for each in self.kept if (each.name, each.path) != (walk.name, walk.path))
        return replace(self, kept=(walk, *others))

    def without(self, walk: KeptWalk) -> WalkBook:
        """Without a walk."""
        return replace(self, kept=tuple(each for each in self.kept if each != walk))

    def renamed(self, walk: KeptWalk, name: str) -> WalkBook:
        """With another name for a walk."""
        return replace(self, kept=tuple(replace(each, name=name) if each == walk else each for each in self.kept))

    def leave(self, path: str, walks: Walks) -> WalkBook:
        """With where the walks on a framework stand."""
        others = {key: value for key, value in self.left.items() if key != path}
        latest = list(others.items())[-(LEFT_MOST - 1) :]
        return replace(self, left={**dict(latest), path: walks})

    def on(self, path: str) -> tuple[KeptWalk, ...]:
        """The walks kept on a framework."""
        return tuple(each for each in self.kept if each.path == path)


def walks_file() -> Path:
    """Where walks are kept."""
    return own_folder() / "walks.json"


def read_walks() -> WalkBook:
    """What was kept; whatever of it does not have the right form is left out."""
    held = _read()
    if not isinstance(held, dict):
        return WalkBook()
    rows = held.get("kept")
    kept = [_kept(row) for row in rows] if isinstance(rows, list) else []
    left = held.get("left")
    places = {path: _walks(row) for path, row in left.items()} if isinstance(left, dict) else {}
    return WalkBook(
        tuple(each for each in kept if each is not None),
        {path: walks for path, walks in places.items() if walks is not None},
    )


def keep_walks(book: WalkBook) -> bool:
    """Keep walks; whether that was possible."""
    held = {
        "kept": [
            {"name": each.name, "path": each.path, "framework": each.framework, "trail": _told(each.trail)}
            for each in book.kept
        ],
        "left": {
            path: {"current": _told(walks.current), "others": [_told(each) for each in walks.others]}
            for path, walks in book.left.items()
        },
    }
    try:
        if walks_file().exists() and not isinstance(_read(), dict):
            walks_file().replace(walks_file().with_suffix(".damaged"))
        write_private(walks_file(), json.dumps(held, ensure_ascii=False, indent=1).encode())
    except OSError:
        return False
    return True


def _read() -> Any:
    try:
        return json.loads(walks_file().read_bytes())
    except (OSError, ValueError, RecursionError):
        return None


def _told(trail: Trail) -> dict[str, Any]:
    return {
        "start": trail.start,
        "title": trail.start_title,
        "taken": [_stride_told(each) for each in trail.taken],
        "undone": [_stride_told(each) for each in trail.undone],
    }


def _stride_told(stride: Stride) -> dict[str, Any]:
    return {
        "move": stride.move, "id": stride.move_id, "mechanism": stride.mechanism, "added": stride.added,
        "role": stride.role, "title": stride.title,
    }  # fmt: skip


def _kept(row: object) -> KeptWalk | None:
    if not isinstance(row, dict):
        return None
    trail = _trail(row.get("trail"))
    name, path = _text(row.get("name")), _text(row.get("path"))
    return KeptWalk(name, path, _text(row.get("framework")), trail) if trail is not None and name and path else None


def _walks(row: object) -> Walks | None:
    if not isinstance(row, dict) or (current := _trail(row.get("current"))) is None:
        return None
    others = row.get("others")
    found = [_trail(each) for each in others] if isinstance(others, list) else []
    return Walks(current, tuple(each for each in found if each is not None))


def _trail(row: object) -> Trail | None:
    if not isinstance(row, dict) or not _text(row.get("start")):
        return None
    taken, undone = _strides(row.get("taken")), _strides(row.get("undone"))
    return Trail(_text(row.get("start")), _text(row.get("title")), taken, undone)


def _strides(rows: object) -> tuple[Stride, ...]:
    """Strides up to the first that cannot be read: those after it would begin nowhere."""
    found = []
    for row in rows if isinstance(rows, list) else ():
        if not isinstance(row, dict) or not _text(row.get("role")):
            break
        added = row.get("added")
        found.append(
            Stride(
                move=_text(row.get("move")),
                mechanism=_text(row.get("mechanism")),
                added=added if isinstance(added, int) and added >= 0 else None,
                role=_text(row.get("role")),
                title=_text(row.get("title")),
                move_id=_text(row.get("id")),
            )
        )
    return tuple(found)


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
