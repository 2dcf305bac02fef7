"""No profile builds on itself, directly or through others."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks.subject import Subject
from pathways.problems import Problem

CODE = "circular-profile"


def check(subject: Subject) -> Iterator[Problem]:
    """Report each circle once, with every place that takes part."""
    profiles = subject.framework.profiles
    reported: set[frozenset[str]] = set()
    for start in profiles:
        waiting: list[tuple[str, ...]] = [(start,)]
        seen: set[str] = set()
        while waiting:
            path = waiting.pop()
            for other in profiles[path[-1]].builds_on:
                if other == start and frozenset(path) not in reported:
                    reported.add(frozenset(path))
                    circle = " → ".join((*path, start))
                    also = tuple(("profiles", name, "builds_on") for name in path[1:])
                    help = "let the lowest profile build on nothing"
                    message = f"profile {start!r} builds on itself: {circle}"
                    yield Problem(("profiles", start, "builds_on"), CODE, message, help, also=also)
                elif other in profiles and other not in seen:
                    seen.add(other)
                    waiting.append((*path, other))
