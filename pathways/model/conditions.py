"""What must hold for a move or a grant: one language for both.

A condition is told by its leading word, so that one mistake gives one message. The tags begin with `=`, which no key
of a document does, so that a place in the document can be told from a step through the union.
"""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Annotated, Any, Literal, TypeGuard

from pydantic import AfterValidator, BeforeValidator, Discriminator, Field, Tag, model_validator
from pydantic_core import PydanticCustomError

from pathways.model.base import Model, Name, Names, Published, Text, Whole, one_as_list, some
from pathways.model.provenance import Sourced

LEADING_WORDS = {
    "fact": "=fact",
    "all": "=all",
    "any": "=any",
    "of": "=of",
    "not": "=not",
    "meets": "=meets",
    "judgement": "=judgement",
    "rule": "=rule",
}
"""The word that tells a condition, and its tag. `area` tells one too, where none of these stands."""


class DateSpan(Model):
    """A length of time to add or take off; each part a number or a fact that gives it."""

    years: "Operand | None" = None
    """Years, as a number or a fact."""
    months: "Operand | None" = None
    """Months, as a number or a fact."""
    days: "Operand | None" = None
    """Days, as a number or a fact."""


class FactValue(Model):
    """The value of another fact, moved by a length of time where that is asked for."""

    fact: Name
    """The id of the fact."""
    plus: DateSpan | None = None
    """A length of time added to a date."""
    minus: DateSpan | None = None
    """A length of time taken off a date."""


Scalar = str | int | float | bool


def _literal_or_fact(value: object) -> str:
    return "=fact" if isinstance(value, dict | FactValue) else "=literal"


Operand = Annotated[
    Annotated[FactValue, Tag("=fact")] | Annotated[Scalar, Tag("=literal")],
    Discriminator(_literal_or_fact),
]
"""A literal, or the value of a fact."""

Operands = Annotated[tuple[Scalar, ...], BeforeValidator(one_as_list, json_schema_input_type=Any)]

COMPARISONS = (
    *("is", "is_not", "in", "not_in", "includes", "at_least", "at_most", "more_than", "less_than"),
    *("on_or_after", "on_or_before", "after", "before"),
)
"""The tests that a fact can be put to; exactly one stands in a fact test. `none` is the word for known absence."""


class AsOf(Model):
    """The day to which a derived fact is worked out."""

    day: Operand | None = None
    """That day itself."""
    year_end: Name | None = None
    """The last day of the year in which the date of this fact falls."""


class FactTest(Sourced):
    """A fact put to one comparison."""

    fact: Name
    """The id of the fact, as in `post.years_in_grade`."""
    is_: Operand | None = Field(default=None, alias="is")
    """It has this value; `none` for known absence."""
    is_not: Operand | None = None
    """It has another value."""
    in_: Operands | None = Field(default=None, alias="in")
    """It has one of these values."""
    not_in: Operands | None = None
    """It has none of these values."""
    includes: Operand | None = None
    """For lists: the value is among them."""
    at_least: Operand | None = None
    """It is this number or level, or more."""
    at_most: Operand | None = None
    """It is this number or level, or less."""
    more_than: Operand | None = None
    """It is more than this."""
    less_than: Operand | None = None
    """It is less than this."""
    on_or_after: Operand | None = None
    """The date is this day or later."""
    on_or_before: Operand | None = None
    """The date is this day or earlier."""
    after: Operand | None = None
    """The date is later than this day."""
    before: Operand | None = None
    """The date is earlier than this day."""
    list: Literal["open", "closed"] = "closed"
    """For `in`: whether the source's list goes on ("and the like"), so that not being in it settles nothing."""
    as_of: AsOf | None = None
    """The day to which a derived fact is worked out."""
    text: Text | None = None
    """The requirement in words, where the test says less than the source."""

    @model_validator(mode="before")
    @classmethod
    def _one_comparison(cls, value: Any) -> Any:
        if not isinstance(value, Mapping):
            return value
        allowed = {
            *COMPARISONS,
            "fact",
            "list",
            "as_of",
            "text",
            "source",
            "inferred_from",
            "because",
            "proposed",
        }
        if not set(value) <= allowed:
            return value  # the unknown word is the mistake to report, not the comparison that it hides
        found = [word for word in COMPARISONS if word in value]
        if len(found) != 1:
            raise PydanticCustomError(
                "one-comparison",
                "a test of a fact has exactly one comparison, and this has {found}",
                {"found": " and ".join(found) or "none"},
            )
        return value

    @cached_property
    def comparison(self) -> str:
        """Which of the comparisons it makes."""
        return next(word for word in COMPARISONS if getattr(self, _ATTRIBUTES.get(word, word)) is not None)

    @cached_property
    def operand(self) -> Any:
        """What the fact is compared with."""
        return getattr(self, _ATTRIBUTES.get(self.comparison, self.comparison))


