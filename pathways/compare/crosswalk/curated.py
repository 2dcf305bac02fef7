"""What people have judged of two frameworks, read from here to there whichever way it was written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pathways.model.crosswalk import Crosswalk, Match, Predicate

Judgements = Mapping[str, tuple[tuple[Predicate, str | None, Match], ...]]
"""By role here: how it relates to which role there (None: to nothing), and the statement that says so."""


def judgements_on(here: str, there: str, crosswalks: Iterable[Crosswalk]) -> Judgements:
    """The judgements on the roles of a framework towards another.

    Args:
        here: The framework here, by its id.
        there: The framework there, by its id.
        crosswalks: Crosswalks of any frameworks; those of other pairs are passed over.
    """
    found: dict[str, list[tuple[Predicate, str | None, Match]]] = {}
    for crosswalk in crosswalks:
        for match in crosswalk.matches.values():
            if (crosswalk.subject, crosswalk.object) == (here, there):
                found.setdefault(match.subject, []).append((match.predicate, match.object, match))
            elif (crosswalk.object, crosswalk.subject) == (here, there) and match.object is not None:
                found.setdefault(match.object, []).append((match.predicate.mirrored, match.subject, match))
    return {role: tuple(judged) for role, judged in found.items()}
