"""The plain types that every statement is made of."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Discriminator, GetCoreSchemaHandler, Tag
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

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


class _Made:
    """Gives pydantic a schema that is already made.

    The plain types occur hundreds of times, and building each anew would be most of the start of a command.
    """

    def __init__(self, schema: CoreSchema) -> None:
        self.schema = schema

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return self.schema


def _listed(item: CoreSchema) -> CoreSchema:
    """One item or a list of them."""
    return core_schema.no_info_before_validator_function(
        one_as_list,
        core_schema.tuple_variable_schema(item),
        json_schema_input_schema=core_schema.union_schema([item, core_schema.list_schema(item)]),
    )


_TEXT = core_schema.str_schema(min_length=1, strip_whitespace=True)
_WRITTEN_NAME = core_schema.str_schema(pattern=r"^[A-Za-z0-9][A-Za-z0-9._/+-]*$")
_NAME = core_schema.no_info_before_validator_function(
    _whole_number_as_text,
    _WRITTEN_NAME,
    json_schema_input_schema=core_schema.union_schema([_WRITTEN_NAME, core_schema.int_schema()]),
)

Text = Annotated[str, _Made(_TEXT)]
"""A sentence or a name for people."""

Name = Annotated[str, _Made(_NAME)]
"""An identifier: letters, digits and ``. _ / + -``."""

Names = Annotated[tuple[str, ...], _Made(_listed(_NAME))]
"""One name or a list of them."""

Texts = Annotated[tuple[str, ...], _Made(_listed(_TEXT))]
"""One sentence or a list of them."""

Whole = Annotated[int, _Made(core_schema.int_schema(strict=True))]
"""A whole number; neither text nor yes/no stands for one."""

Number = Annotated[float, _Made(core_schema.float_schema(strict=True))]
"""A number, in the unit that the field names."""

Flag = Annotated[bool, _Made(core_schema.bool_schema(strict=True))]
"""true or false."""

Published = Annotated[
    Annotated[T, Tag("=value")] | Annotated[Literal["not-published"], Tag("=not-published")],
    Discriminator(_known_or_not),
]
"""A value, or the words ``not-published``."""

if TYPE_CHECKING:
    Section = Mapping[str, T]
else:
    # A plain dict is validated several times faster than any mapping; to readers of the model it cannot be changed.
    Section = dict[Name, T]
"""Statements by their id."""


def lift(key: str) -> BeforeValidator:
    """A validator that takes bare text for a mapping with that one key."""

    def lifted(value: object) -> object:
        return {key: value} if isinstance(value, str) else value

    return BeforeValidator(lifted, json_schema_input_type=Any)
