"""A role: what it is and asks for, what it pays, and where it stands elsewhere."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from pathways.cli.plain.talk import say, tell

if TYPE_CHECKING:
    from pathways.export.text.layout import Page
    from pathways.graph.career import CareerGraph
    from pathways.model.roles import Role


def tell_role(graph: CareerGraph, role: Role, on: date) -> None:
    """A role in full, with what its grade pays where that is held."""
    from pathways.cli.crosswalks import Library
    from pathways.export import words
    from pathways.export.text.show import add_role
    from pathways.papers.parts.pay import PayKnown

    pay = PayKnown(on, Library(on).prices).of(graph.framework, role)

    def fill(page: Page) -> None:
        add_role(page, role, graph)
        page.gap()
        page.field(f"Pay on {words.day(on)}", pay or words.silence("What it pays", graph.framework))

    tell(fill)


def tell_elsewhere(graph: CareerGraph, role: Role, on: date) -> None:
    """Where a role stands in every other framework."""
    from pathways.cli.crosswalks import Library
    from pathways.compare.crosswalk.elsewhere import elsewhere
    from pathways.export.text.crosswalk import add_elsewhere

    say("Comparing with every other framework; this takes a moment.")
    library = Library(on)
    found = elsewhere(role, library.side(graph), library.sides(), library.means)
    tell(lambda page: add_elsewhere(page, found, on))


def tell_gap(graph: CareerGraph, origin: Role, target: Role) -> None:
    """What separates two roles of a framework, and what builds it."""
    from pathways.cli.building import what_builds
    from pathways.export.text.gap import add_gap_page
    from pathways.graph.gap import gap_between

    gap = gap_between(graph.framework, origin, target)
    building = what_builds(graph.framework.id, gap.areas)
    tell(lambda page: add_gap_page(page, gap, graph, building))


def tell_routes(graph: CareerGraph, origin: Role, target: Role) -> None:
    """The best few routes from a role to another, with where they part."""
    from pathways.export.text.routes import add_routes
    from pathways.graph.routes import routes_between

    found = routes_between(graph, origin, target)
    tell(lambda page: add_routes(page, found, graph))
