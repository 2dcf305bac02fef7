"""Where one role stands in every other framework."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pathways.compare.crosswalk.rows import Means, Row, rows_of
from pathways.compare.crosswalk.sides import Side
from pathways.graph.career import CareerGraph
from pathways.model.roles import Role


@dataclass(frozen=True, slots=True)
class Place:
    """What is said of the role in one framework."""

    graph: CareerGraph
    rows: tuple[Row, ...]
    """One, or several where people matched the role with several."""

    @property
    def told(self) -> bool:
        """Whether anything can be told."""
        return any(row.predicate is not None for row in self.rows)

    @property
    def confidence(self) -> float:
        """How sure the surest row is; people's judgement without a number counts as sure."""
        return max((1.0 if row.confidence is None else row.confidence for row in self.rows if row.predicate), default=0)


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A role and its places in other frameworks."""

    graph: CareerGraph
    role: Role
    places: tuple[Place, ...]
    """In the order in which the frameworks were given."""

    @property
    def told(self) -> tuple[Place, ...]:
        """Where something can be told, the surest first."""
        return tuple(sorted((each for each in self.places if each.told), key=lambda each: -each.confidence))

    @property
    def untold(self) -> tuple[Place, ...]:
        """Where nothing can be told."""
        return tuple(each for each in self.places if not each.told)


def elsewhere(role: Role, here: Side, others: Iterable[Side], means: Means) -> Elsewhere:
    """A role in every other framework; its own is passed over."""
    own = here.graph.framework.id
    there = (each for each in others if each.graph.framework.id != own)
    return Elsewhere(here.graph, role, tuple(Place(each.graph, rows_of(role.id, here, each, means)) for each in there))
