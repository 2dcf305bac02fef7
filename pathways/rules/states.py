"""What is known of a fact. Three states, not two: a value, known to be none, or unknown.

Numbers, days and places in an ordered list are ranges: "2006" is every day of that year, and a comparison that a range
does not settle is unknown.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from pathways.model.dates import PartialDate
from pathways.model.facts import Settler

OpenKind = Literal["fact", "exact", "judgement", "criteria", "list", "number"]


@dataclass(frozen=True, slots=True, order=True)
class Open:
    """Something that would settle an open question."""

    kind: OpenKind
    """A fact that is not known; one not known exactly enough; a judgement; criteria that somebody assesses; a list that
    goes on; a number that is not published, or anything else that a fact cannot be compared with."""
    name: str
    """The fact, or what is judged, in words."""
    by: Settler
    """Who can settle it."""


@dataclass(frozen=True, slots=True)
class Range:
    """Something ordered, from its least possible value to its greatest."""

    low: float
    high: float

    @property
    def exact(self) -> bool:
        """Whether only one value is possible."""
        return self.low == self.high


ENDLESS: Final = Range(math.inf, math.inf)
"""Later than any day."""


@dataclass(frozen=True, slots=True)
class Known:
    """A fact that has a value."""

    value: bool | str | frozenset[str] | Range
    """A range for numbers, days (as ordinals) and ordered choices (as places in their list); a set for lists."""
    shown: str | float | bool | tuple[str, ...]
    """The value as it was given, for people."""
    open: frozenset[Open] = frozenset()
    """Where the range is wide: what would make it exact."""


@dataclass(frozen=True, slots=True)
class KnownNone:
    """A fact that is known to have no value: no end of a contract, never a grant."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """A fact that nobody has stated."""

    open: frozenset[Open]
    """Everything that would settle it."""


State = Known | KnownNone | Unknown

NONE: Final = KnownNone()


def is_exact(state: State) -> bool:
    """Whether no more can become known of it."""
    match state:
        case Unknown():
            return False
        case Known(value=Range() as value):
            return value.exact
        case _:
            return True


def open_of(*states: State) -> frozenset[Open]:
    """Everything that would make them exact."""
    return frozenset[Open]().union(*(state.open for state in states if isinstance(state, Known | Unknown)))


def days(first: date, last: date) -> Range:
    """The days from one to another, both in it."""
    return Range(first.toordinal(), last.toordinal())


def shown_days(value: Range) -> str:
    """Days as a partial date where they are just a day, a month or a year."""
    first, last = day_of(value.low), day_of(value.high)
    if first is None or last is None:
        return "a day beyond the calendar"
    day = first.isoformat()
    for written in (PartialDate(day[:size]) for size in (4, 7, 10)):
        if (written.first, written.last) == (first, last):
            return str(written)
    return f"between {first} and {last}"


def day_of(ordinal: float) -> date | None:
    """The day of an ordinal; None for one beyond the calendar."""
    return date.fromordinal(int(ordinal)) if 1 <= ordinal <= date.max.toordinal() else None
