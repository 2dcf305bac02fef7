"""What a role asks of the person in it."""

from enum import StrEnum
from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, Field

from pathways.model.base import Model, Name, Names, Number, Published, Section, Text, Texts, Whole
from pathways.model.conditions import Condition
from pathways.model.dates import Validity
from pathways.model.provenance import Cited, Named
from pathways.model.selectors import Selector


class CriterionKind(StrEnum):
    """How firmly a criterion is asked for."""

    ESSENTIAL = "essential"
    """Must be shown."""
    DESIRABLE = "desirable"
    """Counts in favour."""
    INDICATIVE = "indicative"
    """An example of the level; nobody is expected to show every one."""
    POSSIBLE = "possible"
    """May replace a criterion that is asked for: see `alternative_to`."""


class Level(Model):
    """A step of a scale."""

    name: Text | None = None
    """What the level is called."""
    meaning: Text | None = None
    """What it means, so that two people read it alike."""


def _levels(value: object) -> object:
    """A plain list of names is a scale without further words."""
    return {name: {} for name in value} if isinstance(value, list) else value


class Scale(Named):
    """An ordered vocabulary: bands, degrees of supervision, development levels; lowest first."""

    short_form: ClassVar[str | None] = "levels"

    name: Text | None = None
    """What the scale is called."""
    levels: Annotated[Section[Level], BeforeValidator(_levels, json_schema_input_type=Section[Level] | Names)]
    """The names of its levels in order, plain or with what each means."""


class Area(Named):
    """A part of the work that criteria are sorted by."""

    name: Text
    """What the area is called."""
    description: Text | None = None
    """What belongs to it."""
    scale: Name | None = None
    """The scale on which the area is judged."""


class PickList(Cited):
    """A list of criteria of which some are enough."""

    name: Text
    """What the list is called."""
    at_least: Published[Whole]
    """How many of the list are needed."""
    out_of: Published[Whole] | None = None
    """How many the source's list has, where not all are written here."""
    otherwise: Text | None = None
    """What may stand in for the number, in words."""


class Criterion(Cited):
    """One expectation of a role."""

    text: Text
    """In our own words: what is done or shown, at this level and not the one below."""
    area: Name
    """The area that it belongs to."""
    kind: CriterionKind = CriterionKind.ESSENTIAL
    """How firmly it is asked for."""
    pick: Name | None = None
    """The pick-list of the profile that it belongs to."""
    options: Texts = ()
    """Ways of meeting it, any one of which will do."""
    at_least: Whole = 1
    """How many of the options are needed."""
    alternative_to: Names = ()
    """The criteria of the profile that it may replace."""
    replaces: Names = ()
    """Criteria taken over from lower profiles that this one supersedes, so that they are not asked twice."""
    evidence: Texts = ()
    """Examples of what would show it; the examples are not themselves criteria."""
    share_of_time: Number | None = Field(default=None, ge=0, le=1)
    """The part of working time that the source gives to it, from 0 to 1."""
    test: Condition | None = None
    """A condition that settles whether it is met; without one somebody judges."""
    when: Condition | None = None
    """It applies only to people or posts for which this holds."""


class Profile(Named):
    """A named set of criteria; roles refer to it, or it says which roles it applies to."""

    name: Text | None = None
    """What the profile is called."""
    builds_on: Names = ()
    """Profiles whose criteria are asked here as well."""
    applies_to: Annotated[Selector | None, Field(alias="for")] = None
    """The roles that it holds for, where they do not name it themselves."""
    stance: Literal["entry", "established"] | None = None
    """Whether it describes somebody entering the grade or somebody settled in it."""
    based_on: Texts = ()
    """Outside standards that it borrows from."""
    thresholds: Section[Published[Name]] = {}
    """The level needed in each area, on the area's scale."""
    shares: Section[Number] = {}
    """The part of the work that each area or kind of work makes up, from 0 to 1, as the source gives it."""
    picks: Section[PickList] = {}
    """Lists of which some criteria are enough."""
    criteria: Section[Criterion] = {}
    """Its criteria, each under an id of its own."""
    valid: Validity | None = None
    """When it holds."""
