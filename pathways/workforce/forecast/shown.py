"""A forecast as it may be shown: counts rounded, small groups hidden, and others so that subtraction finds nothing.

The people of now go through disclosure control as all others. What is said of a later year is the middle and the ends
of a distribution, each rounded by itself: they are nobody's count, and totals are not their sums, so that subtracting
finds nobody. Small numbers are hidden there all the same. Two things of a later year can still tell of people, and are
hidden with whatever protects them:

- what is as good as certain, as where contracts end and nothing else happens: it is treated as a count of now;
- a row that is hidden now: it stays hidden for as long as its forecast is near what it is, within one step of rounding
  or the size of a small group.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from pathways.workforce.disclosure import Rule, Table, alone, disclosed, rounded
from pathways.workforce.forecast.answer import Course, Flows, Forecast, Line, Row, Spread, Wait, rows_of
from pathways.workforce.forecast.plan import Plan
from pathways.workforce.forecast.supposed import Supposed
from pathways.workforce.timeline import Case

_CERTAIN = 0.5
"""A number with a smaller deviation than this is as good as certain."""


@dataclass(frozen=True, slots=True)
class Now:
    """What may be shown of the people of today, where other answers count the same people."""

    hidden: frozenset[str]
    """The places, by their ids, whose people are not shown."""
    everybody: bool
    """Whether the number of everybody is shown."""
    ends: frozenset[int]
    """The years, from 1, of which it is not shown how many contracts end."""
    unsaid: frozenset[Supposed] = frozenset()
    """What is taken for granted of people whose number is not shown, though it may be large."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many people there may be, rounded."""

    low: int
    """One time in ten there are fewer."""
    median: int
    high: int
    """One time in ten there are more."""
    mean: int
    deviation: float
    """The standard deviation, in people."""
    error: float
    """The standard error of the mean as it was drawn; 0 where it is exact."""


@dataclass(frozen=True, slots=True)
class YearFlows:
    """What is expected to happen in a year, rounded; None where it is a small number."""

    moves: Mapping[str, int | None]
    ended: int | None
    left: int | None
    joined: int | None
    to_top: int | None
    open_posts: int | None
    """At the end of the year, in all roles together."""
    given_up: int | None


@dataclass(frozen=True)
class Shown:
    """A forecast as it may be shown."""

    forecast: Forecast
    rule: Rule
    heads: Mapping[Row, tuple[Count | None, ...]]
    """By row, now and at the end of each year, in the central case; None where it is hidden."""
    cases: Mapping[Row, Mapping[Case, int | None]]
    """By row: the median at the end of the last year in each case, hidden where the central one is."""
    flows: tuple[YearFlows, ...]
    """By year, from the first."""
    reached: int | None
    """Moves that reach the top of a track in all years together, as expected; None for a small number."""
    ends: tuple[int | None, ...]
    """By year, from the first: the people of today whose contracts end in it."""
    waits: Mapping[str, Wait]
    """By role that is not hidden now."""
    waits_hidden: int
    """How many roles have a wait that is not shown."""
    unsaid: frozenset[Supposed]
    """What is taken for granted of people whose number is not shown, though it may be large."""
    single: tuple[str, ...]
    """Roles with one holder, whose contract ends within the time looked at. It points at people."""

    @property
    def hidden(self) -> int:
        """How many numbers of people by row are hidden."""
        return sum(count is None for counts in self.heads.values() for count in counts)


def shown(forecast: Forecast, rule: Rule, now: Now | None = None) -> Shown:
    """A forecast as it may be shown.

    Args:
        forecast: The forecast.
        rule: How counts are rounded, and which groups are small.
        now: What may be shown of today, where other answers count the same people; None: there are no others.
    """
    central = forecast.central
    plan = central.plan
    if now is None:
        now = _by_itself(central, rule)
    open_rows = [_open_rows(central, year, rule, now) for year in range(plan.years + 1)]
    ends = _ends(plan)
    heads = {
        row: tuple(
            _count(spread, rule)
            if row in open_rows[year] and not _tells_now(spread, spreads[0], row in open_rows[0], rule)
            else None
            for year, spread in enumerate(spreads)
        )
        for row, spreads in central.heads.items()
    }
    cases = {
        row: {
            course.case: _median(course.heads[row][-1], rule) if counts[-1] is not None else None
            for course in forecast.courses
        }
        for row, counts in heads.items()
    }
    roles = {row.id for row in open_rows[0] if row.line is Line.ROLE}
    return Shown(
        forecast=forecast,
        rule=rule,
        heads=heads,
        cases=cases,
        flows=tuple(_flows(each, rule, year in now.ends) for year, each in enumerate(central.flows, 1)),
        reached=_expected(sum(each.to_top for each in central.flows), rule),
        ends=tuple(None if year in now.ends else rounded(count, rule) for year, count in ends.items()),
        waits={role: wait for role, wait in central.waits.items() if role in roles},
        waits_hidden=sum(role not in roles for role in central.waits),
        unsaid=now.unsaid,
        single=single_points(plan),
    )


