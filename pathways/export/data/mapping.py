"""Where posts stand in a framework, as data: ``pathways/mapping/1``."""

from __future__ import annotations

from pathways.export import mapping as phrases
from pathways.export.data import pieces
from pathways.export.data.pieces import Data
from pathways.model.scenario import Scenario
from pathways.workforce.disclosure import Disclosed
from pathways.workforce.mapping import Mapped
from pathways.workforce.placement import Standing


def mapping(scenario: Scenario, found: Mapped, people: Disclosed, left_out: int) -> Data:
    """People by standing and role, rounded, and what is proposed for posts of each name."""
    return {
        **pieces.envelope("mapping", found.graph.framework),
        "scenario": {"id": scenario.id, "title": scenario.title},
        "round_to": scenario.round_to,
        "small": scenario.small,
        "left_out": left_out,
        "grades_joined": found.graded,
        "people": people.total,
        "standings": {each.value: people.count(each.value, None) for each in Standing},
        "roles": {
            role: people.count(Standing.MAPPED.value, role)
            for role in found.graph.roles
            if people.count(Standing.MAPPED.value, role) != 0
        },
        "posts": [
            {
                "title": group.post.title,
                "family": group.post.family,
                "grade": group.post.grade,
                "people": phrases.people(group, scenario.small),
                "standing": group.proposal.standing.value,
                "role": group.proposal.role,
                "candidates": list(group.proposal.candidates),
                "confidence": group.proposal.confidence,
                "reasons": [reason.value for reason in group.proposal.reasons],
                "confirmed": group.proposal.confirmed,
            }
            for group in phrases.ordered(found)
        ],
    }
