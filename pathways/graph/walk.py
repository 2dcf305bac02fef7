"""From a role: every move that can be made, what each adds, and what leads here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from pathways.graph.career import CareerGraph
from pathways.graph.edges import Edge, concerns, origins
from pathways.graph.gap import Gap, gap_between
from pathways.graph.unknowns import unpublished
from pathways.model.dates import CalendarDate
from pathways.model.evidence import Evidence
from pathways.model.framework import Framework
from pathways.model.moves import Limit, Move, Stage
from pathways.model.profiles import Expectation, Pick, expectations, picks
from pathways.model.roles import Role, tops


@dataclass(frozen=True, slots=True)
class NextDate:
    """A date of the procedure, and when it next comes round."""

    what: str
    written: str
    """As the source gives it."""
    next: date | None
    """The next day that it names; None if it is past or not settled to a day."""


@dataclass(frozen=True, slots=True)
class Target:
    """One place that a move can end in, with what belongs to that step."""

    role: Role | None
    """None: outside the framework."""
    outside: str
    """That place in words; empty for a role."""
    gap: Gap | None
    """What the step adds; None outside the framework."""
    evidence: tuple[Evidence, ...]
    """What is asked for on the way to this target."""
    stages: tuple[Stage, ...]

    @property
    def title(self) -> str:
        """The role's title, or the place outside."""
        return self.role.title if self.role else self.outside


@dataclass(frozen=True, slots=True)
class Step:
    """A move as it stands open, or closed, to one role."""

    move: Move
    targets: tuple[Target, ...]
    """Empty for a review, and for moves from anywhere to anywhere."""
    dates: tuple[NextDate, ...]
    effective: date | None
    """The next day on which a granted move takes effect, where that is a fixed day."""
    limits: tuple[Limit, ...]
    """Caps, shares and ratios that the move falls under."""
    unpublished: tuple[str, ...]
    """Fields of the move that nobody publishes."""


@dataclass(frozen=True, slots=True)
class Walk:
    """A role and the ways out of it and into it."""

    role: Role
    asked: tuple[Expectation, ...]
    """What the role itself asks for, its own criteria first."""
    picks: tuple[Pick, ...]
    steps: tuple[Step, ...]
    """Moves drawn on the ladder that start here, in the order of the document."""
    general: tuple[Step, ...]
    """Moves from anywhere to anywhere that can start here."""
    into: tuple[Edge, ...]
    """Steps that end here, from roles and from outside."""
    ends_because: str | None
    """Why the track ends here, where this is its top and that is said."""


def walk_from(graph: CareerGraph, role: Role, on: date | None = None) -> Walk:
    """The ways out of a role.

    Args:
        graph: The framework as a graph.
        role: The role to start from.
        on: The day from which the next dates are counted; without it none is given.
    """
    framework = graph.framework
    out = graph.out[role.id]
    here = [move for move in framework.moves.values() if _starts_here(graph, move, role)]
    return Walk(
        role=role,
        asked=expectations(framework, role),
        picks=picks(framework, role),
        steps=tuple(
            _step(graph, move, role, [edge for edge in out if edge.move is move], on)
            for move in here
            if not move.general
        ),
        general=tuple(_step(graph, move, role, [], on) for move in here if move.general),
        into=graph.into[role.id],
        ends_because=_end_reason(graph, role),
    )


def limits_on(framework: Framework, move: Move) -> tuple[Limit, ...]:
    """The limits that a move falls under."""
    return tuple(
        limit
        for limit in framework.limits.values()
        if move.id in (*limit.share_of, *limit.count_of, *limit.one, *limit.of, *limit.among)
    )


def _end_reason(graph: CareerGraph, role: Role) -> str | None:
    if role.track is None or all(top.id != role.id for top in tops(graph.roles)):
        return None
    return graph.framework.tracks[role.track].ends_because


def _starts_here(graph: CareerGraph, move: Move, role: Role) -> bool:
    if move.general or move.target is None:
        return role in origins(move, graph.roles)
    return any(edge.move is move for edge in graph.out[role.id])


def _step(graph: CareerGraph, move: Move, role: Role, edges: list[Edge], on: date | None) -> Step:
    timing = move.timing
    dates = timing.dates if timing else ()
    effective = timing.effective if timing else None
    return Step(
        move=move,
        targets=tuple(_target(graph, edge, role) for edge in edges),
        dates=tuple(NextDate(each.what, str(each.on), each.on.next_after(on) if on else None) for each in dates),
        effective=effective.next_after(on) if on and isinstance(effective, CalendarDate) else None,
        limits=limits_on(graph.framework, move),
        unpublished=unpublished(move),
    )


def _target(graph: CareerGraph, edge: Edge, start: Role) -> Target:
    role = graph.roles[edge.target] if edge.target is not None else None
    move, framework = edge.move, graph.framework
    return Target(
        role=role,
        outside=edge.outside,
        gap=gap_between(framework, start, role) if role else None,
        evidence=tuple(part for part in move.evidence if concerns(part, start, role, framework)),
        stages=tuple(part for part in move.stages if concerns(part, start, role, framework)),
    )


def may_stay(move: Move) -> bool:
    """Whether a move can also end where it started, as an evaluation that confirms the grade does."""
    return move.target is not None and bool({"same", "any"} & {*move.target.grade, *move.target.level})
