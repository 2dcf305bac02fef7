"""A deduction says how it follows."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks import parts
from pathways.checks.subject import AnySubject
from pathways.problems import Problem

CODE = "missing-because"


def check(subject: AnySubject) -> Iterator[Problem]:
    """Report `inferred_from` without `because`, and `because` without anything that it explains."""
    reported: set[tuple[str | int, ...]] = set()
    for path, statement in parts.sourced(subject.document):
        if any(path[:length] in reported for length in range(len(path))):
            continue
        if statement.inferred_from and not statement.because:
            reported.add(path)
            message = "this is inferred and does not say how"
            yield Problem((*path, "inferred_from"), CODE, message, "add `because:`", on="key")
        elif statement.because and not statement.inferred_from:
            reported.add(path)
            message = "`because` explains an inference, and nothing is inferred here"
            yield Problem((*path, "because"), CODE, message, "add `inferred_from:`, or make it a note", on="key")
