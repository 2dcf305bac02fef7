"""A crosswalk says one thing of a pair of roles."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks.subject import SectorSubject
from pathways.model.crosswalk import Crosswalk, Match, Predicate
from pathways.problems import Problem

CODE = "contradicting-match"


def check(subject: SectorSubject) -> Iterator[Problem]:
    """Report pairs of roles that are matched twice, and roles to which nothing corresponds that are matched as well."""
    document = subject.document
    assert isinstance(document, Crosswalk)
    pairs: dict[tuple[str, str | None], Match] = {}
    for match in document.matches.values():
        first = pairs.setdefault((match.subject, match.object), match)
        if first is not match:
            yield _problem(match, first, f"{match.subject!r} and {match.object or 'nothing there'!r} are matched twice")
    for match in document.matches.values():
        alone = pairs.get((match.subject, None))
        if alone is not None and match.object is not None and match.predicate is not Predicate.NONE:
            yield _problem(match, alone, f"{match.subject!r} is matched, and said to have no counterpart")


def _problem(match: Match, other: Match, message: str) -> Problem:
    return Problem(
        ("matches", match.id), CODE, message, f"keep one of {other.id!r} and {match.id!r}",
        also=(("matches", other.id),), on="key",
    )  # fmt: skip
