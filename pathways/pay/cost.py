"""What a post costs its employer in a year: the salary, national insurance, a pension and levies."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from pathways.model.base import NOT_PUBLISHED
from pathways.model.dates import in_words
from pathways.model.on_costs import CostRate, OnCost, OnCosts
from pathways.pay.figure import Figure, NotHeld, Pay

WEEKS = 52
"""By which a weekly threshold is turned into an annual one."""


@dataclass(frozen=True, slots=True)
class CostPart:
    """One part of the cost."""

    name: str
    amount: Pay
    percent: float | None
    """The rate; None where it is not held."""
    threshold: float | None
    """The salary below which nothing is due."""
    caution: str | None
    """Why the rate may not hold on the day."""


@dataclass(frozen=True, slots=True)
class PostCost:
    """The cost of a post for a year at the rates of one day."""

    salary: Figure
    parts: tuple[CostPart, ...]
    total: Pay


def cost_of(salary: Figure, on: date, costs: OnCosts, pension: str | None) -> PostCost:
    """The cost of a full-time post.

    Args:
        salary: The annual salary.
        on: The day whose rates hold.
        costs: The on-costs of the country.
        pension: The id of the pension scheme; None for a post without one.
    """
    wanted = [each for each in costs.costs.values() if each.kind != "pension" or each.id == pension]
    parts = tuple(_part(salary, each, on) for each in wanted)
    missing = [each.name for each in parts if isinstance(each.amount, NotHeld)]
    if missing:
        return PostCost(salary, parts, NotHeld(f"a part of the cost is not held: {', '.join(missing)}"))
    known = [each.amount for each in parts if isinstance(each.amount, Figure)]
    total = replace(
        salary,
        amount=salary.amount + sum(each.amount for each in known),
        tolerance=salary.tolerance + sum(each.tolerance for each in known),
    )
    return PostCost(salary, parts, total)


def rates_on(cost: OnCost, on: date) -> tuple[CostRate, ...]:
    """The rates that may hold on a day: those known to hold; else the last that is not known to have ended."""
    known = [rate for rate in cost.rates.values() if rate.valid.covers(on)]
    if known:
        return tuple(known[-1:])
    return tuple([rate for rate in cost.rates.values() if rate.valid.covers(on) is None][-1:])


def _part(salary: Figure, cost: OnCost, on: date) -> CostPart:
    found = rates_on(cost, on)
    if not found or found[0].percent == NOT_PUBLISHED:
        return CostPart(cost.name, NotHeld(f"no rate is held for {in_words(str(on))}"), None, None, None)
    [rate] = found
    threshold = rate.threshold
    if threshold is None and rate.weekly_threshold is not None:
        threshold = WEEKS * rate.weekly_threshold
    percent = float(rate.percent)
    amount = salary.times(percent / 100, threshold or 0)
    since = str(rate.valid.start) if rate.valid.start else ""
    return CostPart(
        cost.name,
        replace(amount, since=since, basis=rate),
        percent,
        threshold,
        None if rate.valid.covers(on) else _caution(rate),
    )


def _caution(rate: CostRate) -> str:
    if rate.valid.start is None:
        return "when this rate held is not known"
    return f"no rate after that of {in_words(rate.valid.start)} was found, so this one is taken to run on"
