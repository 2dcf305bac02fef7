"""Tracks that are closed: gone, ended, left without roles, or with every way into them closed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pathways.compare.changes.company import joined_by, only_concerns
from pathways.compare.changes.difference import ABSENT, Difference, Path
from pathways.compare.changes.places import Places
from pathways.model.moves import TEMPORARY, Move


@dataclass(frozen=True, slots=True)
class Closing:
    """A track that is closed, with what closes it."""

    track: Path
    gone: tuple[Path, ...]
    """Statements that are gone with it: itself, its roles or the moves into it."""
    differences: tuple[Difference, ...]
    """What closes it, where it stays."""
    others: tuple[Path, ...]
    """The moves that were closed."""


def closed_tracks(before: Places, after: Places, left: Iterable[Difference]) -> Iterator[Closing]:
    """The tracks that are closed in the new version and were not in the old one.

    A way into a track is a lasting move from another track or from outside that speaks of the track or its roles; moves
    from anywhere to anywhere are no ways into one track.
    """
    known = list(left)
    removed = {each.path for each in known if each.now is ABSENT and each.path in before.statements}
    for path in [each for each in before.statements if each[:-1] == ("tracks",)]:
        if path in removed:
            yield Closing(path, (path,), (), ())
        elif path in after.statements and (
            _ended(path, known) or _emptied(path, before, after) or _shut(path, before, after)
        ):
            yield _closing(path, known, removed, before)


def _ended(track: Path, left: list[Difference]) -> bool:
    """Whether the track has a last day now."""
    return any(
        (each.path == (*track, "valid", "to") and each.was is ABSENT)
        or (each.path == (*track, "valid") and isinstance(each.now, Mapping) and "to" in each.now)
        for each in left
    )


def _roles(track: Path, places: Places) -> frozenset[str]:
    return frozenset(role.id for role in places.roles.values() if role.track == track[-1])


def _emptied(track: Path, before: Places, after: Places) -> bool:
    return bool(_roles(track, before)) and not _roles(track, after)


def _shut(track: Path, before: Places, after: Places) -> bool:
    return bool(_ways_in(track, before)) and not _ways_in(track, after)


def _ways_in(track: Path, places: Places) -> frozenset[Path]:
    """The moves by which the track can be entered."""
    own = _roles(track, places)
    return frozenset(
        path
        for path, move in places.statements.items()
        if isinstance(move, Move)
        and _leads_somewhere(move)
        and any(target in own and origin not in own for origin, target in joined_by(path, places))
    )


def _leads_somewhere(move: Move) -> bool:
    """Whether a move is open and lasting and names where it leads."""
    to = move.target
    return (
        move.is_open
        and not move.general
        and move.mechanism not in TEMPORARY
        and to is not None
        and not {"any", "other"} & {*to.role, *to.track}
    )


def _closing(track: Path, left: list[Difference], removed: set[Path], before: Places) -> Closing:
    own = _roles(track, before)
    gone = [path for path in removed if path[0] == "roles" and path[-1] in own]
    shut: list[Path] = []
    found = []
    for each in left:
        of_track = each.path[:2] == track and each.path[2] in {"valid", "ends_because", "grades"}
        if of_track or _role_ends(each, own):
            found.append(each)
        elif each.path[0] == "moves" and _only_of(each.path[:2], own, before):
            if each.path in removed:
                gone.append(each.path)
            elif each.path[2:] == ("closed",) and each.was is ABSENT:
                found.append(each)
                shut.append(each.path[:2])
        elif each.path[0] == "moves" and each.now is ABSENT and only_concerns(each, {track, *_paths(own)}, before):
            found.append(each)
        elif each.path[0] == "moves" and each.path[2:3] in {("from",), ("to",)} and _drops(each, track, own):
            found.append(each)
            if each.path[2] == "to":
                shut.append(each.path[:2])
    return Closing(track, tuple(gone), tuple(found), tuple(dict.fromkeys(shut)))


def _role_ends(each: Difference, own: frozenset[str]) -> bool:
    """Whether a difference is in when a role of the track holds."""
    return each.path[0] == "roles" and each.path[2:] in {("valid",), ("valid", "to")} and each.path[1] in own


def _paths(roles: Iterable[str]) -> set[Path]:
    return {("roles", role) for role in roles}


def _only_of(move: Path, own: frozenset[str], before: Places) -> bool:
    """Whether every step of a move starts or ends in the track."""
    joined = joined_by(move, before)
    return bool(joined) and all(origin in own or target in own for origin, target in joined)


def _drops(each: Difference, track: Path, own: frozenset[str]) -> bool:
    """Whether a selector only loses the track or its roles."""
    if not isinstance(each.was, tuple) or not isinstance(each.now, tuple):
        return False
    dropped = {name for name in each.was if name not in each.now}
    names = {track[-1]} if each.path[-1] == "track" else own if each.path[-1] == "role" else frozenset[str]()
    return bool(dropped) and dropped <= names and set(each.now) <= set(each.was)
