"""From here: the roles that somebody can come to from a role within a few moves."""

from __future__ import annotations

from datetime import date

from pathways.export.diagram.describe import described, spoken
from pathways.export.diagram.heading import foot, whose
from pathways.export.diagram.marks import Mark, Marks, State
from pathways.export.diagram.picture import picture_of
from pathways.export.diagram.subject import Part, Subject
from pathways.export.diagram.subjects.part import part_of
from pathways.graph.career import CareerGraph
from pathways.graph.edges import Edge
from pathways.model.roles import Role


def from_here(graph: CareerGraph, role: Role, steps: int, on: date) -> Subject:
    """A role with all that lies within so many moves of it; each further role says how many moves away it is.

    Args:
        graph: The framework on a day.
        role: Where it starts.
        steps: How many moves away a role may be; at least one.
        on: The day, which the picture names.
    """
    away = {role.id: 0}
    edges: list[Edge] = []
    here = [role.id]
    for step in range(1, steps + 1):
        further: list[str] = []
        for origin in here:
            for edge in graph.out[origin]:
                if not edge.move.is_open:
                    continue
                edges.append(edge)
                if edge.target is not None and edge.target not in away:
                    away[edge.target] = step
                    further.append(edge.target)
        here = further
    marks = Marks({each: Mark(State.LIT if not far else State.PLAIN, _word(far, steps)) for each, far in away.items()})
    part = part_of(graph, away, edges)
    moves = "one move" if steps == 1 else f"{steps} moves"
    return Subject(
        f"From {role.title}: within {moves}",
        whose(graph),
        (Part(picture_of(part, marks, graph), spoken=spoken(part)),),
        described(part, on, marks, graph),
        foot((graph,), on),
        on,
        list_heading="" if edges else "Ways on",
        list_lines=() if edges else ("No way on from here is described.",),
    )


def _word(far: int, steps: int) -> str:
    """What is said of a role so many moves away."""
    if not far:
        return "from here"
    return "" if steps == 1 else f"{far} move{'' if far == 1 else 's'} away"
