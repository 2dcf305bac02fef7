"""Amounts in whole units of a currency whose sums hold: every total is the sum of what is shown."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from pathways.export.money import money

_WHOLE = Decimal(1)


def in_whole(rows: Sequence[Sequence[Decimal]]) -> list[list[int]]:
    """A table of amounts rounded so that its sums hold along both ways.

    What is rounded is the sum of all that stands above and to the left; a cell is what is left between its neighbours.
    So the sum of any first rows and first columns is rounded once, however it is split up, and tables of the same total
    agree. A single cell may be off by two units; data and files have every amount to the penny.

    Args:
        rows: Amounts that may be summed along both ways: causes or sources by year.
    """
    width = len(rows[0]) if rows else 0
    above, found = [Decimal(0)] * width, []
    before = [0] * (width + 1)
    for row in rows:
        above = [one + other for one, other in zip(above, row, strict=True)]
        running, here = Decimal(0), [0]
        for amount in above:
            running += amount
            here.append(int(running.quantize(_WHOLE, ROUND_HALF_UP)))
        found.append([here[at + 1] - here[at] - before[at + 1] + before[at] for at in range(width)])
        before = here
    return found


def shown(amount: int | None) -> str:
    """An amount in a table; a dash where it is not shown."""
    return "–" if amount is None else f"{amount:,}".replace("-", "−")


def named(amount: int, currency: str) -> str:
    """An amount in a sentence, with its currency."""
    return f"{'−' if amount < 0 else ''}{money(abs(amount), currency)}"
