"""What an employer pays beside the salary: national insurance, pensions, levies, with rates by date."""

from typing import Annotated, Literal

from pydantic import Field

from pathways.model.base import Number, Published, Section, Text
from pathways.model.dates import Validity
from pathways.model.head import Head
from pathways.model.money import Currency
from pathways.model.provenance import Named, Source


class CostRate(Named):
    """The rate of an on-cost over one time."""

    valid: Validity
    """When it held."""
    percent: Published[Number]
    """What the employer pays, in per cent of the salary above the threshold."""
    threshold: Number | None = None
    """The annual salary below which nothing is paid."""
    weekly_threshold: Number | None = None
    """The same by the week, where only that is published."""
    employee_percent: Number | None = None
    """What the employee pays."""
    who: Text | None = None
    """Whom it holds for, where not for all."""


class OnCost(Named):
    """One cost of employing somebody."""

    name: Text
    """What it is called."""
    kind: Literal["national-insurance", "pension", "levy"]
    """What it is; one pension is paid, and every levy."""
    who: Text | None = None
    """Whom it holds for."""
    rates: Section[CostRate]
    """Its rates, in the order of time."""


class OnCostsHead(Head):
    """What a document of on-costs says of itself, before its sections."""

    document: Literal["on-costs"]
    """What kind of document this is."""
    country: Annotated[str, Field(pattern="^[A-Z]{2}$")]
    """ISO 3166-1 alpha-2 code."""
    currency: Currency = "GBP"
    """The currency of its thresholds."""


class OnCosts(OnCostsHead):
    """The on-costs of a country."""

    sources: Section[Source] = {}
    costs: Section[OnCost] = {}
