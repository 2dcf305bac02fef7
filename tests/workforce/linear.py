"""The greatest value that a count may have, by linear programming in floating point: fast enough for whole answers.

`tests/workforce/attack.py` solves the same in fractions, exactly and slowly; a law holds the two together.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

_NONE = 1e-7
"""A smaller number than this is none: the numbers here are sums of counts."""

_PIVOTS_MOST = 20_000


def greatest(equations: Sequence[tuple[Mapping[int, float], float]], variables: int, wanted: int) -> float:
    """The largest value of one variable, none of them negative; infinite where nothing bounds it.

    Args:
        equations: The factor of each variable that has one, and what the sum is.
        variables: How many there are.
        wanted: Which one.

    Raises:
        ValueError: If no values agree with all equations.
    """
    height = len(equations)
    table = np.zeros((height, variables + height + 1))
    for row, (factors, total) in enumerate(equations):
        sign = -1.0 if total < 0 else 1.0
        for variable, factor in factors.items():
            table[row, variable] = sign * factor
        table[row, -1] = sign * total
        table[row, variables + row] = 1.0
    basis = [variables + row for row in range(height)]
    cost = np.zeros(variables + height + 1)
    cost[variables:-1] = 1.0
    cost -= table.sum(axis=0)
    _solve(table, basis, cost, variables)
    if cost[-1] < -1e-5:
        raise ValueError("what is shown contradicts itself")
    for row in range(height):
        if basis[row] >= variables:
            able = np.flatnonzero(np.abs(table[row, :variables]) > _NONE)
            if able.size:
                _pivot(table, basis, cost, row, int(able[0]))
    cost = np.zeros(variables + height + 1)
    cost[wanted] = -1.0
    for row, column in enumerate(basis):
        cost -= cost[column] * table[row]
    return float(cost[-1]) if _solve(table, basis, cost, variables) else float("inf")


def _solve(table: np.ndarray, basis: list[int], cost: np.ndarray, width: int) -> bool:
    """Lower the cost as far as it goes, by Bland's rule; False if it goes down for ever."""
    for _ in range(_PIVOTS_MOST):
        falling = np.flatnonzero(cost[:width] < -_NONE)
        if not falling.size:
            return True
        column = int(falling[0])
        able = np.flatnonzero(table[:, column] > _NONE)
        if not able.size:
            return False
        ratios = table[able, -1] / table[able, column]
        near = able[ratios <= ratios.min() + _NONE]
        _pivot(table, basis, cost, min(near, key=lambda row: basis[row]), column)
    raise AssertionError("too many steps")


def _pivot(table: np.ndarray, basis: list[int], cost: np.ndarray, row: int, column: int) -> None:
    table[row] /= table[row, column]
    others = np.flatnonzero(np.abs(table[:, column]) > 0)
    others = others[others != row]
    table[others] -= np.outer(table[others, column], table[row])
    cost -= cost[column] * table[row]
    basis[row] = column
