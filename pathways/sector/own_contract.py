"""A person's contract set against days: how long it has run, and what it still reaches."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from pathways.graph.career import CareerGraph
from pathways.graph.walk import Step, walk_from
from pathways.model.dates import CalendarDate
from pathways.model.moves import Move
from pathways.model.roles import Role
from pathways.rules.states import Known, KnownNone, Range, State, day_of

KIND, START, END = "contract.kind", "contract.start", "contract.end"
CONTINUOUS_SINCE = "contract.continuous_since"
YEARS_IN_POST = "post.years_in_post"
AWARD_END = "award.end"


@dataclass(frozen=True, slots=True)
class Reach:
    """A day, and whether the contract runs to it."""

    what: str
    on: date
    """Where only a month or a year is known, its last day."""
    reached: bool | None
    """None: what is known does not settle it."""


@dataclass(frozen=True)
class MoveOpen:
    """A move on from the role, whom it is open to, and the days that come next."""

    move: Move
    to_contract: bool | None
    """Whether it is open to the person's kind of contract; None: the source or the person does not say."""
    days: tuple[Reach, ...]


@dataclass(frozen=True)
class OwnContract:
    """What is known of a person's contract on a day."""

    kind: State | None
    start: State | None
    end: State | None
    months_left: tuple[int, int] | None
    """Whole months from the day to the end, at the least and at the most; negative once it is over."""
    months_since_start: tuple[int, int] | None
    """Whole months since this contract began, at the least and at the most."""
    months_without_break: tuple[int, int] | None
    """Whole months of employment without a break, at the least and at the most."""
    four_years: Reach | None
    """The day on which four years without a break are full, which in some countries changes what a contract is."""
    years_in_post: State | None
    moves: tuple[MoveOpen, ...]
    """The open moves of the role, in the order of its framework; empty where the role is not known."""
    award: Reach | None
    """The end of the award, where that is stated."""


def own_contract(states: Mapping[str, State], on: date, graph: CareerGraph | None, role: Role | None) -> OwnContract:
    """A contract on a day.

    Args:
        states: What the person says, in the terms of the facts.
        on: The day.
        graph: The framework of the person's role, where that is known.
        role: The role.
    """
    end, start, award = states.get(END), _days(states.get(START)), _days(states.get(AWARD_END))
    last, since = _days(end), _days(states.get(CONTINUOUS_SINCE))
    moves: tuple[MoveOpen, ...] = ()
    if graph is not None and role is not None:
        walk = walk_from(graph, role, on)
        moves = tuple(_open(step, states) for step in (*walk.steps, *walk.general) if step.move.is_open)
    return OwnContract(
        kind=states.get(KIND),
        start=states.get(START),
        end=end,
        months_left=(_months(on, last[0]), _months(on, last[1])) if last else None,
        months_since_start=_months_since(start, on),
        months_without_break=_months_since(since, on),
        four_years=_four_years(since[1], end) if since else None,
        years_in_post=states.get(YEARS_IN_POST),
        moves=moves,
        award=Reach("the end of the award", award[1], reaches(end, award[0], award[1])) if award else None,
    )


def reaches(end: State | None, first: date, last: date) -> bool | None:
    """Whether a contract runs to a day; None where what is known does not settle it.

    Args:
        end: The end of the contract.
        first: The earliest day that is meant.
        last: The latest day that is meant.
    """
    if isinstance(end, KnownNone):
        return True
    if not isinstance(end, Known) or not isinstance(end.value, Range):
        return None
    if end.value.low >= last.toordinal():
        return True
    return False if end.value.high < first.toordinal() else None


def _months_since(start: tuple[date, date] | None, on: date) -> tuple[int, int] | None:
    return (max(0, _months(start[1], on)), _months(start[0], on)) if start and start[0] <= on else None


def _four_years(since: date, end: State | None) -> Reach:
    try:
        full = since.replace(year=since.year + 4)
    except ValueError:  # no 29 February that year
        full = date(since.year + 4, 3, 1)
    return Reach("four years of employment without a break", full, reaches(end, full, full))


def _open(step: Step, states: Mapping[str, State]) -> MoveOpen:
    kind = states.get(KIND)
    contracts = step.move.open_to.contract if step.move.open_to else ()
    known = isinstance(kind, Known) and bool(contracts)
    to_contract = kind.value in contracts if known and isinstance(kind, Known) else None
    return MoveOpen(step.move, to_contract, tuple(sorted(_reached(step, states.get(END)), key=lambda each: each.on)))


def _reached(step: Step, end: State | None) -> Iterator[Reach]:
    for each in step.dates:
        if each.next is not None:
            yield Reach(each.what, each.next, reaches(end, each.next, each.next))
    effective = step.move.timing.effective if step.move.timing else None
    if step.effective is not None and isinstance(effective, CalendarDate):
        yield Reach("a granted move takes effect", step.effective, reaches(end, step.effective, step.effective))


def _days(state: State | None) -> tuple[date, date] | None:
    """The earliest and the latest day that is meant."""
    if not isinstance(state, Known) or not isinstance(state.value, Range):
        return None
    low, high = day_of(state.value.low), day_of(state.value.high)
    return (low, high) if low is not None and high is not None else None


def _months(first: date, last: date) -> int:
    """Whole months from one day to another; negative where the second comes first."""
    if last < first:
        return -_months(last, first)
    return 12 * (last.year - first.year) + last.month - first.month - (last.day < first.day)
