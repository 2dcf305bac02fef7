"""Whoever decides, judges or opens a move is defined under `bodies`."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks import parts
from pathways.checks.kinds import undefined
from pathways.checks.subject import Subject
from pathways.model.base import NOT_PUBLISHED
from pathways.model.framework import PREDEFINED_BODIES
from pathways.problems import Problem

CODE = "unknown-body"


def check(subject: Subject) -> Iterator[Problem]:
    """Report each name that nothing defines."""
    framework = subject.framework
    known = subject.known("bodies") | {*PREDEFINED_BODIES, NOT_PUBLISHED}
    for path, name in parts.named_bodies(framework):
        if name not in known:
            yield undefined(path, CODE, "body", name, known, "bodies")
