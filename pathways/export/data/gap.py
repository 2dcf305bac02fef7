"""A gap as data: ``pathways/gap/1``."""

from __future__ import annotations

from pathways.export.data import pieces
from pathways.export.data.pieces import Data
from pathways.graph.career import CareerGraph
from pathways.graph.gap import Gap


def gap(found: Gap, graph: CareerGraph) -> Data:
    """What separates two roles, with the roles themselves."""
    return {
        **pieces.envelope("gap", graph.framework),
        "from": pieces.role(found.origin),
        "to": pieces.role(found.target),
        **pieces.gap(found),
    }
