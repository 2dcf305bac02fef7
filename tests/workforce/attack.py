"""Somebody who tries to find small groups in the tables of one answer, and knows more than anybody who reads them.

The attacker has the exact value of every shown cell and not only the rounded one, knows of every hidden cell whether
anybody is in it, and solves the system of all totals exactly: linear programming with fractions, by the simplex method
in two phases with Bland's rule. It is written without any of the product's code.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import product

from pathways.workforce.disclosure import Disclosed

Cell = frozenset[tuple[str, str]]
Equation = dict[Cell, int]


def small_found(tables: Sequence[Disclosed], small: int = 5) -> list[tuple[str, Cell]]:
    """The cells of one to `small` - 1 people that the attacker can prove to be small, or that are simply shown."""
    found: list[tuple[str, Cell]] = []
    for population in {each.table.population for each in tables}:
        linked = [each for each in tables if each.table.population == population]
        counts, hidden = _counts(linked), _hidden(linked)
        for cell, count in sorted(counts.items(), key=lambda each: sorted(each[0])):
            if 0 < count < small and (cell not in hidden or most(cell, linked) < small):
                found.append((population, cell))
    return found


def most(cell: Cell, linked: Sequence[Disclosed]) -> Fraction | float:
    """The highest count of a hidden cell that agrees with all that is shown; infinite where nothing bounds it."""
    counts, hidden = _counts(linked), _hidden(linked)
    names = sorted(hidden, key=lambda each: sorted(each))
    # Each hidden cell with people in it has at least one: count what is above that.
    least = {each: min(1, counts[each]) for each in names}
    rows: list[list[Fraction]] = []
    for equation in _equations(linked):
        unknown = [equation.get(each, 0) for each in names]
        known = sum(sign * (least[each] if each in hidden else counts[each]) for each, sign in equation.items())
        if any(unknown):
            rows.append([Fraction(each) for each in (*unknown, -known)])
    best = _maximum(rows, names.index(cell), len(names))
    return best + least[cell]


def by_subtraction(tables: Sequence[Disclosed], small: int = 5) -> list[tuple[Cell, int, int]]:
    """Hidden cells whose range, worked out from rounded counts alone, shows that they are small.

    A shown count is any that rounds to it. Ranges are narrowed along every sum until nothing changes.
    """
    base = 5
    ranges: dict[Cell, tuple[float, float]] = {}
    for each in tables:
        for key, count in each.shown.items():
            cell = _cell(each.table.dimensions, key)
            low, high = (0.0, float("inf")) if count is None else (max(0.0, count - base // 2), count + base // 2)
            before = ranges.get(cell, (0.0, float("inf")))
            ranges[cell] = (max(low, before[0]), min(high, before[1]))
    equations = list(_equations(tables))
    changed = True
    while changed:
        changed = False
        for equation in equations:
            for cell, sign in equation.items():
                rest = [(other, -sign * coefficient) for other, coefficient in equation.items() if other != cell]
                low = sum(part * ranges[other][0 if part > 0 else 1] for other, part in rest)
                high = sum(part * ranges[other][1 if part > 0 else 0] for other, part in rest)
                narrowed = (max(ranges[cell][0], low), min(ranges[cell][1], high))
                if narrowed != ranges[cell]:
                    ranges[cell], changed = narrowed, True
    hidden = _hidden(tables)
    return [
        (cell, int(low), int(high))
        for cell, (low, high) in ranges.items()
        if cell in hidden and 0 < low <= high < small
    ]


def agreeing(each: Disclosed, limit: int) -> Iterator[Mapping[tuple[str, ...], int]]:
    """Every whole table up to a limit in its cells that agrees with the exact values of what is shown."""
    counts, hidden = _counts([each]), _hidden([each])
    keys = list(each.table.counts)
    options = [
        range(limit + 1) if _cell(each.table.dimensions, key) in hidden else (int(each.table.counts[key]),)
        for key in keys
    ]
    for values in product(*options):
        sums: dict[Cell, int] = {}
        for key, value in zip(keys, values, strict=True):
            for mask in product((True, False), repeat=len(key)):
                cell = frozenset(
                    (name, at) for name, at, kept in zip(each.table.dimensions, key, mask, strict=True) if kept
                )
                sums[cell] = sums.get(cell, 0) + value
        if all(sums[cell] == count for cell, count in counts.items() if cell not in hidden):
            yield dict(zip(keys, values, strict=True))


def _cell(dimensions: Sequence[str], key: Sequence[str | None]) -> Cell:
    return frozenset((name, at) for name, at in zip(dimensions, key, strict=True) if at is not None)


def _counts(tables: Sequence[Disclosed]) -> dict[Cell, int]:
    counts: dict[Cell, int] = {}
    for each in tables:
        sums: dict[Cell, int] = {}
        for key, count in each.table.counts.items():
            for mask in product((True, False), repeat=len(key)):
                cell = frozenset(
                    (name, at) for name, at, kept in zip(each.table.dimensions, key, mask, strict=True) if kept
                )
                sums[cell] = sums.get(cell, 0) + int(count)
        counts |= sums
    return counts


def _hidden(tables: Sequence[Disclosed]) -> set[Cell]:
    return {_cell(each.table.dimensions, key) for each in tables for key, count in each.shown.items() if count is None}


def _equations(tables: Sequence[Disclosed]) -> Iterator[Equation]:
    """Each total with the cells that it sums along one dimension: total minus parts is nothing."""
    for each in tables:
        for place in range(len(each.table.dimensions)):
            lines: dict[tuple[str | None, ...], list[Cell]] = {}
            for key in each.shown:
                if key[place] is not None:
                    total = (*key[:place], None, *key[place + 1 :])
                    lines.setdefault(total, []).append(_cell(each.table.dimensions, key))
            for total, parts in lines.items():
                yield {_cell(each.table.dimensions, total): 1, **dict.fromkeys(parts, -1)}


def _maximum(rows: list[list[Fraction]], wanted: int, width: int) -> Fraction | float:
    """The largest value of one variable, none of them negative, where each row's sum is its last entry."""
    table = [[-each for each in row] if row[-1] < 0 else list(row) for row in rows]
    height = len(table)
    for place, row in enumerate(table):
        row[-1:-1] = [Fraction(int(place == other)) for other in range(height)]
    basis = [width + place for place in range(height)]
    artificial = [-sum((row[column] for row in table), Fraction(0)) for column in range(width)]
    cost = [*artificial, *[Fraction(0)] * height, -sum((row[-1] for row in table), Fraction(0))]
    assert _solve(table, basis, cost, width)
    assert cost[-1] == 0, "what is shown contradicts itself"
    for place in range(height):  # artificial variables that stay at nothing leave the basis, or their row says nothing
        if basis[place] >= width:
            column = next((each for each in range(width) if table[place][each]), None)
            if column is not None:
                _pivot(table, basis, cost, place, column)
    kept = [place for place in range(height) if basis[place] < width]
    table = [[*table[place][:width], table[place][-1]] for place in kept]
    basis = [basis[place] for place in kept]
    cost = [Fraction(-int(column == wanted)) for column in range(width)] + [Fraction(0)]
    for place, column in enumerate(basis):
        if cost[column]:
            factor = cost[column]
            cost = [one - factor * other for one, other in zip(cost, table[place], strict=True)]
    return cost[-1] if _solve(table, basis, cost, width) else float("inf")


def _solve(table: list[list[Fraction]], basis: list[int], cost: list[Fraction], width: int) -> bool:
    """Lower the cost as far as it goes; False if it goes down for ever."""
    while (column := next((each for each in range(width) if cost[each] < 0), None)) is not None:
        ratios = [(row[-1] / row[column], basis[place], place) for place, row in enumerate(table) if row[column] > 0]
        if not ratios:
            return False
        _pivot(table, basis, cost, min(ratios)[2], column)
    return True


def _pivot(table: list[list[Fraction]], basis: list[int], cost: list[Fraction], place: int, column: int) -> None:
    scale = table[place][column]
    table[place] = [each / scale for each in table[place]]
    for row in (*(row for other, row in enumerate(table) if other != place), cost):
        factor = row[column]
        if factor:
            row[:] = [one - factor * other for one, other in zip(row, table[place], strict=True)]
    basis[place] = column
