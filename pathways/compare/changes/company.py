"""What comes and goes with a statement: all that could not be without it, and names that are only dropped or added.

A role goes with its track or grade; a profile with the roles that it is for; a move if every step of it starts or
ends at what is gone; a limit or choice with its moves; a body, scale, area or source if nothing else names it. What
comes is treated alike. Lists from which only such names are gone, or to which only such names have come, follow.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from pathways.compare.changes.difference import ABSENT, Difference, Path
from pathways.compare.changes.places import Places
from pathways.graph.edges import edges_of_move
from pathways.model.framework import Framework
from pathways.model.moves import Move
from pathways.model.selectors import AXES

HELPERS = frozenset(
    {
        *("bodies", "areas", "scales", "sources", "families", "groups", "profiles", "costs", "facts"),
        *("picks", "competences", "limits", "choosing"),
    }
)
"""Sections whose statements are there for others: one that is named only by what is gone is gone with it."""


@dataclass(frozen=True, slots=True)
class Company:
    """What follows from statements that came or went."""

    differences: tuple[Difference, ...]
    others: tuple[Path, ...]
    """Statements that came or went with them."""


def company_of(
    gone: Iterable[Path], come: Iterable[Path], before: Places, after: Places, left: Iterable[Difference]
) -> Company:
    """What follows from some statements having gone and others having come.

    Args:
        gone: Statements of the old version that the new one does not have.
        come: Statements of the new version that the old one does not have.
        before: The old version, under the ids of the new one.
        after: The new version.
        left: Differences that nothing has explained yet.
    """
    known = list(left)
    roots = {*gone}, {*come}
    replaced = all(roots)
    removed = [each.path for each in known if each.now is ABSENT and each.path in before.statements]
    added = [each.path for each in known if each.was is ABSENT and each.path in after.statements]
    away = _spread(roots[0], removed, before, after, replaced)
    here = _spread(roots[1], added, after, before, replaced)
    stood = _standing_on(away, before) if replaced else away
    stands = _standing_on(here, after) if replaced else here
    follow = _Consequences(away | stood, here | stands, before, after)
    found = tuple(each for each in known if each.path in away | here or follow(each))
    others = [each.path for each in found if each.path in (away | here) - roots[0] - roots[1]]
    return Company(found, tuple(others))


def joined_by(path: Path, places: Places) -> frozenset[tuple[str, str]]:
    """The pairs of roles that a move joins; places outside stand by their words."""
    move, framework = places.statements.get(path), places.document
    if not isinstance(move, Move) or not isinstance(framework, Framework):
        return frozenset()
    edges = edges_of_move(move, framework, places.roles)
    return frozenset((each.origin or each.outside, each.target or each.outside) for each in edges)


def ranks_alike(before: Places, after: Places) -> bool:
    """Whether the grades that both versions have stand in one order, whatever their ranks are."""
    one, other = before.document, after.document
    if not isinstance(one, Framework) or not isinstance(other, Framework):
        return False
    common = [name for name in one.grades if name in other.grades]
    return _by_rank(common, one) == _by_rank(common, other)


def _by_rank(names: list[str], framework: Framework) -> list[str]:
    return sorted(names, key=lambda name: framework.grades[name].rank)


def only_concerns(gone: Difference, paths: set[Path], places: Places) -> bool:
    """Whether a member of a list, such as a piece of evidence, was said only of some roles, tracks or grades."""
    if not isinstance(gone.was, Mapping) or "for" not in gone.was:
        return False
    named = [use.meant for use in places.uses if use.at[: len(gone.path) + 1] == (*gone.path, "for")]
    return bool(named) and all(path in paths for path in named)


def _spread(roots: set[Path], candidates: list[Path], here: Places, there: Places, replaced: bool) -> set[Path]:
    """The roots with everything that stands only on them."""
    found = roots | _roles_at(roots, here, there)
    waiting = [path for path in candidates if path not in found]
    while True:
        more = [path for path in waiting if _depends(path, found, here, replaced)] if found else []
        if not more:
            return found
        found |= {*more} | _roles_at({*more}, here, there)
        waiting = [path for path in waiting if path not in found]


def _standing_on(paths: set[Path], places: Places) -> set[Path]:
    """Roles and profiles that are of some grades or tracks, whether or not they stay."""
    roles = {
        ("roles", role.id)
        for role in places.roles.values()
        if ("tracks", role.track or "") in paths or ("grades", role.grade or "") in paths
    }
    profiles = {path for path in places.statements if path[:-1] == ("profiles",) and _only_for(path, paths, places)}
    return paths | roles | profiles


def _roles_at(paths: set[Path], here: Places, there: Places) -> set[Path]:
    """Roles of tracks and grades that are not in the other version."""
    return {
        ("roles", role.id)
        for role in here.roles.values()
        if role.id not in there.roles
        and (("tracks", role.track or "") in paths or ("grades", role.grade or "") in paths)
    }


def _depends(path: Path, gone: set[Path], places: Places, replaced: bool) -> bool:
    """Whether a statement could not be without some others."""
    if any(path[:length] in gone for length in range(2, len(path))):
        return True
    if path[0] == "moves":
        joined = joined_by(path, places)
        ends = all if replaced else any
        return bool(joined) and all(ends(("roles", role) in gone for role in pair) for pair in joined)
    if path[0] == "roles" and path[-1] in places.roles:
        role = places.roles[path[-1]]
        return ("tracks", role.track or "") in gone or ("grades", role.grade or "") in gone
    if path[-2] == "criteria":
        return any(use.meant in gone for use in places.names_in.get((*path, "area"), ()))
    if path[0] == "profiles" and (only_for := _only_for(path, gone, places)) is not None:
        return only_for
    if path[0] in {"limits", "choosing"}:
        named = {use.meant for use in places.uses if use.at[:2] == path and use.meant[0] == "moves"}
        return bool(named) and named <= gone
    users = places.users(path)
    return path[-2] in HELPERS and bool(users) and all(_within(user, gone) for user in users)


def _only_for(path: Path, gone: set[Path], places: Places) -> bool | None:
    """Whether the selector of a profile names only what is gone, on any axis; None if it has no selector."""
    fields = [uses for field, uses in places.names_in.items() if field[:3] == (*path, "for")]
    return any(all(use.meant in gone for use in uses) for uses in fields) if fields else None


def _within(path: Path, gone: set[Path]) -> bool:
    return any(path[:length] in gone for length in range(1, len(path) + 1))


@dataclass(frozen=True)
class _Consequences:
    """Whether a difference only drops names of what is gone and adds names of what has come."""

    gone: set[Path]
    come: set[Path]
    before: Places
    after: Places

    def __call__(self, each: Difference) -> bool:
        if each.path[:1] == ("grades",) and each.path[2:] == ("rank",):
            return self._touches_grades() and ranks_alike(self.before, self.after)
        if self._part_of(each):
            return True
        was, now = _as_tuple(each.was), _as_tuple(each.now)
        if was is None or now is None:
            return False
        if ABSENT in (each.was, each.now) and (each.path[-1] in AXES or each.path[-2:-1] == ("thresholds",)):
            return each.path[-2:-1] == ("thresholds",) and ("areas", each.path[-1]) in self.gone | self.come
        dropped, joined = [name for name in was if name not in now], [name for name in now if name not in was]
        kept = [name for name in was if name in now] == [name for name in now if name in was]
        return (
            bool(dropped or joined)
            and kept
            and self._all_in(dropped, each.path, self.gone, self.before)
            and self._all_in(joined, each.path, self.come, self.after)
        )

    def _all_in(self, names: list[Any], field: Path, paths: set[Path], places: Places) -> bool:
        meant = {use.name: use.meant for use in places.names_in.get(field, ())}
        return all(meant.get(name) in paths for name in names)

    def _part_of(self, each: Difference) -> bool:
        """Whether a member of a list is gone or has come whose own selector names only what is gone or has come."""
        return (each.now is ABSENT and only_concerns(each, self.gone, self.before)) or (
            each.was is ABSENT and only_concerns(each.mirrored, self.come, self.after)
        )

    def _touches_grades(self) -> bool:
        return any(path[0] == "grades" for path in self.gone | self.come)


def _as_tuple(value: Any) -> tuple[Any, ...] | None:
    if value is ABSENT:
        return ()
    return value if isinstance(value, tuple) else (value,) if isinstance(value, str) else None
