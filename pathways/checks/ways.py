"""Ways from role to role, as observations ask for them: open, lasting, general moves counted where they apply."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks.subject import Subject
from pathways.model.moves import TEMPORARY, Move
from pathways.model.roles import Role, matches
from pathways.problems import Path


def upward(subject: Subject, role: Role) -> Iterator[Move]:
    """The open, lasting moves on from a role to a higher rank, or outside."""
    for edge in subject.graph.out[role.id]:
        if not edge.move.is_open or edge.move.mechanism in TEMPORARY:
            continue
        target = subject.roles[edge.target] if edge.target is not None else None
        if target is None or (target.rank or 0) > (role.rank or 0) or (target.order or 0) > (role.order or 0):
            yield edge.move
    for move in general(subject):
        if matches(move.origin, role):
            yield move


def way_out(subject: Subject, role: Role) -> bool:
    """Whether any open, lasting move leads out of a role."""
    if any(edge.move.is_open and edge.move.mechanism not in TEMPORARY for edge in subject.graph.out[role.id]):
        return True
    return any(matches(move.origin, role) for move in general(subject))


def way_in(subject: Subject, role: Role) -> bool:
    """Whether any open, lasting move leads to a role."""
    if any(edge.move.is_open and edge.move.mechanism not in TEMPORARY for edge in subject.graph.into[role.id]):
        return True
    return bool(list(general(subject)))


def general(subject: Subject) -> Iterator[Move]:
    """Open, lasting moves from anywhere to anywhere."""
    for move in subject.framework.moves.values():
        if move.general and move.is_open and move.target is not None and move.mechanism not in TEMPORARY:
            yield move


def place_of(role: Role) -> Path:
    """Where a role stands in its document: its own entry, or its grade in its track."""
    if role.entry is not None:
        return ("roles", role.id)
    return ("tracks", role.track or "")
