"""No two roles share an id, and no name is a word that means something relative."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks.subject import Subject
from pathways.model.base import NOT_PUBLISHED
from pathways.model.framework import PREDEFINED_BODIES
from pathways.model.selectors import RELATIVE
from pathways.problems import Problem

CODE = "colliding-id"


def check(subject: Subject) -> Iterator[Problem]:
    """Report ids that would mean two things."""
    framework = subject.framework
    places = {f"{track}-{grade}": (track, grade) for track, found in framework.tracks.items() for grade in found.grades}
    for key, role in framework.roles.items():
        if key in places and (role.track, role.grade) != places[key]:
            track, grade = places[key]
            message = f"{key!r} is also the id of grade {grade!r} of track {track!r}"
            yield Problem(("roles", key), CODE, message, "choose another id", on="key")
    for section in ("grades", "groups", "tracks", "families", "roles"):
        for key in getattr(framework, section):
            if key in RELATIVE or key == "outside":
                message = f"{key!r} has a meaning of its own in selectors"
                yield Problem((section, key), CODE, message, "choose another id", on="key")
    for key in framework.bodies:
        if key in PREDEFINED_BODIES or key == NOT_PUBLISHED:
            yield Problem(("bodies", key), CODE, f"body {key!r} is already defined", "choose another id", on="key")
    taken: dict[tuple[str, str, int], str] = {}
    for key, role in framework.roles.items():
        if role.track and role.grade and role.order is not None:
            place = (role.track, role.grade, role.order)
            if place in taken:
                message = f"{key!r} has the same track, grade and order as {taken[place]!r}"
                help = "give each rank inside a grade its own order"
                yield Problem(("roles", key, "order"), CODE, message, help, also=(("roles", taken[place], "order"),))
            taken.setdefault(place, key)
