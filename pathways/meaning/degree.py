"""Rules for negation and degree: where two texts ask for different things in like words, their likeness is lowered.

The rules never raise a likeness. Mostly they speak only where both texts do: what one leaves unsaid is no difference.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import prod

from pathways.meaning.phrases import found_in
from pathways.meaning.vocabulary import LEAST_KEPT, LOST_BY_NEGATION, SCALES, Scale

OPENING_WORDS_MAX = 1
"""The most words before a phrase with which a text opens: "may help with"."""


@dataclass(frozen=True)
class Difference:
    """Something in which two texts differ although they may be worded alike."""

    matter: str
    """What they differ in."""
    one: str
    """The words of the one text that say so; empty where it states the thing plainly."""
    other: str
    """Those of the other."""
    kept: float
    """The part of the likeness that is left, from 0 to 1."""

    @property
    def because(self) -> str:
        """The difference in words."""
        one, other = (f"“{words}”" if words else "a plain statement" for words in (self.one, self.other))
        return f"{self.matter}: {one} against {other}"


@dataclass(frozen=True)
class Mark:
    """A phrase of a text that tells its degree."""

    words: str
    """As they stand in the text, in small letters."""
    level: int
    """The step of the scale, from 0."""
    opens: bool
    """Whether the text opens with them, so that they hold for all of it."""


@dataclass(frozen=True)
class Degrees:
    """What a text says of negation and degree."""

    marks: tuple[tuple[Mark, ...], ...]
    """For each scale, in the order of the scales, its phrases in the order of the text."""
    negation: str
    """The first words that deny something; empty if there are none."""


def differences(one: str, other: str) -> tuple[Difference, ...]:
    """In what two texts differ by their words of degree and negation, in a fixed order."""
    return differences_of(degrees_of(one), degrees_of(other))


def differences_of(one: Degrees, other: Degrees) -> tuple[Difference, ...]:
    """The same of texts that have been read for their words of degree and negation."""
    return tuple(_differences(one, other))


def part_kept(found: Sequence[Difference]) -> float:
    """The part of a likeness that differences leave, from 0 to 1."""
    return max(prod(difference.kept for difference in found), LEAST_KEPT)


@lru_cache(maxsize=10_000)
def degrees_of(text: str) -> Degrees:
    """The words of degree and negation of a text."""
    found = found_in(text)
    marks = tuple(
        tuple(
            Mark(each.words, each.phrase.level, opens=each.first <= OPENING_WORDS_MAX)
            for each in found
            if each.phrase.scale is scale
        )
        for scale in SCALES
    )
    denied = [each.words for each in found if each.phrase.denies and each.in_main_clause]
    return Degrees(marks, denied[0] if denied else "")


def _differences(one: Degrees, other: Degrees) -> Iterator[Difference]:
    for scale, mine, theirs in zip(SCALES, one.marks, other.marks, strict=True):
        steps = _steps(scale, mine, theirs)
        if steps > 0:
            lost = scale.lost[min(steps, len(scale.lost)) - 1]
            yield Difference(scale.name, _telling(mine, theirs), _telling(theirs, mine), 1 - lost)
    if bool(one.negation) != bool(other.negation):
        yield Difference("whether it is denied", one.negation, other.negation, 1 - LOST_BY_NEGATION)


def _steps(scale: Scale, mine: Sequence[Mark], theirs: Sequence[Mark]) -> int:
    """How many steps lie between two texts, each of which may span several; 0 if they meet or too little is said."""
    if mine and theirs:
        levels, others = [mark.level for mark in mine], [mark.level for mark in theirs]
        return max(min(levels) - max(others), min(others) - max(levels), 0)
    said = mine or theirs
    if not said or scale.unsaid is None:
        return 0
    return int(any(mark.opens for mark in said) and max(mark.level for mark in said) < scale.unsaid)


def _telling(marks: Sequence[Mark], others: Sequence[Mark]) -> str:
    """The words of the mark that is nearest to the other text; empty if there is no mark."""
    if not marks:
        return ""
    levels = [mark.level for mark in others] or [max(mark.level for mark in marks)]
    return min(marks, key=lambda mark: min(abs(mark.level - level) for level in levels)).words
