"""Where a walk stands and where one looks, and what Enter does there. It knows nothing of screens."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from pathways.export import words
from pathways.graph.career import CareerGraph
from pathways.graph.edges import Edge
from pathways.graph.gap import Gap, gap_between
from pathways.graph.routes import Route
from pathways.graph.walk import Step, Target
from pathways.model.roles import Role

from ...walking import Stride, Trail, Walks


@dataclass(frozen=True, slots=True)
class Standing:
    """The walks on a framework, and the role that is looked at."""

    walks: Walks
    looking: str
    """The id of the role under the cursor."""

    @property
    def trail(self) -> Trail:
        """The walk in hand."""
        return self.walks.current

    @property
    def away(self) -> bool:
        """Whether one looks elsewhere than where the walk stands."""
        return self.looking != self.trail.here

    def look(self, role: Role) -> Standing:
        """Look at a role. As long as no stride was taken, the walk begins there."""
        if self.trail.taken or self.trail.undone:
            return replace(self, looking=role.id)
        return Standing(replace(self.walks, current=Trail(role.id, role.title)), role.id)

    def stand(self, walks: Walks) -> Standing:
        """Other walks; one looks at where the one in hand stands."""
        return Standing(walks, walks.current.here)

    def back(self) -> Standing:
        """Look again at where the walk stands; from there, one stride back."""
        if self.away:
            return replace(self, looking=self.trail.here)
        return self.stand(self.walks.moved(self.trail.back()))

    def forward(self) -> Standing:
        """One stride forward again."""
        return self.stand(self.walks.moved(self.trail.forward()))

    def stride(self, stride: Stride) -> Standing:
        """One stride further."""
        return self.stand(self.walks.walk(stride))

    def begin(self, trail: Trail) -> Standing:
        """Another walk; the one before is kept among the other ways."""
        return self.stand(self.walks.begin(trail))


def stride_of(step: Step, target: Target) -> Stride:
    """A move to one of its ends as a stride."""
    assert target.role is not None
    return Stride(
        move=words.name_of(step.move),
        mechanism=words.MECHANISMS[step.move.mechanism],
        added=added_by(target.gap),
        role=target.role.id,
        title=target.role.title,
        move_id=step.move.id,
    )


def added_by(gap: Gap | None) -> int | None:
    """How many criteria a step adds; None where it is not known what the role asks for."""
    if gap is None or gap.target_silent:
        return None
    return len(gap.added)


def strides_of(route: Route, graph: CareerGraph) -> tuple[Stride, ...]:
    """A route as strides, each by the move with the fewest unknowns."""
    return tuple(
        Stride(
            move=words.name_of(leg.edge.move),
            mechanism=words.MECHANISMS[leg.edge.move.mechanism],
            added=added_by(gap_between(graph.framework, leg.origin, leg.target)),
            role=leg.target.id,
            title=leg.target.title,
            move_id=leg.edge.move.id,
        )
        for leg in route.legs
    )


def still_walkable(trail: Trail, graph: CareerGraph) -> Trail | None:
    """As much of a trail as the framework still has, with its titles of today; None if its start is gone."""
    if trail.start not in graph.roles:
        return None
    here, held = trail.start, []
    for stride in (*trail.taken, *trail.undone):
        if not any(edge.target == stride.role and edge.move.id == stride.move_id for edge in _open(graph, here)):
            break
        held.append(replace(stride, title=graph.roles[stride.role].title))
        here = stride.role
    taken = tuple(held[: len(trail.taken)])
    return Trail(trail.start, graph.roles[trail.start].title, taken, tuple(held[len(taken) :]))


def _open(graph: CareerGraph, role: str) -> Iterable[Edge]:
    return (edge for edge in graph.out.get(role, ()) if edge.move.is_open)


def first_role(roles: Mapping[str, Role]) -> Role | None:
    """Where somebody begins who has not said where: the lowest role of the first track."""
    found = list(roles.values())
    return next((role for role in found if role.placed), found[0] if found else None)
