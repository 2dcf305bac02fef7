"""Below the top of a track there is a way on, or a reason why not."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks.kinds import observed
from pathways.checks.subject import Subject
from pathways.checks.ways import place_of, way_out
from pathways.model.roles import tops
from pathways.problems import Problem

CODE = "dead-end"


def check(subject: Subject) -> Iterator[Problem]:
    """Observe roles that nothing leads out of; at the top of a track a reason, or the highest grade, is enough."""
    framework = subject.framework
    highest = max((role.rank for role in subject.roles.values() if role.rank is not None), default=None)
    at_top = {role.id for role in tops(subject.roles)}
    for role in subject.roles.values():
        if (
            not role.placed
            or way_out(subject, role)
            or any(not edge.move.is_open for edge in subject.graph.out[role.id])
        ):
            continue
        track = framework.tracks[role.track or ""]
        if role.id in at_top and (track.ends_because or role.rank == highest):
            continue
        message = f"nothing leads on from {role.title!r} ({role.id}), and no reason is given"
        help = "describe a way on, or say why the track ends here (`ends_because`, or a closed move)"
        yield observed(framework, place_of(role), CODE, message, help)
