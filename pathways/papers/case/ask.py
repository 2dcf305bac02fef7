"""What a case paper is made from: one move, from one role to another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from pathways.export.diagram.describe import role_titles
from pathways.graph.career import CareerGraph
from pathways.graph.edges import Edge
from pathways.graph.gap import Gap, gap_between
from pathways.graph.walk import Step, Target, walk_from
from pathways.model.facts import Fact
from pathways.model.framework import Framework
from pathways.model.moves import Mechanism, Move
from pathways.model.roles import Role
from pathways.papers.parts.basis import Bases, source_numbers

WITHOUT_CASE = frozenset({Mechanism.VACANCY, Mechanism.APPOINTMENT, Mechanism.AUTOMATIC, Mechanism.NOT_PUBLISHED})
"""Mechanisms in which nobody puts a case for somebody in post, or of which that is not known."""


@dataclass(frozen=True, eq=False)
class CaseAsk:
    """A move of one person or post, about which nothing is known but the move."""

    graph: CareerGraph
    origin: Role
    target: Role
    move: Move
    facts: Mapping[str, Fact]
    on: date
    """The day from which the next dates are counted."""

    @property
    def framework(self) -> Framework:
        """The framework of the move."""
        return self.graph.framework

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """What each role is called; no two alike."""
        return role_titles(self.graph)

    @cached_property
    def bases(self) -> Bases:
        """What the statements rest on."""
        return Bases(self.framework, source_numbers([self.framework]))

    @cached_property
    def step(self) -> Step:
        """The move as it starts from the present role."""
        return next(each for each in walk_from(self.graph, self.origin, self.on).steps if each.move is self.move)

    @cached_property
    def way(self) -> Target:
        """What belongs to the step to this target alone: its evidence and stages."""
        return next(each for each in self.step.targets if each.role is not None and each.role.id == self.target.id)

    @cached_property
    def gap(self) -> Gap:
        """What the target adds."""
        return gap_between(self.framework, self.origin, self.target)


def case_edges(graph: CareerGraph, origin: Role, target: Role) -> tuple[Edge, ...]:
    """The open moves from one role to another: first those in which a case is put, each group in document order."""
    found = [edge for edge in graph.out[origin.id] if edge.target == target.id and edge.move.is_open]
    return tuple(sorted(found, key=lambda edge: edge.move.mechanism in WITHOUT_CASE))
