"""Criteria, thresholds and conditions name areas that the framework defines."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks import parts
from pathways.checks.kinds import undefined
from pathways.checks.subject import Subject
from pathways.model.conditions import AreaLevel, Meets
from pathways.problems import Path, Problem

CODE = "unknown-area"


def check(subject: Subject) -> Iterator[Problem]:
    """Report each name that nothing defines."""
    framework = subject.framework
    known = subject.known("areas")
    for key, profile in framework.profiles.items():
        for name, criterion in profile.criteria.items():
            if criterion.area not in known:
                place: Path = ("profiles", key, "criteria", name, "area")
                yield undefined(place, CODE, "area", criterion.area, known, "areas")
        for area in profile.thresholds:
            if area not in known:
                yield undefined(("profiles", key, "thresholds", area), CODE, "area", area, known, "areas")
    for path, condition in parts.all_conditions(framework):
        if isinstance(condition, AreaLevel | Meets) and condition.area is not None and condition.area not in known:
            yield undefined((*path, "area"), CODE, "area", condition.area, known, "areas")
