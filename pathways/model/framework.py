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
from pathways.model.criteria import Area, Profile, Scale
from pathways.model.dates import PartialDate, Validity
from pathways.model.facts import Fact
from pathways.model.moves import Choice, Limit, Move
from pathways.model.provenance import Cited, Named, Source

Status = Literal["draft", "planned", "pilot", "live", "superseded", "not-published"]

IN_FORCE = frozenset({"pilot", "live", "superseded", "not-published"})
"""States of a framework that exists outside this program: its weaknesses are observed, not marked as faults."""


class Headcount(Cited):
    """How many technical staff an institution has."""

    count: Whole
    """The number of people."""
    qualifier: Text | None = None
    """For example "over", "about", and whom it counts."""
    year: Whole | None = None
    """The year of the count."""


class Commitment(Cited):
    """The institution's signature of the Technician Commitment."""

    signed: Published[PartialDate]
    """When it was signed, or `not-published`."""


class Institution(Cited):
    """Whose framework it is."""

    name: Text
    """Its full name."""
    kind: Literal["university", "institute", "research-council", "company", "network", "government"]
    """What kind of body it is."""
    scope: Text | None = None
    """The part of the institution that the framework holds for."""
    country: Annotated[str, Field(pattern="^[A-Z]{2}$")]
    """ISO 3166-1 alpha-2 code."""
    ror: Annotated[str, Field(pattern=r"^https://ror\.org/0[a-z0-9]{8}$")] | None = None
    """Research Organization Registry id."""
    technical_staff: Headcount | None = None
    """How many technical staff it has."""
    technician_commitment: Commitment | None = None
    """Its signature of the Technician Commitment."""


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

    currency: Annotated[str, Field(pattern="^[A-Z]{3}$")] = "GBP"
    """ISO 4217 code."""
    bottom: Number | None = Field(default=None, alias="from")
    """The lowest annual salary."""
    top: Number | None = Field(default=None, alias="to")
    """The highest annual salary."""
    on: PartialDate | None = None
    """The day for which the figures hold."""


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


class Registration(Cited):
    """Professional registration that goes with a role."""

    award: Text
    """The registration: RSciTech, RSci, CSci, ..."""
    kind: Literal["typical", "supported", "working-towards", "required"] = "typical"
    """How it goes with the role; typical unless a source says more."""


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


class Outcome(Named):
    """A published number: how many applied, were promoted, were refused."""

    what: Text
    """What was counted."""
    value: Published[Number]
    """The number."""
    out_of: Published[Number] | None = None
    """The number that it is a part of; without it no rate is ever worked out."""
    period: Text | None = None
    """The round or year of the count."""


class FrameworkHead(Cited):
    """What a framework says of itself, before its sections."""

    document: Literal["framework"]
    """What kind of document this is."""
    format: Literal[1]
    """The version of the format: 1."""
    id: Name
    """The name by which commands and other documents call it."""
    title: Text
    """What it is called, for people."""
    summary: Text | None = None
    """What it is, for somebody choosing from a list."""
    institution: Institution | None = None
    """Whose it is; a model framework is nobody's."""
    status: Status
    """How far it is in force."""
    version: Text | None = None
    """The version as its owner counts it."""
    valid: Validity | None = None
    """When it held, as far as known."""
    approval: Approval | None = None
    """Who adopted it, and when."""
    level_scale: Name | None = None
    """The scale on which the `level` of roles is read."""
    not_found: Texts = ()
    """What was looked for and not found, in words."""

    @property
    def in_force(self) -> bool:
        """Whether it exists outside this program, so that its weaknesses are facts and not faults."""
        return self.status in IN_FORCE


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
    outcomes: Section[Outcome] = {}
    facts: Section[Fact] = {}
    """Facts of its own, beside those that every document shares."""


PREDEFINED_BODIES = {"person": "the person", "manager": "the line manager", "head": "the head of department"}
"""Bodies that every framework knows without defining them; `not-published` stands where nobody is named."""

FUNDER_BODIES = {"funder": "the funder", "institution": "your institution"}
"""Bodies that every funder document knows without defining them."""

PREDEFINED_FAMILIES = frozenset({"technical", "academic", "research", "teaching", "professional", "management"})
"""Job families that need no definition."""
