"""Frameworks side by side as data: ``pathways/comparison/1``, ``pathways/overview/1``."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from pathways.compare.aspects import Aspect
from pathways.compare.overview import Row, overview_of
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


def overview(shapes: Sequence[Shape], on: date) -> Data:
    """All frameworks by country, kind and name, with tracks in one common order, and how many tell what."""
    found = overview_of(shapes)
    counts = found.counts
    return {
        **pieces.envelope("overview"),
        "on": on.isoformat(),
        "counts": {
            "frameworks": counts.frameworks,
            "countries": counts.countries,
            "judged": {str(each): number for each, number in counts.judged.items()},
            "criteria": counts.criteria,
            "grades": {str(each): number for each, number in counts.grades.items()},
            "closed": counts.closed,
            "end_told": counts.end_told,
            "fixed_term": {str(each): number for each, number in counts.fixed_term.items()},
            "withheld": counts.withheld,
            "tracks": {str(each): number for each, number in counts.tracks.items()},
        },
        "frameworks": [_row(each) for each in found.rows],
    }


def _row(found: Row) -> Data:
    """A framework among all: its shape, with tracks in the common order and what the counts are made of."""
    institution = found.framework.institution
    return {
        **shape(found.shape),
        "kind": institution.kind if institution else None,
        "tracks": [
            {
                **_track(track.top),
                "kind": str(track.work),
                "steps": [
                    {"grade": step.grade, "ways": [str(each) for each in step.ways], "judged": list(step.judged)}
                    for step in track.steps
                ],
                "end": str(track.end),
            }
            for track in found.tracks
        ],
        "judged": str(found.judged),
        "contracts": str(found.fixed_term),
    }


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
        "inferred": list(track.inferred),
        "reached_by": [str(each) for each in track.reached_by],
        "onward": list(track.onward),
        "closed": list(track.closed),
        "ends_because": track.ends_because,
    }


def _aspect(found: Aspect) -> Data:
    return {
        "said": {value: list(moves) for value, moves in found.said.items()},
        "inferred": sorted(found.inferred),
        "silent": list(found.silent),
    }
