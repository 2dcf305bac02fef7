"""A piece of evidence on two roles: what each side says, how alike that is, or why it tells nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a piece of evidence looks at."""

    EVALUATION = "evaluation"
    """Scores of job evaluation, recorded under the same scheme."""
    PAY = "pay"
    """What the grades pay, in one currency and at most a year apart."""
    CRITERIA = "criteria"
    """What is asked for, by meaning."""
    LEVEL = "level"
    """Development levels on the same scale."""
    REGISTRATION = "registration"
    """Professional registration that goes with the roles."""
    PLACE = "place"
    """How far up its own track each role stands."""
    FAMILY = "family"
    """The job family of the tracks."""
    TITLE = "title"
    """Words that the titles share."""


STRENGTHS: Mapping[Kind, float] = {
    Kind.EVALUATION: 0.8,
    Kind.PAY: 0.5,
    Kind.CRITERIA: 0.5,
    Kind.LEVEL: 0.5,
    Kind.REGISTRATION: 0.3,
    Kind.PLACE: 0.15,
    Kind.FAMILY: 0.1,
    Kind.TITLE: 0.1,
}
"""How sure full agreement in one kind alone would make anybody, from 0 to 1.

These are judgements (docs/comparison.md gives the reasons), not measurements: a scheme of job evaluation was made to
put work side by side; pay follows evaluation but also local bargaining; criteria are worded by each institution for
itself; titles are inflated everywhere.
"""

TELLING = frozenset({Kind.EVALUATION, Kind.PAY, Kind.CRITERIA, Kind.LEVEL, Kind.REGISTRATION})
"""Kinds that say something of the height of the work. The others rank candidates; alone they settle nothing."""


class Missing(StrEnum):
    """Why a piece of evidence tells nothing."""

    HERE = "here"
    """The side here says nothing."""
    THERE = "there"
    """The side there says nothing."""
    BOTH = "both"
    """Neither side says anything."""
    INCOMPARABLE = "incomparable"
    """Both say something, in terms that cannot be set against each other."""
    UNDATED = "undated"
    """Both say something, of days that are unknown or too far apart."""
    NOT_AVAILABLE = "not-available"
    """What would judge it is not installed."""


class Lean(StrEnum):
    """How what is said there lies to what is said here."""

    EQUAL = "equal"
    """About the same."""
    WIDER = "wider"
    """It takes in what is said here, and clearly more."""
    PART = "part"
    """It is a part of what is said here."""
    ABOVE = "above"
    """It lies higher."""
    BELOW = "below"
    """It lies lower."""


@dataclass(frozen=True, slots=True)
class Span:
    """A range of numbers, with what they are counted in."""

    low: float
    high: float
    unit: str
    """A currency, or a scheme of job evaluation."""
    of: str = ""
    """The day for which it holds, where that matters; may be a month or a year."""


Said = Span | tuple[str, ...] | float | None
"""What one side says: a range, names, a part of the way up from 0 to 1, a number of criteria, or nothing."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one kind of evidence says on two roles."""

    kind: Kind
    here: Said
    there: Said
    likeness: float | None
    """From 0, nothing alike, to 1; None: it tells nothing."""
    lean: Lean | None = None
    """How the side there lies to the side here, where the kind can tell."""
    missing: Missing | None = None
    """Why it tells nothing; None where it does."""


def silent(kind: Kind, here: Said, there: Said) -> Evidence | None:
    """The evidence where a side says nothing; None where both say something."""
    if here and there:
        return None
    missing = Missing.THERE if here else Missing.HERE if there else Missing.BOTH
    return Evidence(kind, here or None, there or None, None, missing=missing)
