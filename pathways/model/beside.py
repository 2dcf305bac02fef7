"""What a framework tells beside its ladder: registration, rewards, history and outcomes."""

from typing import Annotated, Literal

from pydantic import Field

from pathways.model.base import Number, Published, Text, Texts
from pathways.model.dates import PartialDate
from pathways.model.provenance import Cited, Named
from pathways.model.selectors import Selector

Firmness = Literal["typical", "supported", "working-towards", "required"]


class Registration(Cited):
    """Professional registration that goes with a role."""

    award: Text
    """The registration: RSciTech, RSci, CSci, ..."""
    kind: Firmness = "typical"
    """How it goes with the role; typical unless a source says more."""


class RegistrationOffer(Named):
    """What the institution says of professional registration, for all staff or for some roles."""

    award: Texts
    """The registrations, as they are called."""
    kind: Firmness = "supported"
    """How firmly; supported unless a source says more."""
    applies_to: Annotated[Selector | None, Field(alias="for")] = None
    """The roles that it is said of; without it, all."""
    text: Text | None = None
    """What is offered or expected, in words."""


class Reward(Named):
    """Recognition apart from promotion: an award, a bonus, a contribution payment."""

    name: Text
    """What it is called."""
    text: Text | None = None
    """What it is given for, and to whom."""
    pays: Text | None = None
    """What it pays."""


class Event(Named):
    """Something that happened to the framework or will happen, with its date as far as known."""

    what: Text
    """What happened."""
    on: Published[PartialDate] | None = None
    """The day, month or year."""
    until: PartialDate | None = None
    """The last day, month or year, where it lasted."""


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
