"""A crosswalk between two frameworks: for each role, the role there that it stands at, and what is said of the two."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from pathways.compare.crosswalk.align import aligned
from pathways.compare.crosswalk.criteria import CriteriaBetween, Meaning, criteria_between
from pathways.compare.crosswalk.curated import Judgements, judgements_on
from pathways.compare.crosswalk.evidence import TELLING, Evidence, Kind
from pathways.compare.crosswalk.sides import Side, evidence_on
from pathways.compare.crosswalk.weighing import Weighed, weigh
from pathways.model.crosswalk import Crosswalk, Match, Predicate
from pathways.model.roles import Role

if TYPE_CHECKING:
    from pathways.graph.career import CareerGraph


@dataclass(frozen=True, slots=True)
class Row:
    """What is said of a role here and the one there that it stands at."""

    subject: Role
    object: Role | None
    """None: nothing there stands near it, or people judge that nothing corresponds."""
    predicate: Predicate | None
    """None: it cannot be told; the object is then no more than the nearest."""
    confidence: float | None
    """From 0 to 1; None where nothing is said, or where people judged and gave no number."""
    evidence: tuple[Evidence, ...]
    """All kinds, those that tell nothing included."""
    curated: Match | None = None
    """The judgement of people that overrules what is computed."""
    back: Role | None = None
    """Where the way back from the object leads; the subject itself where the two are each other's."""
    also: tuple[Role, ...] = ()
    """Roles there that are equally near, where nothing can be told."""
    no_roles: bool = False
    """Whether no role was found there at all, so that there is nothing to weigh."""

    @property
    def used(self) -> tuple[Evidence, ...]:
        """What tells something."""
        return tuple(each for each in self.evidence if each.likeness is not None)

    @property
    def missing(self) -> tuple[Evidence, ...]:
        """What tells nothing, each with why."""
        return tuple(each for each in self.evidence if each.likeness is None)

    @property
    def returns(self) -> bool:
        """Whether the way there and back ends where it began."""
        return self.back is not None and self.back.id == self.subject.id


@dataclass(frozen=True)
class Correspondence:
    """Two frameworks, role by role, in both directions."""

    one: CareerGraph
    other: CareerGraph
    there: tuple[Row, ...]
    """A row for each role of the first, in the order of its ladder; more where people matched one with several."""
    back: tuple[Row, ...]
    """The same from the second."""


@dataclass(frozen=True)
class Means:
    """What else a crosswalk may draw on."""

    meaning: Meaning | None = None
    """What judges the meaning of criteria; None: nothing is at hand."""
    registers: Mapping[str, int] = field(default_factory=dict)
    """By award: the level of knowledge that its register asks for."""
    crosswalks: Sequence[Crosswalk] = ()
    """What people have judged."""


def correspondence(one: Side, other: Side, means: Means) -> Correspondence:
    """The crosswalk between two frameworks. Exchanging them exchanges the directions and nothing else."""
    there, back = _rows(one, other, means), _rows(other, one, means)
    return Correspondence(one.graph, other.graph, _returning(there, back), _returning(back, there))


def rows_of(role: str, one: Side, other: Side, means: Means) -> tuple[Row, ...]:
    """The rows of a single role, with where the way back leads."""
    found = correspondence(one, other, means)
    return tuple(row for row in found.there if row.subject.id == role)


def row_between(subject: str, object_: str, one: Side, other: Side, means: Means) -> Row:
    """What is said of two given roles, whether or not they are each other's nearest."""
    role, there = one.graph.roles[subject], other.graph.roles[object_]
    criteria = criteria_between(one.known[subject].asked, other.known[object_].asked, means.meaning)
    evidence = evidence_on(one.known[subject], other.known[object_], criteria, means.registers)
    judged = judgements_on(one.graph.framework.id, other.graph.framework.id, means.crosswalks)
    for predicate, matched, match in judged.get(subject, ()):
        if matched == object_:
            return Row(role, there, predicate, match.confidence, evidence, match, back=role)
    weighed = weigh(evidence)
    return Row(role, there, weighed.predicate, weighed.confidence, evidence, back=role)


@dataclass(frozen=True)
class _Pair:
    """What is known of a role here and one there, weighed."""

    object: str
    evidence: tuple[Evidence, ...]
    weighed: Weighed


class _Table:
    """Every role of one side set against every role of the other, each pair once."""

    def __init__(self, here: Side, there: Side, criteria: CriteriaBetween, registers: Mapping[str, int]) -> None:
        self._here, self._there, self._criteria, self._registers = here, there, criteria, registers
        self._pairs: dict[tuple[str, str], _Pair] = {}

    def pair(self, subject: str, object_: str) -> _Pair:
        """Two roles."""
        found = self._pairs.get((subject, object_))
        if found is None:
            evidence = evidence_on(
                self._here.known[subject], self._there.known[object_], self._criteria, self._registers
            )
            found = self._pairs[subject, object_] = _Pair(object_, evidence, weigh(evidence))
        return found


