"""From pieces of evidence to what is said of two roles, and how sure it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import prod

from pathways.compare.crosswalk.evidence import STRENGTHS, TELLING, Evidence, Lean
from pathways.model.crosswalk import Predicate

EXACT_FROM = 0.85
CLOSE_FROM = 0.55
NONE_BELOW = 0.25
"""Likeness from which two roles are exact or close, and below which they do not correspond; between the last two the
evidence points both ways, and nothing is said."""

EXACT_COVERAGE = 0.75
"""How much must be known before anything is called exact: no single kind but a recorded evaluation is enough."""


TOLD_FROM = 0.4
"""How much evidence on the height of the work must cover before anything is said: registration alone is too little."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """What the evidence comes to."""

    predicate: Predicate | None
    """None: it cannot be told."""
    confidence: float | None
    """From 0 to 1; None where nothing is said."""
    likeness: float
    """The agreement of all that is known, weighed by strength; 0 where nothing is known. It ranks candidates."""


def weigh(evidence: Iterable[Evidence]) -> Weighed:
    """Weigh pieces of evidence. Those that tell nothing change nothing.

    The likeness is the mean of the likenesses weighed by `STRENGTHS`. The confidence is the `coverage` of what is known
    as a share of how clearly it speaks.
    """
    known = [each for each in evidence if each.likeness is not None]
    if not known:
        return Weighed(None, None, 0.0)
    likeness = _agreement(known)
    telling = [each for each in known if each.kind in TELLING]
    predicate = _predicate(telling) if _coverage(telling) >= TOLD_FROM else None
    if predicate is None:
        return Weighed(None, None, likeness)
    return Weighed(predicate, round(_coverage(known) * _clearness(predicate, known), 2), likeness)


def coverage(strengths: Iterable[float]) -> float:
    """How much of certainty several witnesses come to, from 0 to 1, taken as independent: ``1 - ∏(1 - strength)``.

    Args:
        strengths: How sure each alone would make anybody, from 0 to 1.
    """
    return 1 - prod(1 - strength for strength in strengths)


def _coverage(evidence: list[Evidence]) -> float:
    return coverage(STRENGTHS[each.kind] for each in evidence)


def _agreement(evidence: list[Evidence], settled: Lean | None = None) -> float:
    """The mean likeness by strength; what lies as the predicate says agrees with it fully."""
    total = sum(STRENGTHS[each.kind] for each in evidence)
    agreeing = (1.0 if settled and each.lean is settled else each.likeness or 0.0 for each in evidence)
    return sum(STRENGTHS[each.kind] * found for each, found in zip(evidence, agreeing, strict=True)) / total


def _clearness(predicate: Predicate, known: list[Evidence]) -> float:
    """How clearly all that is known speaks for a predicate, from 0 to 1."""
    if predicate is Predicate.NONE:
        return 1 - _agreement(known)
    return _agreement(known, {Predicate.BROADER: Lean.WIDER, Predicate.NARROWER: Lean.PART}.get(predicate))


def _predicate(telling: list[Evidence]) -> Predicate | None:
    """What evidence on the height of the work says; None where it points both ways."""
    leans = {each.lean for each in telling if each.lean is not None}
    if leans == {Lean.WIDER}:
        return Predicate.BROADER
    if leans == {Lean.PART}:
        return Predicate.NARROWER
    likeness = _agreement(telling)
    if likeness >= EXACT_FROM and _coverage(telling) >= EXACT_COVERAGE and leans <= {Lean.EQUAL}:
        return Predicate.EXACT
    if likeness >= CLOSE_FROM:
        return Predicate.CLOSE
    apart = bool(leans & {Lean.ABOVE, Lean.BELOW})
    return Predicate.NONE if likeness < NONE_BELOW and apart else None
