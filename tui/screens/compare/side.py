"""What is put on one side of a comparison."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pathways.documents.search import Found
from pathways.export import found as words


@dataclass(frozen=True, slots=True)
class Side:
    """A framework, a role of one, or a version of a document."""

    path: Path
    role: str = ""
    """The id of a role; empty: the document as a whole."""
    label: str = ""
    """What people know it by."""
    revision: str = ""
    """The Git revision at which the document is read; empty: as it is now."""

    @property
    def name(self) -> str:
        """A short name for a file."""
        return "-".join(part for part in (self.path.stem, self.role, self.revision) if part)


def side_of(found: Found) -> Side:
    """What was chosen by its name."""
    label = words.name(found)
    if found.thing is None:
        return Side(found.entry.path, label=label)
    return Side(found.entry.path, found.thing.id, f"{label} ({words.beside(found)})")


def is_role(found: Found) -> bool:
    """Whether something found is a role of a framework."""
    return found.thing is not None and found.thing.kind == "role"


def is_framework(found: Found) -> bool:
    """Whether something found is a framework."""
    return found.thing is None and found.entry.kind == "framework"
