"""What is known of a person. It stays on the person's own machine."""

from enum import StrEnum
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, Field

from pathways.model.base import Model, Name, Names, Section, Text, Whole
from pathways.model.dates import PartialDate
from pathways.model.provenance import Named

Written = Annotated[
    Any,
    BeforeValidator(lambda value: tuple(value) if isinstance(value, list) else value, json_schema_input_type=Any),
]
"""A value as it is written; the definition of the fact says what it may be."""


class Stated(Named):
    """What a person says of a fact. No value means that it is not known; `none` means that there is none."""

    short_form: ClassVar[str] = "value"

    value: Written = None
    """The value: text, a number, true or false, a date, a list, or `none`."""
    note: Text | None = None
    """Where it can be looked up, for the person's own use."""


class AchievementKind(StrEnum):
    """What technicians have to show for their work."""

    TRAINING_GIVEN = "training-given"
    """People or groups trained."""
    INSTRUMENTS = "instruments"
    """Instruments or services run."""
    PROTOCOLS = "protocols"
    """Methods, protocols, code or designs made."""
    AUTHORSHIP = "authorship"
    """Papers, data sets or software with the person among the authors."""
    ACKNOWLEDGEMENT = "acknowledgement"
    """Papers and reports that thank the person or the service."""
    USAGE = "usage"
    """Users served or hours booked."""
    INCOME = "income"
    """Money brought in: charges, grants, savings."""
    OUTREACH = "outreach"
    """Events and visits for people outside the field."""
    QUALIFICATION = "qualification"
    """Courses, awards and registrations gained."""
    COMMITTEE = "committee"
    """Work for groups, networks and committees."""
    OTHER = "other"
    """Anything else."""


class Achievement(Named):
    """Something that a person has done, and can show."""

    short_form: ClassVar[str | None] = "text"

    text: Text
    """What was done, in a sentence that a panel can read."""
    kind: AchievementKind = AchievementKind.OTHER
    """What kind of thing it is."""
    on: PartialDate | None = None
    """When, or when it ended."""
    since: PartialDate | None = None
    """When it began, where it took longer."""
    count: Annotated[Whole, Field(ge=0)] | None = None
    """How many: people trained, papers, hours, as the kind says."""
    link: Text | None = None
    """Where it can be seen."""
    shows: Names = ()
    """The criteria that it is evidence for, each as `FRAMEWORK/PROFILE.CRITERION`."""


class Standing(StrEnum):
    """How somebody judges their own evidence for a criterion."""

    HAVE = "have"
    """There is enough to show."""
    PARTLY = "partly"
    """There is something to show."""
    NOT_YET = "not-yet"
    """There is nothing to show as yet."""


class SelfAssessment(Named):
    """How a person sees their evidence for one criterion. A criterion that is not listed is not judged."""

    short_form: ClassVar[str | None] = "standing"

    standing: Standing
    """How it stands, in the person's own view."""
    note: Text | None = None
    """What is lacking, or who could say."""
    on: PartialDate | None = None
    """When it was judged."""


class PersonHead(Model):
    """What a person document says of itself."""

    document: Literal["person"]
    """What kind of document this is."""
    format: Literal[1]
    """The version of the format: 1."""
    id: Name = "me"
    """A name for the file's own use."""
    title: Text | None = None
    """A heading, such as the job."""
    role: Text | None = None
    """The present role, as `FRAMEWORK:ROLE`: what its framework says of the grade is taken over."""
    host: Text | None = None
    """The host document whose own rules on who may lead are to be judged too."""


class Person(PersonHead):
    """Facts of one person, and their evidence."""

    facts: Section[Stated] = {}
    evidence: Section[Achievement] = {}
    """What the person can show."""
    criteria: Section[SelfAssessment] = {}
    """By criterion, as `FRAMEWORK/PROFILE.CRITERION`: how the person's evidence stands."""
