"""What is wrong between rows: hours of one person, rows that repeat, currencies that do not mix."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from pathways.workforce.staff import Contract
from pathways.workforce.staff_faults import Fault

_FULL_TIME_MOST = 1.0005
"""Parts of full time are written with few decimals: three times 0.3334 is full time."""


def repeated_rows(contracts: Sequence[Contract]) -> Iterator[Fault]:
    """Rows in which everything is as in an earlier one."""
    seen: dict[tuple[object, ...], int] = {}
    for contract in contracts:
        first = seen.setdefault(_all_but_the_row(contract), contract.row)
        if first != contract.row:
            yield Fault("same-row-twice", contract.row, None, f"as row {first}")


def overfull_hours(contracts: Sequence[Contract], column: int | None) -> Iterator[Fault]:
    """Contracts that take a person above full time, at the one that begins last.

    Args:
        contracts: The contracts, each row once.
        column: Where the hours stand.
    """
    held: dict[str, list[Contract]] = {}
    for contract in contracts:
        held.setdefault(contract.person, []).append(contract)
    for several in held.values():
        if len(several) > 1 and sum(contract.fte for contract in several) > _FULL_TIME_MOST:
            yield from _overfull(several, column)


def _overfull(several: list[Contract], column: int | None) -> Iterator[Fault]:
    running: list[tuple[date, int, float]] = []
    total = 0.0
    for contract in sorted(several, key=lambda each: (each.start or date.min, each.row)):
        begins = contract.start or date.min
        while running and running[0][0] < begins:
            total -= heapq.heappop(running)[2]
        if total + contract.fte > _FULL_TIME_MOST:
            rows = sorted(row for _, row, _ in running)
            others = (
                f"row{'' if len(rows) == 1 else 's'} {', '.join(map(str, rows[:3]))}{' and others' if rows[3:] else ''}"
            )
            since = f" from {begins.isoformat()}" if contract.start else ""
            said = f"with {others} it comes to {total + contract.fte:.2f} of full time{since}"
            yield Fault("more-than-full-time", contract.row, column, said)
        else:
            heapq.heappush(running, (contract.end or date.max, contract.row, contract.fte))
            total += contract.fte


def mixed_currencies(currencies: Mapping[int, str], column: int | None, held: str | None = None) -> Iterator[Fault]:
    """Rows in another currency than the pay structure; where its currency is not held, than most.

    Args:
        currencies: By row: the currency that it names.
        column: Where the currency or the salary stands.
        held: The currency of the pay structure.
    """
    counted = Counter(currencies.values())
    usual = held or min(counted, key=lambda each: (-counted[each], each), default=None)
    where = f"the pay structure is in {usual}" if held else f"most are in {usual}"
    for row, currency in currencies.items():
        if currency != usual:
            yield Fault("mixed-currencies", row, column, f"{currency}, where {where}")


def _all_but_the_row(contract: Contract) -> tuple[object, ...]:
    return (
        *(contract.person, contract.title, contract.family, contract.grade, contract.point, contract.salary),
        *(contract.type, contract.end, contract.fte, contract.funding, contract.start, contract.in_grade_since),
        *(contract.part, tuple(sorted(contract.characteristics.items()))),
    )
