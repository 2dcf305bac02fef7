"""A gap as data: ``pathways/gap/1``."""

from __future__ import annotations

from collections.abc import Mapping

from pathways.export.data import pieces
from pathways.export.data.pieces import Data
from pathways.graph.career import CareerGraph
from pathways.graph.gap import Gap
from pathways.sector.opportunities import Suggestion


def gap(found: Gap, graph: CareerGraph, building: Mapping[str, tuple[Suggestion, ...]]) -> Data:
    """What separates two roles, with the roles themselves."""
    return {
        **pieces.envelope("gap", graph.framework),
        "from": pieces.role(found.origin),
        "to": pieces.role(found.target),
        **pieces.gap(found),
        "builds": [
            {
                "area": area,
                "opportunity": each.opportunity.id,
                "name": each.opportunity.name,
                "provider": each.opportunity.provider,
                "confidence": each.mapping.confidence,
                "why": each.mapping.why,
            }
            for area, every in building.items()
            for each in every
        ],
    }
