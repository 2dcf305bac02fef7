"""Areas and the framework name scales that it defines."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks.kinds import undefined
from pathways.checks.subject import Subject
from pathways.problems import Problem

CODE = "unknown-scale"


def check(subject: Subject) -> Iterator[Problem]:
    """Report each name that nothing defines."""
    framework = subject.framework
    known = subject.known("scales")
    for key, area in framework.areas.items():
        if area.scale is not None and area.scale not in known:
            yield undefined(("areas", key, "scale"), CODE, "scale", area.scale, known, "scales")
    if framework.level_scale is not None and framework.level_scale not in known:
        yield undefined(("level_scale",), CODE, "scale", framework.level_scale, known, "scales")
