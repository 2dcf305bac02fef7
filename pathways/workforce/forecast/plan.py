"""What a forecast is worked out from: who is where, and what can happen to them, step by step.

A step is a day on which something happens. At each step, in this order:

1. contracts whose last day is past end;
2. of those left, a part leaves;
3. posts that fell free, or were added, stand open until they are filled;
4. rounds of moves are held, all on the holders as they stand after 2;
5. open posts that are due are filled from outside.

A post goes along with whoever moves, except where a move needs an open post: then the old post falls free.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Place:
    """Where people can be: a role, or the wait for an evaluation."""

    id: str
    grade: str | None
    track: str | None
    top: bool = False
    """Whether it is the highest of its track, and no move leads on to a higher one."""
    waiting: bool = False
    """Whether posts wait here for an evaluation, outside all roles."""


@dataclass(frozen=True, slots=True)
class Group:
    """People who hold the same place and whose contracts end at the same step."""

    place: int
    """The place, by its number in the plan."""
    count: int
    ends: int | None = None
    """The step at which the contracts have ended; the number of steps if later than all; None: open-ended."""


@dataclass(frozen=True, slots=True)
class Refill:
    """What becomes of posts that fall free at a step."""

    share: float = 0.0
    """The part that is filled again, from 0 to 1; the others are given up."""
    due: int | None = None
    """The step at which they are filled from outside; None: after the last."""


@dataclass(frozen=True, slots=True)
class Added:
    """New posts that open at a step."""

    place: int
    number: float
    """How many; a fraction is the chance of one more."""
    due: int | None
    """The step at which they are filled from outside; None: after the last."""
    ends: int | None = None
    """As for a group: when the contracts end of those who come."""


@dataclass(frozen=True, slots=True)
class Way:
    """From one place to others, each as likely."""

    origin: int
    targets: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Round:
    """A move as it is made at a step: by a part of the holders, or by so many of them."""

    move: str
    ways: tuple[Way, ...]
    share: float | None = None
    """The chance of each holder, from 0 to 1."""
    number: float | None = None
    """How many move, drawn from all holders alike; a fraction is the chance of one more."""
    open_ended: bool = True
    """Whether holders of open-ended contracts may."""
    fixed_term: bool = True
    """Whether holders of contracts with an end may."""
    makes_open_ended: bool = False
    """Whether the contract becomes open-ended."""
    needs_post: bool = False
    """Whether the target must have an open post."""

    def open_to(self, ends: int | None) -> bool:
        """Whether holders of such contracts may."""
        return self.open_ended if ends is None else self.fixed_term


@dataclass(frozen=True, slots=True)
class Cap:
    """A limit on a set of moves. Exactly one of its three forms is given."""

    id: str
    moves: frozenset[str]
    at_most: float | None = None
    """A number of moves."""
    of_heads: float | None = None
    """A part of all people in roles before the moves of the step."""
    of_moves: float | None = None
    """A part of the moves in `among` that are made at the same step."""
    among: frozenset[str] = frozenset()
    """The moves that the part is counted in, without the capped ones."""
    yearly: bool = False
    """Whether it counts through a year, and not at each step anew."""


@dataclass(frozen=True, slots=True)
class Step:
    """A day on which something happens."""

    on: date
    year: int
    """The year of the forecast that it falls in, from 1."""
    years_since: float
    """Years from the baseline to this day."""
    leaving: Mapping[int, float] = field(default_factory=dict)
    """By place: the chance to have left since the step before; a place that is not named loses nobody."""
    refills: Mapping[int, Refill] = field(default_factory=dict)
    """By place: what becomes of posts that fall free; a place that is not named gives them up."""
    added: tuple[Added, ...] = ()
    rounds: tuple[Round, ...] = ()


@dataclass(frozen=True)
class Plan:
    """All that a forecast needs to know."""

    baseline: date
    years: int
    places: tuple[Place, ...]
    groups: tuple[Group, ...]
    steps: tuple[Step, ...]
    """In the order of their days; the last of each year is its end."""
    caps: tuple[Cap, ...] = ()

    @property
    def couplings(self) -> tuple[str, ...]:
        """Why people do not move independently, as codes in the order of their names; none: the exact answer holds.

        `cap`: a limit of the framework concerns a round that is held; `number`: a round moves so many people;
        `post`: a move needs an open post.
        """
        rounds = [each for step in self.steps for each in step.rounds]
        held = {each.move for each in rounds}
        found = {
            "cap": any(cap.moves & held for cap in self.caps),
            "number": any(each.number is not None for each in rounds),
            "post": any(each.needs_post for each in rounds),
        }
        return tuple(code for code, is_so in found.items() if is_so)

    @property
    def year_ends(self) -> tuple[int, ...]:
        """By year, from the first: the number of its last step."""
        return tuple(
            max(number for number, step in enumerate(self.steps) if step.year == year)
            for year in range(1, self.years + 1)
        )
