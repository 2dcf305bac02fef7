"""Policies that are followed, and versions that are replaced, are defined in some document."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks import funder_parts
from pathways.checks.kinds import undefined
from pathways.checks.subject import FunderSubject
from pathways.problems import Problem

CODE = "unknown-scheme"


def check(subject: FunderSubject) -> Iterator[Problem]:
    """Report each policy or scheme that no document defines."""
    known = subject.known("policies") | subject.known("schemes") | subject.elsewhere
    for path, entry in funder_parts.rule_sets(subject.document):
        for word in ("follows", "replaces"):
            for index, name in enumerate(getattr(entry, word)):
                if name not in known:
                    yield undefined((*path, word, index), CODE, "policy or scheme", name, known, "policies")
