"""Routes as data: ``pathways/routes/1``."""

from __future__ import annotations

from pathways.export.data import pieces
from pathways.export.data.pieces import Data
from pathways.graph.career import CareerGraph
from pathways.graph.gap import gap_between
from pathways.graph.routes import Leg, Route, Routes
from pathways.graph.walk import limits_on


def routes(found: Routes, graph: CareerGraph) -> Data:
    """The routes, what each step adds, and where they part."""
    return {
        **pieces.envelope("routes", graph.framework),
        "from": found.origin.id,
        "to": found.target.id,
        "routes": [_route(route, graph) for route in found.routes],
        "complete": found.complete,
        "forks": {role: list(onward) for role, onward in found.forks.items()},
    }


def _route(route: Route, graph: CareerGraph) -> Data:
    return {
        "roles": [role.id for role in route.roles],
        "moves": [leg.edge.move.id for leg in route.legs],
        "unknown": list(route.unknown),
        "earliest_months": route.earliest,
        "untimed": route.untimed,
        "steps": [_leg(leg, graph) for leg in route.legs],
    }


def _leg(leg: Leg, graph: CareerGraph) -> Data:
    rules = {rule.id: rule for edge in leg.edges for rule in limits_on(graph.framework, edge.move)}
    return {
        "from": leg.origin.id,
        "to": leg.target.id,
        "moves": [
            {"id": edge.move.id, "mechanism": str(edge.move.mechanism), "basis": str(edge.move.footing)}
            for edge in leg.edges
        ],
        "limits": [{"id": name, **pieces.limit(rule)} for name, rule in rules.items()],
        "gap": pieces.gap(gap_between(graph.framework, leg.origin, leg.target)),
    }
