"""Three truth values, and how many of several conditions hold: strong Kleene logic."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum


class Truth(Enum):
    """Whether a condition holds, as far as is known."""

    MET = "met"
    UNMET = "unmet"
    UNKNOWN = "unknown"

    @property
    def negated(self) -> Truth:
        """The truth of the opposite."""
        return _OPPOSITE[self]


_OPPOSITE = {Truth.MET: Truth.UNMET, Truth.UNMET: Truth.MET, Truth.UNKNOWN: Truth.UNKNOWN}


def truth_of(value: bool) -> Truth:
    """A settled answer."""
    return Truth.MET if value else Truth.UNMET


def at_least(needed: int | None, truths: Sequence[Truth]) -> Truth:
    """Whether at least so many of several hold: all and any are the ends of it.

    Args:
        needed: How many; None where the number is not published, so that only all or none of them settle it.
        truths: The truth of each.
    """
    met = sum(truth is Truth.MET for truth in truths)
    possible = met + sum(truth is Truth.UNKNOWN for truth in truths)
    if met >= (len(truths) if needed is None else needed):
        return Truth.MET
    if possible < (1 if needed is None else needed):
        return Truth.UNMET
    return Truth.UNKNOWN
