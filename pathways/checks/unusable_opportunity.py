"""Somebody can use an opportunity, and a gap can lead to it."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks.subject import SectorSubject
from pathways.model.development import Development
from pathways.problems import Problem

CODE = "unusable-opportunity"


def check(subject: SectorSubject) -> Iterator[Problem]:
    """Report opportunities that are for nobody, or that build nothing."""
    document = subject.document
    assert isinstance(document, Development)
    for name, found in document.opportunities.items():
        path = ("opportunities", name)
        if not found.who and "who" not in found.not_published:
            help = "say for whom under `who`, or `not_published: [who]`"
            yield Problem(path, CODE, f"nobody can use {name!r}", help, on="key")
        if not found.builds:
            help = "name shared areas under `builds`"
            yield Problem(path, CODE, f"{name!r} builds nothing, so that no gap leads to it", help, on="key")
