"""A track goes up grade by grade, without leaving out one that others have."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks.kinds import observed
from pathways.checks.subject import Subject
from pathways.problems import Problem

CODE = "grade-gap"


def check(subject: Subject) -> Iterator[Problem]:
    """Observe tracks that leave out a grade of the framework between their lowest and their highest."""
    framework = subject.framework
    used = {role.rank: role.grade for role in subject.roles.values() if role.rank is not None and role.placed}
    for key, track in framework.tracks.items():
        ranks = {framework.grades[name].rank for name in track.grades if name in framework.grades}
        missing = [rank for rank in sorted(used) if ranks and min(ranks) < rank < max(ranks) and rank not in ranks]
        if missing:
            grades = ", ".join(repr(used[rank]) for rank in missing)
            message = f"track {track.name!r} has no role at grade {grades}, between its lowest and its highest"
            help = "people would have to leave the track, or rise by more than one grade"
            yield observed(framework, ("tracks", key, "grades"), CODE, message, help)
