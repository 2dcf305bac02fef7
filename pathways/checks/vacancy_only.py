"""There is a way up that does not wait for somebody else to leave."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks.kinds import observed
from pathways.checks.subject import Subject
from pathways.checks.ways import place_of, upward
from pathways.model.moves import Mechanism
from pathways.problems import Problem

CODE = "vacancy-only"


def check(subject: Subject) -> Iterator[Problem]:
    """Observe roles from which every way up is a vacancy."""
    highest = max((role.rank for role in subject.roles.values() if role.rank is not None), default=None)
    for role in subject.roles.values():
        ways = list(upward(subject, role))
        if role.placed and role.rank != highest and ways and all(move.mechanism is Mechanism.VACANCY for move in ways):
            message = f"the only way up from {role.title!r} ({role.id}) is a vacancy"
            help = "nobody can plan for it; a case for the person or the post is what other frameworks have"
            yield observed(subject.framework, place_of(role), CODE, message, help)
