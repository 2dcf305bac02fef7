"""A model framework as a draft uses it: a chain of grades below a division, and tracks above it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pathways.graph.edges import edges_of_move
from pathways.model.framework import Framework
from pathways.model.moves import Mechanism, Move
from pathways.model.roles import Role, roles_of

Place = tuple[str, str]
"""A track and a grade."""


@dataclass(frozen=True)
class Pattern:
    """A model framework with its text as plain data."""

    framework: Framework
    data: Mapping[str, Any]
    """The document as it is written."""

    @property
    def id(self) -> str:
        """The id of the model."""
        return self.framework.id

    @cached_property
    def roles(self) -> dict[str, Role]:
        """Its roles by id."""
        return roles_of(self.framework)

    @cached_property
    def branches(self) -> tuple[str, ...]:
        """The tracks that begin at the division: those whose lowest grade is the highest beginning of all."""
        starts = {track: self._rank(track, 0) for track, found in self.framework.tracks.items() if found.grades}
        division = max(starts.values())
        return tuple(track for track, rank in starts.items() if rank == division)

    @cached_property
    def chain(self) -> tuple[Place, ...]:
        """The grades below the division, from the lowest, without that for trainees."""
        below = [
            (track, grade)
            for track, found in self.framework.tracks.items()
            if track not in self.branches
            for grade in found.grades
        ]
        training = self.training
        ordered = sorted(below, key=lambda place: self.framework.grades[place[1]].rank)
        return tuple(place for place in ordered if place != training)

    @cached_property
    def training(self) -> Place | None:
        """The place that people leave by completing their training."""
        for move in self.framework.moves.values():
            if move.mechanism is Mechanism.COMPLETION:
                for edge in edges_of_move(move, self.framework, self.roles):
                    role = self.roles[edge.origin or ""]
                    return (role.track or "", role.grade or "")
        return None

    @cached_property
    def main_step(self) -> Mechanism:
        """How most people rise: the mechanism of most steps that are neither vacancies nor closed."""
        counted: Counter[Mechanism] = Counter()
        for move in self.framework.moves.values():
            if move.is_open and move.mechanism in {Mechanism.PROMOTION, Mechanism.REGRADING}:
                counted[move.mechanism] += len(self.kinds(move))
        return counted.most_common(1)[0][0]

    def role_at(self, place: Place) -> Role | None:
        """The role at a place."""
        return next((role for role in self.roles.values() if (role.track, role.grade) == place), None)

    def at(self, track: str) -> tuple[str, ...]:
        """The grades of a track, from the lowest."""
        return self.framework.tracks[track].grades

    @property
    def longest(self) -> tuple[str, ...]:
        """The grades of the track that goes up highest from the division."""
        found: tuple[str, ...] = ()
        for track in self.branches:
            found = max(found, self.at(track), key=len)
        return found

    def kinds(self, move: Move) -> frozenset[str]:
        """Where a move leads: "stem", "division" or "branch" for steps up, "across", "entry" or "general"."""
        return frozenset(self._kinds(move))

    def reach(self, move: Move) -> int:
        """How many steps from role to role a move stands for."""
        return len(edges_of_move(move, self.framework, self.roles))

    def _kinds(self, move: Move) -> Iterator[str]:
        if move.general:
            yield "general"
            return
        if move.target is None:
            yield "review"
            return
        for edge in edges_of_move(move, self.framework, self.roles):
            if edge.origin is None:
                yield "entry"
            elif edge.target is not None:
                yield self._kind(self.roles[edge.origin], self.roles[edge.target])

    def _kind(self, start: Role, end: Role) -> str:
        if (end.rank or 0) <= (start.rank or 0):
            return "across"
        if start.track in self.branches:
            return "branch"
        return "division" if end.track in self.branches else "stem"

    def _rank(self, track: str, index: int) -> float:
        return self.framework.grades[self.framework.tracks[track].grades[index]].rank
