"""Which cells of linked frequency tables are hidden, so that none of the small ones can be worked out from the rest.

All tables of one population are one system: a cell is a set of categories, whichever table it is looked up in, so that
a total shown twice is one cell. Totals are sums, and whoever reads the tables may add and subtract as they like.

A small cell counts as safe only with a *certificate*: another table of counts that agrees with every shown cell,
lowers no cell with people in it below one, and has at least `small` people in the small cell. The reader cannot tell
the two apart, and so cannot show that the cell is small, let alone how small. The same certificate rules out that a
*sum* of hidden cells can be worked out to be small: were it so, no agreeing table could put more people in one of them.

Certificates are built from moves. A move takes a category for each dimension of a set, and a second one; it adds people
where an even number of the second ones is chosen and takes as many away where an odd number is, which leaves every sum
over one of these dimensions as it was. This is the hypercube method of D. Repsilber ("Preservation of confidentiality
in aggregated data", 1994; in tau-ARGUS as GHMITER, see A. Hundepool et al., "Statistical Disclosure Control", Wiley
2012, chapter 4), with two additions: moves are summed until the certificate holds, and a move over fewer dimensions
than the cell has changes totals too, which are then hidden. The move over no dimension hides a path up to the overall
total; it is always possible, so that the search always ends. More cells may be hidden than need be; never fewer.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations, compress, islice, permutations, product
from math import inf

Dimensions = tuple[str, ...]
"""Names of dimensions, sorted."""

Cell = tuple[Dimensions, tuple[str, ...]]
"""The dimensions that are told apart, and a category of each; those left out are summed over."""

_EXTENSIONS_MOST = 300
"""So many ways of carrying a change into the other tables are compared; the fullest categories come first."""

_TIED_MOST = 200
"""So many moves in which a further dimension changes along are looked at, where others would hide a total."""

_TIED_EXTENSIONS_MOST = 3
"""In so many ways each of them is carried into the other tables."""

_TOTAL_WEIGHT = 4
"""A total is worth as much as so many of the cells that it sums."""

_LEAST = 1e-6
"""A change smaller than this is none."""


@dataclass(frozen=True)
class System:
    """The cells of all tables of one population, totals among them."""

    counts: Mapping[Cell, float]
    """A cell that is absent is known to everybody to be empty; one that happens to be empty is 0."""
    tables: frozenset[Dimensions]
    """The dimensions of each table."""

    @property
    def spans(self) -> tuple[Dimensions, ...]:
        """The dimensions of every margin of every table, and of the tables themselves."""
        return tuple(
            sorted({span for table in self.tables for span in subsets(table)}, key=lambda each: (len(each), each))
        )


def subsets(dimensions: Dimensions) -> Iterator[Dimensions]:
    """All choices from dimensions, the largest first."""
    for size in range(len(dimensions), -1, -1):
        yield from combinations(dimensions, size)


def hidden_cells(
    system: System, small: float, sensitive: Collection[str] = (), seen: Collection[Dimensions] | None = None
) -> frozenset[Cell]:
    """The cells that are not shown: the small ones, those that protect them, and those that nobody is to see.

    Args:
        system: The tables.
        small: Cells of at least one and fewer people than this are not shown.
        sensitive: Dimensions in which it must not be seen that all people of a group are in one category.
        seen: The dimensions that are told apart in what is shown, totals too; None: whatever the tables tell apart.
            Other cells tie the tables together and are shown to nobody: hiding them costs nothing, and small ones are
            protected so far that none can be worked out.
    """
    return _Search(system, small, seen).run(sensitive)


@dataclass(frozen=True, slots=True)
class _Move:
    """Cells that get one more person, and cells that get one fewer, by their numbers."""

    more: tuple[int, ...]
    fewer: tuple[int, ...]


class _Search:
    """The cells hidden so far, and what is hidden next. Cells are numbered, as they are looked up very often."""

    def __init__(self, system: System, small: float, seen: Collection[Dimensions] | None = None) -> None:
        self.small = small
        self.spans = system.spans
        self.cells = sorted(system.counts, key=lambda cell: (len(cell[0]), cell))
        self.counts = [system.counts[cell] for cell in self.cells]
        self.numbers: dict[Dimensions, dict[tuple[str, ...], int]] = {span: {} for span in self.spans}
        for number, (span, at) in enumerate(self.cells):
            self.numbers[span][at] = number
        self.few = [number for number, count in enumerate(self.counts) if 0 < count < small]
        self.unseen = {number for number, (span, _) in enumerate(self.cells) if seen is not None and span not in seen}
        self.hidden = {*self.few, *self.unseen}
        self.categories = _categories(system.counts)
        self.beside = {
            name: {other for table in system.tables if name in table for other in table} for name in self.categories
        }
        overall = max(1.0, system.counts.get(((), ()), 0))
        depth = {
            span: max(len(table) for table in system.tables if {*span} <= {*table}) - len(span) for span in self.spans
        }
        self.weight = [
            _TOTAL_WEIGHT ** depth[span] + count / overall
            for (span, _), count in zip(self.cells, self.counts, strict=True)
        ]

    def run(self, sensitive: Collection[str]) -> frozenset[Cell]:
        """Protect every small cell, then every group that zeros betray."""
        for number in self.few:
            self._raise(number, self.counts[number] + 1 if number in self.unseen else self.small)
        for zeros in self._betrayed(sensitive):
            if self.hidden.isdisjoint(zeros):
                self._raise(min(zeros, key=lambda zero: (self._cheapest(zero, 1, {})[0], zero)), 1)
        return frozenset(self.cells[number] for number in self.hidden)

    def _raise(self, number: int, least: float) -> None:
        """Hide what it takes for some agreeing table to have at least so many people in a cell."""
        other: dict[int, float] = {}
        while (need := least - other.get(number, self.counts[number])) > _LEAST:
            _, size, move = self._cheapest(number, need, other)
            if move is None:
                self.hidden.update(range(len(self.cells)))
                return
            for sign, changed in ((1, move.more), (-1, move.fewer)):
                for each in changed:
                    other[each] = other.get(each, self.counts[each]) + sign * size
            self.hidden.update(move.more, move.fewer)

    def _cheapest(self, number: int, need: float, other: Mapping[int, float]) -> tuple[float, float, _Move | None]:
        """The move that hides least for each person added: what it hides, how many it adds, and the move."""
        room = {each: count - min(1, self.counts[each]) for each, count in other.items()}
        best = self._best(self._moves(number, room), need, room)
        if best[2] is not None and not self._hides_total(best[2]):
            return best
        tied = self._best(chain.from_iterable(islice(self._tied_moves(number, room), _TIED_MOST)), need, room)
        return min(best, tied, key=lambda found: (found[0], -found[1]))

    def _hides_total(self, move: _Move) -> bool:
        """Whether a move hides the number of everybody, or of a category, that is shown so far."""
        changed = (each for each in (*move.more, *move.fewer) if each not in self.hidden)
        return any(len(self.cells[each][0]) <= 1 for each in changed)

    def _best(
        self, moves: Iterable[_Move], need: float, room: Mapping[int, float]
    ) -> tuple[float, float, _Move | None]:
        best: tuple[float, float, _Move | None] = (inf, 0, None)
        for move in moves:
            size = min((need, *(self._room(each, room) for each in move.fewer)))
            cost = sum(self.weight[each] for each in (*move.more, *move.fewer) if each not in self.hidden) / size
            if (cost, -size) < (best[0], -best[1]):
                best = (cost, size, move)
                if cost == 0 and size >= need:
                    break
        return best

    def _room(self, number: int, room: Mapping[int, float]) -> float:
        """How many people can be taken from a cell; one is left where there is anybody."""
        return room[number] if number in room else max(0, self.counts[number] - 1)

    def _moves(self, number: int, room: Mapping[int, float]) -> Iterator[_Move]:
        """Every move that adds to a cell and takes nobody from an empty one; those of the fewest totals first."""
        dimensions, at = self.cells[number]
        fixed = dict(zip(dimensions, at, strict=True))
        for moved in subsets(dimensions):
            spans = [span for span in self.spans if {*moved} <= {*span}]
            free = sorted({name for span in spans for name in span} - fixed.keys())
            due = _due(spans, free)
            own = [fixed[name] for name in moved]
            others = [[each for each in self.categories[name] if each != fixed[name]] for name in moved]
            for partners in product(*others):
                corners = [(sum(bits) % 2, corner) for bits, corner in _corners(own, partners)]
                corners.sort(reverse=True)
                yield from self._carried(moved, corners, fixed, free, due, room)

    def _tied_moves(self, number: int, room: Mapping[int, float]) -> Iterator[Iterator[_Move]]:
        """Moves in which a further dimension changes along with one of the cell's, as where few grades have no way up.

        Such a move leaves every sum over both of them together as it was, and every sum over another of its dimensions.
        """
        dimensions, at = self.cells[number]
        fixed = dict(zip(dimensions, at, strict=True))
        for moved in subsets(dimensions):
            for tied in moved:
                for along in sorted(self.beside[tied] - {*moved}):
                    yield from self._tied(moved, tied, along, fixed, room)

    def _tied(
        self, moved: Dimensions, tied: str, along: str, fixed: Mapping[str, str], room: Mapping[int, float]
    ) -> Iterator[Iterator[_Move]]:
        """The moves of some dimensions in which another changes along with one of them."""
        rest = {*moved} - {tied}
        spans = [span for span in self.spans if rest <= {*span} and {tied, along} & {*span}]
        free = sorted({name for span in spans for name in span} - fixed.keys() - {along})
        due, place = _due(spans, free), moved.index(tied)
        others = [[each for each in self.categories[name] if each != fixed[name]] for name in moved]
        ways = [way for way in permutations(self.categories[along], 2) if way[0] == fixed.get(along, way[0])]
        for partners, way in product(product(*others), ways):
            corners = [
                (sum(bits) % 2, (*corner, way[bits[place]]))
                for bits, corner in _corners([fixed[name] for name in moved], partners)
            ]
            corners.sort(reverse=True)
            yield self._carried((*moved, along), corners, fixed, free, due, room, _TIED_EXTENSIONS_MOST)

    def _carried(
        self,
        moved: Dimensions,
        corners: list[tuple[int, tuple[str, ...]]],
        fixed: Mapping[str, str],
        free: Sequence[str],
        due: Sequence[Sequence[Dimensions]],
        room: Mapping[int, float],
        most: int = _EXTENSIONS_MOST,
    ) -> Iterator[_Move]:
        """A move carried into every table that it reaches, in each way that is possible.

        Args:
            moved: The dimensions in which it moves people.
            corners: Their categories, with 1 where people are taken away.
            fixed: The categories of the cell that is raised.
            free: The dimensions of which a category has to be chosen.
            due: By how many of those are chosen: the spans that are then settled.
            room: How many people can be taken from a cell, where that is not what the counts say.
            most: How many ways are compared.
        """
        waiting: list[tuple[Mapping[str, str], int, tuple[int, ...], tuple[int, ...]]] = [(fixed, 0, (), ())]
        found = 0
        while waiting and found < most:
            chosen, level, more, fewer = waiting.pop()
            settled = self._settled(moved, corners, chosen, due[level], room)
            if settled is None:
                continue
            more, fewer = (*more, *settled.more), (*fewer, *settled.fewer)
            if level == len(free):
                found += 1
                yield _Move(more, fewer)
                continue
            name = free[level]
            waiting += [({**chosen, name: each}, level + 1, more, fewer) for each in reversed(self.categories[name])]

    def _settled(
        self,
        moved: Dimensions,
        corners: list[tuple[int, tuple[str, ...]]],
        chosen: Mapping[str, str],
        spans: Sequence[Dimensions],
        room: Mapping[int, float],
    ) -> _Move | None:
        """The part of a move in some spans; None if a cell there is known to be empty, or has nobody to take away."""
        changed: tuple[list[int], list[int]] = ([], [])
        for span in spans:
            numbers = self.numbers[span]
            for sign, corner in corners:
                if span == moved:
                    number = numbers.get(corner)
                else:
                    here = {**chosen, **dict(zip(moved, corner, strict=True))}
                    number = numbers.get(tuple([here[name] for name in span]))
                if number is None or (sign and self._room(number, room) < _LEAST):
                    return None
                changed[sign].append(number)
        return _Move(tuple(changed[0]), tuple(changed[1]))

    def _betrayed(self, sensitive: Collection[str]) -> Iterator[list[int]]:
        """For each group whose people are all seen to be in one category: the other categories, which are empty."""
        for span in self.spans:
            for place in (place for place, name in enumerate(span) if name in sensitive):
                groups: dict[tuple[str, ...], list[int]] = {}
                for at, number in self.numbers[span].items():
                    groups.setdefault(at[:place] + at[place + 1 :], []).append(number)
                for _, group in sorted(groups.items()):
                    zeros = [number for number in group if self.counts[number] == 0]
                    if zeros and len(zeros) == len(group) - 1:
                        yield zeros


def _due(spans: Iterable[Dimensions], free: Sequence[str]) -> list[list[Dimensions]]:
    """By how many of the free dimensions are chosen: the spans that are then settled."""
    due: list[list[Dimensions]] = [[] for _ in range(len(free) + 1)]
    for span in spans:
        due[max((free.index(name) + 1 for name in span if name in free), default=0)].append(span)
    return due


def _corners(own: Sequence[str], partners: Sequence[str]) -> Iterator[tuple[tuple[int, ...], tuple[str, ...]]]:
    """Every choice of one's own category or the other one, with 1 for each other one."""
    choices = list(zip(own, partners, strict=True))
    for bits in product((0, 1), repeat=len(choices)):
        yield bits, tuple(choice[bit] for choice, bit in zip(choices, bits, strict=True))


