"""Moves as they are wanted, cut down to what limits and open posts allow: never more, in any run.

Where more people would move than may, those who do are drawn from them, all alike. Open posts and numbers come first,
then limits that are a part of other moves; cutting one of those can lower what another is a part of, so they are gone
through until nothing changes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pathways.workforce.forecast.draws import chosen
from pathways.workforce.forecast.plan import Cap

if TYPE_CHECKING:
    import numpy

    from pathways.workforce.forecast.draws import Counts

_EPSILON = 1e-9
"""Keeps a product such as 0.1 x 30 from falling below the whole number that it means."""


@dataclass(slots=True)
class Stream:
    """People who make a move from one place to another at a step, with contracts that end alike."""

    move: str
    origin: int
    target: int
    ends: int | None
    makes_open_ended: bool
    needs_post: bool
    people: Counts


def within_posts(draws: numpy.random.Generator, streams: Sequence[Stream], posts: Mapping[int, Counts]) -> None:
    """Cut moves that need a post to the posts that stand open in their targets."""
    import numpy

    for target in sorted({each.target for each in streams if each.needs_post}):
        own = [each for each in streams if each.needs_post and each.target == target]
        _cut(draws, own, posts[target] if target in posts else numpy.zeros_like(own[0].people))


def within_caps(
    draws: numpy.random.Generator,
    streams: Sequence[Stream],
    caps: Sequence[Cap],
    heads: Counts,
    used: dict[str, Counts],
) -> None:
    """Cut moves to what limits allow.

    Args:
        draws: The generator.
        streams: The moves; their people are changed.
        caps: The limits.
        heads: All people in roles before the moves.
        used: By limit that counts through a year: the moves so far; not changed.
    """
    import numpy

    ratios = []
    for cap in caps:
        own = [each for each in streams if each.move in cap.moves]
        if not own:
            continue
        if cap.of_moves is not None:
            ratios.append((cap, own))
            continue
        most = numpy.full_like(heads, int(cap.at_most + _EPSILON)) if cap.at_most is not None else heads
        if cap.of_heads is not None:
            most = numpy.floor(heads * cap.of_heads + _EPSILON).astype(numpy.int64)
        _cut(draws, own, most - used[cap.id] if cap.id in used else most)
    changed = True
    while changed:
        changed = False
        for cap, own in ratios:
            assert cap.of_moves is not None
            base = [each.people for each in streams if each.move in cap.among]
            counted = numpy.sum(base, axis=0, dtype=numpy.int64) if base else numpy.zeros_like(heads)
            most = numpy.floor(counted * cap.of_moves + _EPSILON).astype(numpy.int64)
            changed |= _cut(draws, own, most)


def _cut(draws: numpy.random.Generator, streams: Sequence[Stream], most: Counts) -> bool:
    """Cut some moves together to a number; whether any was."""
    import numpy

    before = [each.people for each in streams]
    if not numpy.any(numpy.sum(before, axis=0, dtype=numpy.int64) > most):
        return False
    for stream, people in zip(streams, chosen(draws, before, most), strict=True):
        stream.people = people
    return True
