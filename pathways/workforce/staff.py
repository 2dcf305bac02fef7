"""Contracts as they were read: one a row, several to a person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class ContractType(StrEnum):
    """How long a contract runs."""

    OPEN_ENDED = "open-ended"
    FIXED_TERM = "fixed-term"
    CASUAL = "casual"
    NOT_KNOWN = "not-known"


class Funding(StrEnum):
    """What a post is paid from."""

    CORE = "core"
    GRANT = "grant"
    RECHARGE = "recharge"
    NOT_KNOWN = "not-known"


@dataclass(frozen=True, slots=True)
class Contract:
    """One contract."""

    row: int
    """The row of the table that it stands in, counted as the user's program does."""
    person: str
    """Tells persons apart, and nothing else; contracts of one person share it. Never what the table says."""
    title: str
    family: str | None
    grade: str | None
    """As the grades that are known call it; where none are known, in the words of the table."""
    point: str | None
    """The pay point, in the numbering of the pay structure."""
    salary: float | None
    """The annual salary at full time, where there is no point."""
    type: ContractType
    end: date | None
    """The last day; None for an open-ended contract, or where it is not known."""
    fte: float
    """Hours as a part of full time, above 0 to 1."""
    funding: Funding
    start: date | None
    """The first day in the post."""
    in_grade_since: date | None
    part: str | None = None
    """The faculty, department or unit."""
    characteristics: Mapping[str, str] = field(default_factory=dict)
    """By characteristic: what is recorded; what is not recorded is absent."""
    name: str | None = None
    """The person's name, only where names were asked for."""


@dataclass(frozen=True)
class Staff:
    """The contracts of a table, and what was left out of it."""

    contracts: tuple[Contract, ...]
    left_out: int = 0
    """Rows with problems that were passed over by choice; every result says how many."""

    @property
    def fte(self) -> float:
        """The sum of hours, in full-time posts."""
        return sum(contract.fte for contract in self.contracts)

    @property
    def main_contracts(self) -> tuple[Contract, ...]:
        """One contract of each person, that of the most hours; of equal ones, the first in the table.

        Counts of people are counted over these, so that everybody counts once and totals are sums.
        """
        main: dict[str, Contract] = {}
        for contract in self.contracts:
            if contract.person not in main or contract.fte > main[contract.person].fte:
                main[contract.person] = contract
        return tuple(main.values())
