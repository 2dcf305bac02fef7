"""Roles beside the lead as data: ``pathways/named/1``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from pathways.export.data import pieces
from pathways.export.data.eligible import verdict
from pathways.export.data.pieces import Data
from pathways.export.justification import justification
from pathways.funding.naming import Naming
from pathways.funding.rulebook import Version
from pathways.model.facts import Fact


def named(scheme: Version, found: Sequence[Naming], on: date, facts: Mapping[str, Fact]) -> Data:
    """The roles that somebody may be named in, where their cost stands, and a paragraph to adapt."""
    return {
        **pieces.envelope("named"),
        "scheme": scheme.id,
        "on": on.isoformat(),
        "roles": [
            {
                "id": each.role.id,
                "name": each.role.name,
                "formerly": list(each.role.formerly),
                "definition": each.role.definition,
                "definition_held": each.definition_held,
                "basis": pieces.basis(each.role),
                "verdict": verdict(each.verdict, facts) if each.verdict else None,
                "costs": [
                    {"id": cost.id, "name": cost.name, "text": cost.text, "basis": pieces.basis(cost)}
                    for cost in each.costs
                ],
            }
            for each in found
        ],
        "paragraphs": list(justification(found)),
    }
