"""A move says who decides, or at least on what evidence."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks.kinds import observed
from pathways.checks.subject import Subject
from pathways.problems import Problem

CODE = "no-decider"


def check(subject: Subject) -> Iterator[Problem]:
    """Observe open moves with neither deciders nor evidence."""
    for key, move in subject.framework.moves.items():
        if move.is_open and not move.deciders and not move.evidence:
            message = f"move {key!r} names neither who decides nor what evidence is asked for"
            help = "name the bodies under `stages`, and what they look at under `evidence`"
            yield observed(subject.framework, ("moves", key), CODE, message, help)
