"""A document in a catalogue: what it calls itself, and how much is in it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathways.documents.read import Reading


@dataclass(frozen=True, slots=True)
class Entry:
    """What a document calls itself, and how much is in it where that was counted."""

    path: Path
    kind: str
    id: str
    title: str
    status: str = ""
    institution: str = ""
    nature: str = "career-framework"
    """What a framework document describes."""
    roles: int = 0
    moves: int = 0
    schemes: int = 0
    """Policies and schemes of a funder."""
    rules: int = 0
    """Their rules."""


def entry_of(reading: Reading) -> Entry:
    """A document that was read, with what is in it counted."""
    from pathways.model.framework import Framework
    from pathways.model.funder import Funder
    from pathways.model.roles import roles_of

    document = reading.document
    path, kind = Path(reading.file), document.document
    if isinstance(document, Framework):
        return Entry(
            path,
            kind,
            document.id,
            document.title,
            document.status,
            document.institution.name if document.institution else "",
            document.nature,
            len(roles_of(document)),
            len(document.moves),
        )
    if isinstance(document, Funder):
        sets = (*document.policies.values(), *document.schemes.values())
        rules = sum(len(each.rules) for each in sets)
        return Entry(path, kind, document.id, document.name, schemes=len(sets), rules=rules)
    return Entry(path, kind, document.id, document.title or document.id, institution=_owner(document))


def _owner(document: object) -> str:
    """Whose a document is, where it says so."""
    found = getattr(document, "institution", None)
    return found if isinstance(found, str) else getattr(found, "name", "")
