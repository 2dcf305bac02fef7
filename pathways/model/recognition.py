"""What technicians can be recognised by: registers, awards and prizes, apprenticeships, and the routes between them."""

from typing import Literal

from pydantic import Field

from pathways.model.base import Flag, Name, Names, Number, Published, Section, Text, Texts, Whole
from pathways.model.dates import PartialDate
from pathways.model.head import Head
from pathways.model.money import Currency
from pathways.model.provenance import Cited, Named, Source


class Competence(Named):
    """An area of a register's competences."""

    name: Text
    """What the area is called."""
    text: Text | None = None
    """What it comes to, in short."""


class CompetenceSet(Named):
    """The competences that a family of registers asks for."""

    name: Text
    """What it is called."""
    edition: Text | None = None
    """Which edition, and since when."""
    areas: Section[Competence] = {}
    """Its areas in order."""
    evidence: Texts = ()
    """How much is asked for, and how recent."""


class Knowledge(Cited):
    """The level of qualification that a register asks for."""

    level: Published[Whole] | None = None
    """Level in the framework of England (RQF)."""
    scqf: Whole | None = None
    """Level in the framework of Scotland."""
    otherwise: Text | None = None
    """What stands in for the qualification."""


class Experience(Cited):
    """The years that a register asks for."""

    years: Published[Number] | None = None
    """The least number of years."""
    at_most: Number | None = None
    """The greatest, where a range is given."""
    text: Text | None = None
    """In words, where the source says more."""


class Fee(Named):
    """A fee, with the year for which it was published."""

    what: Text
    """What it is paid for."""
    amount: Published[Number]
    """How much it is."""
    currency: Currency = "GBP"
    """In which currency."""
    year: Whole | None = None
    """The year for which it was published."""


class Register(Named):
    """A professional registration, a fellowship or a membership grade."""

    name: Text
    """What it is called in full; its id is the post-nominal."""
    kind: Literal["registration", "fellowship", "membership", "diploma"] = "registration"
    """What it is."""
    status: Literal["open", "proposed", "closed", "not-known"] = "open"
    """Whether it can be had."""
    holder: Text | None = None
    """Who keeps the register."""
    awarded_by: Texts = ()
    """The bodies that award it."""
    competences: Name | None = None
    """The set of competences that it asks for."""
    typical_job: Text | None = None
    """The work that its holders typically do: never a gate."""
    knowledge: Knowledge | None = None
    """The level of qualification."""
    experience: Experience | None = None
    """The years of experience."""
    demands: Texts = ()
    """What else is asked for."""
    ways_in: Texts = ()
    """The ways of applying."""
    assessment: Text | None = None
    """How it is assessed."""
    upkeep: Text | None = None
    """What keeps it: a yearly declaration, a record, revalidation."""
    fees: Section[Fee] = {}
    """What it costs."""


class Route(Named):
    """A way from one recognition to the next."""

    origin: Name = Field(alias="from")
    """The register or training that it starts from."""
    target: Name = Field(alias="to")
    """The register that it leads to."""
    step: Text
    """What has to be added."""


class Prize(Named):
    """An award or prize that technicians may win."""

    name: Text
    """What it is called."""
    by: Text
    """Who gives it."""
    who: Text
    """Who may win it."""
    categories: Texts = ()
    """Its categories."""
    cadence: Text | None = None
    """How often it is given."""
    prize: Text | None = None
    """What the winner gets."""
    number: Text | None = None
    """How many are given."""
    nominated_by: Text | None = None
    """Who may nominate."""
    self_nomination: Flag | None = None
    """Whether people may put themselves forward."""


class Training(Named):
    """An apprenticeship, a T Level or another way into technical work."""

    name: Text
    """What it is called."""
    kind: Literal["apprenticeship", "t-level", "framework"]
    """What it is."""
    reference: Text | None = None
    """Its number with the body that approves it."""
    country: Text | None = None
    """The country whose training it is."""
    level: Whole | None = None
    """Level in the framework of England (RQF) or Wales."""
    approved: PartialDate | None = None
    """When it was approved or issued."""
    version: Text | None = None
    """Which version the facts are of."""
    months: Whole | None = None
    """Its typical length in months."""
    funding: Text | None = None
    """What pays for it, and up to how much."""
    options: Texts = ()
    """Its branches."""
    text: Texts = ()
    """What else is known: placement, assessment, entry."""
    leads_to: Names = ()
    """Registers that it leads to."""


class Practice(Named):
    """Something said of registration as a whole: a step of the application, a standard, a figure."""

    text: Text
    """What is said."""
    of: Names = ()
    """The registers or sets of competences that it is said of."""


class RecognitionHead(Head):
    """What a document of recognition says of itself, before its sections."""

    document: Literal["recognition"]
    """What kind of document this is."""


class Recognition(RecognitionHead):
    """Registers, prizes and training, with the routes between them."""

    sources: Section[Source] = {}
    competences: Section[CompetenceSet] = {}
    registers: Section[Register] = {}
    routes: Section[Route] = {}
    prizes: Section[Prize] = {}
    training: Section[Training] = {}
    practices: Section[Practice] = {}
