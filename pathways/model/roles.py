"""What a person can be in a framework: every grade of every track, titled or not, and roles that stand apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from pathways.model.base import NOT_PUBLISHED
from pathways.model.framework import Framework, Grade, RoleEntry, Track
from pathways.model.provenance import Footing
from pathways.model.selectors import Selector

TRACK_PLACEHOLDER = "{track}"
"""Stands in a grade's title for the title of the track."""


@dataclass(frozen=True, slots=True)
class Role:
    """A role with its place in the framework. Titles are for people; only the id is a key."""

    id: str
    title: str
    also_titled: tuple[str, ...]
    track: str | None
    grade: str | None
    """None: not known, so that the role stands apart from the ladder."""
    rank: float | None
    """The place of the grade among all grades; higher is higher."""
    order: int | None
    level: str | None
    family: str | None
    group: str | None
    stream: tuple[str, ...]
    profiles: tuple[str, ...]
    """The profiles that it is asked to meet, each once."""
    footing: Footing
    """What the statement that defines it stands on."""
    entry: RoleEntry | None
    """Its own statement; None for a grade of a track without one."""

    @property
    def placed(self) -> bool:
        """Whether it has a place on the ladder."""
        return self.track is not None and self.rank is not None


def roles_of(framework: Framework) -> dict[str, Role]:
    """All roles by id: track by track in the order of the document, each from its lowest grade; then those apart."""
    entries = [_of_entry(framework, entry) for entry in framework.roles.values()]
    titled = {(role.track, role.grade) for role in entries}
    found: list[Role] = []
    for track_id, track in framework.tracks.items():
        bare = [
            _of_grade(framework, track_id, track, grade)
            for grade in track.grades
            if (track_id, grade) not in titled and f"{track_id}-{grade}" not in framework.roles
        ]
        own = [role for role in entries if role.track == track_id and role.rank is not None]
        found += sorted(bare + own, key=lambda role: (role.rank is None, role.rank or 0, role.order or 0))
    placed = {role.id for role in found}
    found += [role for role in entries if role.id not in placed]
    return {role.id: role for role in found}


def matches(selector: Selector, role: Role) -> bool:
    """Whether a role agrees with everything a selector mentions, its names read as absolute."""
    if selector.outside is not None:
        return False
    return all(_agrees(selector.names(axis), values_on(role, axis)) for axis in selector.mentioned)


def values_on(role: Role, axis: str) -> tuple[str, ...]:
    """What a role is on an axis of selectors; empty where that is not known."""
    if axis == "stream":
        return role.stream
    value = role.id if axis == "role" else getattr(role, axis)
    return () if value is None else (str(value),)


def _agrees(names: tuple[str, ...], values: tuple[str, ...]) -> bool:
    return "any" in names or any(value in names for value in values)


def _of_entry(framework: Framework, entry: RoleEntry) -> Role:
    track = framework.tracks.get(entry.track) if entry.track else None
    grade_id = entry.grade if entry.grade not in (None, NOT_PUBLISHED) else None
    grade = framework.grades.get(grade_id) if grade_id else None
    role = Role(
        id=entry.id,
        title=entry.title,
        also_titled=entry.also_titled,
        track=entry.track if track else None,
        grade=grade_id,
        rank=grade.rank if grade else None,
        order=entry.order,
        level=entry.level,
        family=track.family if track else None,
        group=grade.group if grade else None,
        stream=entry.stream,
        profiles=entry.profiles,
        footing=Footing.INFERRED if {"title", "track", "grade"} & {*entry.inferred} else entry.footing,
        entry=entry,
    )
    return _with_profiles(framework, role, grade, track)


def _of_grade(framework: Framework, track_id: str, track: Track, grade_id: str) -> Role:
    grade = framework.grades.get(grade_id)
    titles = _titles(track, grade_id, grade)
    role = Role(
        id=f"{track_id}-{grade_id}",
        title=titles[0],
        also_titled=titles[1:],
        track=track_id,
        grade=grade_id,
        rank=grade.rank if grade else None,
        order=None,
        level=None,
        family=track.family,
        group=grade.group if grade else None,
        stream=(),
        profiles=(),
        footing=track.footing_of("grades", grade_id),
        entry=None,
    )
    return _with_profiles(framework, role, grade, track)


def _titles(track: Track, grade_id: str, grade: Grade | None) -> tuple[str, ...]:
    if grade is None or grade.title is None:
        label = (grade.name if grade else None) or f"grade {grade_id}"
        return (f"{track.name}, {label}",)
    names = track.titles or (track.name,)
    return tuple(dict.fromkeys(grade.title.replace(TRACK_PLACEHOLDER, name) for name in names))


def _with_profiles(framework: Framework, role: Role, grade: Grade | None, track: Track | None) -> Role:
    named = [*role.profiles, *(grade.profiles if grade else ()), *(track.profiles if track else ())]
    for profile_id, profile in framework.profiles.items():
        if profile.applies_to is not None and matches(profile.applies_to, role):
            named.append(profile_id)
    return replace(role, profiles=tuple(dict.fromkeys(named)))


def tops(roles: Mapping[str, Role]) -> Iterator[Role]:
    """The highest roles of each track."""
    best: dict[str, float] = {}
    for role in roles.values():
        if role.track is not None and role.rank is not None:
            best[role.track] = max(best.get(role.track, role.rank), role.rank)
    for role in roles.values():
        if role.track is not None and role.rank is not None and role.rank == best[role.track]:
            yield role
