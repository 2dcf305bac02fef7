"""Whoever decides, judges or opens a move is defined under `bodies`."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks import parts
from pathways.checks.kinds import undefined
from pathways.checks.subject import AnySubject, Subject
from pathways.model.base import NOT_PUBLISHED
from pathways.model.framework import FUNDER_BODIES, PREDEFINED_BODIES
from pathways.problems import Problem

CODE = "unknown-body"


def check(subject: AnySubject) -> Iterator[Problem]:
    """Report each name that nothing defines."""
    predefined = PREDEFINED_BODIES if isinstance(subject, Subject) else FUNDER_BODIES
    known = subject.known("bodies") | {*predefined, NOT_PUBLISHED}
    for path, name in parts.named_bodies(subject.document):
        if name not in known:
            yield undefined(path, CODE, "body", name, known, "bodies")
