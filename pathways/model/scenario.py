"""What HR means to do with a technical track, and from where: a baseline that is never edited, and dated actions."""

from enum import StrEnum
from typing import Annotated, Any, ClassVar, Literal

from pydantic import AfterValidator, BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from pathways.model.base import Flag, Model, Name, Names, Number, Section, Text, Texts, Whole, one_as_list
from pathways.model.conditions import Condition
from pathways.model.dates import CalendarDate, PartialDate
from pathways.model.head import Head
from pathways.model.provenance import Named, Source


def _one_for_all(value: object) -> object:
    """A single number is low, central and high at once."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return {"low": value, "central": value, "high": value}
    return value


def _yearly(value: CalendarDate) -> CalendarDate:
    if not value.every_year:
        raise PydanticCustomError("yearly", 'a day of every year is written "08-01"')
    return value


class _Range(Model):
    """Three numbers: what is taken to be the least, the likeliest and the most."""

    low: Number
    """The least."""
    central: Number
    """What is most likely."""
    high: Number
    """The most."""

    @model_validator(mode="after")
    def _rising(self) -> "_Range":
        if not self.low <= self.central <= self.high:
            raise PydanticCustomError("range", "an estimate runs from low by central to high, and this one does not")
        return self


Estimate = Annotated[_Range, BeforeValidator(_one_for_all, json_schema_input_type=Any)]
"""A number, or three: low, central and high."""


class StaffTable(Model):
    """Where the contracts stand, and what its columns are called."""

    file: Text
    """The table, CSV or Excel, beside the scenario or by its path."""
    sheet: Text | None = None
    """The sheet of a workbook; without it, the first."""
    columns: dict[Name, Text] = {}
    """By what a column holds (`title`, `grade`, `point`, ...): its heading in the table."""
    values: dict[Name, dict[Text, Text]] = {}
    """By what a column holds: the table's own words, and what each stands for."""
    characteristics: Names = ()
    """Columns of protected or other characteristics, kept for the equality analysis alone."""


class Scope(Model):
    """Which contracts the new framework is meant for. What is not named is not asked."""

    families: Texts = ()
    """Families, in the words of the table."""
    parts: Texts = ()
    """Faculties, departments or units, in the words of the table."""
    contracts: Annotated[
        tuple[Literal["open-ended", "fixed-term", "casual"], ...],
        BeforeValidator(one_as_list, json_schema_input_type=Any),
    ] = ()
    """Kinds of contract."""


class PayBasis(Model):
    """Whose pay the posts are on."""

    structure: Name | None = None
    """The pay structure, by its id; without it the points and salaries of the framework."""
    staff: Text | None = None
    """The staff group, where the structure has several."""
    pension: Name | None = None
    """The pension scheme, by its id in the on-costs."""
    pensions_by_grade: dict[Name, Name] = {}
    """By grade: another pension scheme."""
    increments_on: Annotated[CalendarDate, AfterValidator(_yearly)] | None = None
    """The day of every year on which people move up a point, where the structure does not say."""


class Do(StrEnum):
    """What an action does."""

    ADOPT = "adopt"
    """The new framework comes into force."""
    MAP = "map"
    """Posts are mapped to its roles."""
    OPEN = "open"
    """A move can be made from this day."""
    CLOSE = "close"
    """A move can no longer be made."""
    REQUIRE = "require"
    """What a move asks for changes."""
    MOVE = "move"
    """People make a move: so many, or such a part of those who may, in each round."""
    EVALUATE = "evaluate"
    """Posts marked to be evaluated are; such a part comes out higher."""
    ADD_POSTS = "add-posts"
    """New posts in a role."""
    AWARD = "award"
    """Pay rises by a part."""
    PAY = "pay"
    """Another pay structure, to which posts are assimilated."""
    FREEZE = "freeze"
    """Increments, moves or recruitment stop for a time."""
    LEAVE = "leave"
    """A stated assumption: such a part leaves in a year. Without one, only contracts that end do."""
    REFILL = "refill"
    """A stated assumption: such a part of the posts that fall free is filled again."""


_FIELDS = {
    Do.ADOPT: ({"framework"}, set[str]()),
    Do.MAP: (set[str](), set[str]()),
    Do.OPEN: ({"move"}, set[str]()),
    Do.CLOSE: ({"move"}, set[str]()),
    Do.REQUIRE: ({"move", "requires"}, set[str]()),
    Do.MOVE: ({"move"}, {"roles", "number", "share", "until"}),
    Do.EVALUATE: ({"share"}, {"roles"}),
    Do.ADD_POSTS: ({"role", "number"}, {"point", "funding", "until"}),
    Do.AWARD: ({"percent"}, set[str]()),
    Do.PAY: ({"structure"}, {"protected_years"}),
    Do.FREEZE: ({"what"}, {"until", "roles"}),
    Do.LEAVE: ({"share"}, {"roles", "until"}),
    Do.REFILL: ({"share"}, {"roles", "until", "after_months"}),
}
"""By action: the fields that it needs, and those that it may have."""

