"""Everybody once: where somebody counts, and until when. All answers on a scenario count people in this way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pathways.workforce.placement import Placement, Standing
from pathways.workforce.staff import Contract, ContractType

NOT_KNOWN = date.max
"""Stands for the last day of a contract whose end is not known: later than all."""

_Place = tuple[Standing, str | None, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Counted:
    """Somebody, by the contract of the most hours; of equal ones, the first in the table."""

    placement: Placement
    until: date | None
    """The last day of the last contract in the same place; None: open-ended; `NOT_KNOWN`: it has an unknown end."""
    elsewhere: bool
    """Whether other contracts of the same person stand in another place."""


def runs_on(contract: Contract, day: date) -> bool:
    """Whether somebody works under a contract on a day, as far as its days are known."""
    return (contract.start is None or contract.start <= day) and (contract.end is None or contract.end >= day)


def counted(placements: Sequence[Placement], day: date) -> tuple[Counted, ...]:
    """Everybody whose contract runs on a day, in the order in which the table first names them.

    Args:
        placements: Where contracts stand.
        day: The day.
    """
    by_person: dict[str, list[Placement]] = {}
    for placement in placements:
        if runs_on(placement.contract, day):
            by_person.setdefault(placement.contract.person, []).append(placement)
    return tuple(_counted(own) for own in by_person.values())


def _counted(own: Sequence[Placement]) -> Counted:
    main = max(own, key=lambda each: each.contract.fte)
    here = [each for each in own if _place(each) == _place(main)]
    ends = [_end(each.contract) for each in here]
    last = None if None in ends else max(end for end in ends if end is not None)
    return Counted(main, last, len(here) < len(own))


def _place(placement: Placement) -> _Place:
    """What contracts have in common that count as one place; posts that wait, the roles that they may come to."""
    return placement.standing, placement.role, frozenset(placement.candidates if placement.role is None else ())


def _end(contract: Contract) -> date | None:
    if contract.end is None and contract.type is ContractType.FIXED_TERM:
        return NOT_KNOWN
    return contract.end
