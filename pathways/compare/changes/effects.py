"""What the changes of a framework mean for people who hold the roles of its old version.

Ways on are the steps of the career graph: a role, a mechanism, a target. A step only in the old version is lost, one
only in the new version is won, and one whose move became stricter or looser became so too. Each effect is
told with the change that brings it about: the change of the move, or else of the track, grade or role at an end of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain

from pathways.compare.changes.change import Change, Changes, Effect, Kind, Meaning
from pathways.compare.changes.difference import Path
from pathways.compare.changes.names import moved_path
from pathways.compare.changes.places import Places
from pathways.graph.career import CareerGraph, career_graph
from pathways.graph.edges import Edge
from pathways.model.framework import Framework
from pathways.model.moves import Mechanism
from pathways.model.profiles import Expectation, expectations, profiles_of
from pathways.model.roles import Role

_WAYS = {
    Kind.STRICTER: Meaning.STRICTER,
    Kind.LOOSER: Meaning.LOOSER,
    Kind.CHANGED: Meaning.OTHERWISE,
}
_ASKED = {
    Kind.ADDED: Meaning.ASKED_MORE,
    Kind.STRICTER: Meaning.ASKED_MORE,
    Kind.REMOVED: Meaning.ASKED_LESS,
    Kind.LOOSER: Meaning.ASKED_LESS,
    Kind.CHANGED: Meaning.ASKED_OTHERWISE,
    Kind.REWORDED: Meaning.ASKED_OTHERWISE,
}
_NAMES = frozenset({Kind.RENAMED, Kind.RETITLED, Kind.REWORDED, Kind.RESOURCED})
_PRESENCE = frozenset({Kind.ADDED, Kind.REMOVED, Kind.CLOSED, Kind.OPENED})
_PAY = frozenset({"points", "salary", "contribution", "steps"})


@dataclass(frozen=True, slots=True)
class _Step:
    """A way on from one role, whatever the move is called."""

    origin: str
    target: str
    outside: str
    mechanism: Mechanism


def with_effects(found: Changes) -> Changes:
    """The changes of a framework, each with what it means for people; other documents as they are."""
    old, before, new = found.old.document, found.before.document, found.new.document
    if not isinstance(old, Framework) or not isinstance(before, Framework) or not isinstance(new, Framework):
        return found
    reading = _Reading(found, career_graph(before), career_graph(new), _successors(found))
    changes = [replace(each, effects=tuple(_grouped(reading.of(each)))) for each in found.changes]
    loose: list[Effect] = []
    for meaning, step, edge in reading.steps():
        effect = Effect(
            meaning, (step.origin,), (step.target,) * bool(step.target), (step.outside,) * bool(step.outside),
            str(step.mechanism),
        )  # fmt: skip
        index = reading.cause(edge, changes)
        if index is None:
            loose.append(effect)
        else:
            changes[index] = replace(changes[index], effects=(*changes[index].effects, effect))
    originals = {moved_path(("roles", role), found.names): role for role in found.old.roles}
    told = [replace(each, effects=_in_old_ids(_grouped(each.effects), originals)) for each in changes]
    return replace(found, changes=tuple(told), effects=_in_old_ids(_grouped(loose), originals))


def _in_old_ids(effects: Iterable[Effect], originals: Mapping[Path, str]) -> tuple[Effect, ...]:
    return tuple(
        replace(each, roles=tuple(originals.get(("roles", role), role) for role in each.roles)) for each in effects
    )


def _successors(found: Changes) -> Mapping[str, tuple[str, ...]]:
    """By role of the old version, under the new ids: the roles that its holders have now."""
    before, new = found.before.roles, found.new.roles
    parts: dict[Path, tuple[Path, ...]] = {}
    for change in found.changes:
        if change.kind in {Kind.SPLIT, Kind.MERGED}:
            parts.update(dict.fromkeys((moved_path(path, found.names) for path in change.old), change.new))
    by_place: dict[tuple[str | None, str | None], list[str]] = {}
    for role in new.values():
        by_place.setdefault((role.track, role.grade), []).append(role.id)
    found_roles: dict[str, tuple[str, ...]] = {}
    for role in before.values():
        if ("roles", role.id) in parts:
            found_roles[role.id] = tuple(path[-1] for path in parts["roles", role.id])
            continue
        tracks: list[str | None] = [path[-1] for path in parts.get(("tracks", role.track or ""), ())] or [role.track]
        grades: list[str | None] = [path[-1] for path in parts.get(("grades", role.grade or ""), ())] or [role.grade]
        divided = len(tracks) > 1 or len(grades) > 1
        there = [each for track in tracks for grade in grades for each in by_place.get((track, grade), [])]
        if role.id in new:
            found_roles[role.id] = tuple(dict.fromkeys((role.id, *(there if divided else ()))))
        elif there and (divided or (tracks, grades) != ([role.track], [role.grade]) or role.entry is None):
            found_roles[role.id] = tuple(there)
        else:
            found_roles[role.id] = ()
    return found_roles


@dataclass(frozen=True)
class _Reading:
    """Both versions as graphs, with who is now what."""

    changes: Changes
    before: CareerGraph
    after: CareerGraph
    successors: Mapping[str, tuple[str, ...]]

    def of(self, change: Change) -> Iterator[Effect]:
        """What one change means by itself, ways on that come or go left aside."""
        path = change.path
        if change.kind in {Kind.SPLIT, Kind.MERGED}:
            for role, now in self.successors.items():
                if self._concerns(change, self.before.roles[role]) and now != (role,):
                    yield Effect(Meaning.BECOMES, (role,), now)
        if change.kind in {Kind.REMOVED, Kind.CLOSED}:
            for role, now in self.successors.items():
                if not now and (("roles", role) in change.with_it or self._concerns(change, self.before.roles[role])):
                    yield Effect(Meaning.ENDS, (role,))
        if path[0] == "moves" and change.old and change.new and change.kind in _WAYS:
            yield from self._way(change, path[-1])
        if path[0] in {"profiles", "roles"} and change.kind in _ASKED:
            yield from self._asked(change)
        if path[0] == "grades" and any(part.field[0] in _PAY for part in change.parts):
            held = tuple(role.id for role in self.before.roles.values() if role.grade == path[-1])
            if held:
                yield Effect(Meaning.PAY, held)

    def steps(self) -> Iterator[tuple[Meaning, _Step, Edge]]:
        """Every way on that is lost or won by the holders of a role that is still there."""
        was = _steps(self.before)
        now = _steps(self.after)
        for step, edge in was.items():
            origins = self.successors.get(step.origin, ())
            targets = self.successors.get(step.target, ()) if step.target else ("",)
            kept = any(
                _Step(origin, target, step.outside, step.mechanism) in now for origin in origins for target in targets
            )
            if origins and not kept and set(origins) != set(targets):
                yield Meaning.LOSES, step, edge
        known = {
            _Step(origin, target, step.outside, step.mechanism)
            for step in was
            for origin in self.successors.get(step.origin, ())
            for target in (self.successors.get(step.target, ()) if step.target else ("",))
        }
        came_from = {now: role for role, found in self.successors.items() for now in found}
        for step, edge in now.items():
            if step not in known and step.origin in came_from:
                within = set(self.successors[came_from[step.origin]])
                if not (step.target in within and len(within) > 1):
                    yield Meaning.GAINS, replace_origin(step, came_from[step.origin]), edge

    def cause(self, edge: Edge, changes: list[Change]) -> int | None:
        """The change that brings about that a step is lost or won.

        That of the move itself, else of what came, went or was closed at its ends, else one that touched the move, else
        any at its ends.
        """
        move = ("moves", edge.move.id)
        ends = {*self._ends(edge)}
        about = [
            {*(moved_path(each, self.changes.names) for each in change.old), *change.new, *change.with_it}
            for change in changes
        ]
        numbers = range(len(changes))
        named = [index for index in numbers if changes[index].kind not in _NAMES]
        of_move = (index for index in named if move in about[index])
        came_or_went = (index for index in named if ends & about[index] and changes[index].kind in _PRESENCE)
        touched = (index for index in numbers if any(each.path[:2] == move for each in changes[index].differences))
        at_ends = (index for index in named if ends & about[index])
        return next(chain(of_move, came_or_went, touched, at_ends), None)

    def _ends(self, edge: Edge) -> Iterator[Path]:
        for end in (edge.target, edge.origin):
            role = self.before.roles.get(end or "") or self.after.roles.get(end or "")
            if role is not None:
                yield from (("roles", role.id), ("tracks", role.track or ""), ("grades", role.grade or ""))

    def _concerns(self, change: Change, role: Role) -> bool:
        own = {("roles", role.id), ("tracks", role.track or ""), ("grades", role.grade or "")}
        return any(moved_path(path, self.changes.names) in own for path in change.old)

    def _way(self, change: Change, move: str) -> Iterator[Effect]:
        """The ways on over a move that is in both versions."""
        now = {(edge.origin, edge.target, edge.outside) for edge in self.after.edges if edge.move.id == move}
        for edge in self.before.edges:
            kept = (edge.origin, edge.target, edge.outside) in now
            if edge.move.id == move and edge.move.is_open and edge.origin is not None and kept:
                targets = (edge.target,) if edge.target else ()
                outside = (edge.outside,) if edge.outside else ()
                yield Effect(_WAYS[change.kind], (edge.origin,), targets, outside, str(edge.move.mechanism))

    def _asked(self, change: Change) -> Iterator[Effect]:
        """The roles that ask for a criterion, pick-list or profile that changed."""
        places: Places = self.changes.before if change.kind is Kind.REMOVED else self.changes.new
        graph = self.before if change.kind is Kind.REMOVED else self.after
        path = change.path
        for role in graph.roles.values():
            if role.id not in self.successors and role.id not in self.before.roles:
                continue
            if path[0] == "roles":
                asks = path[-1] == role.id and any(part.field[0] == "profiles" for part in change.parts)
            elif len(path) == 4 and path[2] == "criteria":
                asks = any(each.profile == path[1] and each.key == path[3] for each in _asked_of(graph, role))
            else:
                asks = path[1] in _profiles(places, role)
            if asks:
                yield Effect(_ASKED[change.kind], (role.id,))


def replace_origin(step: _Step, origin: str) -> _Step:
    """The same step from a role under the id that its holders know."""
    return _Step(origin, step.target, step.outside, step.mechanism)


def _asked_of(graph: CareerGraph, role: Role) -> tuple[Expectation, ...]:
    return expectations(graph.framework, role)


def _profiles(places: Places, role: Role) -> frozenset[str]:
    assert isinstance(places.document, Framework)
    return frozenset(name for name, _ in profiles_of(places.document, role))


def _steps(graph: CareerGraph) -> dict[_Step, Edge]:
    """The open ways on, each once."""
    found: dict[_Step, Edge] = {}
    for edge in graph.edges:
        if edge.move.is_open and edge.origin is not None:
            step = _Step(edge.origin, edge.target or "", edge.outside, edge.move.mechanism)
            found.setdefault(step, edge)
    return found


def _grouped(effects: Iterable[Effect]) -> list[Effect]:
    """Effects that say the same of several roles, or lead to several targets, as one."""
    by_holder: dict[tuple[object, ...], Effect] = {}
    for each in effects:
        holder = (each.meaning, each.roles, each.mechanism)
        known = by_holder.get(holder, each)
        targets = tuple(dict.fromkeys((*known.targets, *each.targets)))
        outside = tuple(dict.fromkeys((*known.outside, *each.outside)))
        by_holder[holder] = replace(known, targets=targets, outside=outside)
    by_target: dict[tuple[object, ...], Effect] = {}
    for each in by_holder.values():
        target = (each.meaning, each.targets, each.outside, each.mechanism)
        roles = (*by_target[target].roles, *each.roles) if target in by_target else each.roles
        by_target[target] = replace(each, roles=tuple(dict.fromkeys(roles)))
    return list(by_target.values())
