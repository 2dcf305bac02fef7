"""What a career framework says of the person who holds a role, as facts that funders ask for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pathways.model.facts import Fact
from pathways.model.framework import Framework
from pathways.model.roles import Role
from pathways.rules.states import State
from pathways.rules.typed import typed

LECTURER_LEVEL = "lecturer-level"
"""The word of `counts_as` that says whether a grade counts as lecturer level."""

_ACADEMIC_EQUIVALENT = {"yes": "lecturer", "no": "below-lecturer"}

_KINDS = {"university": "university", "company": "business", "government": "government"}


def facts_of_role(framework: Framework, role: Role, facts: Mapping[str, Fact]) -> dict[str, State]:
    """What a framework settles for the holder of a role; what it does not say stays unknown.

    Whether a grade counts as lecturer level is the institution's to say: it is taken from `counts_as` of the grade,
    and unknown without it.

    Args:
        framework: The framework.
        role: A role of it.
        facts: The definitions of all facts.
    """
    return {name: typed(facts[name], value) for name, value in _written(framework, role).items() if name in facts}


def _written(framework: Framework, role: Role) -> dict[str, Any]:
    said: dict[str, Any] = {}
    track = framework.tracks.get(role.track or "")
    grade = framework.grades.get(role.grade or "")
    if track is not None and track.family in {"technical", "academic", "research"}:
        said["post.family"] = track.family
    if grade is not None and grade.counts_as.get(LECTURER_LEVEL) in _ACADEMIC_EQUIVALENT:
        said["post.academic_equivalent"] = _ACADEMIC_EQUIVALENT[grade.counts_as[LECTURER_LEVEL]]
    institution = framework.institution
    if institution is not None:
        if institution.kind in _KINDS:
            said["host.kind"] = _KINDS[institution.kind]
        if institution.country in {"GB", "IE", "DE", "NO", "CH", "US", "CN", "IN"}:
            said["host.country"] = institution.country
    return said
