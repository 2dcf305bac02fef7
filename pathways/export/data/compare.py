"""Comparisons as data: ``pathways/comparison/1``, ``pathways/role-pair/1``, ``pathways/overview/1``."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from pathways.compare.aspects import Aspect
from pathways.compare.roles import RolePair, RoleSide
from pathways.compare.shape import Shape, TrackTop
from pathways.compare.shapes import Comparison
from pathways.export.data import pieces
from pathways.export.data.pieces import Data


def comparison(found: Comparison, on: date) -> Data:
    """Two frameworks."""
    return {
        **pieces.envelope("comparison"),
        "on": on.isoformat(),
        "one": shape(found.one),
        "other": shape(found.other),
        "aspects": [
            {"name": pair.name, "likeness": str(pair.likeness), "one": _aspect(pair.one), "other": _aspect(pair.other)}
            for pair in found.aspects
        ],
        "neither": list(found.neither),
    }


def role_pair(found: RolePair) -> Data:
    """Two roles."""
    return {
        **pieces.envelope("role-pair"),
        "one": _side(found.one),
        "other": _side(found.other),
        "gap": pieces.gap(found.gap) if found.gap is not None else None,
    }


def overview(shapes: Sequence[Shape], on: date) -> Data:
    """All frameworks."""
    return {**pieces.envelope("overview"), "on": on.isoformat(), "frameworks": [shape(each) for each in shapes]}


def shape(found: Shape) -> Data:
    """What a framework is like."""
    framework = found.graph.framework
    return {
        "id": framework.id,
        "title": framework.title,
        "institution": framework.institution.name if framework.institution else None,
        "country": framework.institution.country if framework.institution else None,
        "status": framework.status,
        "tracks": [_track(track) for track in found.tracks],
        "upward": [move.id for move in found.upward],
        "says": {each.name: _aspect(each) for each in found.aspects},
        "areas": list(found.areas),
        "criteria": found.criteria,
    }


def _track(track: TrackTop) -> Data:
    return {
        "id": track.track,
        "name": track.name,
        "tops": [role.id for role in track.roles],
        "grades": track.height,
        "reached_by": [str(each) for each in track.reached_by],
        "onward": list(track.onward),
        "closed": list(track.closed),
        "ends_because": track.ends_because,
    }


def _aspect(found: Aspect) -> Data:
    return {"said": {value: list(moves) for value, moves in found.said.items()}, "silent": list(found.silent)}


def _side(side: RoleSide) -> Data:
    framework = side.graph.framework
    return {
        "framework": {"id": framework.id, "title": framework.title, "status": framework.status},
        "role": pieces.role(side.role),
        "asked": [pieces.expectation(each) for each in side.asked],
        "thresholds": dict(side.thresholds),
        "registration": list(side.registration),
        "evaluation": side.evaluation,
        "evidence": list(side.evidence),
        "decided_by": list(side.deciders),
    }
