"""Every grade that is named is defined under `grades`."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks import parts
from pathways.checks.kinds import undefined
from pathways.checks.subject import Subject
from pathways.model.base import NOT_PUBLISHED
from pathways.model.selectors import RELATIVE
from pathways.problems import Problem

CODE = "unknown-grade"


def check(subject: Subject) -> Iterator[Problem]:
    """Report each name that nothing defines."""
    framework = subject.framework
    known = subject.known("grades")
    for path, selector, _ in parts.selectors(framework):
        for name in selector.grade:
            if name not in known and name not in RELATIVE:
                yield undefined((*path, "grade"), CODE, "grade", name, known, "grades")
    for key, track in framework.tracks.items():
        for index, name in enumerate(track.grades):
            if name not in known:
                yield undefined(("tracks", key, "grades", index), CODE, "grade", name, known, "grades")
    for key, role in framework.roles.items():
        if role.grade is not None and role.grade != NOT_PUBLISHED and role.grade not in known:
            yield undefined(("roles", key, "grade"), CODE, "grade", role.grade, known, "grades")
