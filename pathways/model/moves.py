"""How people and posts move between roles."""

from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from pathways.model.base import (
    NOT_PUBLISHED,
    Flag,
    Model,
    Name,
    Names,
    Number,
    Published,
    Text,
    Texts,
    Whole,
    one_as_list,
)
from pathways.model.conditions import Condition
from pathways.model.dates import CalendarDate, Span, Validity, Wait
from pathways.model.evidence import Evidence, Only
from pathways.model.provenance import Cited, Named, Sourced
from pathways.model.selectors import Roles


class Mechanism(StrEnum):
    """How a move comes about, in one vocabulary for all frameworks."""

    PROMOTION = "promotion"
    """A case is made for the person, and granted on merit."""
    REGRADING = "regrading"
    """The post is evaluated again because it has grown."""
    VACANCY = "vacancy"
    """A post falls free and is competed for."""
    EXAMINATION = "examination"
    """An examination or jury with a ranked result."""
    APPOINTMENT = "appointment"
    """A superior or the institution chooses."""
    COMPLETION = "completion"
    """A training, apprenticeship or probation is completed."""
    AUTOMATIC = "automatic"
    """Time served is enough."""
    TRANSFER = "transfer"
    """A move to another track or family, with its own procedure."""
    LATERAL = "lateral"
    """A move at the same height."""
    CONVERSION = "conversion"
    """A contract of one kind becomes one of another."""
    ACTING_UP = "acting-up"
    """The higher role for a limited time, then back."""
    SECONDMENT = "secondment"
    """Another role for a limited time, then back."""
    ROTATION = "rotation"
    """An office that passes between its holders."""
    REVIEW = "review"
    """A look at the role or person that need not end in a move."""
    EXIT = "exit"
    """Out of the framework."""
    NOT_PUBLISHED = "not-published"
    """A move that exists, whose mechanism is not published."""


TEMPORARY = frozenset({Mechanism.ACTING_UP, Mechanism.SECONDMENT, Mechanism.ROTATION})
"""Moves that return: no route is built on them."""

PayStart = Literal["bottom", "same-point", "next-point", "not-below"]
"""A point at which pay may start: the lowest of the new grade, the present one, the one above it, or the lowest of the
new grade that pays no less than now."""

Contract = Literal["open-ended", "fixed-term", "casual", "apprenticeship"]


class Stage(Cited):
    """A step of the decision."""

    by: Names
    """The bodies that take it; `not-published` where that is not known."""
    what: Text | None = None
    """What they do."""
    within: Text | None = None
    """How soon they do it, in words."""
    may: Names = ()
    """The outcomes open to them: `support`, `not-yet`, `promote`, `increment`, ..."""
    decides: Flag = True
    """Whether this step settles anything; false for those who only advise, check or pass papers on."""
    only: Annotated[Only | None, Field(alias="for")] = None
    """The targets or starting roles that it concerns; without it, all."""


class KeyDate(Sourced):
    """A date of the procedure."""

    what: Text
    """What happens on the day."""
    on: CalendarDate
    """A day, a month, a year, or a day of every year such as "08-01"."""


class Timing(Model):
    """When the move can be made and when it takes effect."""

    open: Literal["rounds", "all-year", "when-needed", "on-vacancy", "not-published"] | None = None
    """When the move can be made."""
    rounds_per_year: Published[Whole] | None = None
    """How many rounds there are in a year."""
    or_more: Flag = False
    """Whether that is the least, and there may be more of them."""
    dates: tuple[KeyDate, ...] = ()
    """The dates of the procedure."""
    effective: Published[CalendarDate] | None = None
    """A day, or a day of every year, on which a granted move takes effect."""
    effective_rule: Text | None = None
    """The rule in words, where it is no fixed day."""
    expected: Span | None = None
    """How long the step is expected to take; never a promise."""
    expected_at_most: Span | None = None
    """The longer end, where the source gives a range."""
    longest: Span | None = None
    """The longest time allowed, where there is one."""
    if_missed: Text | None = None
    """What follows when the longest time passes."""
    wait_after_refusal: Published[Wait] | None = None
    """How long before a new case; none of anything means no waiting."""
    wait_unless: Text | None = None
    """What makes the waiting unnecessary."""
    wait_between: Published[Wait] | None = None
    """The shortest time between two cases, whatever came of the first."""
    tries: Whole | None = None
    """How often somebody may try in all."""
    lasts: Span | None = None
    """For moves that return: the usual longest time."""


class Opening(Model):
    """Whom the move is open to."""

    contract: Annotated[
        tuple[Contract, ...], BeforeValidator(one_as_list, json_schema_input_type=Contract | list[Contract])
    ] = ()
    """Kinds of contract; none named means that this is not stated."""
    text: Text | None = None
    """In words, where the source says more."""


