"""No two policies or schemes share an id, in one document or in several."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks import funder_parts
from pathways.checks.subject import FunderSubject
from pathways.problems import Path, Problem

CODE = "doubled-scheme"


def check(subject: FunderSubject) -> Iterator[Problem]:
    """Report ids that would mean two things."""
    seen: dict[str, Path] = {}
    for path, entry in funder_parts.rule_sets(subject.document):
        if entry.id in seen:
            message = f"{entry.id!r} is a policy and a scheme"
            yield Problem(path, CODE, message, "choose another id", on="key", also=(seen[entry.id],))
        elif entry.id in subject.neighbours.entries:
            message = f"{entry.id!r} is defined in another document too"
            yield Problem(path, CODE, message, "begin ids with the id of the document", on="key")
        seen.setdefault(entry.id, path)
