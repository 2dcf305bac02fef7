"""One track of a framework, and where it leads to and comes from."""

from __future__ import annotations

from datetime import date

from pathways.export import words
from pathways.export.diagram.describe import described, role_titles, spoken
from pathways.export.diagram.heading import foot, subtitle
from pathways.export.diagram.picture import picture_of
from pathways.export.diagram.subject import Part, Section, Subject
from pathways.export.diagram.subjects.part import part_of
from pathways.graph.career import CareerGraph
from pathways.graph.edges import Edge


def one_track(graph: CareerGraph, track: str, on: date) -> Subject:
    """The roles of a track and the moves between them; steps to and from other tracks are told below.

    Args:
        graph: The framework on a day.
        track: The id of a track that has roles.
        on: The day, which the picture names.
    """
    roles = {role.id for role in graph.roles.values() if role.track == track}
    part = part_of(graph, roles, graph.edges)
    name = graph.framework.tracks[track].name
    crossing = tuple(_crossing(graph, roles))
    sections = described(part, on, whole=graph)
    if crossing:
        sections = (*sections, Section("To and from other tracks", crossing))
    return Subject(
        f"{graph.framework.title}: {name}",
        subtitle(graph),
        (Part(picture_of(part, whole=graph), spoken=spoken(part)),),
        sections,
        foot((graph,), on),
        on,
        list_heading="To and from other tracks" if crossing else "",
        list_lines=crossing,
    )


def _crossing(graph: CareerGraph, roles: set[str]) -> list[str]:
    """Steps between a role of the track and one of another, move by move."""
    titles = role_titles(graph)
    by_move: dict[str, list[Edge]] = {}
    for edge in graph.edges:
        ends = (edge.origin, edge.target)
        if edge.move.is_open and None not in ends and len(roles & {edge.origin, edge.target}) == 1:
            by_move.setdefault(edge.move.id, []).append(edge)
    said = []
    for edges in by_move.values():
        name = words.name_of(edges[0].move)
        steps = words.joined(f"from {titles[edge.origin or '']} to {titles[edge.target or '']}" for edge in edges)
        said.append(f"{name}: {steps}.")
    return said
