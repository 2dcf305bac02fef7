"""Every selector matches something, and relative words stand only in `to`."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks import parts
from pathways.checks.subject import Subject
from pathways.graph.edges import edges_of_move, origins
from pathways.model.roles import matches
from pathways.model.selectors import AXES, RELATIVE, Selector
from pathways.problems import Problem

CODE = "empty-selector"


def check(subject: Subject) -> Iterator[Problem]:
    """Report selectors that no role agrees with, unless a name in them is unknown or a grade unpublished."""
    framework = subject.framework
    misread = set()
    for path, selector, relative in parts.selectors(framework):
        words = {name for axis in AXES for name in selector.names(axis)} & {*RELATIVE} - {"any"}
        if words and not relative:
            word = sorted(words)[0]
            misread.add(path[:2])
            message = f"{word!r} is read from a starting role, and there is none here"
            yield Problem(path, CODE, message, "name grades, tracks or roles instead")
    if any(subject.left_out.get(section) for section in ("roles", "grades", "tracks", "families", "groups")):
        return
    for key, profile in framework.profiles.items():
        applies = profile.applies_to
        if applies is None or ("profiles", key) in misread or _names_unknown(subject, applies):
            continue
        if not any(matches(applies, role) for role in subject.roles.values()):
            yield Problem(("profiles", key, "for"), CODE, f"profile {key!r} applies to no role", _HELP)
    for key, move in framework.moves.items():
        if (
            ("moves", key) in misread
            or _names_unknown(subject, move.origin)
            or (move.target is not None and _names_unknown(subject, move.target))
        ):
            continue
        starts = origins(move, subject.roles)
        if move.origin.outside is None and not starts:
            yield Problem(("moves", key, "from"), CODE, f"move {key!r} starts from no role", _HELP)
        elif move.target is not None and not edges_of_move(move, framework, subject.roles):
            yield Problem(("moves", key, "to"), CODE, f"move {key!r} leads to no role", _HELP)


_HELP = "check grades and tracks against each other; a target keeps what it does not mention"


def _names_unknown(subject: Subject, selector: Selector) -> bool:
    """Whether a selector names something that is not defined, or a track whose grades are not published."""
    framework = subject.framework
    known = {
        "role": subject.known_roles,
        "track": subject.known("tracks"),
        "grade": subject.known("grades"),
        "group": subject.known("groups"),
    }
    for axis, names in known.items():
        if any(name not in names and name not in RELATIVE for name in selector.names(axis)):
            return True
    tracks = [framework.tracks[name] for name in selector.track if name in framework.tracks]
    return bool(tracks) and all(not track.grades for track in tracks)
