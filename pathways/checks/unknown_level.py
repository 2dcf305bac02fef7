"""Thresholds, conditions and roles name levels of the scale that they are read on."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks import parts
from pathways.checks.kinds import undefined
from pathways.checks.subject import Subject
from pathways.model.base import NOT_PUBLISHED
from pathways.model.conditions import AreaLevel
from pathways.model.selectors import RELATIVE
from pathways.problems import Path, Problem

CODE = "unknown-level"


def check(subject: Subject) -> Iterator[Problem]:
    """Report each level that its scale does not have, and levels of areas without a scale."""
    framework = subject.framework
    for key, profile in framework.profiles.items():
        for area, level in profile.thresholds.items():
            if level != NOT_PUBLISHED:
                yield from _on_area(subject, ("profiles", key, "thresholds", area), area, level)
    for path, condition in parts.all_conditions(framework):
        if isinstance(condition, AreaLevel):
            yield from _on_area(subject, (*path, "at_least"), condition.area, condition.at_least)
    levels = _levels(subject, framework.level_scale)
    for key, role in framework.roles.items():
        if role.level is not None and role.level not in levels:
            yield undefined(("roles", key, "level"), CODE, "level", role.level, levels, "level_scale")
    for path, selector, _ in parts.selectors(framework):
        for name in selector.level:
            if name not in levels and name not in RELATIVE:
                yield undefined((*path, "level"), CODE, "level", name, levels, "level_scale")


def _on_area(subject: Subject, path: Path, area: str, level: str) -> Iterator[Problem]:
    found = subject.framework.areas.get(area)
    if found is None:
        return  # an unknown area is a mistake of its own
    if found.scale is None:
        yield Problem(path, CODE, f"area {area!r} has no scale on which {level!r} could be read", "give it a `scale`")
    elif found.scale in subject.framework.scales and level not in _levels(subject, found.scale):
        yield undefined(path, CODE, "level", level, _levels(subject, found.scale), f"scales: {found.scale}")


def _levels(subject: Subject, scale: str | None) -> tuple[str, ...]:
    found = subject.framework.scales.get(scale or "")
    return tuple(found.levels) if found else ()
