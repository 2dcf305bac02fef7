"""For each text the few of a list that are nearest to it in meaning, for a person to confirm.

Even a sentence model orders hard cases poorly. So the answer is a short list, never one match, and each entry says what
speaks against it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pathways.meaning.cache import NOWHERE, Memory
from pathways.meaning.degree import Difference, differences, part_kept
from pathways.meaning.scores import SCORE_PLACES, scores_of


@dataclass(frozen=True)
class Likeness:
    """How near a text is to another in meaning."""

    place: int
    """The number of the other text in its list, from 0."""
    score: float
    """From 0 to 1: the likeness in meaning, lowered by the differences. No share and no probability; it only orders."""
    by_meaning: float
    """From 0 to 1: the likeness before it was lowered."""
    differences: tuple[Difference, ...]
    """What speaks against it."""


def nearest(
    texts: Sequence[str], others: Sequence[str], memory: Memory = NOWHERE, at_most: int = 3
) -> tuple[tuple[Likeness, ...], ...] | None:
    """For each text those of the others that are nearest to it, the nearest first; none if the model is not available.

    Those that are equally near stand in the order of their list.

    Args:
        texts: The texts that are asked about.
        others: The list to look in.
        memory: Where the numbers of texts are kept between commands.
        at_most: How many of the others for each text.
    """
    scores = scores_of(texts, others, memory)
    if scores is None:
        return None
    orders = (-scores).argsort(axis=1, kind="stable")
    return tuple(
        _nearest(text, others, row, order, at_most)
        for text, row, order in zip(texts, scores.tolist(), orders.tolist(), strict=True)
    )


def _nearest(
    text: str, others: Sequence[str], scores: Sequence[float], order: Iterable[int], at_most: int
) -> tuple[Likeness, ...]:
    """Go down the list by meaning until nothing further down can still come up, since rules only lower."""
    found: list[Likeness] = []
    for place in order:
        by_meaning = scores[place]
        if len(found) == at_most and (not found or by_meaning < found[-1].score):
            break
        found.append(_likeness(text, place, others[place], by_meaning))
        found.sort(key=lambda likeness: (-likeness.score, likeness.place))
        del found[at_most:]
    return tuple(found)


def _likeness(text: str, place: int, other: str, by_meaning: float) -> Likeness:
    speaking_against = differences(text, other)
    score = round(by_meaning * part_kept(speaking_against), SCORE_PLACES)
    return Likeness(place, score, by_meaning, speaking_against)
