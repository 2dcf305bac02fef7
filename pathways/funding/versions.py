"""Which version of a policy or scheme held on a day, as far as its dates are known.

Often there are only sightings. Between the last sighting of one version and the first of the next, and before the first
of all, the version is not known, and no version is taken for the nearest.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from pathways.funding.rulebook import Rulebook, Version
from pathways.model.dates import PartialDate
from pathways.model.funder import Funder


class Fit(Enum):
    """Why a version is used for a day, or why none is."""

    IN_FORCE = "in force on that day"
    LAST_SEEN = "the latest version at hand"
    NOT_DATED = "its dates are not known"
    BETWEEN = "between two versions"
    BEFORE = "before the first version at hand"
    CLOSED = "closed before that day"

    @property
    def known(self) -> bool:
        """Whether a version can be named."""
        return self in {Fit.IN_FORCE, Fit.LAST_SEEN, Fit.NOT_DATED}


@dataclass(frozen=True, eq=False)
class Choice:
    """The version for a day."""

    version: Version
    """The version used; where none is known, the one that was asked for."""
    fit: Fit
    seen: tuple[PartialDate, ...] = ()
    """The sightings or bounds that the choice rests on."""
    around: tuple[Version, ...] = ()
    """Where the version is not known: those before and after the day."""


@dataclass(frozen=True)
class Bounds:
    """The days within which a version is known to have held."""

    first: date
    last: date
    ends: bool
    """Whether the last day is its published end, and not a sighting."""
    dates: tuple[PartialDate, ...]


def version_on(book: Rulebook, asked: Version, on: date, home: Funder | None = None) -> Choice:
    """The version that held on a day.

    Args:
        book: The documents at hand.
        asked: Any version of the line.
        on: The day.
        home: The document that asks, where that is another than the version's own.
    """
    line = book.history(asked, home or asked.funder)
    known = {version.id: bounds(version) for version in line}
    for version in sorted(line, key=lambda each: each is not asked):
        held = known[version.id]
        if held and held.first <= on <= held.last:
            return Choice(version, Fit.IN_FORCE, held.dates)
    dated = [(version, held) for version in line if (held := known[version.id])]
    before = [(version, held) for version, held in dated if held.last < on]
    after = [(version, held) for version, held in dated if held.first > on]
    if known[asked.id] is None and not (before and after):
        return Choice(asked, Fit.NOT_DATED)
    if after:
        around = tuple(version for version, _ in (*before[-1:], *after[:1]))
        seen = (before[-1][1].dates[-1], after[0][1].dates[0]) if before else after[0][1].dates
        return Choice(asked, Fit.BETWEEN if before else Fit.BEFORE, seen, around)
    last, held = before[-1]
    if held.ends or last.entry.status == "closed":
        return Choice(last, Fit.CLOSED, held.dates, (last,))
    return Choice(last, Fit.LAST_SEEN, held.dates)


def bounds(version: Version) -> Bounds | None:
    """What is known of when a version held: its validity, or else the dates of its sources as sightings."""
    valid = version.entry.valid
    start, end = (valid.start, valid.end) if valid else (None, None)
    seen = valid.observed if valid else ()
    if not (start or end or seen):
        seen = tuple(_dates_of_sources(version))
    dates = tuple(each for each in (start, *seen, end) if each is not None)
    if not dates:
        return None
    first = start.first if start else min(each.first for each in dates)
    last = end.last if end else max(each.last for each in dates)
    return Bounds(first, last, end is not None, dates)


def _dates_of_sources(version: Version) -> Iterable[PartialDate]:
    for name in version.entry.cited:
        source = version.source(name)
        if source is not None and source.date is not None:
            yield source.date
