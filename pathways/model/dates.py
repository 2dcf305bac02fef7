"""Dates as sources give them: sometimes only a year or a month.

A partial date is an interval. A comparison that the interval does not settle is unknown (None), never a guess.
"""

import re
from calendar import monthrange
from datetime import date
from typing import Any

from pydantic import Field, GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from pathways.model.base import Flag, Model, Whole

_PARTIAL = re.compile(r"^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")  # fmt: skip
_YEARLY = re.compile(r"^(\d{2})-(\d{2})$")


class _DateText(str):
    """Text that stands for a date; each kind says which forms it takes."""

    __slots__ = ()
    form = ""

    @classmethod
    def parse(cls, text: object) -> Any:
        """The text as a date of this kind.

        Raises:
            PydanticCustomError: If it is not one.
        """
        shown = str(text) if isinstance(text, int) and not isinstance(text, bool) else text
        if isinstance(shown, str):
            made = cls(shown.strip())
            if made.is_date():
                return made
        raise PydanticCustomError("date", "a date is written {form}", {"form": cls.form})

    def is_date(self) -> bool:
        """Whether the text names a day, month or year that exists."""
        raise NotImplementedError

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls.parse,
            json_schema_input_schema=core_schema.str_schema(),
            serialization=core_schema.to_string_ser_schema(),
        )


class PartialDate(_DateText):
    """A year, a month or a day: "2006", "2006-05", "2006-05-18"."""

    __slots__ = ()
    form = '"2026-05-18", "2026-05" or "2026"'

    def is_date(self) -> bool:
        """Whether the text names a day, month or year that exists."""
        found = _PARTIAL.match(self)
        if not found:
            return False
        year, month, day = (int(part) if part else None for part in found.groups())
        if year is None or not year >= 1 or (month is not None and not 1 <= month <= 12):
            return False
        return day is None or (month is not None and 1 <= day <= monthrange(year, month)[1])

    @property
    def first(self) -> date:
        """The earliest day that it can mean."""
        year, month, day = (int(part) for part in (*self.split("-"), "1", "1")[:3])
        return date(year, month, day)

    @property
    def last(self) -> date:
        """The latest day that it can mean."""
        parts = [int(part) for part in self.split("-")]
        year, month = parts[0], parts[1] if len(parts) > 1 else 12
        return date(year, month, parts[2] if len(parts) > 2 else monthrange(year, month)[1])


class CalendarDate(PartialDate):
    """A partial date, or a day of every year: "08-01"."""

    __slots__ = ()
    form = '"2026-05-18", "2026-05", "2026", or "08-01" for a day of every year'

    def is_date(self) -> bool:
        """Whether the text names a day, month or year that exists."""
        yearly = _YEARLY.match(self)
        if yearly:
            month, day = int(yearly[1]), int(yearly[2])
            return 1 <= month <= 12 and 1 <= day <= monthrange(2024, month)[1]
        return super().is_date()

    @property
    def every_year(self) -> bool:
        """Whether it names a day of every year."""
        return _YEARLY.match(self) is not None

    def next_after(self, day: date) -> date | None:
        """The first day on or after another that it names; None if that is past, or not settled to a day."""
        if self.every_year:
            month, wanted = int(self[:2]), int(self[3:])
            for year in range(day.year, day.year + 9):
                if wanted <= monthrange(year, month)[1] and date(year, month, wanted) >= day:
                    return date(year, month, wanted)
            return None
        return self.first if self.first == self.last and self.first >= day else None


class Span(Model):
    """A length of time."""

    years: Whole = 0
    """Whole years."""
    months: Whole = 0
    """Whole months."""

    @property
    def in_months(self) -> int:
        """Its length in months."""
        return 12 * self.years + self.months

    def __str__(self) -> str:
        parts = [(self.years, "year"), (self.months, "month")]
        return " and ".join(f"{n} {unit}{'' if n == 1 else 's'}" for n, unit in parts if n) or "no time"


class Wait(Span):
    """How long to wait before something can be done again."""

    rounds: Whole = 0
    """How many rounds are left out, where the waiting is counted in rounds."""
    normally: Flag = False
    """Whether that is what is normal, and less is possible by way of exception."""

    @property
    def is_none(self) -> bool:
        """Whether there is no waiting at all."""
        return not self.in_months and not self.rounds

    def __str__(self) -> str:
        left_out = [f"{self.rounds} round{'' if self.rounds == 1 else 's'} left out"] if self.rounds else []
        told = [super().__str__()] if self.in_months or not left_out else []
        return f"{'normally ' if self.normally else ''}{' and '.join(told + left_out)}"


class Validity(Model):
    """What is known of when something held. Often there is only a sighting."""

    start: PartialDate | None = Field(default=None, alias="from")
    """The first day, as far as it is known."""
    end: PartialDate | None = Field(default=None, alias="to")
    """The last day, as far as it is known."""
    observed: tuple[PartialDate, ...] = ()
    """Days on which it was seen in force, where neither end is published."""

    def covers(self, day: date) -> bool | None:
        """Whether it held on a day; None where what is known does not settle it."""
        if (self.start and day < self.start.first) or (self.end and day > self.end.last):
            return False
        after_start = self.start is not None and day >= self.start.last
        before_end = self.end is not None and day <= self.end.first
        seen_since = any(day <= seen.first for seen in self.observed)
        return True if after_start and (before_end or seen_since) else None


def in_words(written: str) -> str:
    """A partial or yearly date as people write it: "18 May 2026", "May 2026", "1 August each year"."""
    parts = written.split("-")
    if len(parts[0]) == 2:
        return f"{int(parts[1])} {_MONTHS[int(parts[0]) - 1]} each year"
    month = f"{_MONTHS[int(parts[1]) - 1]} " if len(parts) > 1 else ""
    return f"{int(parts[2])} {month}{parts[0]}" if len(parts) > 2 else f"{month}{parts[0]}"
