"""All frameworks side by side: their tracks in one order, how each grade is reached, and how many tell what."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from pathways.compare.countries import country_name
from pathways.compare.kinds_of_work import Work, work_of
from pathways.compare.shape import Shape, TrackTop
from pathways.compare.steps import Judged, Step, judged_by, steps_of
from pathways.model.base import NOT_PUBLISHED
from pathways.model.framework import Framework
from pathways.model.moves import Mechanism

KINDS = ("university", "institute", "research-council", "government", "company", "network")
"""Kinds of institution in the order in which their frameworks stand."""

FIRST_COUNTRY = "GB"
"""The country whose frameworks come first."""


class FixedTerm(StrEnum):
    """Whether the ways up are open to people with a contract of fixed term."""

    OPEN = "open"
    """Every way up that names contracts is open to them."""
    CLOSED = "closed"
    """None that names contracts is open to them."""
    PARTLY = "partly"
    """Some are and some are not."""
    NOT_TOLD = "not-told"
    """Ways up are known, and none names contracts."""
    NO_WAY = "no-way"
    """No way up between known grades is known."""


class Told(StrEnum):
    """How much is told of something."""

    ALL = "all"
    SOME = "some"
    NONE = "none"


class End(StrEnum):
    """What a framework says of the top of a track."""

    CLOSED = "closed"
    """That nobody goes on from there."""
    TOLD = "told"
    """Where people go on from there outside the framework, or why the track ends."""
    NOT_TOLD = "not-told"


@dataclass(frozen=True, slots=True)
class OverviewTrack:
    """A track at its place in the common order."""

    top: TrackTop
    work: Work
    steps: tuple[Step, ...]
    """Its known grades from the lowest; none where no grade is known."""

    @property
    def end(self) -> End:
        """What is said of its top."""
        if self.top.closed:
            return End.CLOSED
        return End.TOLD if self.top.onward or self.top.ends_because else End.NOT_TOLD


@dataclass(frozen=True, slots=True)
class Row:
    """A framework among all."""

    shape: Shape
    tracks: tuple[OverviewTrack, ...]
    """In the order of `Work`; those of one kind in the order of the document."""

    @property
    def framework(self) -> Framework:
        """The framework."""
        return self.shape.graph.framework

    @property
    def judged(self) -> Judged:
        """What is judged on the way up, over all ways up that say it."""
        return judged_by(self.shape.aspect("judged").said) if self.shape.upward else Judged.NO_WAY

    @property
    def mechanisms(self) -> tuple[Mechanism, ...]:
        """How people move up, each once; `Mechanism.NOT_PUBLISHED` last, where a way up does not say how."""
        found = self.shape.aspect("mechanism")
        silent = (Mechanism.NOT_PUBLISHED,) if found.silent else ()
        return (*(each for each in Mechanism if each in found.said), *silent)

    @property
    def fixed_term(self) -> FixedTerm:
        """Whether the ways up are open to people with a contract of fixed term."""
        if not self.shape.upward:
            return FixedTerm.NO_WAY
        contracts = self.shape.aspect("contracts").said
        named = {move for moves in contracts.values() for move in moves}
        open_to = {*contracts.get("fixed-term", ())}
        if not named:
            return FixedTerm.NOT_TOLD
        if not open_to:
            return FixedTerm.CLOSED
        return FixedTerm.OPEN if open_to == named else FixedTerm.PARTLY

    @property
    def grades(self) -> Told:
        """Of how many tracks the grades are known."""
        known = [bool(track.steps) for track in self.tracks]
        return Told.NONE if not any(known) else Told.ALL if all(known) else Told.SOME

    @property
    def highest(self) -> int:
        """How many grades its highest track has; 0 where no grade is known."""
        return max((len(track.steps) for track in self.tracks), default=0)

    @property
    def closed(self) -> bool:
        """Whether it says of the top of any track that nobody goes on from there."""
        return any(track.end is End.CLOSED for track in self.tracks)

    @property
    def withheld(self) -> bool:
        """Whether its owner publishes no framework, so that what stands here is known from elsewhere."""
        return self.framework.status == NOT_PUBLISHED


@dataclass(frozen=True, slots=True)
class Group:
    """The frameworks of one kind of institution in one country."""

    country: str | None
    """ISO 3166-1 alpha-2 code; None: of no institution."""
    kind: str | None
    """The kind of institution."""
    rows: tuple[Row, ...]
    """By the name of the institution."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many frameworks tell what."""

    frameworks: int
    countries: int
    judged: dict[Judged, int]
    """By what is judged on the way up; every framework is counted once."""
    criteria: int
    """How many publish criteria."""
    grades: dict[Told, int]
    """By how many of their tracks have known grades; every framework is counted once."""
    closed: int
    """How many say of the top of a track that nobody goes on from there."""
    end_told: int
    """How many others say where people go on from the top of a track, or why it ends."""
    fixed_term: dict[FixedTerm, int]
    """By whether the ways up are open to people with a contract of fixed term; every framework is counted once."""
    withheld: int
    """How many are not published by their owners."""
    tracks: dict[Work, int]
    """How many tracks there are of each kind of work, in the common order; kinds without any are left out."""


