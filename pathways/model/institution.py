"""Whose framework it is."""

from typing import Annotated, Literal

from pydantic import Field

from pathways.model.base import Number, Published, Text, Whole
from pathways.model.dates import PartialDate
from pathways.model.provenance import Cited


class Headcount(Cited):
    """How many people an institution has."""

    count: Whole | None = None
    """The number of people."""
    share: Number | None = Field(default=None, ge=0, le=1)
    """The part of all staff, from 0 to 1, where that is what is published."""
    qualifier: Text | None = None
    """How the number is meant, for example "over" or "about"."""
    counted: Text | None = None
    """Whom it counts, for example "students included"."""
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
    all_staff: Headcount | None = None
    """How many staff it has in all."""
    technician_commitment: Commitment | None = None
    """Its signature of the Technician Commitment."""
