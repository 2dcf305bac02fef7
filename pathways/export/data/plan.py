"""A person's plan as data: ``pathways/career-plan/1``."""

from __future__ import annotations

from pathways.export.data import pieces
from pathways.export.data.pieces import Data
from pathways.model.moves import Move
from pathways.sector.career_plan import CareerPlan, Need, NextDay, Stretch
from pathways.sector.opportunities import Suggestion


def plan(found: CareerPlan) -> Data:
    """The plan of a person; the person's own words stand in it."""
    present, helps = found.present, found.helps
    return {
        **pieces.envelope("career-plan", found.framework),
        "on": found.on.isoformat(),
        "from": None if present is None else {"framework": present.graph.framework.id, **pieces.role(present.role)},
        "to": pieces.role(found.target),
        "route": [_stretch(each) for each in found.stretches],
        "earliest_months": found.routes.routes[0].earliest if found.routes and found.routes.routes else None,
        "other_routes": [[role.id for role in each.roles] for each in found.routes.routes[1:]] if found.routes else [],
        "published": not found.silent,
        "criteria": [_need(each) for each in found.needs],
        "picks": [pieces.pick(each) for each in found.lists],
        "thresholds": dict(found.levels),
        "on_the_way": {role: [_need(each) for each in needs] for role, needs in found.on_the_way.items()},
        "misnamed": list(found.misnamed),
        "builds": [
            {
                "area": area,
                "opportunity": each.opportunity.id,
                "name": each.opportunity.name,
                "provider": each.opportunity.provider,
                "confidence": each.mapping.confidence,
                "why": each.mapping.why,
            }
            for area, every in helps.building.items()
            for each in every
        ],
        "registration": [
            {
                "role": each.role.id,
                "award": each.award,
                "kind": each.kind,
                "registers": [register.id for register in each.registers],
            }
            for each in found.registering
        ],
        "funding": [
            {"scheme": each.asked.id, "outcome": each.outcome.word, "missing": list(each.missing())}
            for each in helps.funding
        ],
        "dates": [{"on": each.on.isoformat(), "what": each.what, **_of(each)} for each in found.next_days],
    }


def _stretch(found: Stretch) -> Data:
    return {
        "from": found.leg.origin.id,
        "to": found.leg.target.id,
        "moves": [
            {
                "id": way.step.move.id,
                "label": way.step.move.label,
                "for_you": None if way.verdict is None else way.verdict.readiness.word,
                "not_published": list(way.step.unpublished),
            }
            for way in found.ways
        ],
    }


def _need(need: Need) -> Data:
    have = need.have
    return {
        **pieces.expectation(need.expectation),
        "first": need.first.id if need.first is not None else None,
        "standing": None if have.standing is None else str(have.standing),
        "note": have.note,
        "achievements": [each.id for each in have.achievements],
    }


def _of(day: NextDay) -> Data:
    if isinstance(day.of, Move):
        return {"move": day.of.id, "opportunity": None, "scheme": None}
    if isinstance(day.of, Suggestion):
        return {"move": None, "opportunity": day.of.opportunity.id, "scheme": None}
    return {"move": None, "opportunity": None, "scheme": day.of.id}
