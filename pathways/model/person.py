"""What is known of a person. It stays on the person's own machine."""

from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator

from pathways.model.base import Model, Name, Section, Text
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
    """Facts of one person."""

    facts: Section[Stated] = {}
