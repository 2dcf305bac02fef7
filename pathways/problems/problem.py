"""What is wrong, where in the document, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

Path = tuple[str | int, ...]
"""Keys and list positions from the top of a document to a value."""


class Severity(StrEnum):
    """How much a finding weighs."""

    ERROR = "error"
    """A fault in the document: it cannot be relied on until mended."""
    WARNING = "warning"
    """A weakness that the authors of a draft should look at."""
    OBSERVATION = "observation"
    """A fact about a framework in force: reported, never a fault of its document."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A finding about a document, told by path; whoever holds the text knows the line."""

    path: Path
    code: str
    """The name of the check or rule, in kebab case: also its heading in the documentation."""
    message: str
    """One sentence without a full stop that says what is wrong."""
    help: str = ""
    """What to do about it."""
    severity: Severity = Severity.ERROR
    on: Literal["key", "value"] = "value"
    """Whether the caret goes under the last key of the path or under its value."""
    also: tuple[Path, ...] = ()
    """Other places that take part, for example the rest of a cycle."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A position in a text, both counted from one."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Located:
    """A problem with the file and place where it stands."""

    file: str
    place: Place | None
    """None: the file as a whole, for example one that cannot be opened."""
    problem: Problem
    source_line: str = ""
    """The line of text at the place, for the caret."""
    also: tuple[Place, ...] = ()

    @property
    def sort_key(self) -> tuple[str, Place, str, str]:
        """By file, then as the document is read."""
        return (self.file, self.place or Place(0, 0), self.problem.code, self.problem.message)
