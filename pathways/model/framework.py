"""One institution's, or a model, career framework: one document."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from pathways.model.base import (
    Model,
    Name,
    Names,
    Number,
    Published,
    Section,
    Text,
    Texts,
    Whole,
    one_as_list,
)
from pathways.model.beside import Event, Outcome, Registration, RegistrationOffer, Reward
from pathways.model.criteria import Area, Profile, Scale
from pathways.model.dates import PartialDate, Validity
from pathways.model.facts import Fact
from pathways.model.institution import Institution
from pathways.model.money import Currency
from pathways.model.moves import Choice, Limit, Move
from pathways.model.provenance import Cited, Named, Source

Status = Literal["draft", "planned", "pilot", "live", "superseded", "not-published"]

Nature = Literal["career-framework", "competences", "taxonomy", "job-evaluation", "recommendations", "evidence"]

IN_FORCE = frozenset({"pilot", "live", "superseded", "not-published"})
"""States of a framework that exists outside this program: its weaknesses are observed, not marked as faults."""


class Approval(Model):
    """Who adopted the framework."""

    by: Text
    """The body that adopted it."""
    on: PartialDate | None = None
    """The day of the decision."""
    minute: Text | None = None
    """Where the decision is recorded."""


class Body(Named):
    """Somebody who decides, judges or opens a move."""

    name: Text
    """What it is called."""
    side: Literal["person", "institution", "funder", "other"]
    """Whose side it is on, so that an open question goes to the right place."""
    members: Texts = ()
    """Who sits on it, as far as published."""


class Family(Named):
    """A job family: a group of tracks that share rules or pay."""

    name: Text
    """What the family is called."""
    description: Text | None = None
    """What work belongs to it."""


class Track(Named):
    """A line of work up the grades; each grade of it is a role."""

    name: Text
    """What the track is called."""
    family: Name | None = None
    """The job family that it belongs to."""
    grades: Names = ()
    """From the lowest to the highest; none where they are not published."""
    titles: Texts = ()
    """What holders are called, without the prefix of the grade; the first is used, the others are alternatives."""
    profiles: Names = ()
    """Profiles that every role of the track is asked to meet."""
    description: Text | None = None
    """What work it is."""
    ends_because: Text | None = None
    """Why the track stops below the highest grade, where that is said."""
    valid: Validity | None = None
    """When it existed or will exist; a planned track begins in the future."""


class Group(Named):
    """Grades that belong together, such as a category of a civil service."""

    name: Text | None = None
    """What the group is called."""
    rank: Whole
    """Its place among the groups; higher is higher."""
    within: Name | None = None
    """The group that holds it."""


class Salary(Cited):
    """What a grade pays in money, where points are not used."""

    currency: Currency = "GBP"
    """ISO 4217 code."""
    bottom: Number | None = Field(default=None, alias="from")
    """The lowest annual salary."""
    top: Number | None = Field(default=None, alias="to")
    """The highest annual salary."""
    contribution: Number | None = None
    """The highest annual salary that can be reached by contribution."""
    standard: Number | None = None
    """What full performance is paid, where a market or standard point lies between the ends."""
    on: PartialDate | None = None
    """The day for which the figures hold."""


class JobSize(Cited):
    """The scores of job evaluation that a grade stands for."""

    scheme: Text
    """The scheme of job evaluation: HERA, Hay, JEGS, ..."""
    bottom: Number | None = Field(default=None, alias="from")
    """The lowest score."""
    top: Number | None = Field(default=None, alias="to")
    """The highest score."""


class Grade(Named):
    """A rung. Its place is its `rank`, never its label."""

    rank: Number
    """Its place among the grades; higher is higher."""
    name: Text | None = None
    """The label, where the id is not it."""
    group: Name | None = None
    """The group of grades that it belongs to."""
    title: Text | None = None
    """How titles at this grade are made: `Senior {track}` takes the title of the track."""
    profiles: Names = ()
    """Profiles that every role of the grade is asked to meet."""
    points: Annotated[tuple[Whole, Whole] | None, Field()] = None
    """The lowest and highest automatic pay points."""
    contribution: Whole | None = None
    """The highest point that can be reached by contribution."""
    steps: Whole | None = None
    """Pay steps inside the grade; steps are pay, never moves."""
    salary: Salary | None = None
    """Its pay in money, where points are not used."""
    job_size: JobSize | None = None
    """The scores of job evaluation that it stands for, where they are published."""
    counts_as: dict[Name, Literal["yes", "no", "unknown"]] = {}
    """Outside levels that rules refer to, such as `lecturer-level`."""
    description: Text | None = None
    """What the grade stands for."""


class Evaluation(Cited):
    """A recorded result of job evaluation; never computed here."""

    scheme: Text
    """The scheme of job evaluation: HERA, Hay, ..."""
    points: Published[Whole] | None = None
    """The points recorded."""
    status: Literal["evaluated", "to-be-evaluated", "not-published"] | None = None
    """Whether the role has been evaluated."""


class RoleEntry(Named):
    """A title, fork or detail of a role. Roles that have none stand in their track all the same."""

    title: Text
    """What holders are called."""
    also_titled: Texts = ()
    """Other titles for the same role. A title is never a key."""
    examples: Texts = ()
    """Places or disciplines where the role is found."""
    track: Name | None = None
    """The track that it stands in."""
    grade: Published[Name] | None = None
    """Its grade, or `not-published`."""
    order: Whole | None = None
    """The place inside the grade, where one grade holds several ranks."""
    level: Name | None = None
    """A development level, where the framework has a ladder of its own beside the grades."""
    stream: Names = ()
    """Specialisms that cut across the grades."""
    profiles: Names = ()
    """Profiles that the role is asked to meet."""
    summary: Text | None = None
    """What the role is, in a sentence."""
    evaluation: Evaluation | None = None
    """A recorded result of job evaluation."""
    registration: Annotated[
        tuple[Registration, ...],
        BeforeValidator(one_as_list, json_schema_input_type=Registration | list[Registration]),
    ] = ()
    """Professional registration that goes with it."""
    reports_to: Names = ()
    """The roles that its holders report to."""
    onward: Texts = ()
    """Where people go from here outside the framework."""
    valid: Validity | None = None
    """When the role existed."""


class FrameworkHead(Cited):
    """What a framework says of itself, before its sections."""

    document: Literal["framework"]
    """What kind of document this is."""
    format: Literal[1]
    """The version of the format: 1."""
    id: Name
    """The name by which commands and other documents call it."""
    extends: Name | None = None
    """The bundled framework that it lies over, by its id; then the document holds only what differs from it."""
    title: Text
    """What it is called, for people."""
    summary: Text | None = None
    """What it is, for somebody choosing from a list."""
    institution: Institution | None = None
    """Whose it is; a model framework is nobody's."""
    status: Status
    """How far it is in force."""
    nature: Nature = "career-framework"
    """What kind of thing it describes; a reference is no ladder that anybody climbs."""
    version: Text | None = None
    """The version as its owner counts it."""
    valid: Validity | None = None
    """When it held, as far as known."""
    approval: Approval | None = None
    """Who adopted it, and when."""
    mapped_to: Texts = ()
    """Outside schemes that it says it is mapped to."""
    pay_scale: Name | None = None
    """The pay scale that the points of its grades stand on, by its id."""
    level_scale: Name | None = None
    """The scale on which the `level` of roles is read."""
    not_found: Texts = ()
    """What was looked for and not found, in words."""

    @property
    def in_force(self) -> bool:
        """Whether it exists outside this program, so that its weaknesses are facts and not faults."""
        return self.status in IN_FORCE

    @property
    def is_ladder(self) -> bool:
        """Whether it describes a ladder that people climb, published enough to be looked at for weaknesses."""
        return self.nature == "career-framework" and self.status != "not-published"


