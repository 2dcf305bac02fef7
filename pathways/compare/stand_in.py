"""For a role whose criteria are not published: the role of a model that stands nearest, marked as such."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pathways.compare.crosswalk.place import family_alike, place_alike, title_alike
from pathways.compare.crosswalk.sides import Known, Side
from pathways.compare.crosswalk.weighing import weigh
from pathways.graph.career import CareerGraph
from pathways.model.roles import Role


@dataclass(frozen=True, slots=True)
class StandIn:
    """A role of a model, for reading in place of criteria that nobody has published."""

    graph: CareerGraph
    role: Role


def stand_in(known: Known, models: Iterable[Side]) -> StandIn | None:
    """The role with criteria that is nearest by title, family and place; None if no title shares a word with it."""
    best: tuple[float, StandIn] | None = None
    for model in models:
        for other in model.known.values():
            title = title_alike(known.role, other.role)
            if not other.asked or not title.likeness:
                continue
            places = place_alike(known.place, other.place)
            near = weigh((title, places, family_alike(known.role, other.role))).likeness
            if best is None or near > best[0]:
                best = near, StandIn(model.graph, other.role)
    return best[1] if best else None