_SHARED = {"id", "do", "on", "text", "source", "inferred_from", "because", "proposed"} | {
    "inferred", "disputed", "not_published", "notes",
}  # fmt: skip


class ScenarioAction(Named):
    """Something done on a day. What follows from it is computed."""

    short_form: ClassVar[str | None] = None

    do: Do
    """What is done."""
    on: PartialDate
    """From which day."""
    until: PartialDate | None = None
    """Until which day, where it ends."""
    text: Text | None = None
    """In words, for whoever reads the scenario."""
    framework: Name | None = None
    """With `adopt`: the framework, by its id or file."""
    move: Name | None = None
    """A move of the framework in force."""
    requires: Condition | None = None
    """With `require`: what must hold from now on."""
    roles: Names = ()
    """The roles that it concerns; without any, all."""
    role: Name | None = None
    """With `add-posts`: the role."""
    number: Estimate | None = None
    """How many: posts, or moves in each round of a year."""
    share: Estimate | None = None
    """Which part, from 0 to 1: of those who may, of those evaluated, of a year's holders."""
    percent: Estimate | None = None
    """With `award`: by how many per cent pay rises."""
    structure: Name | None = None
    """With `pay`: the new pay structure, by its id."""
    protected_years: Whole | None = None
    """With `pay`: for how many years pay above the new grade is kept."""
    point: Name | None = None
    """With `add-posts`: the point that they start on; without it, the lowest of the grade."""
    funding: Name | None = None
    """With `add-posts`: core, grant or recharge."""
    what: Literal["increments", "moves", "recruitment"] | None = None
    """With `freeze`: what stops."""
    after_months: Whole | None = None
    """With `refill`: how long a post stands empty."""

    @model_validator(mode="after")
    def _possible(self) -> "ScenarioAction":
        if self.do is Do.MOVE and (self.number is None) is (self.share is None):
            raise PydanticCustomError("action", "an action that does 'move' needs number or share, and not both")
        if self.share is not None and not 0 <= self.share.low <= self.share.high <= 1:
            raise PydanticCustomError("action", "a share is a part from 0 to 1")
        if self.number is not None and self.number.low < 0:
            raise PydanticCustomError("action", "a number of posts or people is not negative")
        if self.percent is not None and self.percent.low <= -100:
            raise PydanticCustomError("action", "an award leaves some pay: it is more than -100 per cent")
        return self

    @model_validator(mode="before")
    @classmethod
    def _fitting(cls, value: Any) -> Any:
        if not isinstance(value, dict) or value.get("do") not in {*Do}:
            return value
        needed, possible = _FIELDS[Do(value["do"])]
        missing = sorted(needed - value.keys())
        foreign = sorted(value.keys() - needed - possible - _SHARED)
        if missing:
            raise PydanticCustomError(
                "action", "an action that does '{do}' needs {fields}", {"do": value["do"], "fields": ", ".join(missing)}
            )
        if foreign and set(foreign) <= {*cls.model_fields}:
            raise PydanticCustomError(
                "action", "an action that does '{do}' has no {fields}",
                {"do": value["do"], "fields": " and no ".join(foreign)},
            )  # fmt: skip
        return value


class ScenarioHead(Head):
    """What a scenario says of itself, before its sections."""

    document: Literal["scenario"]
    """What kind of document this is."""
    on: PartialDate
    """The day of the baseline: the staff table and the pay are of this day."""
    years: Annotated[Whole, Field(ge=1, le=40)] = 5
    """How many years are looked ahead."""
    framework: Name | None = None
    """The framework that people are on now, by its id or file; without one, only titles and grades are known."""
    staff: StaffTable
    """The contracts."""
    pay: PayBasis = PayBasis()
    """Whose pay the posts are on."""
    scope: Scope = Scope()
    """Which contracts the new framework is meant for; without it, all."""
    decisions: Text | None = None
    """What people decided on the mapping: the table of `pathways map -o`, beside the scenario or by its path."""
    year_from: Annotated[CalendarDate, AfterValidator(_yearly)] | None = None
    """The day on which the financial year begins; without it, years are counted from the baseline."""
    round_to: Annotated[Whole, Field(ge=1)] = 5
    """What counts of people are rounded to in every answer."""
    small: Annotated[Whole, Field(ge=1)] = 5
    """Groups of fewer people than this are not shown."""
    with_names: Flag = False
    """Whether names may be read from the table; without it they are dropped."""


class Scenario(ScenarioHead):
    """A baseline and what is done from there."""

    sources: Section[Source] = {}
    actions: Section[ScenarioAction] = {}
