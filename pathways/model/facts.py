"""What can be known of a person, a post, a contract, an award or an organisation."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import BeforeValidator

from pathways.model.base import Model, Name, Names, Number, Section, Text, Texts, lift, one_as_list
from pathways.model.provenance import Cited, Named, Source

FactType = Literal["yes-no", "choice", "ordered-choice", "list", "number", "date", "text"]

Settler = Literal["person", "institution", "funder"]

Changer = Literal["you", "institution", "funder", "time"]


class Option(Model):
    """One of the values that a choice can take."""

    name: Text
    """In the words of a form."""
    aliases: Texts = ()
    """Other words for the same value, as sources and forms write it."""
    help: Text | None = None
    """What is meant by it."""


class Change(Model):
    """A way in which a fact could come out differently."""

    by: Changer
    """Who could bring it about."""
    to: Names = ()
    """The values that it could become."""
    direction: Literal["up", "down", "later", "earlier"] | None = None
    """For numbers and dates: which way it could move."""
    how: Text | None = None
    """In words: an extension, a new contract, waiting."""


class Derived(Model):
    """A fact worked out from others, by one of a closed set of formulas."""

    formula: Literal["years_between", "months_between", "product", "sum", "count"]
    """One of the named formulas."""
    of: Names
    """The facts that it is worked out from, in the order of the formula."""
    as_of: Name | None = None
    """The fact that gives the day to which it is worked out."""


class Fact(Named):
    """A named, typed thing that can be known, with the question that asks for it."""

    type: FactType
    """What kind of value it has."""
    label: Text | None = None
    """What it is called in a sentence: "years in the present grade". Without one, its id is spelt out."""
    question: Text
    """In plain words, to the person who is asked."""
    help: Text | None = None
    """What is meant, and where to find it."""
    about: Literal["person", "post", "contract", "award", "host", "scheme", "target"] | None = None
    """What it is a fact of."""
    unit: Literal["years", "months", "days", "hours per week", "share", "GBP", "EUR", "people", "points"] | None = None
    """For numbers: what one of them is."""
    options: Section[Annotated[Option, lift("name")]] = {}
    """For choices and lists: the values, in order where the order means something."""
    minimum: Number | None = None
    """The least number that makes sense."""
    maximum: Number | None = None
    """The greatest number that makes sense."""
    settled_by: Settler = "person"
    """Who can say what it is."""
    absent: Literal["never", "no-end"] | None = None
    """What "known to be none" means in a comparison: it fails every one, or it is later than any date."""
    could_become: Annotated[
        tuple[Change, ...], BeforeValidator(one_as_list, json_schema_input_type=Change | list[Change])
    ] = ()
    """What could change, in which direction, and by whom. What is not listed is never proposed to anybody."""
    derived: Derived | None = None
    """How it is worked out from other facts."""
    aliases: Texts = ()
    """Other names that sources use for the fact."""


class FactBookHead(Cited):
    """What the document that defines the facts says of itself."""

    document: Literal["facts"]
    """What kind of document this is."""
    format: Literal[1]
    """The version of the format: 1."""
    id: Name
    """The name of the book."""
    title: Text
    """What it is called, for people."""


class FactBook(FactBookHead):
    """The document that defines the facts that all others may use."""

    sources: Section[Source] = {}
    facts: Section[Fact] = {}


def label_of(fact_id: str, facts: Mapping[str, Fact]) -> str:
    """What a fact is called in a sentence; an unknown one by its id, spelt out."""
    fact = facts.get(fact_id)
    if fact is not None and fact.label:
        return fact.label
    about, _, rest = fact_id.partition(".")
    return f"{about}: {rest.replace('_', ' ')}" if rest else about.replace("_", " ")
