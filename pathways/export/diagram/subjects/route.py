"""The best few routes from a role to another, with the places where they part."""

from __future__ import annotations

from datetime import date

from pathways.export import words
from pathways.export.diagram.describe import described, spoken
from pathways.export.diagram.heading import foot, whose
from pathways.export.diagram.marks import Mark, Marks, State, Step
from pathways.export.diagram.picture import picture_of
from pathways.export.diagram.subject import Part, Section, Subject
from pathways.export.diagram.subjects.part import part_of
from pathways.graph.career import CareerGraph
from pathways.graph.routes import Route, Routes


def some_routes(graph: CareerGraph, found: Routes, on: date) -> Subject:
    """The roles and steps of routes; the first route and the roles where routes part stand out.

    Args:
        graph: The framework on a day.
        found: The routes.
        on: The day, which the picture names.
    """
    roles = {found.origin.id, found.target.id, *(role.id for route in found.routes for role in route.roles)}
    steps = {(edge.move.id, edge.origin, edge.target): edge
             for route in found.routes for leg in route.legs for edge in leg.edges}  # fmt: skip
    part = part_of(graph, roles, steps.values())
    marks = _marks(found)
    said = tuple(_route(number, route) for number, route in enumerate(found.routes, 1))
    listed = tuple(_in_short(number, route) for number, route in enumerate(found.routes, 1))
    if not said:
        said = listed = (f"No route from {found.origin.title} to {found.target.title} is described.",)
    elif not found.complete:
        more = "There are more routes: pathways routes lists them."
        said, listed = (*said, more), (*listed, more)
    heading = "Routes, the shortest first" if len(found.routes) > 1 else "The route" if found.routes else "Routes"
    return Subject(
        f"From {found.origin.title} to {found.target.title}",
        whose(graph),
        (Part(picture_of(part, marks, graph, ends=False), spoken=spoken(part)),),
        (*described(part, on, marks, graph), Section(heading, said)),
        foot((graph,), on),
        on,
        list_heading=heading,
        list_lines=listed,
    )


def _marks(found: Routes) -> Marks:
    """The start, the goal and the forks; and the steps of the first route."""
    roles = {role: Mark(State.LIT, f"fork: {len(onward)} ways on") for role, onward in found.forks.items()}
    start = found.origin.id
    roles[start] = Mark(State.LIT, f"start; {roles[start].word}" if start in roles else "start")
    roles[found.target.id] = Mark(State.LIT, "goal")
    steps: dict[Step, Mark] = {}
    for number, route in enumerate(found.routes):
        for leg in route.legs:
            for edge in leg.edges:
                state = State.LIT if number == 0 and len(found.routes) > 1 else State.PLAIN
                steps.setdefault((edge.move.id, edge.origin, edge.target), Mark(state))
    return Marks(roles, steps)


def _in_short(number: int, route: Route) -> str:
    count = len(route.legs)
    return f"Route {number}, {count} move{'' if count == 1 else 's'}: {' → '.join(role.title for role in route.roles)}."


def _route(number: int, route: Route) -> str:
    count = len(route.legs)
    ways = [
        f"to {leg.target.title} by {words.joined(dict.fromkeys(words.name_of(edge.move) for edge in leg.edges), 'or')}"
        for leg in route.legs
    ]
    months = "" if route.earliest is None else f" Earliest, where it is published: {words.months(route.earliest)}."
    first = f"Route {number}, {count} move{'' if count == 1 else 's'}: from {route.legs[0].origin.title} "
    return f"{first}{', then '.join(ways)}.{months}"
