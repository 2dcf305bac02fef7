"""What a framework's owner does not publish, in words: what readers must not take for nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pathways.export import words
from pathways.graph.unknowns import unpublished
from pathways.model.base import NOT_PUBLISHED
from pathways.model.framework import Framework

_FIELDS = {
    "points": "pay points",
    "contribution": "contribution points",
    "criteria": "criteria",
    "profiles": "what is asked",
    "titles": "titles",
}
"""Fields whose names do not say enough by themselves."""


def silences(framework: Framework) -> tuple[str, ...]:
    """What is not published, part by part; parts with the same gaps are told together."""
    together: dict[str, list[str]] = {}
    for name, gaps in _gaps(framework):
        if gaps:
            together.setdefault(words.joined(dict.fromkeys(gaps)), []).append(name)
    return tuple(f"{_joined(dict.fromkeys(names))}: {gaps}" for gaps, names in together.items())


def _joined(names: Iterable[str]) -> str:
    """Names as a list; grades among them are counted up after one word."""
    every = [*names]
    grades = [name.removeprefix(_GRADE) for name in every if name.startswith(_GRADE)]
    rest = [name for name in every if not name.startswith(_GRADE)]
    plural = "s" if len(grades) > 1 else ""
    return words.joined([f"grade{plural} {words.joined(grades)}"] * bool(grades) + rest)


_GRADE = "grade "


def _gaps(framework: Framework) -> Iterator[tuple[str, list[str]]]:
    """Each part by name, with what is not published of it."""
    for grade in framework.grades.values():
        yield f"{_GRADE}{grade.name or grade.id}", _named(grade.not_published)
    for track in framework.tracks.values():
        yield track.name, _named(track.not_published)
    for role in framework.roles.values():
        missing = [*role.not_published, *(["grade"] if role.grade == NOT_PUBLISHED else [])]
        yield role.title, _named(missing)
    for profile in framework.profiles.values():
        named = [area for area, level in profile.thresholds.items() if level == NOT_PUBLISHED]
        gaps = ["how high the thresholds are"] if named else []
        yield f"what {profile.name or profile.id} asks", [*_named(profile.not_published), *gaps]
    for move in framework.moves.values():
        unnamed = move.label is None and move.mechanism == NOT_PUBLISHED
        name = f"the move {move.id!r}" if unnamed else words.name_of(move)
        yield name, [words.fields([field]) for field in unpublished(move)] if move.is_open else []
    for limit in framework.limits.values():
        if NOT_PUBLISHED in (limit.at_least, limit.at_most, limit.at_most_share):
            yield limit.text or limit.id, ["the number"]


def _named(fields: tuple[str, ...] | list[str]) -> list[str]:
    return [_FIELDS.get(field, field.replace("_", " ")) for field in fields]
