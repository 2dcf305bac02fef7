"""The changes between two versions: every difference belongs to exactly one.

Changes are drawn from the differences in a fixed order, each taking those that it explains: what has another name; what
was split or merged; what came or went, with all that came or went only because of it; a basis that many statements
share; and then statement by statement what is left.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from pydantic import BaseModel

from pathways.compare.changes.bearings import BASIS, TITLES, Part, bearing
from pathways.compare.changes.change import Change, Changes, Kind
from pathways.compare.changes.closings import closed_tracks
from pathways.compare.changes.company import company_of, joined_by, ranks_alike
from pathways.compare.changes.difference import ABSENT, ORDER, Difference, Path, differences
from pathways.compare.changes.effects import with_effects
from pathways.compare.changes.likeness import Alike
from pathways.compare.changes.names import moved_path, renamed
from pathways.compare.changes.places import Places
from pathways.compare.changes.plain import sections_in
from pathways.compare.changes.renames import renames
from pathways.compare.changes.splits import Split
from pathways.compare.changes.strictness import CONDITION, Bearing, Orders, no_weaker
from pathways.model.facts import Fact
from pathways.model.framework import Framework
from pathways.model.funder import Rule
from pathways.model.moves import Move

EDITION = frozenset({"id", "format", "version", "valid", "approval", "proposed"})
"""Fields of the head that say which version it is: they are told in the heading."""

ROOTS = ("tracks", "grades", "roles", "moves", "profiles", "policies", "schemes")
"""Sections whose statements take others with them, in this order; then come all others."""


def changes_between(
    old: BaseModel, new: BaseModel, facts: Mapping[str, Fact] | None = None, alike: Alike | None = None
) -> Changes:
    """What changed from one version of a document to another.

    Args:
        old: The old version.
        new: The new version, of the same kind.
        facts: Facts that both share, for the order of their options.
        alike: How alike texts are in meaning, where something can tell.
    """
    names, found_splits = renames(old, new, alike)
    before, after = Places(renamed(old, names)), Places(new)
    drawing = _Drawing(before, after, _orders(before, after, facts or {}), [*differences(before.data, after.data)])
    edition = drawing.take(each for each in drawing.left if each.path[0] in EDITION)
    found = [
        *drawing.renamed({moved_path(path, names): path for path in names}),
        *(drawing.split(each) for each in found_splits),
        *drawing.closed(),
        *drawing.moved(),
        *drawing.came_and_went(),
        *drawing.renumbered(),
        *drawing.resourced(),
        *drawing.rest(),
    ]
    origins = {moved_path(path, names): path for path in Places(old).statements}
    made = [replace(each, old=tuple(origins.get(path, path) for path in each.old)) for each in found]
    order = [name for name, _ in sections_in(type(new))]
    made.sort(key=lambda each: order.index(each.section) if each.section in order else -1)
    return with_effects(Changes(Places(old), before, after, names, tuple(made), edition))


def _orders(before: Places, after: Places, facts: Mapping[str, Fact]) -> Orders:
    def level(area: str, name: str) -> int | None:
        for places in (after, before):
            document = places.document
            if isinstance(document, Framework) and area in document.areas:
                scale = document.scales.get(document.areas[area].scale or "")
                if scale is not None and name in scale.levels:
                    return [*scale.levels].index(name)
        return None

    own = {**getattr(before.document, "facts", {}), **getattr(after.document, "facts", {})}
    return Orders(level, {**facts, **{key: each for key, each in own.items() if isinstance(each, Fact)}})


@dataclass
class _Drawing:
    """Draws changes from the differences that are left."""

    before: Places
    after: Places
    orders: Orders
    left: list[Difference]

    def take(self, explained: Iterable[Difference]) -> tuple[Difference, ...]:
        """Those of some differences that are left; they are left no longer."""
        wanted = {id(each) for each in explained}
        taken = tuple(each for each in self.left if id(each) in wanted)
        self.left = [each for each in self.left if id(each) not in wanted]
        return taken

    def renamed(self, names: Mapping[Path, Path]) -> Iterator[Change]:
        """Each statement under another id, with its names for people."""
        for path in names:
            taken = self.take(each for each in self.left if each.path[:-1] == path and each.path[-1] in TITLES)
            if path[-1] != names[path][-1]:
                yield Change(Kind.RENAMED, (path,), (path,), taken, self._parts(path, taken))

    def split(self, split: Split) -> Change:
        """A statement that became several, or the reverse, with what follows from it."""
        company = company_of(split.old, split.new, self.before, self.after, self.left)
        taken = self.take(company.differences)
        kind = Kind.MERGED if split.is_merger else Kind.SPLIT
        return Change(kind, split.old, split.new, taken, with_it=company.others)

    def closed(self) -> Iterator[Change]:
        """Tracks that nobody can enter any more, or that end or are gone; and the reverse, for tracks that stay."""
        for closing in closed_tracks(self.before, self.after, self.left):
            company = company_of(closing.gone, (), self.before, self.after, self.left)
            taken = self.take([*closing.differences, *company.differences])
            if taken:
                new = () if closing.track in closing.gone else (closing.track,)
                others = tuple(path for path in (*closing.others, *company.others) if path != closing.track)
                yield Change(Kind.CLOSED, (closing.track,), new, taken, self._parts(closing.track, taken), others)
        for opening in closed_tracks(self.after, self.before, [each.mirrored for each in self.left]):
            if opening.track in opening.gone:
                continue
            back = [each for each in self.left if each.mirrored in opening.differences]
            company = company_of((), opening.gone, self.before, self.after, self.left)
            taken = self.take([*back, *company.differences])
            if taken:
                parts, others = self._parts(opening.track, taken), (*opening.others, *company.others)
                yield Change(Kind.OPENED, (opening.track,), (opening.track,), taken, parts, others)

    def moved(self) -> Iterator[Change]:
        """Statements that say the same in another holder: a criterion in another profile, a rule in another scheme."""
        gone = [each for each in self.left if self._is_statement(each) and each.now is ABSENT and len(each.path) > 2]
        for one in gone:
            for other in self.left:
                alike = other.was is ABSENT and self._is_statement(other) and one.was == other.now
                if alike and (one.path[0], one.path[2:]) == (other.path[0], other.path[2:]):
                    yield Change(Kind.MOVED, (one.path,), (other.path,), self.take([one, other]))
                    break

    def came_and_went(self) -> Iterator[Change]:
        """Statements that are only in one version, each with what came or went because of it."""
        waiting = sorted(
            (each for each in self.left if self._is_statement(each)),
            key=lambda each: ROOTS.index(each.path[0]) if each.path[0] in ROOTS else len(ROOTS),
        )
        for each in waiting:
            if each not in self.left:
                continue
            gone, come = ((each.path,), ()) if each.now is ABSENT else ((), (each.path,))
            company = company_of(gone, come, self.before, self.after, self.left)
            yield Change(
                Kind.REMOVED if gone else Kind.ADDED, gone, come, self.take(company.differences), with_it=company.others
            )

    def renumbered(self) -> Iterator[Change]:
        """Ranks of grades that are other numbers in the same order."""
        ranks = [each for each in self.left if each.path[0] == "grades" and each.path[2:] == ("rank",)]
        if len(ranks) > 1 and ranks_alike(self.before, self.after):
            taken = self.take(ranks)
            paths = tuple(each.path[:2] for each in taken)
            part = Part(("rank",), Bearing.CHANGED, taken[0])
            yield Change(Kind.CHANGED, paths[:1], paths[:1], taken, (part,), paths[1:])

    def resourced(self) -> Iterator[Change]:
        """Bases that changed alike in several statements."""
        alike: dict[str, list[Difference]] = {}
        for each in self.left:
            if each.path[-1] in BASIS and each.path[-1] != "notes" and not self._says_more(each):
                alike.setdefault(repr((each.path[-1], each.was, each.now)), []).append(each)
        for group in alike.values():
            if len(group) > 1:
                taken = self.take(group)
                paths = tuple(dict.fromkeys(self._statement(each) for each in taken))
                parts = (Part(taken[0].path[-1:], Bearing.RESOURCED, taken[0]),)
                yield Change(Kind.RESOURCED, paths[:1], paths[:1], taken, parts, paths[1:])

    def rest(self) -> Iterator[Change]:
        """What is left, statement by statement; of the head, field by field."""
        groups: dict[Path, list[Difference]] = {}
        for each in self.left:
            groups.setdefault(self._statement(each), []).append(each)
        self.left = []
        for path, group in groups.items():
            parts = self._parts(path, group)
            yield Change(self._kind(parts), (path,), (path,), tuple(group), parts)

    def _is_statement(self, each: Difference) -> bool:
        known = self.before.statements if each.now is ABSENT else self.after.statements
        return each.path in known

    def _statement(self, each: Difference) -> Path:
        """The statement that a difference is in, or the field of the head."""
        found = self.after.holder(each.path) or self.before.holder(each.path)
        return found or each.path[:1]

    def _says_more(self, basis: Difference) -> bool:
        """Whether the statement changed in something else than its basis too."""
        path = self._statement(basis)
        return any(self._statement(each) == path and not BASIS & {*each.path[len(path) :]} for each in self.left)

    def _parts(self, path: Path, group: Iterable[Difference]) -> tuple[Part, ...]:
        statement = self.after.statements.get(path) or self.before.statements.get(path)
        kind = type(statement) if statement is not None else None
        parts = []
        for each in group:
            inside = each.path[: len(path)] == path
            rest = (each.path[len(path) :] if statement is not None else each.path) if inside else ()
            if rest:
                parts.append(Part(rest, self._bearing(path, kind, rest, each), each))
        return self._firmer(kind, parts)

    def _bearing(self, path: Path, kind: type[BaseModel] | None, rest: Path, each: Difference) -> Bearing:
        if kind is Move and rest[0] in {"from", "to"}:
            return self._reach(path)
        return bearing(kind, rest, each, self.orders)

    def _reach(self, path: Path) -> Bearing:
        """Whether a move joins more or fewer roles than before."""
        was, now = joined_by(path, self.before), joined_by(path, self.after)
        if was < now:
            return Bearing.LOOSER
        return Bearing.STRICTER if now < was else Bearing.MOVED

    def _firmer(self, kind: type[BaseModel] | None, parts: list[Part]) -> tuple[Part, ...]:
        """Of a rule that changed from one effect to another, whether it binds more or less."""
        effects = [each for each in parts if kind is Rule and each.field[0] in _FIRMNESS]
        if len(effects) == 2 and {each.difference.was is ABSENT for each in effects} == {True, False}:
            gone, come = sorted(effects, key=lambda each: each.difference.was is ABSENT)
            was, now = _FIRMNESS.index(gone.field[0]), _FIRMNESS.index(come.field[0])
            before, after = (CONDITION.validate_python(value) for value in (gone.difference.was, come.difference.now))
            found = Bearing.CHANGED
            if now > was and no_weaker(after, before, self.orders):
                found = Bearing.STRICTER
            elif now < was and no_weaker(before, after, self.orders):
                found = Bearing.LOOSER
            parts = [replace(each, bearing=found) if each in effects else each for each in parts]
        return tuple(parts)

    def _kind(self, parts: tuple[Part, ...]) -> Kind:
        """The kind of a change of one statement, from what its parts come to: the weightiest that has no contrary."""
        found = {each.bearing for each in parts if each.field[-1] != ORDER} or {Bearing.CHANGED}
        if {Bearing.STRICTER, Bearing.LOOSER} <= found:
            return Kind.CHANGED
        return Kind(next(each for each in _WEIGHT if each in found))


_FIRMNESS = ("prefers", "expects", "requires")

_WEIGHT = (
    *(Bearing.CLOSED, Bearing.OPENED, Bearing.STRICTER, Bearing.LOOSER, Bearing.MOVED, Bearing.CHANGED),
    *(Bearing.RETITLED, Bearing.REWORDED, Bearing.RESOURCED),
)
