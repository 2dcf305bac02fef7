"""Two roles side by side as data: ``pathways/role-pair/1``."""

from __future__ import annotations

from pathways.compare.criteria_beside import Beside
from pathways.compare.roles import RolePair, RoleSide
from pathways.export.data import crosswalk, pieces
from pathways.export.data.pieces import Data


def role_pair(found: RolePair) -> Data:
    """Two roles; of one framework with their gap, of two with how they correspond."""
    return {
        **pieces.envelope("role-pair"),
        "one": _side(found.one),
        "other": _side(found.other),
        "gap": pieces.gap(found.gap) if found.gap is not None else None,
        "crosswalk": crosswalk.row(found.row) if found.row is not None else None,
        "nearest": None if found.beside is None else [_beside(each) for each in found.beside],
    }


def _beside(found: Beside) -> Data:
    return {
        "criterion": found.criterion.id,
        "nearest": [
            {
                "criterion": near.id,
                "score": likeness.score,
                "by_meaning": likeness.by_meaning,
                "against": [difference.because for difference in likeness.differences],
            }
            for near, likeness in found.nearest
        ],
    }


def _side(side: RoleSide) -> Data:
    framework, near = side.graph.framework, side.stand_in
    return {
        "framework": {"id": framework.id, "title": framework.title, "status": framework.status},
        "role": pieces.role(side.role),
        "pay": crosswalk.said(side.pay),
        "asked": [pieces.expectation(each) for each in side.asked],
        "thresholds": dict(side.thresholds),
        "shares": dict(side.shares),
        "registration": list(side.registration),
        "evaluation": side.evaluation,
        "ways_in": [
            {
                "move": way.move.id,
                "evidence": list(way.evidence),
                "decided_by": list(way.deciders),
                "sometimes": sorted(way.sometimes),
                "inferred": sorted(way.inferred),
            }
            for way in side.ways_in
        ],
        "published_for": [role.id for role in side.profiled],
        "model": {"framework": near.graph.framework.id, "role": near.role.id} if near else None,
    }
