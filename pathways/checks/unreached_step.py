"""Every question and every advice of a decision tree can be reached."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks.subject import SectorSubject
from pathways.model.authorship import Authorship
from pathways.problems import Problem
from pathways.sector.tree import reached

CODE = "unreached-step"


def check(subject: SectorSubject) -> Iterator[Problem]:
    """Report questions and advice that no answers lead to."""
    document = subject.document
    assert isinstance(document, Authorship)
    if any(subject.left_out.values()):
        return  # what was left out may have led there
    found = reached(document)
    for section in ("questions", "advice"):
        for name in getattr(document, section):
            if name not in found:
                message = f"no answers lead to {name!r}"
                yield Problem((section, name), CODE, message, "lead an answer to it, or remove it", on="key")
