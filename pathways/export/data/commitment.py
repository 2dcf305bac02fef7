"""An action plan on a day as data: ``pathways/commitment/1``."""

from __future__ import annotations

from pathways.export.data import pieces
from pathways.export.data.pieces import Data
from pathways.sector.plan import Standing, Standings, status_on


def plan(found: Standings) -> Data:
    """The actions with where each stands."""
    return {
        **pieces.envelope("commitment"),
        "plan": {"id": found.plan.id, "title": found.plan.title, "institution": found.plan.institution},
        "on": found.on.isoformat(),
        "counts": {str(standing): found.count(standing) for standing in Standing},
        "actions": [
            {
                "id": action.id,
                "pillar": action.pillar,
                "action": action.action,
                "owner": action.owner,
                "start": action.start,
                "due": action.due,
                "status": status_on(action, found.on),
                "standing": str(standing),
                "repeats": list(action.repeats),
                "basis": pieces.basis(action),
            }
            for action, standing in found.actions
        ],
    }
