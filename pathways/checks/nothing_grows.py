"""From grade to grade the criteria grow: none is repeated word for word."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks.kinds import observed
from pathways.checks.subject import Subject
from pathways.problems import Path, Problem

CODE = "nothing-grows"


def check(subject: Subject) -> Iterator[Problem]:
    """Observe criteria whose words stand in another profile too. Profiles that build on another need not repeat it."""
    first: dict[str, tuple[str, Path]] = {}
    for key, profile in subject.framework.profiles.items():
        for name, criterion in profile.criteria.items():
            words = " ".join(criterion.text.casefold().split()).rstrip(".")
            path: Path = ("profiles", key, "criteria", name)
            if words in first and first[words][0] != key:
                message = f"this criterion of {key!r} is word for word one of {first[words][0]!r}"
                help = "say what is more at the higher level, or let the profile build on the lower one"
                found = observed(subject.framework, path, CODE, message, help)
                yield Problem(found.path, CODE, message, help, found.severity, "key", (first[words][1],))
            first.setdefault(words, (key, path))
