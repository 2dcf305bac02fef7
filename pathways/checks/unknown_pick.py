"""Criteria name pick-lists of their own profile."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks.kinds import undefined
from pathways.checks.subject import Subject
from pathways.problems import Problem

CODE = "unknown-pick"


def check(subject: Subject) -> Iterator[Problem]:
    """Report each name that nothing defines."""
    framework = subject.framework
    for key, profile in framework.profiles.items():
        for name, criterion in profile.criteria.items():
            if criterion.pick is not None and criterion.pick not in profile.picks:
                path = ("profiles", key, "criteria", name, "pick")
                yield undefined(path, CODE, "pick-list", criterion.pick, profile.picks, f"profiles: {key}: picks")
