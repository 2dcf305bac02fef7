"""Every role can be reached: by a move, from outside, or because the ladder begins there."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks.kinds import observed
from pathways.checks.subject import Subject
from pathways.checks.ways import place_of, way_in
from pathways.problems import Problem

CODE = "unreachable-role"


def check(subject: Subject) -> Iterator[Problem]:
    """Observe roles above the lowest grade that nothing leads to."""
    lowest = min((role.rank for role in subject.roles.values() if role.rank is not None), default=None)
    for role in subject.roles.values():
        if role.placed and role.rank != lowest and not way_in(subject, role):
            message = f"no move leads to {role.title!r} ({role.id})"
            help = "describe how people come to it, from below or from outside"
            yield observed(subject.framework, place_of(role), CODE, message, help)
