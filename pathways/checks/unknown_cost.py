"""Cost headings that roles refer to are defined under `costs`."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks.kinds import undefined
from pathways.checks.subject import FunderSubject
from pathways.problems import Problem

CODE = "unknown-cost"


def check(subject: FunderSubject) -> Iterator[Problem]:
    """Report each heading that nothing defines."""
    known = subject.known("costs")
    for key, role in subject.document.roles.items():
        for name in role.costs:
            if name not in known:
                yield undefined(("roles", key, "costs"), CODE, "cost heading", name, known, "costs")
