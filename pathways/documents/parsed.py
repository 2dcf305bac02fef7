"""What a text holds once it is parsed: plain data, with the place of every part of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from pathways.problems import Path, Place, Problem


@dataclass(slots=True)
class Parsed:
    """Plain data, where each part of it stands, and what is wrong at the level of YAML."""

    data: dict[str, Any]
    marks: dict[Path, tuple[Any, Any, Any]]
    """For each path: the marks of its key (None in a list), of its start, and of a scalar's end."""
    problems: list[Problem] = field(default_factory=list)
    """Each spoils the statement that holds it."""

    def place(self, path: Path, on: str = "value") -> Place:
        """Where a path stands, or the nearest part of it that does."""
        while path and path not in self.marks:
            path = path[:-1]
        if not path:
            return Place(1, 1)
        key, start, _ = self.marks[path]
        mark = key if on == "key" and key is not None else start
        return Place(mark.line + 1, mark.column + 1)
