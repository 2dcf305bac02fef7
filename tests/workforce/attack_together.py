"""Somebody who reads everything that is said of one set of people, and looks for small groups in all of it together.

As in `tests/workforce/attack.py` the exact value of every shown count is known, and of every hidden one that anybody is
in it, if so. Here equations of any kind may be known besides, such as that a track has the people of its roles, and the
search is fast enough for the tables of a whole institution.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from pathways.workforce.disclosure import Disclosed
from tests.workforce.linear import greatest

Cell = frozenset[tuple[str, str]]
"""A category for each dimension that is told apart."""

UNSEEN = 3
"""A table of so many dimensions is shown to nobody as a whole."""

Person = Mapping[str, str]
"""The category of somebody in each dimension."""


@dataclass
class Reader:
    """What somebody knows."""

    people: Sequence[Person]
    tables: Sequence[tuple[str, ...]]
    """The dimensions of each table that ties counts together."""
    known: Collection[Cell] = ()
    """The cells whose exact number was read."""
    hidden: Collection[Cell] = ()
    """The cells that are there and whose number is not told; empty ones among them are not known to be empty."""
    more: Sequence[tuple[Mapping[Cell, int], float]] = ()
    """Further sums that are known."""
    counts: dict[Cell, int] = field(init=False)

    def __post_init__(self) -> None:
        self.counts = {frozenset(): len(self.people), **dict.fromkeys((*self._possible(), *self.hidden), 0)}
        self.counts[frozenset()] = len(self.people)
        spans = {span for table in self.tables for size in range(len(table) + 1) for span in combinations(table, size)}
        for person in self.people:
            for span in spans - {()}:
                cell = frozenset((name, person[name]) for name in span)
                self.counts[cell] = self.counts.get(cell, 0) + 1

    def _possible(self) -> Iterator[Cell]:
        """What might be in a table that nobody is shown: any group with what anybody has in the other dimensions."""
        for first, *others in (table for table in self.tables if len(table) >= UNSEEN):
            groups = {person[first] for person in self.people}
            rest = {tuple((name, person[name]) for name in others) for person in self.people}
            yield from (frozenset({(first, group), *other}) for group in groups for other in rest)

    def few(self, small: int) -> Iterator[Cell]:
        """The cells of one to `small` - 1 people."""
        return (cell for cell, count in sorted(self.counts.items(), key=_by_name) if 0 < count < small)

    def most(self, cell: Cell) -> float:
        """The highest number of a cell that agrees with all that is known."""
        if cell in self.known:
            return self.counts[cell]
        hidden = [each for each in self.counts if each not in self.known]
        numbers = {each: number for number, each in enumerate(hidden)}
        equations = []
        for factors, total in (*self._sums(), *self.more):
            # Of every hidden cell with people in it at least one is known: what is above that is looked for.
            rest = total - sum(
                factor * (min(1, self.counts[each]) if each in numbers else self.counts.get(each, 0))
                for each, factor in factors.items()
            )
            unknown = {numbers[each]: float(factor) for each, factor in factors.items() if each in numbers}
            if unknown:
                equations.append((unknown, float(rest)))
        return min(1, self.counts[cell]) + greatest(equations, len(hidden), numbers[cell])

    def _sums(self) -> Iterator[tuple[dict[Cell, int], float]]:
        """Each total with the cells that it sums along one dimension: total minus parts is nothing."""
        seen: set[Cell] = set()
        for table in self.tables:
            for cell in list(self.counts):
                names = {name for name, _ in cell}
                if not names < {*table}:
                    continue
                for name in sorted({*table} - names):
                    mark = cell | {(name, "*")}
                    if mark in seen:
                        continue
                    seen.add(mark)
                    parts = [each for each in self.counts if _extends(each, cell, name)]
                    yield {cell: 1, **dict.fromkeys(parts, -1)}, 0.0


def small_found(reader: Reader, small: int, seen: Iterable[frozenset[str]]) -> list[tuple[Cell, int, float]]:
    """What can be shown to be small: cells that answers tell apart, and others that can be worked out exactly.

    Args:
        reader: Who looks.
        small: Cells of fewer people than this are small.
        seen: The sets of dimensions that some answer tells apart.
    """
    told = {*seen}
    found = []
    for cell in reader.few(small):
        count, most = reader.counts[cell], reader.most(cell)
        enough = small if frozenset(name for name, _ in cell) in told else count + 1
        if most < enough - 1e-6:
            found.append((cell, count, most))
    return found


def reader_of(tables: Sequence[Disclosed]) -> Reader:
    """A reader of tables of one population as they may be shown; nobody in it is a person, counts alone matter."""
    reader = Reader((), [each.table.dimensions for each in tables])
    reader.counts = {}
    known: set[Cell] = set()
    for each in tables:
        for key, shown in each.shown.items():
            cell = frozenset((name, at) for name, at in zip(each.table.dimensions, key, strict=True) if at is not None)
            count = sum(
                int(number)
                for at, number in each.table.counts.items()
                if all(wanted in (None, has) for wanted, has in zip(key, at, strict=True))
            )
            if count or not cell or shown is None:
                reader.counts[cell] = count
                if shown is not None:
                    known.add(cell)
    reader.known = known
    return reader


def _extends(cell: Cell, by: Cell, name: str) -> bool:
    return len(cell) == len(by) + 1 and by < cell and next(iter(cell - by))[0] == name


def _by_name(found: tuple[Cell, int]) -> list[tuple[str, str]]:
    return sorted(found[0])
