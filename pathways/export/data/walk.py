"""A walk as data: ``pathways/walk/1``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from pathways.export.data import pieces
from pathways.export.data.pieces import Data
from pathways.graph.career import CareerGraph
from pathways.graph.edges import Edge
from pathways.graph.walk import Step, Target, Walk

if TYPE_CHECKING:
    from pathways.funding.moves import MoveVerdict


def walk(found: Walk, graph: CareerGraph, judged: Mapping[str, MoveVerdict]) -> Data:
    """The role, the moves on from it, one row for each place a move can end in, and what leads in.

    Args:
        found: The walk.
        graph: Its framework.
        judged: What each move comes to for a person, by its id; moves without one were not judged.
    """
    return {
        **pieces.envelope("walk", graph.framework),
        "role": pieces.role(found.role),
        "asked": [pieces.expectation(each) for each in found.asked],
        "picks": [pieces.pick(each) for each in found.picks],
        "moves": [
            {**row, **_for_you(judged.get(step.move.id))} for step in found.steps for row in _rows(step, found.role.id)
        ],
        "general": [
            {**_move(step, found.role.id, None), **_for_you(judged.get(step.move.id))} for step in found.general
        ],
        "into": [_into(edge) for edge in found.into],
        "ends_because": found.ends_because,
        "sources": {
            name: source.model_dump(mode="json", exclude_none=True) for name, source in graph.framework.sources.items()
        },
    }


def _for_you(judged: MoveVerdict | None) -> Data:
    """What a move comes to for a person; nothing where it was not judged."""
    if judged is None:
        return {}
    return {
        "for_you": {
            "outcome": judged.readiness.word,
            "missing": sorted({each.name for each in judged.open if each.kind in {"fact", "exact"}}),
            "open": [{"kind": each.kind, "name": each.name, "by": each.by} for each in sorted(judged.open)],
            "judged_later": list(judged.judged_later),
        }
    }


def _rows(step: Step, role: str) -> list[Data]:
    if not step.targets:
        return [_move(step, role, None)]
    return [_move(step, role, target) for target in step.targets]


def _move(step: Step, role: str, target: Target | None) -> Data:
    move = step.move
    timing = move.timing
    return {
        "id": move.id,
        "label": move.label,
        "from": role,
        "to": target.role.id if target and target.role else None,
        "outside": target.outside if target and not target.role else None,
        "mechanism": str(move.mechanism),
        "judges": move.judges,
        "basis": pieces.basis(move),
        "open": move.is_open,
        "closed_because": move.closed,
        "opened_by": list(move.opened_by),
        "support_required": move.support_required,
        "open_to": {"contract": list(move.open_to.contract), "text": move.open_to.text} if move.open_to else None,
        "requires": pieces.condition(move.requires),
        "disregards": list(move.disregards),
        "evidence": [pieces.evidence(part) for part in (target.evidence if target else move.evidence)],
        "stages": [pieces.stage(part) for part in (target.stages if target else move.stages)],
        "timing": timing.model_dump(mode="json", exclude_defaults=True) if timing else None,
        "dates": [
            {"what": each.what, "on": each.written, "next": each.next.isoformat() if each.next else None}
            for each in step.dates
        ],
        "effective": step.effective.isoformat() if step.effective else None,
        "pay_rule": move.pay_rule,
        "funded_by": move.funded_by,
        "terms": list(move.terms),
        "appeal": move.appeal,
        "limits": [{"id": rule.id, **pieces.limit(rule)} for rule in step.limits],
        "not_published": list(step.unpublished),
        "gap": pieces.gap(target.gap) if target and target.gap else None,
    }


def _into(edge: Edge) -> Data:
    return {
        "id": edge.move.id,
        "from": edge.origin,
        "outside": edge.outside or None,
        "mechanism": str(edge.move.mechanism),
        "open": edge.move.is_open,
    }
