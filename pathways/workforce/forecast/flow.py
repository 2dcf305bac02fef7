"""Expected people through the steps of a plan: the Markov recursion, for any number of people at the start.

The recursion is that of D. J. Bartholomew, A. F. Forbes and S. I. McClean, *Statistical Techniques for Manpower
Planning* (2nd edition, Wiley 1991), chapter 4: with the expected stocks `n(t)`, the chances `P` of moving from place to
place and the recruits `R(t)`, the stocks at the next step are `n(t + 1) = n(t) P + R(t + 1)`. Here a stock is kept for
each place and end of contract, and a post that falls free and is filled again is carried on as an open post, so that
replacements need no term of their own. Everything is linear in the people at the start: a single person with chance 1
gives that person's chances.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from pathways.workforce.forecast.plan import Plan, Step

Held = dict[tuple[int, int | None], float]
"""By place and step at which the contract ends: how many people."""

Open = dict[tuple[int, int | None, int | None], float]
"""By place, step at which it is filled and step at which the new contract ends: how many open posts."""


@dataclass
class Happened:
    """What is expected to happen at a step."""

    moves: dict[tuple[str, int, int], float] = field(default_factory=lambda: defaultdict(float))
    """By move, origin and target."""
    holders: dict[int, float] = field(default_factory=lambda: defaultdict(float))
    """By place: who was there before the moves."""
    ended: float = 0.0
    left: float = 0.0
    joined: float = 0.0
    given_up: float = 0.0


@dataclass(frozen=True, slots=True)
class Onward:
    """Where a holder may go at a step, with what chance."""

    move: str
    target: int
    chance: float
    makes_open_ended: bool


Onwards = Mapping[tuple[int, bool], tuple[Onward, ...]]
"""By place, and whether the contract is open-ended: the moves of a step."""


def onward(step: Step) -> Onwards:
    """By place, and whether the contract is open-ended: the moves that holders make at a step by chance."""
    found: dict[tuple[int, bool], list[Onward]] = defaultdict(list)
    for held in step.rounds:
        if held.share is None:
            continue
        for way in held.ways:
            for open_ended, may in ((True, held.open_ended), (False, held.fixed_term)):
                if may and held.share > 0:
                    found[way.origin, open_ended] += [
                        Onward(held.move, target, held.share / len(way.targets), held.makes_open_ended)
                        for target in way.targets
                    ]
    return {key: tuple(each) for key, each in found.items()}


def carry(plan: Plan, number: int, held: Held, open_posts: Open, ways: Onwards) -> Happened:
    """Carry people through a step, in place.

    Args:
        plan: The plan.
        number: The number of the step.
        held: Where people are; changed to where they are afterwards.
        open_posts: Which posts stand open; changed likewise.
        ways: The moves made at the step, from `onward`.
    """
    step = plan.steps[number]
    happened = Happened()

    def fall_free(place: int, mass: float) -> None:
        refill = step.refills.get(place)
        kept = refill.share * mass if refill else 0.0
        if refill and kept:
            key = (place, refill.due, None)
            open_posts[key] = open_posts.get(key, 0.0) + kept
        happened.given_up += mass - kept

    for key in [key for key in held if key[1] == number]:
        mass = held.pop(key)
        happened.ended += mass
        fall_free(key[0], mass)
    for key, mass in held.items():
        leaving = step.leaving.get(key[0], 0.0) * mass
        if leaving:
            held[key] = mass - leaving
            happened.left += leaving
            fall_free(key[0], leaving)
    moved: Held = defaultdict(float)
    for (place, ends), mass in held.items():
        happened.holders[place] += mass
        rest = mass
        for way in ways.get((place, ends is None), ()):
            part = mass * way.chance
            rest -= part
            moved[way.target, None if way.makes_open_ended else ends] += part
            happened.moves[way.move, place, way.target] += part
        moved[place, ends] += max(rest, 0.0)
    held.clear()
    held.update(moved)
    for post in [post for post in open_posts if post[1] == number]:
        mass = open_posts.pop(post)
        happened.joined += mass
        held[post[0], post[2]] = held.get((post[0], post[2]), 0.0) + mass
    return happened
