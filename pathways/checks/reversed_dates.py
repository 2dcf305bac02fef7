"""What is valid begins before it ends."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks.subject import Subject
from pathways.model.dates import Validity
from pathways.problems import Path, Problem

CODE = "reversed-dates"


def check(subject: Subject) -> Iterator[Problem]:
    """Report validity that ends before it begins."""
    framework = subject.framework
    dated: list[tuple[Path, Validity | None]] = [(("valid",), framework.valid)]
    for section in ("profiles", "roles", "moves", "limits"):
        dated += [((section, key, "valid"), each.valid) for key, each in getattr(framework, section).items()]
    for path, valid in dated:
        if (
            valid is not None
            and valid.start is not None
            and valid.end is not None
            and valid.end.last < valid.start.first
        ):
            yield Problem(
                path, CODE, f"this ends ({valid.end}) before it begins ({valid.start})", "exchange the two dates"
            )
