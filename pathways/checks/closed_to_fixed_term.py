"""Routes are open to people on fixed-term contracts."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks.kinds import observed
from pathways.checks.subject import Subject
from pathways.model.moves import TEMPORARY
from pathways.problems import Problem

CODE = "closed-to-fixed-term"


def check(subject: Subject) -> Iterator[Problem]:
    """Observe open moves whose contracts are named, and fixed-term is not among them."""
    for key, move in subject.framework.moves.items():
        contracts = move.open_to.contract if move.open_to else ()
        if contracts and "fixed-term" not in contracts and move.is_open and move.mechanism not in TEMPORARY:
            if contracts == ("apprenticeship",):
                continue  # a training contract is for a time by its nature
            message = f"move {key!r} is closed to people on fixed-term contracts"
            help = "they are many among technical staff; judge their case, and let the contract run its course"
            yield observed(subject.framework, ("moves", key, "open_to"), CODE, message, help)
