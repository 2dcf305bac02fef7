"""A document in the catalogue, as every rendering of the catalogue shows it."""

from __future__ import annotations

from dataclasses import dataclass

from pathways.documents.read import Reading
from pathways.model.framework import Framework
from pathways.model.funder import Funder
from pathways.model.roles import roles_of


@dataclass(frozen=True, slots=True)
class Listed:
    """What a document calls itself, and how much is in it."""

    id: str
    kind: str
    title: str
    status: str
    institution: str | None
    roles: int
    moves: int
    schemes: int = 0
    """Policies and schemes of a funder."""
    rules: int = 0
    """Their rules."""
    nature: str = "career-framework"
    """What a framework document describes."""


def listed(reading: Reading) -> Listed:
    """A document that was read, as a row of the catalogue."""
    document = reading.document
    if not isinstance(document, Framework):
        if isinstance(document, Funder):
            sets = (*document.policies.values(), *document.schemes.values())
            rules = sum(len(each.rules) for each in sets)
            return Listed(document.id, "funder", document.name, "", None, 0, 0, len(sets), rules)
        return Listed(document.id, document.document, document.title or document.id, "", _owner(document), 0, 0)
    return Listed(
        id=document.id,
        kind=document.document,
        title=document.title,
        status=document.status,
        institution=document.institution.name if document.institution else None,
        roles=len(roles_of(document)),
        moves=len(document.moves),
        nature=document.nature,
    )


def _owner(document: object) -> str | None:
    """Whose a document is, where it says so."""
    found = getattr(document, "institution", None)
    return found if isinstance(found, str) else getattr(found, "name", None)
