"""What was changed in a workbook, and how each change is told in a sentence.

The sentences stand beside what they tell of, as `export` knows no foreign formats.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile
from typing import Literal

LONG = 90
"""Characters of a value that a sentence shows."""


@dataclass(frozen=True)
class Change:
    """A cell that says something else, a new row, or a row that is gone."""

    kind: Literal["changed", "added", "removed"]
    sheet: str
    row: int | None
    """The number of the row in the workbook; None for a row that is gone."""
    key: tuple[str, ...]
    """The id of the statement; for criteria, that of the profile before it."""
    heading: str = ""
    """The column, for a cell."""
    was: str = ""
    now: str = ""
    """For a cell what it says; for a new row what its cells say; for one that is gone what goes with it."""

    def sentence(self) -> str:
        """The change in words."""
        name = " / ".join(self.key)
        if self.kind == "removed":
            return f"{self.sheet}: {name} is removed{f', and with it: {self.now}' if self.now else ''}"
        row = f"{self.sheet}, row {self.row}{f' ({name})' if name else ''}"
        if self.kind == "added":
            return f"{row}: new{f'; {self.now}' if self.now else ''}"
        return f"{row}, {self.heading}: was {quoted(self.was)}, is {quoted(self.now)}"


@dataclass(frozen=True)
class Conflict:
    """A cell or row that was changed both in the workbook and in the document since the workbook was made."""

    place: str
    """The sheet and cell."""
    key: tuple[str, ...]
    heading: str
    """The column; empty where the whole row is meant."""
    in_workbook: str
    in_document: str
    """What each says now, as sentences show it."""

    def sentence(self) -> str:
        """The conflict in words."""
        what = f"{self.heading} of {' / '.join(self.key)}" if self.heading and self.key else self.heading
        name = what or " / ".join(self.key)
        return f"{self.place}, {name}: {self.in_workbook} in the workbook, {self.in_document} in the document"


def quoted(text: str) -> str:
    """A value as a sentence shows it; long ones are cut, and nothing is said to be nothing."""
    if not text:
        return "empty"
    flat = " / ".join(line for line in text.split("\n") if line.strip())
    return f'"{flat if len(flat) <= LONG else f"{flat[: LONG - 3].rstrip()}..."}"'


def differing(was: str, now: str) -> tuple[str, str]:
    """Two long values, cut so that the place where they first differ is seen."""
    if max(len(was), len(now)) <= LONG:
        return was, now
    alike = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(was, now, strict=False)))
    start = max(0, alike - LONG // 3)
    start = was.rfind(" ", 0, start) + 1 if start else 0
    lead = "..." if start else ""
    return f"{lead}{was[start:]}" if was else "", f"{lead}{now[start:]}" if now else ""
