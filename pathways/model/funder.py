"""A funder's policies and schemes: who may apply, as rules in dated versions."""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from pathways.model.base import Flag, Name, Names, Section, Text, Texts, lift
from pathways.model.conditions import Condition
from pathways.model.dates import PartialDate, Validity
from pathways.model.facts import Fact
from pathways.model.framework import Body
from pathways.model.provenance import Cited, Named, Source

EFFECTS = (
    *("requires", "excludes", "expects", "prefers", "allows"),
    *("assessed", "does_not_ask", "cost", "information"),
)
"""What a rule does; exactly one of these stands in a rule."""

Otherwise = Literal["not-eligible", "ask-institution", "ask-funder", "advice"]


class Rule(Named):
    """One sentence of who may apply, with what it asks and what follows."""

    text: Text
    """The rule in our own words."""
    about: Literal["applicant", "contract", "organisation", "project", "underwriting"]
    """What the rule is about."""
    roles: Names = ()
    """The roles on an application that it holds for; without any, every role of the scheme."""
    when: Condition | None = None
    """It holds only where this does."""
    requires: Condition | None = None
    """What must hold."""
    excludes: Condition | None = None
    """What must not hold."""
    expects: Condition | None = None
    """What is usual, and no bar where it is missing unless `otherwise` says more."""
    prefers: Condition | None = None
    """What comes first when money is short: never a bar."""
    allows: Condition | None = None
    """What opens a door that other rules speak of: it counts only through rules that it `overrides` or that name it."""
    assessed: Flag = False
    """Assessors judge it after applying: no program can, and it is no bar."""
    does_not_ask: Names = ()
    """Facts that are said not to matter."""
    cost: Name | None = None
    """A cost that this rule is about; `payable` says whether the award pays it."""
    payable: Flag = False
    """For a cost: whether the award pays it."""
    information: Flag = False
    """It tells of practice or history and asks nothing."""
    unless: Condition | None = None
    """An exception in the same sentence."""
    overrides: Names = ()
    """Rules that this one, which `allows`, lifts where it is met: an exception with a text and a source of its own."""
    otherwise: Otherwise | None = None
    """What follows where it is not met, if the text leaves that open."""
    next_step: Text | None = None
    """What somebody who does not meet it can do, where a source or the rule says so."""
    cut_off: Text | None = None
    """That the stored text of the source breaks off here, and where."""
    valid: Validity | None = None
    """When the rule held, where that differs from its policy or scheme."""

    @model_validator(mode="before")
    @classmethod
    def _one_effect(cls, value: Any) -> Any:
        if not isinstance(value, Mapping) or not set(value) <= set(cls.model_fields):
            return value  # a misspelt effect is the mistake to report
        found = [word for word in EFFECTS if value.get(word) not in (None, False, [], ())]
        if len(found) != 1:
            raise PydanticCustomError(
                "one-effect", "a rule does exactly one thing, and this has {found}",
                {"found": " and ".join(found) or "none of them"},
            )  # fmt: skip
        return value

    @property
    def effect(self) -> str:
        """Which of the effects it has."""
        return next(word for word in EFFECTS if getattr(self, word))

    @property
    def condition(self) -> Condition | None:
        """What it puts to the test; None where it tests nothing."""
        return self.requires or self.excludes or self.expects or self.prefers or self.allows

    @property
    def through_others(self) -> bool:
        """Whether it is an exception or one of several doors, judged only through the rules that it belongs to."""
        return self.allows is not None


class Dated(Named):
    """A named day of a scheme, such as its deadline."""

    short_form: ClassVar[str] = "on"

    on: PartialDate
    """The day, month or year."""


class RuleSet(Named):
    """Rules that stand and change together, in one version."""

    name: Text
    """What its owner calls it."""
    status: Literal["open", "closed", "not-known"] = "not-known"
    """Whether it takes applications, or is in force, as far as the source says."""
    valid: Validity | None = None
    """When it held. Often there are only sightings; without any, the dates of its sources stand for them."""
    replaces: Names = ()
    """The earlier versions that it took the place of."""
    roles: Names = ()
    """The roles on an application that it speaks of, the leading one first."""
    follows: Names = ()
    """Policies, of any funder, whose rules hold here too; the version in force on the day of applying is meant."""
    drops: Names = ()
    """Rules of what it follows that it does not take over."""
    not_held: Texts = ()
    """What its owner publishes and this document does not hold."""
    rules: Section[Rule] = {}
    """Its rules."""


class Policy(RuleSet):
    """Rules for several schemes, written once."""


class Scheme(RuleSet):
    """Something that can be applied for."""

    kind: Literal["project-grant", "fellowship", "equipment", "travel", "training", "award"]
    """What is awarded."""
    amount: Text | None = None
    """How much and for how long, as far as published."""
    dates: Section[Annotated[Dated, lift("on")]] = {}
    """Its days by name; `deadline` is the fact `scheme.deadline` to its rules."""


class CostHeading(Named):
    """Where the cost of a role stands in an application."""

    name: Text
    """What the heading is called."""
    text: Text
    """When a cost stands there."""


class GrantRole(Named):
    """A role that people can be named in on an application."""

    name: Text
    """What the funder calls it."""
    leads: Flag = False
    """Whether the rules for leading hold for it."""
    formerly: Texts = ()
    """What an earlier system called it."""
    definition: Text | None = None
    """What the funder says it is; without one, the definition is not held."""
    fits: Condition | None = None
    """Whom it is for, where that is published."""
    costs: Names = ()
    """The cost headings under which it can stand."""


class Saying(Named):
    """Something that the funder says of technicians, or how its wording reads to them."""

    text: Text
    """In our own words."""
    about: Literal["technicians", "wording"]
    """Which of the two."""


class FunderHead(Cited):
    """What a funder document says of its funder."""

    document: Literal["funder"]
    """What kind of document this is."""
    format: Literal[1]
    """The version of the format: 1."""
    id: Name
    """The name by which commands and other documents call it."""
    name: Text
    """The funder, or for `host` the institution or institutions."""
    kind: Literal[
        "research-council", "public", "charity", "learned-society", "professional-body", "institute", "host"
    ]  # fmt: skip
    """What kind of funder it is; `host` for an institution's own rules on who may lead."""
    country: Annotated[str, Field(pattern="^[A-Z]{2}$")]
    """ISO 3166-1 alpha-2 code; EU for the European Union."""
    summary: Text | None = None
    """What the document holds, for somebody choosing from a list."""
    not_found: Texts = ()
    """What was looked for and not found, in words."""


class Funder(FunderHead):
    """A funder's rules: what is known of them, each with its source."""

    sources: Section[Source] = {}
    bodies: Section[Body] = {}
    costs: Section[CostHeading] = {}
    roles: Section[GrantRole] = {}
    policies: Section[Policy] = {}
    schemes: Section[Scheme] = {}
    sayings: Section[Saying] = {}
    facts: Section[Fact] = {}
    """Facts of its own, beside those that every document shares."""

    @property
    def title(self) -> str:
        """Its name, as other documents have a title."""
        return self.name


ROLE_KINDS = {
    "lead": frozenset(
        {
            *("lead", "project-lead", "principal-investigator", "principal-applicant", "lead-applicant", "applicant"),
            *("pd-pi", "leader", "award-holder"),
        }
    ),
    "co-lead": frozenset({"co-lead", "project-co-lead", "co-investigator", "co-applicant"}),
}
"""Names under which funders know the same kind of role."""
