"""What two roles ask for, by meaning: only where something that judges meaning is at hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from pathways.compare.crosswalk.evidence import Evidence, Kind, Missing

Meaning = Callable[[Sequence[str], Sequence[str]], Sequence[Sequence[float]]]
"""How alike in meaning texts are: a row for each of the first, with a number from 0 to 1 for each of the second."""

LEAST = 3
"""How many criteria each side must publish; fewer say too little of the whole role."""

UNRELATED, SAME = 0.30, 0.75
"""The mean likeness of the nearest criteria at which two roles ask for unrelated things, and for the same.

Measured on the profiles of published frameworks (docs/comparison.md): those of two frameworks are 0.30 alike on the
mean, two versions of one institution's framework 0.66 to 0.79.
"""


@dataclass(frozen=True)
class CriteriaBetween:
    """The criteria of two frameworks, each text set against each once."""

    here: Mapping[str, int] = field(default_factory=dict)
    there: Mapping[str, int] = field(default_factory=dict)
    likenesses: Sequence[Sequence[float]] | None = None
    """None: nothing at hand judges meaning."""

    def alike(self, here: tuple[str, ...], there: tuple[str, ...]) -> Evidence:
        """Two lists of criteria: how near each criterion of either side is to its nearest on the other, on the mean.

        What the evidence says of a side is how many criteria it publishes.
        """
        said, answered = (float(len(here)) or None, float(len(there)) or None)
        short = (len(here) < LEAST, len(there) < LEAST)
        if any(short):
            missing = Missing.BOTH if all(short) else Missing.HERE if short[0] else Missing.THERE
            return Evidence(Kind.CRITERIA, said, answered, None, missing=missing)
        if self.likenesses is None:
            return Evidence(Kind.CRITERIA, said, answered, None, missing=Missing.NOT_AVAILABLE)
        rows = [[self.likenesses[self.here[one]][self.there[other]] for other in there] for one in here]
        nearest = [max(row) for row in rows] + [max(column) for column in zip(*rows, strict=True)]
        mean = sum(nearest) / len(nearest)
        return Evidence(Kind.CRITERIA, said, answered, min(1.0, max(0.0, (mean - UNRELATED) / (SAME - UNRELATED))))


def criteria_between(here: Sequence[str], there: Sequence[str], meaning: Meaning | None) -> CriteriaBetween:
    """All criteria of two frameworks set against each other.

    Args:
        here: The texts here.
        there: The texts there.
        meaning: What judges; None: nothing is at hand.
    """
    if meaning is None:
        return CriteriaBetween()
    one, other = ({text: number for number, text in enumerate(dict.fromkeys(side))} for side in (here, there))
    found = meaning([*one], [*other]) if one and other else []
    return CriteriaBetween(one, other, found)
