"""Every job family that is named is defined, or one of those that need no definition."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks import parts
from pathways.checks.kinds import undefined
from pathways.checks.subject import Subject
from pathways.model.framework import PREDEFINED_FAMILIES
from pathways.model.selectors import RELATIVE
from pathways.problems import Problem

CODE = "unknown-family"


def check(subject: Subject) -> Iterator[Problem]:
    """Report each name that nothing defines."""
    framework = subject.framework
    known = subject.known("families") | PREDEFINED_FAMILIES
    for path, selector, _ in parts.selectors(framework):
        for name in selector.family:
            if name not in known and name not in RELATIVE:
                yield undefined((*path, "family"), CODE, "family", name, known, "families")
    for key, track in framework.tracks.items():
        if track.family is not None and track.family not in known:
            yield undefined(("tracks", key, "family"), CODE, "family", track.family, known, "families")
