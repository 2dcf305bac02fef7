"""Two frameworks side by side: what they say alike, what otherwise, and what neither tells."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from pathways.compare.aspects import ASPECTS, Aspect
from pathways.compare.shape import Shape


class Likeness(StrEnum):
    """How two sides stand to each other on an aspect."""

    SAME = "same"
    """Both say the same, and no route of either is silent."""
    DIFFERENT = "different"
    """Both say something, and something else."""
    OVERLAP = "overlap"
    """Both say something; some of it is the same."""
    OWN_NAMES = "own-names"
    """Both name bodies of their own, which cannot be set against each other."""
    PARTLY = "partly"
    """Both say the same as far as they say anything; on either side routes are silent."""
    ONE_SILENT = "one-silent"
    """One side says nothing: cannot tell."""
    BOTH_SILENT = "both-silent"
    """Neither says anything: cannot tell."""


OWN_NAMES = frozenset({"decided_by"})
"""Aspects told in each institution's own names."""


@dataclass(frozen=True, slots=True)
class AspectPair:
    """An aspect on both sides."""

    name: str
    one: Aspect
    other: Aspect

    @property
    def likeness(self) -> Likeness:
        """How the two sides stand to each other."""
        if not self.one.said and not self.other.said:
            return Likeness.BOTH_SILENT
        if not self.one.said or not self.other.said:
            return Likeness.ONE_SILENT
        if {*self.one.said} != {*self.other.said}:
            if self.name in OWN_NAMES:
                return Likeness.OWN_NAMES
            return Likeness.OVERLAP if {*self.one.said} & {*self.other.said} else Likeness.DIFFERENT
        return Likeness.PARTLY if self.one.silent or self.other.silent else Likeness.SAME


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two shapes and what they say on each aspect."""

    one: Shape
    other: Shape
    aspects: tuple[AspectPair, ...]

    @property
    def neither(self) -> tuple[str, ...]:
        """The aspects that neither side tells anything of."""
        return tuple(each.name for each in self.aspects if each.likeness is Likeness.BOTH_SILENT)


def compare_shapes(one: Shape, other: Shape) -> Comparison:
    """Two frameworks side by side. Exchanging them exchanges the sides and nothing else."""
    return Comparison(one, other, tuple(AspectPair(name, one.aspect(name), other.aspect(name)) for name in ASPECTS))
