"""The exact forecast, where people move independently of each other.

A group of `n` people alike has a multinomial distribution over the places: each of them is in place `j` at a time with
the same chance `p_j`, found by carrying one person through the recursion (`flow.py`). So the number of them in any set
of places is binomial, with mean `n p` and variance `n p (1 - p)`, `p` being the sum over the set; groups, new posts and
those who fill the posts of leavers are independent, so that means and variances add up and the distribution is that of
a sum of binomials (`counts.py`). This is the sum of multinomials of Bartholomew, Forbes and McClean, *Statistical
Techniques for Manpower Planning* (2nd edition, Wiley 1991), chapter 4, with numbers of recruits that are fixed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from pathways.workforce.forecast.answer import Course, Flows, Row, rows_of
from pathways.workforce.forecast.counts import spread_of
from pathways.workforce.forecast.flow import Happened, Held, Onwards, Open, carry, onward
from pathways.workforce.forecast.plan import Added, Plan
from pathways.workforce.forecast.waits import waits_of
from pathways.workforce.timeline import Case


@dataclass(frozen=True, slots=True)
class _Unit:
    """People, or new posts, that share one distribution."""

    count: int
    chance: float
    """The chance that they come at all; below 1 for the fraction of a new post."""
    place: int
    ends: int | None
    added: tuple[int, Added] | None = None
    """The step at which a new post opens; None for people of the baseline."""


def exact_course(plan: Plan, case: Case) -> Course:
    """What happens under one set of assumptions, worked out exactly.

    Args:
        plan: The plan; nothing in it couples people.
        case: Which set of assumptions it holds.
    """
    rows = rows_of(plan)
    chances: dict[tuple[Row, int], list[tuple[int, float]]] = defaultdict(list)
    ways = [onward(step) for step in plan.steps]
    for unit in _units(plan):
        for year, there in enumerate(_chances(plan, unit, ways)):
            for row, places in rows.items():
                chance = sum(there[place] for place in places if place in there)
                if chance > 0:
                    chances[row, year].append((unit.count, chance * unit.chance))
    heads = {row: tuple(spread_of(chances[row, year]) for year in range(plan.years + 1)) for row in rows}
    steps, open_posts = expected(plan)
    return Course(case, plan, heads, flows_by_year(plan, steps, open_posts), waits_of(plan, steps))


def expected(plan: Plan) -> tuple[list[Happened], list[dict[int, float]]]:
    """What is expected to happen at each step, and by year the open posts by place at its end."""
    held: Held = defaultdict(float)
    for group in plan.groups:
        held[group.place, group.ends] += group.count
    open_posts: Open = {}
    steps, open_by_year = [], []
    ends = {*plan.year_ends}
    for number, step in enumerate(plan.steps):
        for added in step.added:
            key = (added.place, added.due, added.ends)
            open_posts[key] = open_posts.get(key, 0.0) + added.number
        steps.append(carry(plan, number, held, open_posts, onward(step)))
        if number in ends:
            by_place: dict[int, float] = defaultdict(float)
            for (place, _, _), mass in open_posts.items():
                by_place[place] += mass
            open_by_year.append(dict(by_place))
    return steps, open_by_year


def flows_by_year(plan: Plan, steps: list[Happened], open_posts: list[dict[int, float]]) -> tuple[Flows, ...]:
    """What is expected in each year, from what is expected at each step."""
    found = []
    for year in range(1, plan.years + 1):
        own = [happened for step, happened in zip(plan.steps, steps, strict=True) if step.year == year]
        moves: dict[str, float] = defaultdict(float)
        to_top = 0.0
        for happened in own:
            for (move, origin, target), mass in happened.moves.items():
                moves[move] += mass
                if plan.places[target].top and not plan.places[origin].top:
                    to_top += mass
        found.append(
            Flows(
                moves=dict(moves),
                ended=sum(each.ended for each in own),
                left=sum(each.left for each in own),
                joined=sum(each.joined for each in own),
                to_top=to_top,
                open_posts={plan.places[place].id: mass for place, mass in sorted(open_posts[year - 1].items())},
                given_up=sum(each.given_up for each in own),
            )
        )
    return tuple(found)


def _units(plan: Plan) -> list[_Unit]:
    found = [_Unit(group.count, 1.0, group.place, group.ends) for group in plan.groups if group.count]
    for number, step in enumerate(plan.steps):
        for added in step.added:
            whole = int(added.number)
            found.append(_Unit(whole, 1.0, added.place, added.ends, (number, added)))
            if added.number > whole:
                found.append(_Unit(1, added.number - whole, added.place, added.ends, (number, added)))
    return found


def _chances(plan: Plan, unit: _Unit, ways: Sequence[Onwards]) -> list[dict[int, float]]:
    """By year, from now: the chances of one of a unit to be in each place."""
    held: Held = {} if unit.added else {(unit.place, unit.ends): 1.0}
    open_posts: Open = {}
    found = [_by_place(held)]
    ends = {*plan.year_ends}
    for number in range(len(plan.steps)):
        if unit.added and unit.added[0] == number:
            open_posts[unit.place, unit.added[1].due, unit.ends] = 1.0
        if held or open_posts:
            carry(plan, number, held, open_posts, ways[number])
        if number in ends:
            found.append(_by_place(held))
    return found


def _by_place(held: Held) -> dict[int, float]:
    found: dict[int, float] = defaultdict(float)
    for (place, _), mass in held.items():
        found[place] += mass
    return dict(found)