def _rows(here: Side, there: Side, means: Means) -> tuple[Row, ...]:
    table = _Table(here, there, criteria_between(here.asked, there.asked, means.meaning), means.registers)
    judged = judgements_on(here.graph.framework.id, there.graph.framework.id, means.crosswalks)
    best = {subject: pair for track in here.tracks for subject, pair in _along(track, here, there, table)}
    roles = here.graph.roles.values()
    return tuple(row for role in roles for row in _said(role, best.get(role.id), judged, there, table))


def _along(track: str | None, here: Side, there: Side, table: _Table) -> Iterator[tuple[str, _Pair]]:
    """The roles of a track, each with the one there that it stands at: along the track there that fits best.

    Roles that stand on no ladder are set against every role, each by itself; so is a ladder where there is none there.
    """
    subjects = here.tracks[track]
    ladders = [roles for name, roles in there.tracks.items() if name is not None]
    if track is None or not ladders:
        everything = [*there.known]
        for subject in subjects:
            pairs = [table.pair(subject, each) for each in everything]
            if pairs:
                yield subject, max(pairs, key=lambda pair: pair.weighed.likeness)
        return
    ways = [_laid(subjects, ladder, table) for ladder in ladders]
    yield from zip(subjects, max(ways, key=lambda way: sum(pair.weighed.likeness for pair in way)), strict=True)


def _laid(subjects: Sequence[str], ladder: Sequence[str], table: _Table) -> list[_Pair]:
    pairs = [[table.pair(subject, object_) for object_ in ladder] for subject in subjects]
    chosen = aligned([[pair.weighed.likeness for pair in row] for row in pairs])
    return [row[place] for row, place in zip(pairs, chosen, strict=True)]


def _said(role: Role, best: _Pair | None, judged: Judgements, there: Side, table: _Table) -> Iterator[Row]:
    """What is said of a role: what people judged where they did, else what is computed, else what is nearest."""
    matches = judged.get(role.id, ())
    for predicate, object_, match in matches:
        other = there.graph.roles.get(object_ or "")
        evidence = table.pair(role.id, other.id).evidence if other else ()
        yield Row(role, other, predicate, match.confidence, evidence, match)
    if matches:
        return
    if best is not None and best.weighed.predicate is not None:
        object_role = there.graph.roles[best.object]
        yield Row(role, object_role, best.weighed.predicate, best.weighed.confidence, best.evidence)
        return
    yield _nearest(role, there, table)


def _nearest(role: Role, there: Side, table: _Table) -> Row:
    """A role of which nothing can be told, with the nearest there: by more than place and family, which fit many."""
    pairs = [table.pair(role.id, each) for each in there.known]
    speaking = [pair for pair in pairs if any(each.kind in SPEAKING and each.likeness for each in pair.evidence)]
    if not speaking:
        evidence = pairs[0].evidence if len(pairs) == 1 else _common(pairs)
        return Row(role, None, None, None, evidence, no_roles=not pairs)
    most = max(pair.weighed.likeness for pair in speaking)
    first, *others = [pair for pair in speaking if pair.weighed.likeness == most]
    roles = there.graph.roles
    also = tuple(roles[pair.object] for pair in others)
    return Row(role, roles[first.object], None, None, first.evidence, also=also)


SPEAKING = TELLING | {Kind.TITLE}
"""Kinds of evidence that single a role out; place and family alone fit several."""


def _common(pairs: Sequence[_Pair]) -> tuple[Evidence, ...]:
    """Of each kind what is missing for every pair: the evidence that no role there brings."""
    if not pairs:
        return ()
    kinds = zip(*(pair.evidence for pair in pairs), strict=True)
    return tuple(each[0] for each in kinds if all(one.likeness is None for one in each))


def _returning(rows: Iterable[Row], back: Iterable[Row]) -> tuple[Row, ...]:
    """Rows with where the way back from each object leads: to the subject itself where any row says so."""
    ways: dict[str, dict[str, Role]] = {}
    for row in back:
        if row.object is not None:
            ways.setdefault(row.subject.id, {}).update((each.id, each) for each in (row.object, *row.also))
    found = []
    for row in rows:
        ends = ways.get(row.object.id, {}) if row.object is not None else {}
        found.append(replace(row, back=ends.get(row.subject.id) or next(iter(ends.values()), None)))
    return tuple(found)
