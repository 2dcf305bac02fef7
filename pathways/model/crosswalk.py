"""How the roles of two frameworks relate, as people have judged it."""

from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from pathways.model.base import Flag, Name, Number, Section, Text
from pathways.model.head import Head
from pathways.model.provenance import Named, Source


class Predicate(StrEnum):
    """How a role here relates to a role there; the words are those of SKOS and SSSOM."""

    EXACT = "exact"
    """The same work at the same height."""
    CLOSE = "close"
    """Nearly the same."""
    BROADER = "broader"
    """The role there is the broader one: it takes in the role here and more."""
    NARROWER = "narrower"
    """The role there is the narrower one: it is a part of the role here."""
    NONE = "none"
    """They do not correspond; without an object, nothing there corresponds."""

    @property
    def mirrored(self) -> "Predicate":
        """The same said from there."""
        return _MIRRORED.get(self, self)


_NEEDS_OBJECT = frozenset({"exact", "close", "broader", "narrower"})

_MIRRORED = {Predicate.BROADER: Predicate.NARROWER, Predicate.NARROWER: Predicate.BROADER}


class Match(Named):
    """How one role relates to another, and what speaks for it."""

    subject: Name
    """The role here."""
    predicate: Predicate
    """How it relates to the role there."""
    object: Name | None = None
    """The role there; with `none` it may be left out: nothing there corresponds."""
    confidence: Annotated[Number, Field(ge=0, le=1)] | None = None
    """How sure it is, from 0 to 1, where somebody has said so."""
    why: Text
    """What the judgement rests on."""
    computed: Flag = False
    """Whether it was worked out and then accepted, rather than judged by people from the start."""

    @model_validator(mode="before")
    @classmethod
    def _with_object(cls, value: Any) -> Any:
        if isinstance(value, dict) and value.get("object") is None and value.get("predicate") in _NEEDS_OBJECT:
            raise PydanticCustomError(
                "match", "a match that is {predicate} names the role there: `object`", {"predicate": value["predicate"]}
            )
        return value


class CrosswalkHead(Head):
    """What a crosswalk says of itself, before its sections."""

    document: Literal["crosswalk"]
    """What kind of document this is."""
    subject: Name
    """The framework here, by its id."""
    object: Name
    """The framework there, by its id."""


class Crosswalk(CrosswalkHead):
    """Curated matches between the roles of two frameworks; they overrule what is computed."""

    sources: Section[Source] = {}
    matches: Section[Match] = {}
