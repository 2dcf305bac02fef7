"""What stands over and under every picture: whose framework it is, its state, the day and the sources."""

from __future__ import annotations

from datetime import date

from pathways.export import words
from pathways.export.diagram.metrics import shortened
from pathways.export.kinds import STATUSES
from pathways.graph.career import CareerGraph
from pathways.model.provenance import Footing

SOURCES_MOST = 3
SOURCE_MOST = 120
"""Letters of the title of a source."""


def subtitle(graph: CareerGraph) -> str:
    """Whose framework it is, and its state."""
    framework = graph.framework
    institution = framework.institution
    parts = (
        [f"{institution.name}{f' ({institution.scope})' if institution.scope else ''}"]
        if institution
        else ["Model framework"]
    )
    parts.append(STATUSES[framework.status])
    if framework.version:
        parts.append(f"version {framework.version}")
    if framework.footing is Footing.PROPOSED and framework.proposed:
        parts.append(f"proposed by {framework.proposed.by}, {words.calendar_day(framework.proposed.on)}")
    elif framework.footing is Footing.INFERRED:
        parts.append("inferred from its sources")
    return " · ".join(parts)


def whose(graph: CareerGraph) -> str:
    """A framework by its title, institution and state, for pictures with a title of their own."""
    framework = graph.framework
    owner = framework.institution.name if framework.institution else "model framework"
    return " · ".join((framework.title, owner, STATUSES[framework.status]))


def sources_line(graph: CareerGraph) -> str:
    """The first sources by title, and how many more there are."""
    titles = [shortened(source.title, SOURCE_MOST) for source in graph.framework.sources.values()]
    if not titles:
        return ""
    more = len(titles) - SOURCES_MOST
    said = "; ".join(titles[:SOURCES_MOST]) + (f"; and {more} more" if more > 0 else "")
    return f"{'Source' if len(titles) == 1 else 'Sources'}: {said}."


def foot(graphs: tuple[CareerGraph, ...], on: date) -> str:
    """The day for which the data were read, and where they come from: a paragraph for each of several frameworks."""
    said = [sources_line(graph) for graph in graphs]
    if len(graphs) > 1:
        said = [f"{graph.framework.title}. {line}" for graph, line in zip(graphs, said, strict=True) if line]
        return "\n".join([f"As it stood on {words.day(on)}.", *said])
    return " ".join([f"As it stood on {words.day(on)}.", *said]).strip()


def nothing_to_draw(graph: CareerGraph) -> str:
    """Why there is no picture; empty where there is one."""
    if graph.roles:
        return ""
    in_force = graph.framework.in_force
    return "No roles of this framework are published." if in_force else "This framework has no roles yet."
