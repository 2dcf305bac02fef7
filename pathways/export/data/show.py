"""A framework, or a role of it, as data: ``pathways/framework/1`` and ``pathways/role/1``."""

from __future__ import annotations

from collections.abc import Mapping

from pathways.export.data import pieces
from pathways.export.data.pieces import Data
from pathways.export.silences import silences
from pathways.graph.career import CareerGraph
from pathways.graph.ladder import ladder_of
from pathways.model.framework import Grade
from pathways.model.profiles import expectations, picks, shares, thresholds
from pathways.model.provenance import Cited, Named
from pathways.model.roles import Role


def framework(graph: CareerGraph) -> Data:
    """What a framework is, its ladder and its moves."""
    found = graph.framework
    ladder = ladder_of(graph)
    return {
        **pieces.envelope("framework", found),
        "summary": found.summary,
        "nature": found.nature,
        "institution": found.institution.model_dump(mode="json", exclude_defaults=True) if found.institution else None,
        "valid": found.valid.model_dump(mode="json", by_alias=True, exclude_defaults=True) if found.valid else None,
        "basis": pieces.basis(found),
        "tracks": [
            {"id": each.track, "name": each.name, "top": each.top, "ends_because": each.ends_because}
            for each in ladder.columns
        ],
        "ladder": [
            {
                "rank": row.rank,
                "grades": list(row.grades),
                "roles": {track: [role.id for role in cell] for track, cell in row.cells.items()},
            }
            for row in ladder.rows
        ],
        "roles": [pieces.role(role) for role in graph.roles.values()],
        "apart": [role.id for role in ladder.apart],
        "moves": [
            {
                "id": move.id,
                "label": move.label,
                "mechanism": str(move.mechanism),
                "judges": move.judges,
                "open": move.is_open,
                "general": move.general,
                "basis": pieces.basis(move),
            }
            for move in found.moves.values()
        ],
        "steps": [
            {"move": edge.move.id, "from": edge.origin, "to": edge.target, "outside": edge.outside or None}
            for edge in graph.edges
        ],
        "grades": [_grade(grade) for grade in found.grades.values()],
        "registrations": _plain(found.registrations),
        "rewards": _plain(found.rewards),
        "history": _plain(found.history),
        "not_published": list(silences(found)) if found.in_force else [],
        "limits": [{"id": name, **pieces.limit(rule)} for name, rule in found.limits.items()],
        "not_found": list(found.not_found),
        "sources": {name: source.model_dump(mode="json", exclude_none=True) for name, source in found.sources.items()},
    }


def _grade(grade: Grade) -> Data:
    return {
        "id": grade.id,
        "name": grade.name,
        "rank": grade.rank,
        "points": list(grade.points) if grade.points else None,
        "contribution": grade.contribution,
        "salary": _fields(grade.salary) if grade.salary else None,
        "job_size": _fields(grade.job_size) if grade.job_size else None,
    }


def _plain(section: Mapping[str, Named]) -> list[Data]:
    return [{"id": key, **_fields(statement)} for key, statement in section.items()]


def _fields(statement: Cited) -> Data:
    basis = {*Named.model_fields}
    return {
        **statement.model_dump(mode="json", by_alias=True, exclude_none=True, exclude=basis),
        "basis": pieces.basis(statement),
    }


def role(found: Role, graph: CareerGraph) -> Data:
    """A role and everything that it asks for."""
    entry = found.entry
    return {
        **pieces.envelope("role", graph.framework),
        "role": pieces.role(found),
        "summary": entry.summary if entry else None,
        "registration": [{"award": each.award, "kind": each.kind} for each in entry.registration] if entry else [],
        "reports_to": list(entry.reports_to) if entry else [],
        "thresholds": dict(thresholds(graph.framework, found)),
        "shares": dict(shares(graph.framework, found)),
        "asked": [pieces.expectation(each) for each in expectations(graph.framework, found)],
        "picks": [pieces.pick(each) for each in picks(graph.framework, found)],
    }
