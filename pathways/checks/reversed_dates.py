"""What has a first and a last day begins before it ends."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from pathways.checks import parts
from pathways.checks.subject import AnySubject
from pathways.model.base import Model
from pathways.model.dates import PartialDate, Validity
from pathways.problems import Path, Problem

CODE = "reversed-dates"


_PAIRS = (("start", "due"), ("start", "done"), ("effective", "until"), ("on", "until"), ("signed", "due"))
"""Fields that follow each other in time."""


def check(subject: AnySubject) -> Iterator[Problem]:
    """Report what ends before it begins."""
    for path, start, end in _dated(subject):
        if isinstance(start, PartialDate) and isinstance(end, PartialDate) and end.last < start.first:
            yield Problem(path, CODE, f"this ends ({end}) before it begins ({start})", "exchange the two dates")


def _dated(subject: AnySubject) -> Iterator[tuple[Path, object, object]]:
    for path, statement in parts.statements(subject.document):
        valid = getattr(statement, "valid", None) if "valid" in type(statement).model_fields else None
        if isinstance(valid, Validity):
            yield (*path, "valid"), valid.start, valid.end
        for first, last in _pairs_of(type(statement)):
            yield (*path, last), getattr(statement, first), getattr(statement, last)


@cache
def _pairs_of(kind: type[Model]) -> tuple[tuple[str, str], ...]:
    """The pairs of fields that statements of a kind have: to ask each for what it has not takes a while."""
    return tuple(pair for pair in _PAIRS if {*pair} <= {*kind.model_fields})