_ATTRIBUTES = {"is": "is_", "in": "in_"}


Conditions = Annotated[tuple["Condition", ...], AfterValidator(some)]
"""At least one condition."""


class AllOf(Sourced):
    """Every one of them must hold."""

    all: Conditions
    """The conditions that must all hold."""


class AnyOf(Sourced):
    """At least one of them must hold."""

    any: Conditions
    """The conditions of which one must hold."""


class SomeOf(Sourced):
    """At least a number of them must hold; the number itself may not be published."""

    of: Conditions
    """The conditions to choose from."""
    at_least: Published[Whole]
    """How many must hold, or `not-published`."""


class NotCondition(Sourced):
    """It must not hold."""

    negated: "Condition" = Field(alias="not")
    """The condition that must not hold."""


class Meets(Sourced):
    """The criteria of a role are met: all of them, or a number of those of one area."""

    meets: Literal["target", "present"]
    """The role moved to, or the one held now."""
    area: Name | None = None
    """Only the criteria of this area."""
    kinds: Names = ()
    """Only criteria of these kinds, for example `essential`."""
    at_least: Published[Whole] | None = None
    """How many are enough; without it, all."""


class AreaLevel(Sourced):
    """An area is at a level of its scale, or above."""

    area: Name
    """The area, by its id."""
    at_least: Name
    """The level on the area's scale that must be reached."""


class Judgement(Sourced):
    """Something that a body judges and no program can."""

    judgement: Text
    """What is judged, as a sentence."""
    by: Names = ()
    """The bodies that judge it; `not-published` where that is not known."""


class RuleReference(Sourced):
    """Another rule, by its id."""

    rule: Name
    """The id of the rule."""


def leading_word(value: object) -> str | None:
    """The tag of a condition; None unless it has exactly one leading word."""
    if isinstance(value, Sourced):
        return _TAGS.get(type(value))
    if not isinstance(value, Mapping):
        return None
    found = [tag for word, tag in LEADING_WORDS.items() if word in value]
    if not found and "area" in value:
        return "=area"
    return found[0] if len(found) == 1 else None


Condition = Annotated[
    Annotated[FactTest, Tag("=fact")]
    | Annotated[AllOf, Tag("=all")]
    | Annotated[AnyOf, Tag("=any")]
    | Annotated[SomeOf, Tag("=of")]
    | Annotated[NotCondition, Tag("=not")]
    | Annotated[Meets, Tag("=meets")]
    | Annotated[AreaLevel, Tag("=area")]
    | Annotated[Judgement, Tag("=judgement")]
    | Annotated[RuleReference, Tag("=rule")],
    Discriminator(
        leading_word,
        custom_error_type="condition",
        custom_error_message="a condition has exactly one leading word",
    ),
]
"""One of the nine kinds of condition."""

_TAGS: dict[type, str] = {
    FactTest: "=fact",
    AllOf: "=all",
    AnyOf: "=any",
    SomeOf: "=of",
    NotCondition: "=not",
    Meets: "=meets",
    AreaLevel: "=area",
    Judgement: "=judgement",
    RuleReference: "=rule",
}


def is_condition(value: object) -> TypeGuard[Condition]:
    """Whether a value is one of the nine kinds of condition."""
    return type(value) in _TAGS


def parts(condition: "Condition") -> tuple[tuple[tuple[str | int, ...], "Condition"], ...]:
    """The conditions directly inside another, each with its path from there."""
    match condition:
        case AllOf():
            return tuple((("all", index), part) for index, part in enumerate(condition.all))
        case AnyOf():
            return tuple((("any", index), part) for index, part in enumerate(condition.any))
        case SomeOf():
            return tuple((("of", index), part) for index, part in enumerate(condition.of))
        case NotCondition():
            return ((("not",), condition.negated),)
        case _:
            return ()


def walk(condition: Condition) -> Iterator[tuple[tuple[str | int, ...], Condition]]:
    """The condition and every condition inside it, each with its path from there, outermost first."""
    yield (), condition
    for path, part in parts(condition):
        for inner, found in walk(part):
            yield (*path, *inner), found