class Move(Named):
    """A step that a framework allows from one role to another, or that it says is closed."""

    label: Text | None = None
    """What the institution itself calls it."""
    origin: Roles = Field(alias="from")
    """Where it starts: a selector, a role, `any` or `outside`."""
    target: Roles | None = Field(default=None, alias="to")
    """Where it ends. What it does not mention stays as it is. Without it, the move is a review that moves nobody."""
    mechanism: Mechanism
    """How the move comes about."""
    judges: Literal["person", "post", "both", "neither", "not-published"] | None = None
    """What is judged: the person's merit, the size of the post, or both."""
    opened_by: Names = ()
    """Who may start it: bodies, or `person`, `manager`, `head`."""
    support_required: Flag | None = None
    """Whether the line manager or head can block it by withholding support."""
    open_to: Opening | None = None
    """The contracts and people that it is open to."""
    requires: Condition | None = None
    """What must hold."""
    disregards: Texts = ()
    """Arguments that never count, for example the volume of work."""
    evidence: tuple[Evidence, ...] = ()
    """What is put before those who decide."""
    stages: tuple[Stage, ...] = ()
    """The steps of the decision, in order, each with the bodies that take it."""
    level_decided_by: Name | None = None
    """The body or procedure that settles which of several grades results."""
    timing: Timing | None = None
    """When it can be made and when it takes effect."""
    pay_rule: Text | None = None
    """Where pay starts after the move."""
    starts_at: Annotated[tuple[PayStart, ...], BeforeValidator(one_as_list, json_schema_input_type=Any)] = ()
    """The same as points that can be reckoned: pay starts at the highest of them."""
    funded_by: Text | None = None
    """Who pays for the difference."""
    terms: Texts = ()
    """Terms of employment that change."""
    appeal: Text | None = None
    """To whom a refusal can be taken, and within what time."""
    closed: Text | None = None
    """Why nobody can make this move: it is shown, and leads nowhere."""
    general: Flag = False
    """From anywhere to anywhere: listed as one line and never drawn role by role."""
    valid: Validity | None = None
    """When the move held."""

    @property
    def is_open(self) -> bool:
        """Whether it can be made at all."""
        return self.closed is None

    @property
    def deciders(self) -> tuple[str, ...]:
        """The bodies that take the stages which decide, in order, each once; empty if none is known."""
        named = (body for stage in self.stages if stage.decides for body in stage.by if body != NOT_PUBLISHED)
        return tuple(dict.fromkeys(named))


class Limit(Named):
    """A cap, share, ratio or reserve over a set of moves."""

    text: Text | None = None
    """The limit in words, as the source gives it."""
    share_of: Names = ()
    """The moves whose share is limited."""
    among: Names = ()
    """The moves that the share is counted in."""
    count_of: Names = ()
    """The moves that are counted."""
    one: Names = ()
    """In a ratio: the moves of which one is allowed ..."""
    for_each: Whole | None = None
    """... for this many ..."""
    of: Names = ()
    """... of these."""
    at_least: Published[Number] | None = None
    """A number of moves, or for `share_of` a part from 0 to 1."""
    at_most: Published[Number] | None = None
    """A number of moves, or for `share_of` a part from 0 to 1."""
    at_most_share: Published[Number] | None = None
    """For `count_of`: at most this part, from 0 to 1, of the people that `share_basis` names."""
    share_basis: Text | None = None
    """Whom the part is counted in."""
    spills_to: Name | None = None
    """The move that unfilled places pass to."""
    where: Condition | None = None
    """It counts only where this holds."""
    per: Literal["year", "round"] | None = None
    """The period of the count."""
    valid: Validity | None = None
    """When the limit held."""

    @model_validator(mode="before")
    @classmethod
    def _one_form(cls, value: Any) -> Any:
        forms = [word for word in ("share_of", "count_of", "one") if isinstance(value, dict) and word in value]
        if isinstance(value, dict) and len(forms) != 1 and set(value) <= _LIMIT_WORDS:
            raise PydanticCustomError(
                "limit", "a limit has exactly one of share_of, count_of and one, and this has {found}",
                {"found": " and ".join(forms) or "none"},
            )  # fmt: skip
        return value


_LIMIT_WORDS = {*Limit.model_fields}


class Choice(Named):
    """A row of a published table that says which route applies when. All rows that hold are offered."""

    when: Condition
    """The row applies where this holds."""
    use: Names
    """The moves that apply."""
    text: Text | None = None
    """The row in words."""
