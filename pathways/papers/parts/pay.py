"""What roles are paid: on the pay structure of a scenario where there is one, else on what is held of the framework."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from pathways.compare.crosswalk.pay import Prices
from pathways.export import words
from pathways.export.corresponding import span
from pathways.export.money import short
from pathways.model.framework import Framework
from pathways.model.roles import Role
from pathways.pay.figure import Figure
from pathways.pay.grades import range_of
from pathways.workforce.cost.terms import Terms


@dataclass(frozen=True)
class PayKnown:
    """The pay documents at hand on a day."""

    on: date
    prices: Prices | None = None
    terms: Terms | None = None
    """The pay structure that a scenario puts people on."""

    def of(self, framework: Framework, role: Role) -> str:
        """What the grade of a role pays, from its lowest to its highest point by increments; empty where not known."""
        if self.terms is not None:
            return self._on_terms(self.terms, role)
        found = self.prices.span_of(framework, role) if self.prices is not None else None
        return span(found) if found is not None else ""

    @property
    def source(self) -> str:
        """Where the amounts come from, in a sentence; empty where each says its own day."""
        if self.terms is None:
            return ""
        return f"Pay is that of {self.terms.title} on {words.day(self.on)}, a year at full time."

    def _on_terms(self, terms: Terms, role: Role) -> str:
        if role.grade is None:
            return ""
        found = range_of(terms.table, role.grade, terms.scale, self.on, terms.currency)
        if found is None or not (isinstance(found.bottom, Figure) and isinstance(found.top, Figure)):
            return ""
        return f"{short(found.bottom)} to {short(found.top)}"
