"""The bundled documents that comparisons draw on, read when they are asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from pathways.documents import kept
from pathways.documents.catalogue import bundled
from pathways.documents.read import Reading, read_document
from pathways.documents.whole import NotWhole, shown_from_here
from pathways.graph.career import CareerGraph, career_graph
from pathways.meaning import Likeness, Memory, likenesses, nearest, why_not_available
from pathways.model.framework import Framework

from ...jobs import Tell

if TYPE_CHECKING:
    from pathways.compare.crosswalk.criteria import Meaning
    from pathways.compare.crosswalk.pay import Prices
    from pathways.compare.crosswalk.rows import Means
    from pathways.compare.crosswalk.sides import Side

T = TypeVar("T")

NOT_IN_FORCE = frozenset({"superseded", "planned"})
"""Frameworks of these states are not compared with all others."""

NOT_COMPARED = ("sources", "limits", "choosing", "registrations", "rewards", "history", "outcomes", "facts")
"""Sections that say nothing of shapes and roles, and are not read where all frameworks are."""


class Holdings:
    """What the bundled documents can say on a day."""

    def __init__(self, on: date, tell: Tell) -> None:
        """Make holdings of nothing yet.

        Args:
            on: The day.
            tell: Says how far the reading is.
        """
        self.on = on
        self.tell = tell

    def graph(self, path: Path) -> CareerGraph:
        """A framework as a graph.

        Raises:
            NotWhole: If a part of it cannot be read.
        """
        reading = whole(path)
        assert isinstance(reading.document, Framework)
        return career_graph(reading.document, self.on)

    def side(self, graph: CareerGraph) -> Side:
        """A framework as one side of a crosswalk."""
        from pathways.compare.crosswalk.sides import side_of

        return side_of(graph, self.prices)

    def in_force(self) -> Iterator[CareerGraph]:
        """The frameworks of institutions that are in force, one after the other."""
        wanted = [
            entry
            for entry in bundled().of_kind("framework")
            if entry.nature == "career-framework" and entry.institution and entry.status not in NOT_IN_FORCE
        ]
        for number, entry in enumerate(wanted):
            self.tell(f"Framework {number + 1} of {len(wanted)}: {entry.institution}")
            document = read_document(entry.path, without=NOT_COMPARED).document
            assert isinstance(document, Framework)
            yield career_graph(document, self.on)

    def models(self) -> Iterator[Side]:
        """The model frameworks."""
        for entry in bundled().of_kind("framework"):
            if entry.nature == "career-framework" and not entry.institution:
                yield self.side(self.graph(entry.path))

    @cached_property
    def means(self) -> Means:
        """What a crosswalk may draw on."""
        from pathways.compare.crosswalk.rows import Means
        from pathways.model.crosswalk import Crosswalk
        from pathways.model.recognition import Recognition

        self.tell("Reading registers and judged crosswalks")
        registers = {
            award: register.knowledge.level
            for book in _bundled("recognition", Recognition)
            for award, register in book.registers.items()
            if register.knowledge is not None and isinstance(register.knowledge.level, int)
        }
        return Means(meaning=_meaning(), registers=registers, crosswalks=(*_bundled("crosswalk", Crosswalk),))

    @cached_property
    def prices(self) -> Prices:
        """The pay documents."""
        from pathways.compare.crosswalk.pay import Prices
        from pathways.model.pay_scale import PayScale
        from pathways.model.pay_structure import PayStructure

        scales = {scale.id: scale for scale in _bundled("pay-scale", PayScale)}
        return Prices(self.on, tuple(_bundled("pay-structure", PayStructure)), scales)

    def nearest(self, texts: Sequence[str], others: Sequence[str]) -> tuple[tuple[Likeness, ...], ...] | None:
        """For each text those of the others that come nearest in meaning; None where the extra is not installed."""
        return nearest(texts, others, _memory())


def whole(path: Path) -> Reading:
    """A document that could be read whole.

    Raises:
        NotWhole: If a part of it cannot be read.
        Refused: If it cannot be read at all.
    """
    reading = read_document(path, shown_from_here(path))
    if not reading.whole:
        raise NotWhole(reading)
    return reading


def _memory() -> Memory:
    """Where the numbers of texts are kept: with the other things that can be made again."""
    return Memory(kept.recalled, kept.remember)


def _meaning() -> Meaning | None:
    """What judges the meaning of criteria; None where the extra is not installed."""
    if why_not_available() is not None:
        return None
    memory = _memory()

    def judged(texts: Sequence[str], others: Sequence[str]) -> Sequence[Sequence[float]]:
        return likenesses(texts, others, memory) or ()

    return judged


def _bundled(kind: str, model: type[T]) -> Iterator[T]:
    for entry in bundled().of_kind(kind):
        document = read_document(entry.path).document
        if isinstance(document, model):
            yield document
