"""A rule that a reform adds says where it holds."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks.subject import ReformSubject
from pathways.problems import Problem

CODE = "added-nowhere"


def check(subject: ReformSubject) -> Iterator[Problem]:
    """Report rules that are added to no policy or scheme."""
    for key, amendment in subject.document.amendments.items():
        if amendment.adds and not amendment.where:
            message = "these rules are added to no policy or scheme"
            yield Problem(("amendments", key, "adds"), CODE, message, "name some under `where`", on="key")
