"""What a forecast says: how many people will be where, how sure that is, and what happens on the way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from pathways.workforce.forecast.plan import Plan
from pathways.workforce.timeline import Case


class Line(StrEnum):
    """What a row of a forecast counts."""

    ALL = "all"
    """Everybody in a place."""
    TRACK = "track"
    GRADE = "grade"
    ROLE = "role"
    """A role, or the wait for an evaluation."""
    TOP = "top"
    """The highest roles of all tracks."""


@dataclass(frozen=True, slots=True, order=True)
class Row:
    """A set of places whose people are counted together."""

    line: Line
    id: str = ""
    """The role, grade or track; empty for everybody and for the tops."""


@dataclass(frozen=True, slots=True)
class Spread:
    """How many people there may be by chance, if the assumptions hold."""

    mean: float
    deviation: float
    """The standard deviation."""
    low: int
    """One time in ten there are fewer."""
    median: int
    high: int
    """One time in ten there are more."""
    error: float = 0.0
    """The standard error of the mean as it was drawn; 0 where it is exact."""


@dataclass(frozen=True, slots=True)
class Flows:
    """What is expected to happen in a year, in people or posts."""

    moves: Mapping[str, float]
    """By move."""
    ended: float
    """Contracts that end."""
    left: float
    """People who leave otherwise."""
    joined: float
    """People who come from outside."""
    to_top: float
    """Moves that reach the top of a track."""
    open_posts: Mapping[str, float]
    """By role: posts that stand open at the end of the year."""
    given_up: float
    """Posts that fell free and are not filled again."""


@dataclass(frozen=True, slots=True)
class Wait:
    """How long holders of a role wait, those who stay: years from the baseline, all by year ends."""

    moved: tuple[float, ...]
    """By year: the part of today's holders who have moved on by its end."""
    mean: float | None
    """Years until the next move, if the last year's chances went on for ever; None: some would never move."""
    quarter: int | None
    """The year in which a quarter have moved; None: later than the last."""
    half: int | None
    three_quarters: int | None
    at_top: tuple[float, ...]
    """By year: the part of today's holders who have reached the top of a track by its end."""


@dataclass(frozen=True)
class Course:
    """What happens under one set of assumptions."""

    case: Case
    plan: Plan
    heads: Mapping[Row, tuple[Spread, ...]]
    """By row: the spread now and at the end of each year."""
    flows: tuple[Flows, ...]
    """By year, from the first."""
    waits: Mapping[str, Wait]
    """By role that somebody holds and a stated move leads out of."""


@dataclass(frozen=True, slots=True)
class Draws:
    """How the courses were drawn, so that they can be drawn again."""

    runs: int
    seed: int
    numpy: str
    """The version of NumPy, whose generator may differ between versions."""
    couplings: tuple[str, ...]
    """Why they had to be drawn; see `Plan.couplings`."""


@dataclass(frozen=True)
class Forecast:
    """The answer."""

    central: Course
    low: Course | None
    """With every estimate at its low end; None where no estimate is a range."""
    high: Course | None
    draws: Draws | None
    """None: worked out exactly."""

    @property
    def courses(self) -> tuple[Course, ...]:
        """From the low case to the high one."""
        return tuple(each for each in (self.low, self.central, self.high) if each is not None)


def rows_of(plan: Plan) -> dict[Row, tuple[int, ...]]:
    """The rows of a plan, each with the numbers of its places: everybody, tracks, grades, roles, tops."""
    found: dict[Row, list[int]] = {Row(Line.ALL): []}
    for line in (Line.TRACK, Line.GRADE, Line.ROLE):
        for number, place in enumerate(plan.places):
            name = place.id if line is Line.ROLE else place.track if line is Line.TRACK else place.grade
            if name is not None:
                found.setdefault(Row(line, name), []).append(number)
    found[Row(Line.ALL)] = [*range(len(plan.places))]
    tops = [number for number, place in enumerate(plan.places) if place.top]
    if tops:
        found[Row(Line.TOP)] = tops
    return {row: tuple(numbers) for row, numbers in found.items()}
