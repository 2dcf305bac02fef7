"""How an institution's grades stand on a pay scale: by date and staff group, with increments and allowances."""

from typing import Annotated, Literal

from pydantic import Field

from pathways.model.base import Flag, Name, Names, Number, Published, Section, Text, Whole
from pathways.model.dates import CalendarDate, PartialDate, Span, Validity
from pathways.model.head import Head
from pathways.model.money import Currency
from pathways.model.provenance import Cited, Named, Source


class Employer(Cited):
    """Whose pay structure it is."""

    name: Text
    """Its full name."""
    country: Annotated[str, Field(pattern="^[A-Z]{2}$")]
    """ISO 3166-1 alpha-2 code."""


class GradePay(Named):
    """What a grade pays."""

    points: tuple[Name, Name] | None = None
    """The lowest and the highest point that are reached by increments."""
    contribution: Name | None = None
    """The highest point that can be reached by contribution: discretionary, exceptional, supermaximum."""
    salary: tuple[Number, Number] | None = None
    """The lowest and highest annual salary, where the grade has no points."""
    on: PartialDate | None = None
    """The day for which the salary holds."""


class GradeTable(Named):
    """The grades of one staff group over one time."""

    staff: Text | None = None
    """The staff group, where there are several."""
    valid: Validity | None = None
    """When it held; often only a sighting."""
    scale: Name | None = None
    """The pay scale of its points, where it is not that of the structure."""
    offset: Whole = 0
    """What is added to a point of the scale to give the structure's own numbering."""
    contribution_name: Text | None = None
    """What points reached by contribution are called."""
    grades: Section[GradePay] = {}
    """The grades, from the lowest to the highest."""


class Increments(Named):
    """When people move up a point inside their grade."""

    on: Published[CalendarDate] | None = None
    """The day of every year on which people move up."""
    anniversary: Flag = False
    """Whether each moves up on the anniversary of the appointment instead."""
    after: Span | None = None
    """How long somebody must have been in the grade."""
    grades: Names = ()
    """The grades that it holds for; without any, all."""
    text: Text | None = None
    """In words, where the source says more."""


class Allowance(Named):
    """Something paid beside the point: a weighting, a supplement."""

    name: Text
    """What it is called."""
    amount: Published[Number] | None = None
    """The annual amount at full time."""
    percent: Number | None = None
    """A part of pay, in per cent."""
    valid: Validity | None = None
    """When it was paid."""
    who: Text | None = None
    """Who gets it."""
    pensionable: Flag | None = None
    """Whether it counts for the pension."""


class PayStructureHead(Head):
    """What a pay structure says of itself, before its sections."""

    document: Literal["pay-structure"]
    """What kind of document this is."""
    institution: Employer
    """Whose it is."""
    frameworks: Names = ()
    """Frameworks whose grades it prices, by their ids."""
    scale: Name | None = None
    """The pay scale that its points stand on, by its id."""
    currency: Currency = "GBP"
    """The currency of salaries without points."""


class PayStructure(PayStructureHead):
    """An institution's grades with what they pay."""

    sources: Section[Source] = {}
    tables: Section[GradeTable] = {}
    increments: Section[Increments] = {}
    allowances: Section[Allowance] = {}
