"""Where posts stand in a framework, as data: ``pathways/mapping/1``."""

from __future__ import annotations

from pathways.export import mapping as phrases
from pathways.export.data import pieces
from pathways.export.data.pieces import Data
from pathways.workforce.mapping_answer import MappingAnswer, Posts
from pathways.workforce.placement import Standing


def mapping(answer: MappingAnswer) -> Data:
    """People by standing and role, rounded, and what is proposed for posts of each name."""
    scenario, found, people = answer.scenario, answer.mapped, answer.people
    return {
        **pieces.envelope("mapping", found.graph.framework),
        "scenario": {"id": scenario.id, "title": scenario.title},
        "round_to": scenario.round_to,
        "small": scenario.small,
        "left_out": answer.left_out,
        "grades_joined": found.graded,
        "people": people.total,
        "standings": {each.value: people.count(each.value, None) for each in Standing},
        "roles": {role: people.count(Standing.MAPPED.value, role) for role in phrases.roles_held(answer)},
        "posts": [_posts(each, scenario.small) for each in answer.posts],
    }


def _posts(posts: Posts, small: int) -> Data:
    post, proposal = posts.group.post, posts.group.proposal
    return {
        "title": post.title,
        "family": post.family,
        "grade": post.grade,
        "people": phrases.people(posts.size, small),
        "standing": proposal.standing.value,
        "role": proposal.role,
        "candidates": list(proposal.candidates),
        "confidence": proposal.confidence,
        "reasons": [reason.value for reason in proposal.reasons],
        "confirmed": proposal.confirmed,
    }
