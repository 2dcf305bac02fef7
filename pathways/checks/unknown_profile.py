"""Grades, tracks, roles and profiles name profiles that the framework defines."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks.kinds import undefined
from pathways.checks.subject import Subject
from pathways.problems import Problem

CODE = "unknown-profile"


def check(subject: Subject) -> Iterator[Problem]:
    """Report each name that nothing defines."""
    framework = subject.framework
    known = subject.known("profiles")
    for section in ("grades", "tracks", "roles"):
        for key, statement in getattr(framework, section).items():
            for name in statement.profiles:
                if name not in known:
                    yield undefined((section, key, "profiles"), CODE, "profile", name, known, "profiles")
    for key, profile in framework.profiles.items():
        for name in profile.builds_on:
            if name not in known:
                yield undefined(("profiles", key, "builds_on"), CODE, "profile", name, known, "profiles")
