"""Crosswalks as data: the rows of ``pathways/comparison/1`` and ``pathways/elsewhere/1``."""

from __future__ import annotations

from datetime import date
from typing import Any

from pathways.compare.crosswalk.elsewhere import Elsewhere
from pathways.compare.crosswalk.evidence import Evidence, Said, Span
from pathways.compare.crosswalk.rows import Correspondence, Row
from pathways.export import corresponding
from pathways.export.data import pieces
from pathways.export.data.pieces import Data
from pathways.model.roles import Role


def correspondence(found: Correspondence) -> Data:
    """Both directions."""
    return {"there": [row(each) for each in found.there], "back": [row(each) for each in found.back]}


def row(found: Row) -> Data:
    """A row; a predicate of null is "cannot tell", and the object then no more than the nearest."""
    return {
        "subject": _role(found.subject),
        "predicate": found.predicate,
        "object": _role(found.object) if found.object else None,
        "confidence": found.confidence,
        "curated": found.curated.id if found.curated else None,
        "justification": list(corresponding.reasons(found)),
        "used": [_evidence(each) for each in found.used],
        "missing": [_evidence(each) for each in found.missing],
        "returns_to": found.back.id if found.back else None,
    }


def elsewhere(found: Elsewhere, on: date) -> Data:
    """A role in every other framework."""
    return {
        **pieces.envelope("elsewhere"),
        "on": on.isoformat(),
        "framework": found.graph.framework.id,
        "role": _role(found.role),
        "places": [
            {"framework": each.graph.framework.id, "told": each.told, "rows": [row(one) for one in each.rows]}
            for each in found.places
        ],
    }


def _role(role: Role) -> Data:
    return {"id": role.id, "title": role.title}


def _evidence(found: Evidence) -> Data:
    return {
        "kind": found.kind,
        "here": said(found.here),
        "there": said(found.there),
        "likeness": None if found.likeness is None else round(found.likeness, 3),
        "lean": found.lean,
        "missing": found.missing,
    }


def said(said: Said) -> Any:
    """What one side says, as plain data."""
    if isinstance(said, Span):
        return {"low": said.low, "high": said.high, "unit": said.unit, "of": said.of or None}
    return list(said) if isinstance(said, tuple) else said