class Framework(FrameworkHead):
    """A career framework: what is known of it, each statement with its source."""

    sources: Section[Source] = {}
    bodies: Section[Body] = {}
    families: Section[Family] = {}
    groups: Section[Group] = {}
    grades: Section[Grade] = {}
    tracks: Section[Track] = {}
    scales: Section[Scale] = {}
    areas: Section[Area] = {}
    profiles: Section[Profile] = {}
    roles: Section[RoleEntry] = {}
    moves: Section[Move] = {}
    limits: Section[Limit] = {}
    choosing: Section[Choice] = {}
    registrations: Section[RegistrationOffer] = {}
    rewards: Section[Reward] = {}
    history: Section[Event] = {}
    outcomes: Section[Outcome] = {}
    facts: Section[Fact] = {}
    """Facts of its own, beside those that every document shares."""


PREDEFINED_BODIES = {"person": "the person", "manager": "the line manager", "head": "the head of department"}
"""Bodies that every framework knows without defining them; `not-published` stands where nobody is named."""

FUNDER_BODIES = {"funder": "the funder", "institution": "your institution"}
"""Bodies that every funder document knows without defining them."""

PREDEFINED_FAMILIES = frozenset({"technical", "academic", "research", "teaching", "professional", "management"})
"""Job families that need no definition."""
