"""What a scenario costs by year in three cases, against doing nothing and by cause, and what is not in it.

Every amount is rounded to the hundredth once, for each year, heading, source of funding, part and cause, and everything
that is shown is a sum of these: all tables agree to the penny.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property

from pathways.model.scenario import Scenario
from pathways.workforce.cost.causes import Cause, stages_of
from pathways.workforce.cost.concerned import concerned_by
from pathways.workforce.cost.rates import Heading, RunOn
from pathways.workforce.cost.run import run
from pathways.workforce.cost.situation import Assimilated, Assimilation, Key, Lack, Situation
from pathways.workforce.cost.working import Working
from pathways.workforce.counted import runs_on
from pathways.workforce.staff import Funding, Staff
from pathways.workforce.timeline import Case, Period, Timeline

PENNY = Decimal("0.01")

_NEARLY = Decimal("0.000000001")
"""Amounts are first rounded to this, so that an error in the last digits of a sum turns no half penny."""


@dataclass(frozen=True, slots=True)
class Cell:
    """An amount, exact to the penny, with all that it can be added up by."""

    year: int
    """The year by its number, from 0."""
    cause: Cause
    heading: Heading
    funding: Funding
    part: str | None
    amount: Decimal


def of_cause(cause: Cause) -> Callable[[Cell], bool]:
    """Picks the amounts that a cause brings about."""
    return lambda cell: cell.cause is cause


def of_heading(heading: Heading) -> Callable[[Cell], bool]:
    """Picks the amounts that stand under a heading."""
    return lambda cell: cell.heading is heading


@dataclass(frozen=True)
class Costed:
    """A scenario in one case."""

    case: Case
    cells: tuple[Cell, ...]
    moved: Mapping[tuple[str, int], Decimal]
    """By action and year: how many moves, evaluations with a higher outcome and new posts are counted."""
    lacks: Mapping[tuple[Lack, str], Decimal]
    """By what could not be counted, and the action that it is about: for how many."""
    heads: tuple[Decimal, ...]
    """By year: contracts in its last month, as expected values."""
    protected: tuple[Decimal, ...]
    assimilated: Mapping[Assimilation, Assimilated]

    def total(self, wanted: Callable[[Cell], bool] = lambda _: True) -> Decimal:
        """The sum of some amounts."""
        return sum((cell.amount for cell in self.cells if wanted(cell)), Decimal(0))

    def by_year(self, years: int, wanted: Callable[[Cell], bool] = lambda _: True) -> tuple[Decimal, ...]:
        """The sums of some amounts, year by year."""
        found = [Decimal(0)] * years
        for cell in self.cells:
            if wanted(cell):
                found[cell.year] += cell.amount
        return tuple(found)


@dataclass(frozen=True)
class ScenarioCost:
    """What a scenario costs."""

    scenario: Scenario
    currency: str
    periods: tuple[Period, ...]
    cases: Mapping[Case, Costed]
    timeline: Timeline
    run_on: tuple[RunOn, ...]
    """Rates that are used beyond the time for which they are known to hold."""
    last_table: date | None
    """The first day of the last table of pay that is held; None where none is."""
    tolerance: float
    """By how much a value of the tables that was used may be wrong."""
    awards_set_aside: tuple[date, ...]
    """The days of awards that count no more, because a table that is held gives what was awarded."""
    pension: bool
    """Whether a pension is counted for all."""
    on_costs: bool
    """Whether on-costs are held at all."""
    contracts: int
    left_out: int
    """Rows of the staff table that were passed over by choice."""
    small: int
    round_to: int
    sizes: Mapping[tuple[Funding, str | None], int]
    """By funding and part: how many persons there are at least in any year that has any; small groups are not shown."""
    concerned: Mapping[Cause, int]
    """By cause of what is added: how many persons of the first day it concerns."""
    sizes_added: Mapping[tuple[Funding, str | None], int]
    """By funding and part: how many persons of the first day the scenario concerns at all."""
    assume_bottom: bool

    @property
    def central(self) -> Costed:
        """The central case."""
        return self.cases[Case.CENTRAL]

    @cached_property
    def causes(self) -> tuple[Cause, ...]:
        """The causes that the scenario has, in order."""
        return tuple(stage.cause for stage in stages_of(self.scenario))

    @property
    def not_costed(self) -> int:
        """Contracts whose pay is not known."""
        found = self.central.lacks
        return int(sum(found.get((lack, ""), Decimal(0)) for lack in (Lack.NO_PAY, Lack.POINT_NOT_HELD)))


def _untold(_case: Case, _cause: Cause) -> None:
    """Nobody waits."""


def cost_of_scenario(
    situation: Situation, timeline: Timeline, begun: Callable[[Case, Cause], None] = _untold
) -> ScenarioCost:
    """Work out what a scenario costs.

    Args:
        situation: Staff, pay and frameworks.
        timeline: The scenario with the years that are looked ahead.
        begun: Told which case and cause is reckoned next; what it raises ends the work.
    """
    cases: dict[Case, Costed] = {}
    certain: dict[Cause, Working] = {}
    last: Working | None = None
    for case in Case:
        before: dict[Key, Decimal] = {}
        cells: list[Cell] = []
        for stage in stages_of(timeline.scenario):
            last = certain.get(stage.cause)
            if last is None:
                begun(case, stage.cause)
                last = run(situation, Timeline(stage.scenario, timeline.years), case, stage.increments)
            if not stage.uncertain:
                certain[stage.cause] = last
            now = {key: _pennies(amount) for key, amount in last.tally.money.items()}
            for key in sorted({*before, *now}, key=_in_order):
                amount = now.get(key, Decimal(0)) - before.get(key, Decimal(0))
                if amount:
                    year, heading, funding, part = key
                    cells.append(Cell(year, stage.cause, heading, funding, part, amount))
            before = now
        assert last is not None
        tally = last.tally
        years = range(len(timeline.periods))
        cases[case] = Costed(
            case,
            tuple(cells),
            dict(tally.moved),
            dict(tally.lacks),
            tuple(tally.heads.get(year, Decimal(0)) for year in years),
            tuple(tally.protected.get(year, Decimal(0)) for year in years),
            dict(tally.assimilated),
        )
    assert last is not None
    return _answer(situation, timeline, cases, last)


def _answer(situation: Situation, timeline: Timeline, cases: Mapping[Case, Costed], last: Working) -> ScenarioCost:
    scenario, first = timeline.scenario, last.pricings[None]
    table = first.last_table
    concerned = concerned_by(situation, timeline)
    return ScenarioCost(
        scenario=scenario,
        currency=situation.pay.currency,
        periods=timeline.periods,
        cases=cases,
        timeline=timeline,
        run_on=last.rates.run_on,
        last_table=table.effective.first if table else None,
        tolerance=max((pricing.tolerance_used for pricing in last.pricings.values()), default=0.0),
        awards_set_aside=first.set_aside,
        pension=scenario.pay.pension is not None,
        on_costs=situation.pay.costs is not None,
        contracts=len(situation.staff.contracts),
        left_out=situation.staff.left_out,
        small=scenario.small,
        round_to=scenario.round_to,
        sizes=sizes_of(situation, timeline.periods),
        concerned={cause: len(persons) for cause, persons in concerned.by_cause.items()},
        sizes_added=sizes_of(situation, timeline.periods[:1], concerned.everybody),
        assume_bottom=situation.assume_bottom,
    )


def sizes_of(
    situation: Situation, periods: Iterable[Period], among: Collection[str] | None = None
) -> Mapping[tuple[Funding, str | None], int]:
    """By funding and part: how many persons there are at least in any year that has any.

    A person of several contracts is counted where the greatest part of the hours is.

    Args:
        situation: Staff, pay and frameworks.
        periods: The years.
        among: The persons who are counted; None: all.
    """
    periods = tuple(periods)
    running = tuple(each for each in situation.staff.contracts if runs_on(each, periods[0].first))
    main = {each.person: (each.funding, each.part) for each in Staff(running).main_contracts}
    found = {(each.funding, each.part): 0 for each in running}
    for period in periods:
        here = {each.person for each in running if each.end is None or each.end >= period.first}
        if among is not None:
            here &= {*among}
        counts: dict[tuple[Funding, str | None], int] = {}
        for person in here:
            counts[main[person]] = counts.get(main[person], 0) + 1
        for key, count in counts.items():
            found[key] = min(found[key] or count, count)
    return found


def _pennies(amount: Decimal) -> Decimal:
    return amount.quantize(_NEARLY, ROUND_HALF_UP).quantize(PENNY, ROUND_HALF_UP)


def _in_order(key: Key) -> tuple[int, str, str, str]:
    year, heading, funding, part = key
    return year, heading, funding, part or ""
