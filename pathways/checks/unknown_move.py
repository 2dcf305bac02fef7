"""Limits and tables of choice name moves that the framework defines."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks.kinds import undefined
from pathways.checks.subject import Subject
from pathways.problems import Problem

CODE = "unknown-move"


def check(subject: Subject) -> Iterator[Problem]:
    """Report each name that nothing defines."""
    framework = subject.framework
    known = subject.known("moves")
    for key, limit in framework.limits.items():
        for word in ("share_of", "among", "count_of", "one", "of"):
            for name in getattr(limit, word):
                if name not in known:
                    yield undefined(("limits", key, word), CODE, "move", name, known, "moves")
        if limit.spills_to is not None and limit.spills_to not in known:
            yield undefined(("limits", key, "spills_to"), CODE, "move", limit.spills_to, known, "moves")
    for key, choice in framework.choosing.items():
        for name in choice.use:
            if name not in known:
                yield undefined(("choosing", key, "use"), CODE, "move", name, known, "moves")
