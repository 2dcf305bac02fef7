"""Where roles stand: their names told apart, and the steps that a move makes, gathered so that they can be read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pathways.export import words
from pathways.graph.career import CareerGraph
from pathways.graph.edges import Edge
from pathways.model.framework import Framework
from pathways.model.moves import Move
from pathways.model.roles import Role

ANYWHERE = "From anywhere to anywhere"
REVIEW = "A review, which need not end in a move"
_FEW = 3
"""So many roles are named even where they are all there are."""

NOBODY = "No role of this framework can make it now"


def grade_of(role: Role, framework: Framework) -> str:
    """The grade of a role as it is called; empty where it is not known."""
    grade = framework.grades.get(role.grade or "")
    return (grade.name or f"Grade {grade.id}") if grade is not None else ""


def steps(move: Move, graph: CareerGraph, titles: Mapping[str, str]) -> tuple[str, ...]:
    """From where to where a move leads, a line for all starting roles with the same ends.

    Args:
        move: The move.
        graph: The framework.
        titles: What each role is called, by its id; no two alike.
    """
    if move.general:
        return (ANYWHERE,)
    if move.target is None:
        return (REVIEW,)
    edges = [edge for edge in graph.edges if edge.move is move]
    by_start = tuple(_gathered(edges, titles, backwards=False))
    by_end = tuple(_gathered(edges, titles, backwards=True))
    return (by_end if len(by_end) < len(by_start) else by_start) or (NOBODY,)


def _gathered(edges: Sequence[Edge], titles: Mapping[str, str], *, backwards: bool) -> Iterator[str]:
    """A line for each set of roles on the other side, with all roles on this side that share it."""
    others: dict[str, dict[str, None]] = {}
    for edge in edges:
        start = titles[edge.origin] if edge.origin is not None else edge.outside
        end = titles[edge.target] if edge.target is not None else edge.outside
        here, there = (end, start) if backwards else (start, end)
        others.setdefault(here, {})[there] = None
    sharing: dict[tuple[str, ...], list[str]] = {}
    for here, theirs in others.items():
        sharing.setdefault(tuple(theirs), []).append(here)
    for theirs_all, ours in sharing.items():
        starts, ends = (theirs_all, tuple(ours)) if backwards else (tuple(ours), theirs_all)
        yield f"From {_any_of(starts, titles)} to {_any_of(ends, titles)}"


def _any_of(names: Sequence[str], titles: Mapping[str, str]) -> str:
    """Roles as alternatives; all roles there are in a word."""
    return "any role" if len(titles) > _FEW and {*names} == {*titles.values()} else words.joined(names, "or")
