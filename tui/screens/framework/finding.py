"""The roles of a framework as answers to a question."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.graph.career import CareerGraph
from pathways.model.roles import Role

from ...dialogs.pick import Choice


def role_choices(graph: CareerGraph, without: str = "") -> list[Choice]:
    """Roles to choose from by typing, each with its track, its grade and its other titles.

    Args:
        graph: The framework.
        without: The id of a role that is left out.
    """
    return [
        Choice(role.id, role.title, ", ".join(_about(role, graph)))
        for role in graph.roles.values()
        if role.id != without
    ]


def _about(role: Role, graph: CareerGraph) -> Iterator[str]:
    track = graph.framework.tracks.get(role.track or "")
    if track is not None:
        yield track.name
    yield f"grade {role.grade}" if role.grade else "grade not published"
    yield from role.also_titled
