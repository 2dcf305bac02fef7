"""Policies that are followed, versions that are replaced, and schemes that a reform changes are defined somewhere."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks import funder_parts
from pathways.checks.kinds import undefined
from pathways.checks.subject import FunderSubject, ReformSubject
from pathways.problems import Path, Problem

CODE = "unknown-scheme"


def check(subject: FunderSubject | ReformSubject) -> Iterator[Problem]:
    """Report each policy or scheme that no document defines."""
    if isinstance(subject, ReformSubject):
        for key, amendment in subject.document.amendments.items():
            for index, name in enumerate(amendment.where):
                if name not in subject.neighbours.entries:
                    path: Path = ("amendments", key, "where", index)
                    yield undefined(path, CODE, "policy or scheme", name, subject.neighbours.entries, "policies")
        return
    known = subject.known("policies") | subject.known("schemes") | {*subject.neighbours.entries}
    for path, entry in funder_parts.rule_sets(subject.document):
        for word in ("follows", "replaces"):
            for index, name in enumerate(getattr(entry, word)):
                if name not in known:
                    yield undefined((*path, word, index), CODE, "policy or scheme", name, known, "policies")
