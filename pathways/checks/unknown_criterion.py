"""`alternative_to` names criteria of the profile, `replaces` those of profiles that it builds on."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks.kinds import undefined
from pathways.checks.subject import Subject
from pathways.model.profiles import lineage
from pathways.problems import Problem

CODE = "unknown-criterion"


def check(subject: Subject) -> Iterator[Problem]:
    """Report each name that nothing defines."""
    framework = subject.framework
    for key, profile in framework.profiles.items():
        lower = lineage(framework, key)[1:]
        if any(
            name not in framework.profiles for other in (key, *lower) for name in framework.profiles[other].builds_on
        ):
            continue  # an unknown profile is a mistake of its own, and its criteria are not known
        below = {name for other in lower for name in framework.profiles[other].criteria}
        dotted = {f"{other}.{name}" for other in lower for name in framework.profiles[other].criteria}
        for name, criterion in profile.criteria.items():
            path = ("profiles", key, "criteria", name)
            for other in criterion.alternative_to:
                if other not in profile.criteria:
                    yield undefined(
                        (*path, "alternative_to"), CODE, "criterion", other, profile.criteria, f"profiles: {key}"
                    )
            for other in criterion.replaces:
                if other not in below | dotted:
                    yield undefined(
                        (*path, "replaces"), CODE, "criterion", other, below, "the profiles that it builds on"
                    )
