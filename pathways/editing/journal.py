"""A journal of one document: every change is on the disk before anybody sees it.

A journal begins with the text that was opened; each further line says what a step cut out of the text and what it put
there, with a mark of the text that resulted. A line that was cut short by the end of the process was never shown, and
is passed over; so is everything from a line on whose mark does not agree.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from pathways.editing.history import History, Step
from pathways.editing.private import write_private

FORMAT = 1


class Journal:
    """The file that a session writes its steps to."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def begin(self, history: History, file: Path) -> None:
        """Write a history anew, in the place of what is there.

        Raises:
            OSError: If it cannot be written.
        """
        write_private(self.path, b"".join(map(_line, _records(history, file))))

    def did(self, before: str, step: Step) -> None:
        """Add a step.

        Raises:
            OSError: If it cannot be written.
        """
        self._add(_changed(before, step))

    def went(self, where: str) -> None:
        """Add that a step was undone (`undo`) or made again (`redo`).

        Raises:
            OSError: If it cannot be written.
        """
        self._add({"do": where})

    def forget(self) -> None:
        """Remove the journal: the file says everything that it holds."""
        self.path.unlink(missing_ok=True)

    def _add(self, record: dict[str, Any]) -> None:
        handle = os.open(self.path, os.O_WRONLY | os.O_APPEND | getattr(os, "O_BINARY", 0))
        with os.fdopen(handle, "ab") as file:
            file.write(_line(record))
            file.flush()
            os.fsync(file.fileno())


def history_in(path: Path) -> History | None:
    """The history that a journal holds, as far as it is whole; None if there is none."""
    try:
        lines = path.read_bytes().split(b"\n")
    except OSError:
        return None
    records = _read(lines[:-1])  # what follows the last line break was cut short
    head: dict[str, Any] = next(records, {})
    if head.get("format") != FORMAT or not isinstance(head.get("start"), str):
        return None
    history = History(head["start"])
    for record in records:
        found = _played(history, record)
        if found is None:
            break
        history = found
    return history


def _read(lines: Iterable[bytes]) -> Iterator[dict[str, Any]]:
    for line in lines:
        try:
            record = json.loads(line)
        except ValueError:
            return
        if not isinstance(record, dict):
            return
        yield record


def _played(history: History, record: dict[str, Any]) -> History | None:
    match record:
        case {"do": "change", "at": int(at), "cut": int(cut), "put": str(put), "says": str(says), "about": list(about)}:
            text = history.text[:at] + put + history.text[at + cut :]
            return history.did(Step(says, text, tuple(about))) if _mark(text) == record.get("mark") else None
        case {"do": "undo"}:
            return history.undo()
        case {"do": "redo"}:
            return history.redo()
    return None


def _records(history: History, file: Path) -> Iterable[dict[str, Any]]:
    yield {"format": FORMAT, "file": str(file), "start": history.start}
    before = history.start
    for step in (*history.done, *history.undone):
        yield _changed(before, step)
        before = step.text
    for _ in history.undone:
        yield {"do": "undo"}


def _changed(before: str, step: Step) -> dict[str, Any]:
    after = step.text
    at = _alike(before, after)
    shared = _alike(before[at:][::-1], after[at:][::-1])
    return {
        "do": "change",
        "at": at,
        "cut": len(before) - shared - at,
        "put": after[at : len(after) - shared],
        "mark": _mark(after),
        "says": step.sentence,
        "about": list(step.about),
    }


def _alike(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _mark(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _line(record: dict[str, Any]) -> bytes:
    return json.dumps(record, ensure_ascii=False).encode() + b"\n"
