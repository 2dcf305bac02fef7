"""What is valid begins before it ends."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks import parts
from pathways.checks.subject import AnySubject
from pathways.model.dates import Validity
from pathways.problems import Path, Problem

CODE = "reversed-dates"


def check(subject: AnySubject) -> Iterator[Problem]:
    """Report validity that ends before it begins."""
    for path, valid in _dated(subject):
        if (
            valid is not None
            and valid.start is not None
            and valid.end is not None
            and valid.end.last < valid.start.first
        ):
            yield Problem(
                path, CODE, f"this ends ({valid.end}) before it begins ({valid.start})", "exchange the two dates"
            )


def _dated(subject: AnySubject) -> Iterator[tuple[Path, Validity | None]]:
    for path, statement in parts.statements(subject.document):
        valid = getattr(statement, "valid", None)
        if isinstance(valid, Validity):
            yield (*path, "valid"), valid
