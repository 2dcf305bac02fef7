"""What an employer pays beside the salary, month by month: national insurance, a pension, levies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from pathways.model.base import NOT_PUBLISHED
from pathways.model.on_costs import CostRate, OnCost, OnCosts
from pathways.pay.cost import WEEKS, rates_on
from pathways.workforce.cost.pricing import HUNDRED

MONTHS = Decimal(12)


class Heading(StrEnum):
    """What money is paid for."""

    SALARY = "salary"
    NATIONAL_INSURANCE = "national-insurance"
    PENSION = "pension"
    LEVY = "levy"


@dataclass(frozen=True, slots=True)
class Rate:
    """A rate in force in a month."""

    factor: Decimal
    """The part of pay above the threshold."""
    threshold: Decimal
    """The pay of a month below which nothing is due, for each contract."""


@dataclass(frozen=True, slots=True)
class RunOn:
    """A rate that is used beyond the time for which it is known to hold, or one that is not held at all."""

    name: str
    since: str
    """The first day of the rate that is used; empty where none is held and nothing is counted."""


@dataclass(frozen=True)
class Rates:
    """The on-costs of a country through time.

    The rates of a month are those of its last day, as salaries are paid at the end of the month. The threshold is given
    in full to every contract in every month. The last rate that is held is taken to run on.
    """

    costs: OnCosts | None
    _found: dict[tuple[str, date], tuple[Rate | None, RunOn | None]] = field(
        default_factory=dict, compare=False, repr=False
    )
    _run_on: dict[RunOn, None] = field(default_factory=dict, compare=False, repr=False)

    def on_costs(self, pay: Decimal, pension: str | None, day: date) -> Mapping[Heading, Decimal]:
        """What is paid beside the pay of a month.

        Args:
            pay: The pay of the month.
            pension: The pension scheme, by its id; None: none is counted.
            day: The last day of the month.
        """
        found: dict[Heading, Decimal] = {}
        for cost in self.costs.costs.values() if self.costs else ():
            if cost.kind == "pension" and cost.id != pension:
                continue
            rate, run_on = self._rate(cost, day)
            if run_on is not None:
                self._run_on[run_on] = None
            if rate is not None:
                heading = Heading(cost.kind)
                due = max(Decimal(0), pay - rate.threshold) * rate.factor
                found[heading] = found.get(heading, Decimal(0)) + due
        return found

    @property
    def run_on(self) -> tuple[RunOn, ...]:
        """The rates that were used beyond the time for which they are known to hold."""
        return tuple(self._run_on)

    def _rate(self, cost: OnCost, day: date) -> tuple[Rate | None, RunOn | None]:
        key = (cost.id, day)
        if key not in self._found:
            self._found[key] = self._looked_up(cost, day)
        return self._found[key]

    def _looked_up(self, cost: OnCost, day: date) -> tuple[Rate | None, RunOn | None]:
        held = rates_on(cost, day)
        rate = held[0] if held else _ended_before(cost, day)
        if rate is None or rate.percent == NOT_PUBLISHED:
            return None, RunOn(cost.name, "")
        run_on = None if rate.valid.covers(day) else RunOn(cost.name, str(rate.valid.start or ""))
        annual = rate.threshold
        if annual is None and rate.weekly_threshold is not None:
            annual = WEEKS * rate.weekly_threshold
        return Rate(Decimal(str(rate.percent)) / HUNDRED, Decimal(str(annual or 0)) / MONTHS), run_on


def _ended_before(cost: OnCost, day: date) -> CostRate | None:
    """The last rate that had ended by a day."""
    ended = [rate for rate in cost.rates.values() if rate.valid.end is not None and rate.valid.end.last < day]
    return ended[-1] if ended else None
