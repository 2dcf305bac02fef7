"""Which problems and observations concern a part of a framework."""

from __future__ import annotations

from dataclasses import dataclass

from pathways.editing.state import State
from pathways.problems import Located, Path


@dataclass(frozen=True)
class Concerns:
    """What was found, in two lists: about the part that is looked at, and about all others."""

    here: tuple[Located, ...]
    elsewhere: tuple[Located, ...]


def concerns(state: State, path: Path) -> Concerns:
    """What concerns a statement; for a role, what its own criteria and its place in the ladder are faulted for too."""
    every = (*state.report.problems, *state.report.observations)
    if not path:
        return Concerns(tuple(each for each in every if len(each.problem.path) < 2), every)
    parts = _parts(state, path)
    here = tuple(each for each in every if _about(state, each, path, parts))
    return Concerns(here, tuple(each for each in every if each not in here))


def place_of(state: State, found: Located) -> Path:
    """The part to look at for something that was found: a statement, or a criterion of a profile."""
    path = found.problem.path
    role = _role_named(state, found)
    if role is not None:
        return ("roles", role)
    if len(path) >= 4 and path[0] == "profiles" and path[2] == "criteria":
        return path[:4]
    return path[:2] if len(path) >= 2 else ()


def _parts(state: State, path: Path) -> tuple[Path, ...]:
    if path[0] != "roles" or path[1] not in state.graph.roles:
        return (path,)
    return (path, *(("profiles", profile) for profile in state.graph.roles[str(path[1])].profiles))


def _about(state: State, found: Located, path: Path, parts: tuple[Path, ...]) -> bool:
    role = _role_named(state, found)
    if role is not None:
        return path == ("roles", role) or path == found.problem.path[: len(path)]
    places = (found.problem.path, *found.problem.also)
    return any(place[: len(part)] == part for place in places for part in parts)


def _role_named(state: State, found: Located) -> str | None:
    """The role that something found about a track is about: one that stands in it without an entry."""
    path = found.problem.path
    if len(path) < 2 or path[0] != "tracks":
        return None
    return next(
        (
            role.id
            for role in state.graph.roles.values()
            if role.entry is None and role.track == path[1] and f"({role.id})" in found.problem.message
        ),
        None,
    )
