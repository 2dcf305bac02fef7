"""The best way to lay one ladder along another without ever going down where the first goes up."""

from __future__ import annotations

from collections.abc import Sequence


def aligned(scores: Sequence[Sequence[float]]) -> tuple[int, ...]:
    """For each step of one ladder, the step of the other that it stands at: the choice with the highest total.

    Several steps may stand at one, and steps of the other may be passed over. Of equal totals the lower steps are
    taken. The work is the product of the two lengths.

    Args:
        scores: A row for each step, from the lowest, with what standing at each step of the other is worth.

    Returns:
        Indices that never fall; empty where either ladder is.
    """
    if not scores or not scores[0]:
        return ()
    totals: list[list[float]] = []
    for number, row in enumerate(scores):
        best = float("-inf")
        line = []
        for place, score in enumerate(row):
            best = max(best, totals[number - 1][place]) if number else 0.0
            line.append(best + score)
        totals.append(line)
    return tuple(reversed([*_traced(totals)]))


def _traced(totals: Sequence[Sequence[float]]) -> Sequence[int]:
    """The chosen steps, from the highest down."""
    limit = len(totals[0])
    chosen = []
    for line in reversed(totals):
        reach = line[:limit]
        place = reach.index(max(reach))
        chosen.append(place)
        limit = place + 1
    return chosen
