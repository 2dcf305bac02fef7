"""A fact of a document's own carries the id of the document, so that one name never means two things."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks.subject import FunderSubject
from pathways.problems import Problem

CODE = "foreign-fact"


def check(subject: FunderSubject) -> Iterator[Problem]:
    """Report facts whose name does not begin with the id of the document."""
    prefix = f"{subject.document.id}."
    for name in subject.document.facts:
        if not name.startswith(prefix):
            message = f"fact {name!r} does not begin with {prefix!r}"
            yield Problem(("facts", name), CODE, message, f"call it {prefix}{name.partition('.')[2] or name}", on="key")
