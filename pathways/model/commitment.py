"""The Technician Commitment: pillars, stages, signatories; and what its founding papers ask for."""

from typing import Literal

from pathways.model.base import Flag, Name, Number, Published, Section, Text, Texts, Whole
from pathways.model.dates import PartialDate
from pathways.model.head import Head
from pathways.model.provenance import Named, Source


class Pillar(Named):
    """One of the themes that institutions act on."""

    name: Text
    """What it is called."""
    text: Text
    """What it is about."""


class Step(Named):
    """A step of signing, or a stage of reporting, in order."""

    name: Text
    """What it is called."""
    text: Text | None = None
    """What is done."""
    due: Text | None = None
    """When it is due, in words."""
    months_after_signing: Whole | None = None
    """When it is due, in months after signing, where it can be reckoned."""
    plan_months: tuple[Whole, ...] = ()
    """For how many months the plan that goes with it runs; several where practice differs."""


class Wave(Named):
    """Signatories that signed together, and when their next report is due."""

    signed: PartialDate
    """When they signed."""
    stage: Name
    """The stage that comes next."""
    due: PartialDate
    """When it is due."""


class Count(Named):
    """How many had signed on a day."""

    on: PartialDate | None = None
    """The day, month or year."""
    count: Whole
    """How many it was."""
    qualifier: Text | None = None
    """For example "over"."""
    what: Text
    """What was counted."""


class Call(Named):
    """Something that a founding paper names: an obstacle, an action asked of somebody, a wish, a finding."""

    kind: Literal["obstacle", "action-point", "wish", "finding", "recommendation", "example", "award"]
    """What it is."""
    theme: Text | None = None
    """The theme that it stands under."""
    text: Text
    """What it says, in our own words."""
    addressed_to: Texts = ()
    """Who is to act."""
    stressed: Flag | None = None
    """Whether the paper prints it in bold."""


class SurveyFigure(Named):
    """A figure from a survey or a register."""

    what: Text
    """What was counted."""
    value: Published[Number]
    """The number."""
    unit: Text | None = None
    """What the number is: people, per cent, pounds."""
    qualifier: Text | None = None
    """For example "over" or "under"."""
    out_of: Published[Number] | None = None
    """Of how many."""
    of: Text | None = None
    """The survey, institution or group that it is of."""
    on: PartialDate | None = None
    """The date of the count."""


class CommitmentBookHead(Head):
    """What a document of the Technician Commitment says of itself, before its sections."""

    document: Literal["commitment"]
    """What kind of document this is."""


class CommitmentBook(CommitmentBookHead):
    """The Commitment itself, with figures and what its founding papers ask for."""

    sources: Section[Source] = {}
    pillars: Section[Pillar] = {}
    steps: Section[Step] = {}
    stages: Section[Step] = {}
    waves: Section[Wave] = {}
    signatories: Section[Count] = {}
    calls: Section[Call] = {}
    figures: Section[SurveyFigure] = {}
