"""An amount of money with how exactly it is known and what it stands on; or why there is none."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pathways.model.provenance import Cited, Footing


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount a year, at full time."""

    amount: float
    tolerance: float
    """By how much it may be wrong; 0 for exact."""
    currency: str
    since: str
    """The first day of the table or rate that it is taken from; may be a year or a month."""
    basis: Cited
    """The statement that it rests on."""

    @property
    def footing(self) -> Footing:
        """What it stands on."""
        return self.basis.footing

    def times(self, factor: float, less: float = 0) -> Figure:
        """A share of what exceeds an amount; the tolerance shrinks with it."""
        return replace(self, amount=max(0.0, self.amount - less) * factor, tolerance=self.tolerance * abs(factor))


@dataclass(frozen=True, slots=True)
class NotHeld:
    """No amount, and why."""

    why: str
    """A sentence without a full stop."""
    last: Figure | None = None
    """The last amount that is held, where there is one; it is no answer to the question."""


Pay = Figure | NotHeld
