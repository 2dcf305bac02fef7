"""The pay documents that the posts of a scenario stand on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pathways.model.on_costs import OnCosts
from pathways.model.pay_scale import PayScale
from pathways.model.pay_structure import GradeTable, Increments


@dataclass(frozen=True)
class Terms:
    """A table of grades with what prices them."""

    id: str
    """The document that holds the table: a pay structure, or a framework whose own points are taken."""
    title: str
    table: GradeTable
    scale: PayScale | None
    """None: its points stand on no scale that is held."""
    currency: str
    increments: tuple[Increments, ...] = ()


NOTHING_HELD = Terms("", "no grades", GradeTable.model_construct(id="", offset=0, grades={}), None, "GBP")
"""Stands where no grades are held: salaries of the staff table are all that is known."""


@dataclass(frozen=True)
class PayTerms:
    """Everything on pay that a scenario needs."""

    first: Terms = NOTHING_HELD
    """What holds on the first day."""
    later: Mapping[str, Terms] = field(default_factory=dict)
    """By pay structure: what holds once an action brings it in."""
    costs: OnCosts | None = None
    """None: no on-costs of the country are held."""

    @property
    def currency(self) -> str:
        """The currency of every amount."""
        return self.first.currency
