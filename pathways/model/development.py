"""What people can do to develop: courses, money, mentoring, shadowing, networks; and what each builds."""

from typing import Literal

from pathways.model.base import Names, Section, Text, Texts
from pathways.model.dates import PartialDate
from pathways.model.head import Head
from pathways.model.moves import KeyDate
from pathways.model.provenance import Named, Source

OpportunityKind = Literal[
    "course", "qualification", "programme", "mentoring", "shadowing", "placement", "exchange", "seminar", "conference",
    "network", "fellowship", "funding", "record", "tool",
]  # fmt: skip


class Opportunity(Named):
    """Something that somebody can take up."""

    name: Text
    """What it is called."""
    provider: Text
    """Who offers it."""
    kind: OpportunityKind
    """What it is."""
    status: Literal["running", "pilot", "proposed", "ended", "not-known"] = "running"
    """Whether it can be had."""
    who: Texts = ()
    """Who may use it."""
    builds: Names = ()
    """The areas of the shared vocabulary in which it builds competence."""
    cost: Text | None = None
    """What it costs or pays."""
    length: Text | None = None
    """How long it takes."""
    cadence: Text | None = None
    """How often it takes place."""
    since: PartialDate | None = None
    """When it began."""
    dates: tuple[KeyDate, ...] = ()
    """Days on which something is due or takes place."""
    topics: Texts = ()
    """What it treats."""
    url: Text | None = None
    """Where it is applied for, where that is not the source's own address."""


class DevelopmentHead(Head):
    """What a document of development says of itself, before its sections."""

    document: Literal["development"]
    """What kind of document this is."""


class Development(DevelopmentHead):
    """Opportunities to develop."""

    sources: Section[Source] = {}
    opportunities: Section[Opportunity] = {}
