"""A decision tree comes to an end whatever is answered."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks.subject import SectorSubject
from pathways.model.authorship import Authorship
from pathways.problems import Problem
from pathways.sector.tree import followers

CODE = "circular-question"


def check(subject: SectorSubject) -> Iterator[Problem]:
    """Report each circle of questions once, with all that are in it."""
    document = subject.document
    assert isinstance(document, Authorship)
    told: set[str] = set()
    for name in document.questions:
        circle = _circle(document, name)
        if circle and not told & {*circle}:
            told |= {*circle}
            also = tuple(("questions", other) for other in circle[1:])
            message = f"the questions {', '.join(map(repr, circle))} lead round in a circle"
            yield Problem(("questions", name), CODE, message, "lead one of them on", on="key", also=also)


def _circle(document: Authorship, start: str) -> tuple[str, ...]:
    """The questions on a way from one back to itself; empty if there is none."""
    waiting: list[tuple[str, ...]] = [(start,)]
    seen: set[str] = set()
    while waiting:
        way = waiting.pop()
        for name in followers(document, way[-1]):
            if name == start:
                return way
            if name in document.questions and name not in seen:
                seen.add(name)
                waiting.append((*way, name))
    return ()