def _categories(counts: Mapping[Cell, float]) -> dict[str, list[str]]:
    """The categories of each dimension, the fullest first."""
    totals: dict[str, dict[str, float]] = {}
    for (dimensions, at), count in counts.items():
        if len(dimensions) == 1:
            totals.setdefault(dimensions[0], {})[at[0]] = count
    return {name: sorted(found, key=lambda each: (-found[each], each)) for name, found in totals.items()}


def with_margins(tables: Iterable[tuple[Dimensions, Mapping[tuple[str, ...], float]]]) -> System:
    """The system of some tables, with every total.

    Args:
        tables: The dimensions of each, sorted, and its counts by a category of each.

    Raises:
        ValueError: If two tables disagree about a total that they share.
    """
    counts: dict[Cell, float] = {}
    shapes: set[Dimensions] = set()
    for dimensions, inner in tables:
        shapes.add(dimensions)
        sums: dict[Cell, float] = {}
        masks = list(product((True, False), repeat=len(dimensions)))
        for at, count in inner.items():
            for mask in masks:
                cell = (tuple(compress(dimensions, mask)), tuple(compress(at, mask)))
                sums[cell] = sums.get(cell, 0) + count
        for cell, count in sums.items():
            if abs(counts.setdefault(cell, count) - count) > _LEAST:
                raise ValueError(f"two tables of the same people have {counts[cell]} and {count} at {cell}")
    return System(counts, frozenset(shapes))
