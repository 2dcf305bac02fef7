"""Every track that is named is defined under `tracks`."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks import parts
from pathways.checks.kinds import undefined
from pathways.checks.subject import Subject
from pathways.model.selectors import RELATIVE
from pathways.problems import Problem

CODE = "unknown-track"


def check(subject: Subject) -> Iterator[Problem]:
    """Report each name that nothing defines."""
    framework = subject.framework
    known = subject.known("tracks")
    for path, selector, _ in parts.selectors(framework):
        for name in selector.track:
            if name not in known and name not in RELATIVE:
                yield undefined((*path, "track"), CODE, "track", name, known, "tracks")
    for key, role in framework.roles.items():
        if role.track is not None and role.track not in known:
            yield undefined(("roles", key, "track"), CODE, "track", role.track, known, "tracks")
