"""Routes as text."""

from __future__ import annotations

from pathways.export import words
from pathways.export.text.layout import Page
from pathways.export.text.walk import add_gap
from pathways.graph.career import CareerGraph
from pathways.graph.gap import gap_between
from pathways.graph.routes import Leg, Route, Routes
from pathways.graph.unknowns import unknowns
from pathways.graph.walk import limits_on
from pathways.model.moves import Move


def add_routes(page: Page, found: Routes, graph: CareerGraph, detail: bool = True) -> None:
    """Each route step by step, with what the steps add; then where routes part."""
    page.heading(f"From {found.origin.title} ({found.origin.id}) to {found.target.title} ({found.target.id})", "=")
    page.text(graph.framework.title)
    if not found.routes:
        page.text("No route is described.", role="warn")
        return
    number = len(found.routes)
    if found.complete:
        page.text(f"{number} route{'' if number == 1 else 's'}; there is no other.")
    else:
        page.text(f"The first {number} routes; there are more.")
    for index, route in enumerate(found.routes, 1):
        _add_route(page, index, route, graph, detail)
    if found.forks:
        page.heading("Where routes part", "-")
        for role, onward in found.forks.items():
            page.bullet(
                f"{graph.roles[role].title}: on to {words.joined((graph.roles[to].title for to in onward), 'or')}"
            )


def _add_route(page: Page, index: int, route: Route, graph: CareerGraph, detail: bool) -> None:
    count = len(route.legs)
    page.heading(f"Route {index}: {count} move{'' if count == 1 else 's'}", "-")
    page.text(" → ".join(role.title for role in route.roles))
    if route.earliest is not None:
        rest = f", not counting {route.untimed} without a published least time" if route.untimed else ""
        page.field("Earliest", f"{words.months(route.earliest)}{rest}")
    for leg in route.legs:
        _add_leg(page, leg, graph, detail)


def _add_leg(page: Page, leg: Leg, graph: CareerGraph, detail: bool) -> None:
    framework = graph.framework
    page.bullet(f"{leg.target.title} ({leg.target.id})", 2)
    for index, edge in enumerate(leg.edges):
        page.text(f"{'or' if index else 'by'} {_way(edge.move, graph)}", 6)
    for rule in dict.fromkeys(
        words.limit(each, framework) for edge in leg.edges for each in limits_on(framework, edge.move)
    ):
        page.field("Limit", rule, 6)
    page.field("Not known", words.fields(unknowns(leg.edge.move)), 6)
    if detail:
        add_gap(page, gap_between(framework, leg.origin, leg.target), graph, 6)


def _way(move: Move, graph: CareerGraph) -> str:
    name = words.name_of(move)
    return name if move.footing is graph.framework.footing else f"{name} [{words.FOOTINGS[move.footing]}]"
