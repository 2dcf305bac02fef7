"""Every statement says where it comes from: `source`, `inferred_from` or `proposed`, exactly one of them."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks import parts
from pathways.checks.subject import AnySubject
from pathways.model.provenance import Sourced
from pathways.problems import Problem

CODE = "missing-basis"


def check(subject: AnySubject) -> Iterator[Problem]:
    """Report silence, and more than one basis. Silence is reported once for all that it leaves without."""
    silent: set[tuple[str | int, ...]] = set()
    for path, statement in parts.statements(subject.document):
        stated = _stated(statement)
        if not stated and path and not any(path[:length] in silent for length in range(1, len(path))):
            silent.add(path)
            help = "add `source`, `inferred_from` with `because`, or `proposed`; at the head it holds for the document"
            yield Problem(path, CODE, "this does not say where it comes from", help, on="key")
    doubled: set[tuple[str | int, ...]] = set()
    for path, part in parts.sourced(subject.document):
        stated = _stated(part)
        if len(stated) > 1 and not any(path[:length] in doubled for length in range(len(path))):
            doubled.add(path)
            message = f"this has {' and '.join(stated)}, and exactly one of them says where it comes from"
            yield Problem(path, CODE, message, "keep the one that holds; use `inferred:` for single fields", on="key")


def _stated(statement: Sourced) -> list[str]:
    words = ("source", "inferred_from", "proposed")
    return [word for word in words if getattr(statement, word)]
