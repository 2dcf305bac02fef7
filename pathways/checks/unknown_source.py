"""Every source that is cited stands under `sources`."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks import parts
from pathways.checks.kinds import undefined
from pathways.checks.subject import AnySubject
from pathways.model.provenance import Cited
from pathways.problems import Problem

CODE = "unknown-source"


def check(subject: AnySubject) -> Iterator[Problem]:
    """Report each once for the statement that names it, not for those that take it over."""
    known = subject.known("sources")
    seen: set[tuple[str, tuple[str | int, ...]]] = set()
    for path, statement in parts.sourced(subject.document):
        for word in ("source", "inferred_from"):
            for name in getattr(statement, word):
                holder = _holder(path, name, seen)
                if name not in known and not holder:
                    seen.add((name, path))
                    yield undefined((*path, word), CODE, "source", name, known, "sources")
        if isinstance(statement, Cited):
            for field, basis in statement.inferred.items():
                for name in basis.origin:
                    if name not in known:
                        yield undefined((*path, "inferred", field, "from"), CODE, "source", name, known, "sources")
            for index, dispute in enumerate(statement.disputed):
                for name in dispute.source:
                    if name not in known:
                        yield undefined((*path, "disputed", index, "source"), CODE, "source", name, known, "sources")


def _holder(path: tuple[str | int, ...], name: str, seen: set[tuple[str, tuple[str | int, ...]]]) -> bool:
    """Whether a statement around this one was already reported for the same name."""
    return any((name, path[:length]) in seen for length in range(len(path)))
