"""The plain types that every statement is made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Final, Literal, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Discriminator, Strict, StringConstraints, Tag
from pydantic_core import PydanticCustomError

NOT_PUBLISHED: Final = "not-published"
"""Stands wherever a number, a date or a body stands: it was looked for, and its owner does not publish it."""

T = TypeVar("T")


class Model(BaseModel):
    """A frozen part of a document; a key that it does not know is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, defer_build=True)


def one_as_list(value: object) -> object:
    """A single value where a list is expected is a list of one."""
    return value if isinstance(value, list | tuple) else (value,)


def _whole_number_as_text(value: object) -> object:
    """``7`` where a name is expected is the name "7"; the reader keeps ``07`` as text."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _known_or_not(value: object) -> str:
    return "=not-published" if value == NOT_PUBLISHED else "=value"


def some(value: Sequence[T]) -> Sequence[T]:
    """Refuses an empty list. Unlike a least length, it stays silent when it is the items that are wrong."""
    if not value:
        raise PydanticCustomError("too_short", "at least one is needed")
    return value


Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
"""A sentence or a name for people."""

Name = Annotated[
    str,
    StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._/+-]*$"),
    BeforeValidator(_whole_number_as_text, json_schema_input_type=str | int),
]
"""An identifier: letters, digits and ``. _ / + -``."""

Names = Annotated[tuple[Name, ...], BeforeValidator(one_as_list, json_schema_input_type=Name | list[Name])]
"""One name or a list of them."""

Texts = Annotated[tuple[Text, ...], BeforeValidator(one_as_list, json_schema_input_type=Text | list[Text])]
"""One sentence or a list of them."""

Whole = Annotated[int, Strict()]
"""A whole number; neither text nor yes/no stands for one."""

Number = Annotated[float, Strict()]
"""A number, in the unit that the field names."""

Flag = Annotated[bool, Strict()]
"""true or false."""

Published = Annotated[
    Annotated[T, Tag("=value")] | Annotated[Literal["not-published"], Tag("=not-published")],
    Discriminator(_known_or_not),
]
"""A value, or the words ``not-published``."""

Section = Mapping[Name, T]
"""Statements by their id."""


def lift(key: str) -> BeforeValidator:
    """A validator that takes bare text for a mapping with that one key."""

    def lifted(value: object) -> object:
        return {key: value} if isinstance(value, str) else value

    return BeforeValidator(lifted, json_schema_input_type=Any)
