"""The actions of a scenario in the order of their days, resolved for each day."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from functools import cached_property

from pathways.model.base import NOT_PUBLISHED
from pathways.model.conditions import Condition
from pathways.model.dates import CalendarDate
from pathways.model.moves import Move
from pathways.model.scenario import Do, Estimate, Scenario, ScenarioAction
from pathways.workforce.assumptions import Assumption, assumptions_of

MONTHS = 12
"""The months of a year."""


class Case(StrEnum):
    """Which of the three numbers of an estimate is taken."""

    LOW = "low"
    CENTRAL = "central"
    HIGH = "high"

    def of(self, estimate: Estimate | None) -> float:
        """The number of an estimate in this case; 0 where there is none."""
        return 0.0 if estimate is None else float(getattr(estimate, self))

    @property
    def opposite(self) -> Case:
        """High for low and low for high: for what makes the answer smaller the greater it is."""
        return {Case.LOW: Case.HIGH, Case.HIGH: Case.LOW}.get(self, self)


@dataclass(frozen=True, slots=True)
class Round:
    """A day on which people make a move."""

    on: date
    action: ScenarioAction


@dataclass(frozen=True, slots=True)
class Period:
    """A year that is counted: twelve months, or the part of a financial year that lies inside the time looked at."""

    first: date
    after: date
    """The day after the last."""

    @property
    def months(self) -> int:
        """How many months it has."""
        return MONTHS * (self.after.year - self.first.year) + self.after.month - self.first.month

    @property
    def name(self) -> str:
        """How the year is called: "2026" for a calendar year, else "2026-27"."""
        last = self.after - timedelta(days=1)
        return str(self.first.year) if last.year == self.first.year else f"{self.first.year}-{last.year % 100:02}"


@dataclass(frozen=True)
class Timeline:
    """A scenario through time. Days given as a year or a month are taken at their first day."""

    scenario: Scenario
    years: int
    """How many years are looked ahead."""

    _doing: dict[tuple[Do, ...], tuple[ScenarioAction, ...]] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def start(self) -> date:
        """The day of the baseline."""
        return self.scenario.on.first

    @cached_property
    def end(self) -> date:
        """The day after the last one looked at."""
        return months_after(self.start, MONTHS * self.years)

    @cached_property
    def actions(self) -> tuple[ScenarioAction, ...]:
        """All actions by their first day; those of one day in the order of the document."""
        return tuple(sorted(self.scenario.actions.values(), key=lambda action: action.on.first))

    def doing(self, *kinds: Do) -> tuple[ScenarioAction, ...]:
        """The actions of some kinds, in the order of their days."""
        if kinds not in self._doing:
            self._doing[kinds] = tuple(action for action in self.actions if action.do in kinds)
        return self._doing[kinds]

    @cached_property
    def months(self) -> tuple[date, ...]:
        """The first day of every month looked at, counted from the day of the baseline."""
        return tuple(months_after(self.start, number) for number in range(MONTHS * self.years))

    @cached_property
    def periods(self) -> tuple[Period, ...]:
        """The years that answers are given by.

        They begin on the day of the baseline, or on the day of the financial year where the scenario names one; the
        first and the last may then be shorter. A financial year that begins within a month counts from the next.
        """
        begins = self.scenario.year_from
        firsts = [self.start]
        for month in self.months[1:]:
            year_turns = begins is not None and _turns(begins, months_after(month, -1), month)
            if year_turns or (begins is None and (month.year - self.start.year) * MONTHS + month.month
                              - self.start.month == MONTHS * len(firsts)):  # fmt: skip
                firsts.append(month)
        return tuple(Period(first, after) for first, after in zip(firsts, (*firsts[1:], self.end), strict=True))

    def year_of(self, month: date) -> int:
        """The number, from 0, of the year in which a month is counted, given by its first day."""
        return sum(period.first <= month for period in self.periods[1:])

    @cached_property
    def frameworks(self) -> tuple[str, ...]:
        """Every framework that is in force at some time, by the name that the scenario gives it, in order of time."""
        adopted = (action.framework for action in self.doing(Do.ADOPT))
        return tuple(dict.fromkeys(name for name in (self.scenario.framework, *adopted) if name is not None))

    def framework_on(self, day: date) -> str | None:
        """The framework in force on a day, by the name that the scenario gives it; None before any is."""
        begun = [action.framework for action in self.doing(Do.ADOPT) if action.on.first <= day]
        return begun[-1] if begun else self.scenario.framework

    def mapped_on(self, framework: str | None) -> date | None:
        """From which day posts stand in the roles of a framework; None: never.

        That is the day of the first `map` on or after the one on which it is adopted; without one, the day of adoption.
        """
        if framework is None:
            return None
        adopted = [action for action in self.doing(Do.ADOPT) if action.framework == framework]
        if not adopted:
            return self.start if framework == self.scenario.framework else None
        since = adopted[0].on.first
        until = next((each.on.first for each in self.doing(Do.ADOPT) if each.on.first > since), date.max)
        mapped = [each.on.first for each in self.doing(Do.MAP) if since <= each.on.first < until]
        return mapped[0] if mapped else since

    def roles_on(self, day: date) -> str | None:
        """The framework in whose roles posts stand on a day: the last to which they were mapped."""
        done = [name for name in self.frameworks if (since := self.mapped_on(name)) is not None and since <= day]
        return done[-1] if done else None

    def open_on(self, move: Move, day: date) -> bool:
        """Whether a move can be made on a day: as the last action on it says, else as its framework does."""
        if self.frozen_on("moves", day):
            return False
        said = [each for each in self.doing(Do.OPEN, Do.CLOSE) if each.move == move.id and each.on.first <= day]
        return said[-1].do is Do.OPEN if said else move.is_open

    def required_on(self, move: Move, day: date) -> Condition | None:
        """What a move asks for on a day."""
        said = [each for each in self.doing(Do.REQUIRE) if each.move == move.id and each.on.first <= day]
        return said[-1].requires if said else move.requires

    def frozen_on(self, what: str, day: date, role: str | None = None) -> bool:
        """Whether something is stopped on a day: `increments`, `moves` or `recruitment`.

        Args:
            what: What may be stopped.
            day: The day.
            role: For whom; a freeze of named roles stops nothing for others, nor where no role is known.
        """
        return any(
            action.what == what and runs_on(action, day) and (not action.roles or role in action.roles)
            for action in self.doing(Do.FREEZE)
        )

    def stated_on(self, kind: Do, day: date, role: str | None) -> ScenarioAction | None:
        """The assumption on leaving or refilling that holds for a role on a day; None without one.

        It is the last to begin; of those that begin on one day, one for named roles comes before one for all.
        """
        holding = [each for each in self.doing(kind) if runs_on(each, day) and (not each.roles or role in each.roles)]
        return sorted(holding, key=lambda each: (each.on.first, bool(each.roles)))[-1] if holding else None

    def filled_on(self, role: str | None, day: date, months: int = 0) -> date | None:
        """The day on which an open post is filled from outside: when recruitment is not frozen, or no longer.

        Args:
            role: The role of the post.
            day: Since when it stands open.
            months: How long it stands empty at the least.

        Returns:
            None if that is after the time looked at.
        """
        found = months_after(day, months)
        while found <= self.end and self.frozen_on("recruitment", found, role):
            found = months_after(found, 1)
        return found if found <= self.end else None

    def awards(self, case: Case) -> tuple[tuple[date, float], ...]:
        """The awards with their days, in per cent, in a case."""
        return tuple((action.on.first, case.of(action.percent)) for action in self.doing(Do.AWARD))

    def rounds(self, moves: Mapping[str, Move]) -> tuple[Round, ...]:
        """The days on which moves are made, in order.

        A round of a move takes effect on the move's day of every year where its framework has one, else on the day
        of the action and every year after it; several rounds a year lie evenly apart.

        Args:
            moves: The moves of every framework in the scenario, by their ids.
        """
        found = [
            Round(day, action)
            for action in self.doing(Do.MOVE)
            for day in self._rounds_of(action, moves.get(action.move or ""))
        ]
        return tuple(sorted(found, key=lambda each: each.on))

    def _rounds_of(self, action: ScenarioAction, move: Move | None) -> Iterator[date]:
        timing = move.timing if move else None
        first = action.on.first
        effective = timing.effective if timing else None
        if effective is not None and effective != NOT_PUBLISHED and effective.every_year:
            first = effective.next_after(first) or first
        count = timing.rounds_per_year if timing else None
        apart = MONTHS // count if isinstance(count, int) and 1 <= count <= MONTHS else MONTHS
        last = min(self.end - timedelta(days=1), action.until.last if action.until else date.max)
        number = 0
        while (day := months_after(first, number * apart)) <= last:
            if day >= self.start:
                yield day
            number += 1

    @cached_property
    def assumptions(self) -> tuple[Assumption, ...]:
        """Everything that answers on this scenario take for granted, those of the scenario first."""
        return assumptions_of(self.scenario)


def runs_on(action: ScenarioAction, day: date) -> bool:
    """Whether an action that lasts is going on on a day."""
    return action.on.first <= day and (action.until is None or day <= action.until.last)


def months_after(day: date, months: int) -> date:
    """The day some months later, or the last of its month where that is shorter."""
    year, month = divmod(day.year * MONTHS + day.month - 1 + months, MONTHS)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _turns(begins: CalendarDate, before: date, day: date) -> bool:
    """Whether a day of every year lies after one day and not after another."""
    found = begins.next_after(before + timedelta(days=1))
    return found is not None and found <= day
