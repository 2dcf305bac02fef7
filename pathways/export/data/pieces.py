"""The parts that several answers share, as plain data."""

from __future__ import annotations

from typing import Any

from pathways.graph.gap import Gap
from pathways.model.base import NOT_PUBLISHED
from pathways.model.conditions import Condition
from pathways.model.evidence import Evidence
from pathways.model.framework import Framework
from pathways.model.moves import Limit, Stage
from pathways.model.profiles import Expectation, Pick
from pathways.model.provenance import Cited, Sourced
from pathways.model.roles import Role

Data = dict[str, Any]


def envelope(kind: str, framework: Framework | None = None) -> Data:
    """The head of an answer: the name of its schema, and the framework that it speaks of."""
    head: Data = {"schema": f"pathways/{kind}/1"}
    if framework is not None:
        head["framework"] = {"id": framework.id, "title": framework.title, "status": framework.status}
    return head


def role(found: Role) -> Data:
    """A role with its place."""
    return {
        "id": found.id,
        "title": found.title,
        "also_titled": list(found.also_titled),
        "track": found.track,
        "grade": found.grade,
        "rank": found.rank,
        "basis": str(found.footing),
    }


def basis(statement: Sourced) -> Data:
    """Where a statement comes from, in full."""
    said: Data = {"footing": str(statement.footing), "sources": list(statement.cited)}
    if statement.because:
        said["because"] = statement.because
    if statement.proposed:
        said["proposed"] = statement.proposed.model_dump(mode="json", exclude_none=True)
    if isinstance(statement, Cited):
        if statement.inferred:
            said["inferred"] = {field: why.because for field, why in statement.inferred.items()}
        if statement.disputed:
            said["disputed"] = [dispute.model_dump(mode="json", exclude_none=True) for dispute in statement.disputed]
    return said


def expectation(asked: Expectation) -> Data:
    """A criterion as a role asks for it."""
    criterion = asked.criterion
    return {
        "id": asked.id,
        "profile": asked.profile,
        "area": criterion.area,
        "kind": str(criterion.kind),
        "text": criterion.text,
        "options": list(criterion.options),
        "at_least": criterion.at_least if criterion.options else None,
        "pick": criterion.pick,
        "inherited": asked.inherited,
        "evidence": list(criterion.evidence),
        "basis": str(criterion.footing),
    }


def pick(found: Pick) -> Data:
    """A list of criteria of which a number is enough."""
    total = found.rule.out_of
    return {
        "id": found.id,
        "name": found.rule.name,
        "at_least": found.rule.at_least,
        "out_of": total if total is not None and total != NOT_PUBLISHED else len(found.criteria),
        "otherwise": found.rule.otherwise,
        "criteria": [each.id for each in found.criteria],
    }


def gap(found: Gap) -> Data:
    """What separates two roles."""
    return {
        "added": [expectation(each) for each in found.added],
        "carried": [expectation(each) for each in found.carried],
        "dropped": [{**expectation(each), "superseded_by": found.superseded.get(each.id)} for each in found.dropped],
        "picks": [pick(each) for each in found.picks],
        "thresholds": [{"area": each.area, "was": each.was, "now": each.now} for each in found.thresholds],
        "shares": [{"area": each.area, "was": each.was, "now": each.now} for each in found.shares],
        "published": {"from": not found.origin_silent, "to": not found.target_silent},
    }


def condition(asked: Condition | None) -> Data | None:
    """A condition as the document writes it."""
    return None if asked is None else asked.model_dump(mode="json", by_alias=True, exclude_defaults=True)


def evidence(part: Evidence) -> Data:
    """A piece of evidence."""
    return {"kind": str(part.kind), "text": part.text, "count": part.count}


def stage(part: Stage) -> Data:
    """A step of the decision."""
    return {"by": list(part.by), "what": part.what, "may": list(part.may)}


def limit(rule: Limit) -> Data:
    """A limit as the document writes it."""
    return rule.model_dump(mode="json", exclude_defaults=True, include={*Limit.model_fields} - {*Cited.model_fields})
