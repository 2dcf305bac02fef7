"""Where posts come to by an evaluation: one rule, for what a scenario costs and for where it leads.

What an evaluation would find is never worked out: the scenario states which part comes out higher. A higher outcome
leads to the nearest grade above the post's own at which there is a role that the post may be; any other outcome keeps
the grade, and leads to a role there. Where there is no such role, it leads to the nearest one that the post may be:
after an evaluation everybody stands in a role, unless nothing is alike. Of several roles at a grade the likeliest is
taken.

Where the grade of the post is not one of the framework, or grades join nothing, a higher outcome leads to the highest
role that the post may be, and any other to the lowest.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pathways.graph.career import CareerGraph
from pathways.workforce.mapping_evidence import grade_key


@dataclass(frozen=True, slots=True)
class Outcomes:
    """The roles that a post comes to, by their ids."""

    higher: str | None
    """Where the evaluation comes out higher; None: there is no role that it may be."""
    same: str | None
    """Where it does not; None as above."""
    rises: bool
    """Whether the role of a higher outcome is known to stand above the grade of the post."""


def outcomes_of(grade: str | None, candidates: Sequence[str], graph: CareerGraph, graded: bool) -> Outcomes:
    """The roles that a post may come to by an evaluation.

    Args:
        grade: The grade of the post, as the staff table has it.
        candidates: The roles that it may be, the likeliest first.
        graph: Their framework.
        graded: Whether the scenario says that posts are on the grades of the framework.
    """
    ranks = {name: rank for name in candidates if (rank := graph.roles[name].rank) is not None}
    if not ranks:
        return Outcomes(None, None, rises=False)
    own = _rank(grade, graph) if graded else None
    lowest, highest = min(ranks.values()), max(ranks.values())
    if own is None:
        return Outcomes(_first_at(ranks, highest), _first_at(ranks, lowest), rises=False)
    above = [rank for rank in ranks.values() if rank > own]
    kept = [rank for rank in ranks.values() if rank <= own]
    higher, same = min(above, default=highest), max(kept, default=lowest)
    return Outcomes(_first_at(ranks, higher), _first_at(ranks, same), rises=bool(above))


def _rank(grade: str | None, graph: CareerGraph) -> float | None:
    """The rank that a grade of the table has in a framework; None where the framework does not have it."""
    wanted = grade_key(grade)
    if wanted is None:
        return None
    return next((each.rank for each in graph.framework.grades.values() if grade_key(each.id) == wanted), None)


def _first_at(ranks: dict[str, float], rank: float) -> str:
    return next(name for name, each in ranks.items() if each == rank)
