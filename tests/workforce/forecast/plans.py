"""Plans made by hand, and a strategy that makes any."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TypedDict, Unpack

from hypothesis import strategies as st

from pathways.workforce.forecast.answer import Course, Flows
from pathways.workforce.forecast.plan import Added, Group, Plan, Refill, Round, Step, Way
from pathways.workforce.forecast.plan import Place as Place

BASELINE = date(2026, 8, 1)


class Happening(TypedDict, total=False):
    """What may happen at a step."""

    leaving: Mapping[int, float]
    refills: Mapping[int, Refill]
    added: tuple[Added, ...]
    rounds: tuple[Round, ...]


def steps_of(years: int, **happening: Unpack[Happening]) -> tuple[Step, ...]:
    """A step a year in which the same happens."""
    return tuple(
        Step(BASELINE.replace(year=BASELINE.year + year), year, float(year), **happening)
        for year in range(1, years + 1)
    )


def ladder(length: int, track: str = "a") -> tuple[Place, ...]:
    """A track of roles from the lowest to the top."""
    return tuple(Place(f"{track}-{rung}", str(rung), track, top=rung == length) for rung in range(1, length + 1))


def upward(places: int, share: float, move: str = "up") -> Round:
    """A round in which the same part of every role but the last moves up by one."""
    return Round(move, tuple(Way(place, (place + 1,)) for place in range(places - 1)), share=share)


def plan_of(places: Sequence[Place], counts: Sequence[int], steps: tuple[Step, ...]) -> Plan:
    """People with open-ended contracts in some places."""
    groups = tuple(Group(place, count) for place, count in enumerate(counts) if count)
    return Plan(BASELINE, steps[-1].year, tuple(places), groups, steps)


def without_chance(plan: Plan) -> Plan:
    """The plan with every rate at zero and no new posts."""
    return replace(
        plan,
        steps=tuple(
            replace(
                step,
                leaving={},
                refills={},
                added=(),
                rounds=tuple(replace(each, share=0.0, number=None) for each in step.rounds),
            )
            for step in plan.steps
        ),
    )


def permuted(plan: Plan, order: Sequence[int]) -> Plan:
    """The plan with its places in another order: `order[old]` is the new number of a place."""
    places = [plan.places[old] for old in sorted(range(len(order)), key=lambda old: order[old])]
    return replace(
        plan,
        places=tuple(places),
        groups=tuple(replace(group, place=order[group.place]) for group in plan.groups),
        steps=tuple(
            replace(
                step,
                leaving={order[place]: chance for place, chance in step.leaving.items()},
                refills={order[place]: refill for place, refill in step.refills.items()},
                added=tuple(replace(added, place=order[added.place]) for added in step.added),
                rounds=tuple(
                    replace(
                        each,
                        ways=tuple(Way(order[way.origin], tuple(order[to] for to in way.targets)) for way in each.ways),
                    )
                    for each in step.rounds
                ),
            )
            for step in plan.steps
        ),
    )


def balance(course: Course, before: float, flows: Sequence[Flows]) -> float:
    """Heads that should be there after some years: those before, and who came, less who went."""
    assert course.flows
    return before + sum(each.joined - each.ended - each.left for each in flows)


CHANCE = st.floats(0, 1, allow_nan=False).map(lambda chance: round(chance, 3))


@st.composite
def plans(draw: st.DrawFn, coupled: bool = False) -> Plan:
    """Any plan of a few places and years; exact ones by shares alone, coupled ones with numbers and open posts too."""
    size = draw(st.integers(2, 5))
    years = draw(st.integers(1, 4))
    places = ladder(size)
    steps = []
    for year in range(1, years + 1):
        due = st.one_of(st.none(), st.integers(year - 1, years - 1))
        refills = draw(st.dictionaries(st.integers(0, size - 1), st.builds(Refill, CHANCE, due), max_size=size))
        added = draw(
            st.lists(
                st.builds(
                    Added,
                    st.integers(0, size - 1),
                    st.floats(0, 6).map(lambda number: round(number, 2)),
                    due,
                    st.one_of(st.none(), st.integers(0, years)),
                ),
                max_size=2,
            )
        )
        steps.append(
            Step(
                BASELINE.replace(year=BASELINE.year + year),
                year,
                float(year),
                leaving=draw(st.dictionaries(st.integers(0, size - 1), CHANCE, max_size=size)),
                refills=refills,
                added=tuple(added),
                rounds=tuple(draw(_rounds(size, coupled))),
            )
        )
    groups = draw(
        st.lists(
            st.builds(Group, st.integers(0, size - 1), st.integers(0, 40), st.one_of(st.none(), st.integers(0, years))),
            min_size=1,
            max_size=6,
        )
    )
    return Plan(BASELINE, years, places, tuple(groups), tuple(steps))


@st.composite
def _rounds(draw: st.DrawFn, size: int, coupled: bool) -> list[Round]:
    rounds = []
    for number in range(draw(st.integers(0, 2))):
        origins = draw(st.sets(st.integers(0, size - 1), min_size=1))
        ways = []
        for origin in sorted(origins):
            others = [place for place in range(size) if place != origin]
            targets = draw(st.sets(st.sampled_from(others), min_size=1, max_size=2))
            ways.append(Way(origin, tuple(sorted(targets))))
        by_number = coupled and draw(st.booleans())
        rounds.append(
            Round(
                f"move-{number}",
                tuple(ways),
                # Two rounds together take no more than all.
                share=None if by_number else draw(CHANCE) / 2,
                number=draw(st.floats(0, 8).map(lambda found: round(found, 2))) if by_number else None,
                open_ended=draw(st.booleans()),
                fixed_term=draw(st.booleans()),
                makes_open_ended=draw(st.booleans()),
                needs_post=coupled and draw(st.booleans()),
            )
        )
    return rounds
