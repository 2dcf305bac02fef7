"""From selectors to edges: the one place where it is decided which roles a move joins.

`from` takes every role that agrees with all it mentions. For each of them `to` is read like this:

| `to` mentions | the target is |
| --- | --- |
| `role` | the roles named (`any`: all, `other`: all but the start); what else is mentioned must hold too |
| neither `family`, `track` nor `stream` | on the same track |
| `track: name`, `same`, `other`, `any` | on that track; `other` and `any` stay in the family unless it is mentioned |
| `family` without `track` | on any track of that family |
| `stream` | of that stream, on the same track unless a track is mentioned |
| nothing of `group`, `grade`, `level`, `order` | at the same grade, and of the same order on the same track |
| `grade: next` | the next grade of the target's own track above the start, even where nobody is titled there |
| `grade: higher`, `lower`, `other`, `any`, `same`, name | every grade of the target's track of that kind |
| `group` without `grade` | the lowest grade of that group on the track |
| `grade` without `order` | where a grade holds several ranks: the lowest of them |
| `order` without `grade` | at the same grade |
| `level` | any grade at that level |

The start itself is never a target. Height is read from ranks, never from labels, so ladders may count downward.
A start without a known place on an axis that `to` reads from it gives no edge.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from pathways.model.evidence import Evidence
from pathways.model.framework import Framework
from pathways.model.moves import Move, Stage
from pathways.model.roles import Role, matches, values_on
from pathways.model.selectors import Selector


@dataclass(frozen=True, slots=True)
class Edge:
    """A move between two roles, or from or to a place outside the framework."""

    move: Move
    origin: str | None
    """The id of a role; None: outside the framework."""
    target: str | None
    """The id of a role; None: outside the framework."""

    @property
    def outside(self) -> str:
        """The place outside, in words; empty if both ends are roles."""
        if self.origin is None:
            return self.move.origin.outside or ""
        if self.target is None and self.move.target is not None:
            return self.move.target.outside or ""
        return ""


def edges_of(framework: Framework, roles: Mapping[str, Role], general: bool = False) -> tuple[Edge, ...]:
    """All edges, move by move in the order of the document.

    Args:
        framework: The framework at a date.
        roles: Its roles.
        general: Whether moves from anywhere to anywhere are expanded too.
    """
    return tuple(
        edge
        for move in framework.moves.values()
        if general or not move.general
        for edge in edges_of_move(move, framework, roles)
    )


def edges_of_move(move: Move, framework: Framework, roles: Mapping[str, Role]) -> tuple[Edge, ...]:
    """The edges of one move; none for a review without a target."""
    if move.target is None:
        return ()
    to = move.target
    if move.origin.outside is not None:
        return tuple(Edge(move, None, role.id) for role in roles.values() if to.outside is None and matches(to, role))
    starts = origins(move, roles)
    if to.outside is not None:
        return tuple(Edge(move, start.id, None) for start in starts)
    near = _near(to, roles)
    return tuple(
        Edge(move, start.id, target.id) for start in starts for target in targets(to, start, framework, near(start))
    )


def origins(move: Move, roles: Mapping[str, Role]) -> tuple[Role, ...]:
    """The roles that a move can start from."""
    return tuple(role for role in roles.values() if matches(move.origin, role))


def _near(to: Selector, roles: Mapping[str, Role]) -> Callable[[Role], Iterable[Role]]:
    """Which roles need be held against a selector, by the start: often its own track alone, however many there are."""
    if to.role or to.family or to.track:
        return lambda _start: roles.values()
    tracks: dict[str | None, list[Role]] = {}
    for role in roles.values():
        tracks.setdefault(role.track, []).append(role)
    return lambda start: tracks[start.track] if start.track is not None else ()


def targets(to: Selector, start: Role, framework: Framework, roles: Iterable[Role]) -> tuple[Role, ...]:
    """The roles among some that a move from one role can end in, by the table above."""
    others = [role for role in roles if role.id != start.id]
    if to.role:
        named = [role for role in others if "any" in to.role or "other" in to.role or role.id in to.role]
        rest = to.model_copy(update={"role": ()})
        return tuple(
            role for role in named if not rest.mentioned or role in targets_among(rest, start, framework, named)
        )
    return targets_among(to, start, framework, others)


def targets_among(to: Selector, start: Role, framework: Framework, others: Iterable[Role]) -> tuple[Role, ...]:
    """The roles among some that agree with a selector read from a start."""
    on_line = [role for role in others if _on_line(to, start, role)]
    high = {role.id for role in _at_height(to, start, framework, on_line)}
    return tuple(role for role in on_line if role.id in high)


def concerns(part: Evidence | Stage, start: Role | None, target: Role | None, framework: Framework) -> bool:
    """Whether a piece of evidence or a stage belongs to the step from one role to another."""
    if part.only is None:
        return True
    origin, to = part.only.origin, part.only.target
    if origin is not None and (start is None or not matches(origin, start)):
        return False
    if to is None:
        return True
    if target is None:
        return to.outside is not None
    return matches(to, target) or (start is not None and target in targets_among(to, start, framework, [target]))


def _on_line(to: Selector, start: Role, role: Role) -> bool:
    if to.stream and not _agree(to.stream, start.stream, role.stream):
        return False
    if to.family and not _agree(to.family, values_on(start, "family"), values_on(role, "family")):
        return False
    if to.track:
        if not _agree(to.track, values_on(start, "track"), values_on(role, "track")):
            return False
        relative = {"other", "any"} & set(to.track)
        return not relative or bool(to.family) or role.track in to.track or role.family == start.family
    return bool(to.family) or (start.track is not None and role.track == start.track)


def _agree(names: tuple[str, ...], here: tuple[str, ...], there: tuple[str, ...]) -> bool:
    """Whether a role that is `there` on an axis without height agrees with names read from `here`."""
    if "any" in names or any(value in names for value in there):
        return True
    if "same" in names and set(here) & set(there):
        return True
    return "other" in names and bool(there) and not set(here) & set(there)


def _at_height(to: Selector, start: Role, framework: Framework, line: list[Role]) -> list[Role]:
    """The roles on the line at the height that a selector asks for."""
    if not (to.group or to.grade or to.level or to.order):
        same = [role for role in line if role.rank is not None and role.rank == start.rank]
        return [role for role in same if role.track != start.track or role.order == start.order or start.order is None]
    found = line
    for axis in ("group", "grade", "level"):
        names = to.names(axis)
        if names:
            found = _on_axis(axis, names, _height(axis, framework), start, found)
    if to.group and not to.grade:
        found = _lowest(found, lambda role: role.rank)
    if to.order:
        if not to.grade:
            found = [role for role in found if role.rank == start.rank]
        return _on_axis("order", to.order, lambda role: role.order, start, found)
    entry = {role.id for role in _lowest(found, lambda each: each.order, by_grade)}
    return [role for role in found if role.rank == start.rank or role.id in entry]


Height = Callable[[Role], float | None]


def _height(axis: str, framework: Framework) -> Height:
    """How high a role stands on an axis; None where that is not known."""
    if axis == "grade":
        return lambda role: role.rank
    if axis == "group":
        ranks = {name: group.rank for name, group in framework.groups.items()}
        return lambda role: ranks.get(role.group or "")
    scale = framework.scales.get(framework.level_scale or "")
    levels = {name: index for index, name in enumerate(scale.levels)} if scale else {}
    return lambda role: levels.get(role.level or "")


def _on_axis(axis: str, names: tuple[str, ...], height: Height, start: Role, line: list[Role]) -> list[Role]:
    here = height(start)
    found = [role for role in line if "any" in names or any(value in names for value in values_on(role, axis))]
    if here is None:
        return found
    for word in names:
        if word in _COMPARED:
            found += [role for role in line if _COMPARED[word](height(role), here)]
    if "next" in names:
        above = [role for role in line if (height(role) or here) > here]
        found += _lowest(above, height)
    return found


_COMPARED: Mapping[str, Callable[[float | None, float], bool]] = {
    "same": lambda there, here: there is not None and there == here,
    "higher": lambda there, here: there is not None and there > here,
    "lower": lambda there, here: there is not None and there < here,
    "other": lambda there, here: there is not None and there != here,
}
"""Words that compare a height with the start's; `next` is found among all that are above."""


def by_track(role: Role) -> object:
    """Roles of one track are compared with each other."""
    return role.track


def by_grade(role: Role) -> object:
    """Roles of one grade of one track are compared with each other."""
    return (role.track, role.grade)


def _lowest(line: list[Role], height: Height, among: Callable[[Role], object] = by_track) -> list[Role]:
    """The lowest roles of each set that is compared; a role without a height on the axis stays."""
    lowest: dict[object, float] = {}
    for role in line:
        here = height(role)
        if here is not None:
            lowest[among(role)] = min(lowest.get(among(role), here), here)
    return [role for role in line if height(role) is None or height(role) == lowest[among(role)]]
