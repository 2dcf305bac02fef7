"""How each grade of a track is reached from a lower one, and what is judged on the way."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from pathways.graph.career import CareerGraph
from pathways.graph.edges import Edge
from pathways.model.base import NOT_PUBLISHED
from pathways.model.moves import TEMPORARY, Mechanism


class Judged(StrEnum):
    """What is judged on the way up."""

    POST = "post"
    PERSON = "person"
    BOTH = "both"
    """The person and the post, whether by one move or by several."""
    NEITHER = "neither"
    """By what is said, neither of them."""
    NOT_TOLD = "not-told"
    """Ways up are known, and none says what is judged."""
    NO_WAY = "no-way"
    """No way up between known grades is known."""


@dataclass(frozen=True, slots=True)
class Step:
    """A grade of a track, and how it is reached from a lower one."""

    grade: str
    """The id of the grade, which means something in its own framework only."""
    ways: tuple[Mechanism, ...]
    """The open moves that lead there from a lower grade of any track, each mechanism once, in the order of
    `Mechanism`. Moves that return are left out. None: it is where the track begins, or no way up to it is known."""
    judged: tuple[str, ...]
    """What these moves judge: ``person``, ``post``, ``both``, ``neither``; ``not-published`` where one says nothing."""


def steps_of(graph: CareerGraph, track: str) -> tuple[Step, ...]:
    """The known grades of a track from the lowest, each with the ways up to it; none where no grade is known."""
    ranks = {
        role.grade: role.rank
        for role in graph.roles.values()
        if role.track == track and role.grade is not None and role.rank is not None
    }
    return tuple(_step(graph, track, grade) for grade in sorted(ranks, key=lambda grade: (ranks[grade], grade)))


def _step(graph: CareerGraph, track: str, grade: str) -> Step:
    here = [role for role in graph.roles.values() if role.track == track and role.grade == grade]
    moves = [edge.move for role in here for edge in graph.into[role.id] if _climbs_to_grade(graph, edge)]
    ways = {move.mechanism for move in moves}
    judged = dict.fromkeys(str(move.judges or NOT_PUBLISHED) for move in moves)
    return Step(grade, tuple(each for each in Mechanism if each in ways), tuple(judged))


def _climbs_to_grade(graph: CareerGraph, edge: Edge) -> bool:
    """Whether an open move that does not return leads from a lower grade to a higher one."""
    if edge.origin is None or edge.target is None or not edge.move.is_open or edge.move.mechanism in TEMPORARY:
        return False
    below, above = graph.roles[edge.origin].rank, graph.roles[edge.target].rank
    return below is not None and above is not None and below < above


def judged_at(steps: Sequence[Step]) -> Judged:
    """What is judged on the way to the highest of some grades."""
    return judged_by(steps[-1].judged) if steps and steps[-1].ways else Judged.NO_WAY


def judged_by(said: Collection[str]) -> Judged:
    """What moves judge that say it, taken together."""
    if "both" in said or {"person", "post"} <= {*said}:
        return Judged.BOTH
    told = [Judged(each) for each in ("person", "post", "neither") if each in said]
    return told[0] if told else Judged.NOT_TOLD