@dataclass(frozen=True, slots=True)
class Overview:
    """All frameworks in their groups."""

    groups: tuple[Group, ...]

    @property
    def rows(self) -> tuple[Row, ...]:
        """All frameworks in order."""
        return tuple(row for group in self.groups for row in group.rows)

    @property
    def works(self) -> tuple[Work, ...]:
        """The kinds of work that are found, in the common order."""
        found = {track.work for row in self.rows for track in row.tracks}
        return tuple(work for work in Work if work in found)

    @property
    def counts(self) -> Counts:
        """How many frameworks tell what."""
        rows = self.rows
        return Counts(
            frameworks=len(rows),
            countries=len({group.country for group in self.groups if group.country}),
            judged={each: sum(row.judged is each for row in rows) for each in Judged},
            criteria=sum(row.shape.criteria > 0 for row in rows),
            grades={each: sum(row.grades is each for row in rows) for each in Told},
            closed=sum(row.closed for row in rows),
            end_told=sum(not row.closed and any(track.end is End.TOLD for track in row.tracks) for row in rows),
            fixed_term={each: sum(row.fixed_term is each for row in rows) for each in FixedTerm},
            withheld=sum(row.withheld for row in rows),
            tracks={work: sum(track.work is work for row in rows for track in row.tracks) for work in self.works},
        )


def overview_of(shapes: Iterable[Shape]) -> Overview:
    """Frameworks by country, `FIRST_COUNTRY` first; then by kind of institution; then by name.

    Grades of different frameworks are joined nowhere: only their number within a track is told.

    Args:
        shapes: The frameworks, in any order.
    """
    rows = sorted((Row(shape, _tracks(shape)) for shape in shapes), key=_place)
    return Overview(
        tuple(Group(country, kind, tuple(found)) for (country, kind), found in groupby(rows, key=_group_of))
    )


def owner(row: Row) -> str:
    """Whose framework it is; its title where it is no institution's."""
    institution = row.framework.institution
    return institution.name if institution else row.framework.title


def _group_of(row: Row) -> tuple[str | None, str | None]:
    institution = row.framework.institution
    return (institution.country, institution.kind) if institution else (None, None)


def _place(row: Row) -> tuple[int, str, int, str, str]:
    country, kind = _group_of(row)
    first = 2 if country is None else 0 if country == FIRST_COUNTRY else 1
    return (
        first,
        country_name(country or ""),
        KINDS.index(kind) if kind else 0,
        _sorted_as(owner(row)),
        row.framework.id,
    )


def _sorted_as(name: str) -> str:
    """A name as it is sorted: without "The", capitals and accents."""
    plain = "".join(letter for letter in unicodedata.normalize("NFD", name) if not unicodedata.combining(letter))
    return plain.casefold().removeprefix("the ")


def _tracks(shape: Shape) -> tuple[OverviewTrack, ...]:
    framework = shape.graph.framework
    found = [
        OverviewTrack(top, work_of(framework.tracks[top.track], framework), steps_of(shape.graph, top.track))
        for top in shape.tracks
    ]
    order = [*Work]
    return tuple(sorted(found, key=lambda track: order.index(track.work)))
