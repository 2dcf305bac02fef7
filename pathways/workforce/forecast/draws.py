"""Random draws for many runs at once: counts of people, one column a run."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Counts = NDArray[numpy.int64]
    """A whole number for each run."""


_SPARSE = 0.2
"""Up to so many events per cell, drawing distances is cheaper than drawing cells."""


def chosen(draws: numpy.random.Generator, cells: Sequence[Counts], most: Counts) -> list[Counts]:
    """So many people drawn from several cells without putting back, all alike.

    The numbers drawn from each cell are multivariate hypergeometric; they are drawn cell by cell, each given those
    before it. Where there are no more people than are wanted, all are taken.

    Args:
        draws: The generator.
        cells: The people in each cell.
        most: How many are drawn in each run; none where it is below zero.
    """
    import numpy

    total: Counts = numpy.asarray(numpy.sum(cells, axis=0, dtype=numpy.int64))
    bound = numpy.flatnonzero(total > most)
    if bound.size == 0:
        return [*cells]
    found = [cell.copy() for cell in cells]
    rest, wanted = total[bound], numpy.maximum(most[bound], 0)
    for cell in found:
        there = cell[bound]
        rest = rest - there
        if numpy.any(there):
            taken = draws.hypergeometric(there, rest, wanted)
            cell[bound] = taken
            wanted = wanted - taken
    return found


def taken(draws: numpy.random.Generator, cells: Sequence[Counts], chance: float) -> list[Counts]:
    """How many of each cell something happens to that happens to everybody with the same chance.

    The people of all cells and runs stand in one row. Either each cell is drawn from its binomial distribution, or,
    where it happens to few, the distances from one of them to the next are drawn, which are geometric: both are the
    same distribution, and the cheaper is taken.

    Args:
        draws: The generator.
        cells: The people in each cell.
        chance: The chance, above 0.
    """
    import numpy

    row = numpy.concatenate(cells)
    ends = numpy.cumsum(row)
    people = int(ends[-1])
    if people * chance > row.size * _SPARSE:
        found = draws.binomial(row, min(chance, 1.0))
    else:
        found = numpy.bincount(
            numpy.searchsorted(ends, _places(draws, people, chance), side="right"), minlength=row.size
        )
    return numpy.split(found, len(cells))


def _places(draws: numpy.random.Generator, people: int, chance: float) -> Counts:
    """The places, from 0, of those in a row of people to whom something happens."""
    import numpy

    parts, last = [], -1
    while last < people:
        size = max(16, int(1.1 * (people - last) * chance))
        part = last + numpy.cumsum(draws.geometric(chance, size))
        parts.append(part)
        last = int(part[-1])
    found = numpy.concatenate(parts) if parts else numpy.empty(0, numpy.int64)
    return found[found < people]


def divided(draws: numpy.random.Generator, people: Counts, parts: int) -> list[Counts]:
    """People who divide evenly among several ways, each of them by chance."""
    found = []
    rest = people
    for left in range(parts, 1, -1):
        part = draws.binomial(rest, 1 / left)
        found.append(part)
        rest = rest - part
    return [*found, rest]


def whole(draws: numpy.random.Generator, number: float, runs: int) -> Counts:
    """A number in each run; its fraction is the chance of one more."""
    import numpy

    least = int(number)
    found = numpy.full(runs, least, numpy.int64)
    fraction = number - least
    return found + (draws.random(runs) < fraction) if fraction > 0 else found
