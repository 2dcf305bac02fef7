"""The annexes, each with its heading; one that would be empty gives a sentence on why it is not there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from pathways.papers.committee import (
    anchors,
    comparison,
    criteria,
    eligibility,
    equality,
    forecast,
    full_changes,
    full_cost,
    moves,
    observations,
    roles,
    silences,
    sources,
)
from pathways.papers.committee.ask import Ask
from pathways.papers.committee.missing import NotHere
from pathways.writing.blocks import Block, Heading

Made = tuple[Block, ...] | NotHere


@dataclass(frozen=True)
class Annex:
    """An annex of a paper."""

    id: str
    """By which the body sends readers to it."""
    title: str
    blocks: tuple[Block, ...]

    @property
    def landscape(self) -> bool:
        """Whether its tables are too wide for a page in portrait."""
        return self.id in _WIDE

    @property
    def heading(self) -> Heading:
        """Its heading."""
        return Heading(self.title, 1, self.id)


_ANNEXES: Mapping[str, tuple[str, Callable[[Ask], Iterator[Block] | NotHere]]] = {
    anchors.ROLES: ("Roles and pay", roles.annex),
    anchors.CRITERIA: ("What each role asks for", criteria.annex),
    anchors.MOVES: ("Moves", moves.annex),
    anchors.COMPARISON: ("Comparison", comparison.annex),
    anchors.ELIGIBILITY: ("What a role decides for funding", eligibility.annex),
    anchors.OBSERVATIONS: ("Observations", observations.annex),
    anchors.COST: ("What the scenario costs", full_cost.annex),
    anchors.FORECAST: ("Where people will be", forecast.annex),
    anchors.EQUALITY: ("Equality analysis", equality.annex),
    anchors.CHANGES: ("Changes since the last version", full_changes.annex),
    anchors.SILENCES: ("What is not published", silences.annex),
    anchors.SOURCES: ("Sources", sources.annex),
}
"""By their ids, in their order."""

_WIDE = frozenset({anchors.COST, anchors.FORECAST})


def annexes(ask: Ask) -> tuple[tuple[Annex, ...], tuple[str, ...]]:
    """The annexes that have something in them, and a sentence for each of the others."""
    found: list[Annex] = []
    missing: list[str] = []
    for name, (title, made) in _ANNEXES.items():
        answer = made(ask)
        if isinstance(answer, NotHere):
            missing.append(f"{title}: {answer.why}")
        else:
            found.append(Annex(name, title, tuple(answer)))
    return tuple(found), tuple(missing)
