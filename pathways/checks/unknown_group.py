"""Every group that is named is defined under `groups`."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks import parts
from pathways.checks.kinds import undefined
from pathways.checks.subject import Subject
from pathways.model.selectors import RELATIVE
from pathways.problems import Problem

CODE = "unknown-group"


def check(subject: Subject) -> Iterator[Problem]:
    """Report each name that nothing defines."""
    framework = subject.framework
    known = subject.known("groups")
    for path, selector, _ in parts.selectors(framework):
        for name in selector.group:
            if name not in known and name not in RELATIVE:
                yield undefined((*path, "group"), CODE, "group", name, known, "groups")
    for key, grade in framework.grades.items():
        if grade.group is not None and grade.group not in known:
            yield undefined(("grades", key, "group"), CODE, "group", grade.group, known, "groups")
    for key, group in framework.groups.items():
        if group.within is not None and group.within not in known:
            yield undefined(("groups", key, "within"), CODE, "group", group.within, known, "groups")
