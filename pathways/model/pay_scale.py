"""A pay scale: what each of its points pays, table by table, and the awards that led from one to the next."""

from typing import Annotated, Literal

from pydantic import Field

from pathways.model.base import Flag, Model, Name, Names, Number, Section, Text
from pathways.model.dates import CalendarDate, PartialDate
from pathways.model.head import Head
from pathways.model.money import Currency
from pathways.model.provenance import Cited, Named, Source


class PointSpan(Cited):
    """Points of a table that stand on something else than the rest, or are known less exactly."""

    first: Name = Field(alias="from")
    """The first point, in the order of the table."""
    last: Name = Field(alias="to")
    """The last point."""
    tolerance: Annotated[Number, Field(ge=0)] | None = None
    """By how much a value may be wrong, in the currency of the scale; without it, that of the table."""


class PayTable(Named):
    """What the points paid from one day on."""

    effective: PartialDate
    """The first day."""
    until: PartialDate | None = None
    """The last day, where it is known; otherwise the next table ends it."""
    tolerance: Annotated[Number, Field(ge=0)] = 0
    """By how much each value may be wrong, in the currency of the scale; 0 for exact."""
    points: Section[Number]
    """Annual full-time salary by point, from the lowest point to the highest."""
    absent: Names = ()
    """Points in between whose values are not held, or that the scale does not have."""
    spans: tuple[PointSpan, ...] = ()
    """Points with a basis or a tolerance of their own."""


class AwardBand(Model):
    """What an award gives to some points."""

    first: Name = Field(alias="from")
    """The first point."""
    last: Name = Field(alias="to")
    """The last point."""
    percent: Number | None = None
    """A rise in per cent ..."""
    amount: Number | None = None
    """... or in money, a year."""


class Award(Named):
    """A pay award: a dated event that makes a new table."""

    text: Text
    """What was awarded, in words."""
    effective: PartialDate
    """The day from which it is paid."""
    on: Name | None = None
    """The table whose values it raises."""
    gives: Name | None = None
    """The table that it leads to."""
    bands: tuple[AwardBand, ...] = ()
    """What it gives to which points, where that can be reckoned."""


class CrossCheck(Named):
    """A published figure that the tables were held against."""

    what: Text
    """What was compared with what."""
    table: Name | None = None
    """The table that it speaks of."""
    points: Section[Number] = {}
    """The published annual figures, by point."""
    less: Number = 0
    """What is taken off each published figure before it is compared."""
    within: Number = 0
    """The largest difference found."""


class PayScaleHead(Head):
    """What a pay scale says of itself, before its sections."""

    document: Literal["pay-scale"]
    """What kind of document this is."""
    country: Annotated[str, Field(pattern="^[A-Z]{2}$")]
    """ISO 3166-1 alpha-2 code."""
    currency: Currency = "GBP"
    """The currency of all its values."""
    national: Flag = False
    """Whether it is the common scale of its country, meant where none is named."""
    settled_by: Text | None = None
    """Who negotiates or sets it."""
    due: CalendarDate | None = None
    """The day of every year on which a new table is due; the last table is not held beyond it."""


class PayScale(PayScaleHead):
    """A pay scale with its dated tables."""

    sources: Section[Source] = {}
    tables: Section[PayTable] = {}
    awards: Section[Award] = {}
    cross_checks: Section[CrossCheck] = {}
