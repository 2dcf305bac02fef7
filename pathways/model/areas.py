"""A small shared vocabulary of competence areas, and how the areas of each framework relate to it."""

from typing import Annotated, Literal

from pydantic import Field

from pathways.model.base import Name, Number, Section, Text
from pathways.model.head import Head
from pathways.model.provenance import Named, Source


class SharedArea(Named):
    """An area of competence that frameworks share, whatever they call it."""

    name: Text
    """What it is called."""
    description: Text
    """What belongs to it."""
    within: Name | None = None
    """The area of the Science Council's competences (A to E) that it falls into."""


class AreaMapping(Named):
    """How an area of a framework relates to one of the shared vocabulary."""

    framework: Name
    """The framework, by its id."""
    area: Name
    """The area in that framework."""
    relation: Literal["exact", "close", "broader", "narrower"]
    """The framework's area is the same, nearly the same, broader or narrower than the shared one."""
    to: Name
    """The shared area."""
    confidence: Annotated[Number, Field(ge=0, le=1)]
    """How sure it is, from 0 to 1."""
    why: Text
    """What the reading rests on."""


class AreaBookHead(Head):
    """What a vocabulary of areas says of itself, before its sections."""

    document: Literal["areas"]
    """What kind of document this is."""


class AreaBook(AreaBookHead):
    """Shared areas and the mappings to them."""

    sources: Section[Source] = {}
    areas: Section[SharedArea] = {}
    mappings: Section[AreaMapping] = {}
