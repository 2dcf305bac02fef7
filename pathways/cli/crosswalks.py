"""Frameworks as sides of a crosswalk, and the bundled documents that one draws on, read when they are asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from pathways.compare.crosswalk.criteria import Meaning
    from pathways.compare.crosswalk.pay import Prices
    from pathways.compare.crosswalk.rows import Means
    from pathways.compare.crosswalk.sides import Side
    from pathways.graph.career import CareerGraph
    from pathways.meaning import Likeness, Memory
    from pathways.model.crosswalk import Crosswalk

T = TypeVar("T")


@dataclass(frozen=True)
class Library:
    """What the bundled documents can say on a day, beside the user's own crosswalks."""

    on: date
    own: Sequence[Crosswalk] = ()

    def side(self, graph: CareerGraph) -> Side:
        """A framework as one side."""
        from pathways.compare.crosswalk.sides import side_of

        return side_of(graph, self.prices)

    def sides(self, country: str | None = None) -> Iterator[Side]:
        """Every framework of an institution that is in force."""
        from pathways.cli.in_force import graphs_in_force

        return (self.side(graph) for graph in graphs_in_force(country, self.on))

    def models(self) -> Iterator[Side]:
        """The model frameworks."""
        from pathways.documents.catalogue import bundled
        from pathways.documents.read import read_document
        from pathways.graph.career import career_graph
        from pathways.model.framework import Framework

        for entry in bundled().of_kind("framework"):
            if entry.nature == "career-framework" and not entry.institution:
                document = read_document(entry.path).document
                assert isinstance(document, Framework)
                yield self.side(career_graph(document, self.on))

    @cached_property
    def means(self) -> Means:
        """What a crosswalk may draw on; where the user has judged two frameworks, bundled judgements do not count."""
        from pathways.compare.crosswalk.rows import Means
        from pathways.model.crosswalk import Crosswalk
        from pathways.model.recognition import Recognition

        registers = {
            award: register.knowledge.level
            for book in _bundled("recognition", Recognition)
            for award, register in book.registers.items()
            if register.knowledge is not None and isinstance(register.knowledge.level, int)
        }
        judged = {frozenset((each.subject, each.object)) for each in self.own}
        others = (
            each for each in _bundled("crosswalk", Crosswalk) if frozenset((each.subject, each.object)) not in judged
        )
        return Means(meaning=_meaning(), registers=registers, crosswalks=(*self.own, *others))

    def nearest(self, texts: Sequence[str], others: Sequence[str]) -> tuple[tuple[Likeness, ...], ...] | None:
        """For each text those of the others that come nearest in meaning; None where the extra is not installed."""
        from pathways.meaning import nearest

        return nearest(texts, others, memory())

    @cached_property
    def prices(self) -> Prices:
        """The pay documents that are bundled."""
        from pathways.compare.crosswalk.pay import Prices
        from pathways.model.pay_scale import PayScale
        from pathways.model.pay_structure import PayStructure

        scales = {scale.id: scale for scale in _bundled("pay-scale", PayScale)}
        return Prices(self.on, tuple(_bundled("pay-structure", PayStructure)), scales)


def memory() -> Memory:
    """Where the numbers of texts are kept: with the other things that can be made again."""
    from pathways.documents import kept
    from pathways.meaning import Memory

    return Memory(kept.recalled, kept.remember)


def _meaning() -> Meaning | None:
    """What judges the meaning of criteria; None where the extra is not installed."""
    from pathways.meaning import likenesses, why_not_available

    if why_not_available() is not None:
        return None
    kept = memory()

    def judged(texts: Sequence[str], others: Sequence[str]) -> Sequence[Sequence[float]]:
        return likenesses(texts, others, kept) or ()

    return judged


def crosswalks_at(paths: Sequence[Path]) -> list[Crosswalk]:
    """The user's own crosswalks.

    Raises:
        Refused: If a file is no crosswalk.
    """
    from pathways.cli.chosen import whole_document

    return [whole_document(str(path), "crosswalk") for path in paths]


def _bundled(kind: str, model: type[T]) -> Iterator[T]:
    from pathways.documents.catalogue import bundled
    from pathways.documents.read import read_document

    for entry in bundled().of_kind(kind):
        document = read_document(entry.path).document
        if isinstance(document, model):
            yield document