def single_points(plan: Plan) -> tuple[str, ...]:
    """Roles with one holder, whose contract ends within the time looked at."""
    holders: dict[int, list[int | None]] = defaultdict(list)
    for group in plan.groups:
        holders[group.place] += [group.ends] * min(group.count, 2)
    return tuple(
        plan.places[place].id
        for place, ends in sorted(holders.items())
        if len(ends) == 1 and not plan.places[place].waiting and ends[0] is not None and ends[0] < len(plan.steps)
    )


def _tells_now(spread: Spread, now: Spread, now_is_open: bool, rule: Rule) -> bool:
    """Whether what is said of a year would say, or nearly say, what is hidden now."""
    return not now_is_open and abs(spread.median - now.median) < max(rule.round_to, rule.small)


def _by_itself(course: Course, rule: Rule) -> Now:
    """What may be shown of today where no other answer counts the same people."""
    hidden, everybody = _hidden_in(course, 0, rule)
    ends = disclosed(_table_of_ends(course.plan), rule)
    years = range(1, course.plan.years + 1)
    return Now(hidden, everybody, frozenset(year for year in years if ends.count(str(year)) is None))


def _hidden_in(course: Course, year: int, rule: Rule) -> tuple[frozenset[str], bool]:
    """The places that are hidden in a year, and whether the number of everybody is shown: both are one table."""
    roles = disclosed(Table(("role",), _counts(course, year, rule)), rule)
    hidden = frozenset(place.id for place in course.plan.places if roles.count(place.id) is None)
    return hidden, roles.total is not None


def _open_rows(course: Course, year: int, rule: Rule, now: Now) -> set[Row]:
    """The rows that may be shown of a year.

    A track, a grade or the tops add nothing to what roles and everybody tell where all of their roles are shown, or
    where all roles that are hidden are theirs: then they say no more than everybody does. Any other is hidden.
    """
    plan = course.plan
    hidden, everybody = _hidden_in(course, year, rule) if year else (now.hidden, now.everybody)
    found = set()
    for row, places in rows_of(plan).items():
        own = {plan.places[place].id for place in places}
        adds_nothing = everybody if row.line is Line.ALL else not hidden & own or (everybody and hidden <= own)
        if adds_nothing and not 0 < course.heads[row][year].median < rule.small:
            found.add(row)
    return found - {Row(Line.ROLE, name) for name in hidden}


def _counts(course: Course, year: int, rule: Rule) -> dict[tuple[str, ...], float]:
    """The people of a year by role; small numbers that are not certain are nobody's count."""
    counts: dict[tuple[str, ...], float] = {}
    for place in course.plan.places:
        spread = course.heads[Row(Line.ROLE, place.id)][year]
        is_count = spread.deviation < _CERTAIN or spread.median >= rule.small
        counts[place.id,] = spread.median if is_count else 0
    return counts


def _ends(plan: Plan) -> dict[int, int]:
    """By year, from 1: the people whose contracts end in it."""
    counts = dict.fromkeys(range(1, plan.years + 1), 0)
    for group in plan.groups:
        if group.ends is not None and group.ends < len(plan.steps):
            counts[plan.steps[group.ends].year] += group.count
    return counts


def _table_of_ends(plan: Plan) -> Table:
    """The same; nobody else is in it, so that it shares no total with others."""
    return Table(("end",), {(str(year),): float(count) for year, count in _ends(plan).items()}, population="ends")


def _count(spread: Spread, rule: Rule) -> Count:
    return Count(
        low=_kept_wide(spread.low, rule),
        median=rounded(spread.median, rule),
        high=_kept_wide(spread.high, rule),
        mean=_kept_wide(spread.mean, rule),
        deviation=round(spread.deviation, 1),
        error=round(spread.error, 2),
    )


def _kept_wide(number: float, rule: Rule) -> int:
    """An end or a mean of a distribution, rounded; one that is small is rounded to nobody or to a whole group."""
    found = rounded(number, rule)
    return found if not 0 < found < rule.small else rule.small if 2 * found >= rule.small else 0


def _median(spread: Spread, rule: Rule) -> int | None:
    return alone(spread.median, rule)


def _flows(flows: Flows, rule: Rule, ends_hidden: bool) -> YearFlows:
    return YearFlows(
        moves={move: _expected(people, rule) for move, people in flows.moves.items()},
        ended=None if ends_hidden else _expected(flows.ended, rule),
        left=_expected(flows.left, rule),
        joined=_expected(flows.joined, rule),
        to_top=_expected(flows.to_top, rule),
        open_posts=_expected(sum(flows.open_posts.values()), rule),
        given_up=_expected(flows.given_up, rule),
    )


_NOTHING = 0.005
"""Fewer expected people than this are none."""


def _expected(people: float, rule: Rule) -> int | None:
    return 0 if people < _NOTHING else alone(people, rule)
