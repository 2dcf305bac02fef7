"""From a scenario and where its contracts stand to the plans of a forecast."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from pathways.documents.refused import Refused
from pathways.graph.career import CareerGraph
from pathways.graph.edges import Edge
from pathways.model.facts import Fact
from pathways.model.moves import TEMPORARY, Mechanism, Move
from pathways.model.scenario import Do
from pathways.model.scenario import ScenarioAction as Action
from pathways.workforce.eligible import may_make
from pathways.workforce.forecast.calendar import calendar_of
from pathways.workforce.forecast.chances import leaving_between
from pathways.workforce.forecast.limits import caps_of
from pathways.workforce.forecast.plan import Added, Group, Plan, Refill, Round, Step, Way
from pathways.workforce.forecast.start import Start, start_of
from pathways.workforce.forecast.supposed import Supposed, Supposition
from pathways.workforce.placement import Placement
from pathways.workforce.staff import ContractType
from pathways.workforce.timeline import Case, Timeline

EVALUATION = ":evaluation"
"""The move out of a wait for an evaluation; no move of a framework can be called so."""

_YEAR = 365.25
"""Days in a year."""

_EPSILON = 1e-9


@dataclass(frozen=True)
class Planned:
    """The plans of a scenario, and what they take for granted."""

    plans: Mapping[Case, Plan]
    """The central one; the low and the high one too where an estimate that matters is a range."""
    suppositions: tuple[Supposition, ...]


def planned(
    timeline: Timeline,
    graph: CareerGraph,
    placements: Sequence[Placement],
    facts: Mapping[str, Fact],
    graded: bool = False,
) -> Planned:
    """The plans of a scenario.

    Args:
        timeline: The scenario through time.
        graph: The framework that comes into force last.
        placements: Where every contract stands in it.
        facts: The definitions of facts that moves ask for.
        graded: Whether the scenario says that posts are on the grades of the framework.

    Raises:
        Refused: If the moves out of a role take more than all of its holders on a day.
    """
    found = {case: _Building(timeline, graph, placements, facts, case, graded) for case in Case}
    plans = {case: building.plan for case, building in found.items()}
    central = plans[Case.CENTRAL]
    if all(plan == central for plan in plans.values()):
        plans = {Case.CENTRAL: central}
    return Planned(plans, tuple(found[Case.CENTRAL].suppositions))


class _Building:
    """One plan while it is put together."""

    def __init__(
        self,
        timeline: Timeline,
        graph: CareerGraph,
        placements: Sequence[Placement],
        facts: Mapping[str, Fact],
        case: Case,
        graded: bool,
    ) -> None:
        self.timeline = timeline
        self.graph = graph
        self.facts = facts
        self.case = case
        self.moves = graph.framework.moves
        self.name = timeline.frameworks[-1] if timeline.frameworks else None
        self.start: Start = start_of(graph, placements, timeline.start, graded)
        self.numbers = {place.id: number for number, place in enumerate(self.start.places) if not place.waiting}
        self.ways = {
            action.id: self._ways(action) for action in timeline.doing(Do.MOVE) if self._within(action.move) is not None
        }
        self.shut: dict[str, None] = {}
        caps, limits = caps_of(graph.framework.limits.values(), frozenset(self.stated))
        held = (each.on for each in timeline.rounds(self.moves) if self.ways.get(each.action.id))
        self.calendar = calendar_of(timeline, held)
        self.plan = Plan(
            timeline.start, len(timeline.periods), self.start.places, self._groups(), tuple(self._steps()), caps
        )
        self.suppositions = [*self._general(), *limits, *self.start.suppositions]

    @property
    def stated(self) -> list[str]:
        """The moves of the framework for which something is stated that can be forecast."""
        return [action.move for action in self.timeline.doing(Do.MOVE) if action.move and self.ways.get(action.id)]

    def _within(self, name: str | None) -> Move | None:
        """A move between roles that lasts; None for any other, and for one of another framework."""
        move = self.moves.get(name or "")
        if move is None or move.mechanism in TEMPORARY or move.target is None:
            return None
        return None if move.origin.outside or move.target.outside else move

    def _ways(self, action: Action) -> tuple[Way, ...]:
        targets: dict[int, list[int]] = defaultdict(list)
        for edge in self._edges(action):
            assert edge.origin is not None
            assert edge.target is not None
            targets[self.numbers[edge.origin]].append(self.numbers[edge.target])
        return tuple(Way(origin, tuple(dict.fromkeys(found))) for origin, found in targets.items())

    def _edges(self, action: Action) -> Iterator[Edge]:
        for edge in self.graph.edges:
            named = not action.roles or edge.origin in action.roles
            if edge.move.id == action.move and edge.origin is not None and edge.target is not None and named:
                yield edge

    def _groups(self) -> tuple[Group, ...]:
        counts: dict[tuple[int, int | None], int] = defaultdict(int)
        for (place, last), count in self.start.people.items():
            counts[place, self.calendar.ended(last)] += count
        order = sorted(counts, key=lambda key: (key[0], key[1] is None, key[1] or 0))
        return tuple(Group(place, counts[place, ends], ends) for place, ends in order)

    def _steps(self) -> Iterator[Step]:
        since = self.timeline.start
        for number, (day, year) in enumerate(self.calendar.days):
            happening = not self.calendar.closes_year(number)
            rounds = tuple(self._rounds(day)) if happening else ()
            _told_unless_possible(rounds, self.start, day)
            yield Step(
                on=day,
                year=year,
                years_since=(day - self.timeline.start).days / _YEAR,
                leaving=self._leaving(since, day),
                refills=self._refills(number, day),
                added=tuple(self._added(number, day)) if happening else (),
                rounds=rounds,
            )
            since = day

    def _leaving(self, since: date, day: date) -> dict[int, float]:
        named = {role for action in self.timeline.doing(Do.LEAVE) for role in action.roles}
        others = leaving_between(self.timeline, self.case, "", since, day)
        chances = {
            number: leaving_between(self.timeline, self.case, name, since, day) if name in named else others
            for name, number in self._named()
        }
        return {number: chance for number, chance in chances.items() if chance > 0}

    def _named(self) -> Iterator[tuple[str, int]]:
        """Every place with the name that actions may give; waits have none that any could."""
        for number, place in enumerate(self.start.places):
            yield place.id, number

    def _refills(self, number: int, day: date) -> dict[int, Refill]:
        found = {}
        for name, place in self._named():
            action = self.timeline.stated_on(Do.REFILL, day, name)
            share = self.case.of(action.share) if action else 0.0
            if action and share > 0:
                filled = self.timeline.filled_on(name, day, action.after_months or 0)
                found[place] = Refill(share, self.calendar.at(filled, number))
        return found

    def _added(self, number: int, day: date) -> Iterator[Added]:
        for action in self.timeline.doing(Do.ADD_POSTS):
            posts = self.case.of(action.number)
            if action.on.first == day and action.role in self.numbers and posts > 0:
                filled = self.timeline.filled_on(action.role, day)
                ends = self.calendar.ended(action.until.last) if action.until else None
                yield Added(self.numbers[action.role], posts, self.calendar.at(filled, number), ends)

    def _rounds(self, day: date) -> Iterator[Round]:
        for held in self.timeline.rounds(self.moves):
            move = self._within(held.action.move)
            if held.on != day or move is None or not self.ways.get(held.action.id):
                continue
            needs_post = move.mechanism is Mechanism.VACANCY
            stopped = needs_post and self.timeline.frozen_on("recruitment", day)
            if stopped or not self.timeline.open_on(move, day) or self.timeline.roles_on(day) != self.name:
                self.shut[move.id] = None
                continue
            yield self._round(held.action, move, needs_post, day)
        yield from self._evaluations(day)

    def _round(self, action: Action, move: Move, needs_post: bool, day: date) -> Round:
        frozen = {number for name, number in self._named() if self.timeline.frozen_on("moves", day, name)}
        return Round(
            move.id,
            tuple(way for way in self.ways[action.id] if way.origin not in frozen),
            share=self.case.of(action.share) if action.number is None else None,
            number=self.case.of(action.number) if action.number is not None else None,
            open_ended=self._may(move, ContractType.OPEN_ENDED, day),
            fixed_term=self._may(move, ContractType.FIXED_TERM, day),
            makes_open_ended=move.mechanism is Mechanism.CONVERSION,
            needs_post=needs_post,
        )

    def _may(self, move: Move, contract: ContractType, day: date) -> bool:
        """Whether a kind of contract stands in nobody's way; what else a move asks for is not known of a group."""
        return may_make(move, self.timeline.required_on(move, day), contract, None, day, self.facts)

    def _evaluations(self, day: date) -> Iterator[Round]:
        """Posts that wait: the stated part comes out higher. Those that may be no role at all stay where they are."""
        for action in self.timeline.doing(Do.EVALUATE):
            if action.on.first != day:
                continue
            named = {self.numbers[role] for role in action.roles if role in self.numbers}
            waits = {
                wait: own for wait, own in self.start.candidates.items() if own and (not action.roles or named & {*own})
            }
            share = self.case.of(action.share)
            outcomes = {wait: self.start.outcomes[wait] for wait in waits}
            ends = (
                (share, {wait: each.higher for wait, each in outcomes.items()}),
                (1 - share, {wait: each.same for wait, each in outcomes.items()}),
            )
            for part, roles in ends:
                ways = tuple(Way(wait, (self.numbers[role],)) for wait, role in roles.items() if role is not None)
                if ways:
                    yield Round(EVALUATION, ways, share=part)

    def _general(self) -> Iterator[Supposition]:
        yield Supposition(Supposed.NOT_AGE)
        moving = self.timeline.doing(Do.MOVE)
        if self.stated:
            if any(action.number is None for action in moving):
                yield Supposition(Supposed.INDEPENDENT)
            if any(action.number is not None for action in moving):
                yield Supposition(Supposed.ALL_ALIKE)
            if any(self.moves[name].requires is not None for name in self.stated):
                yield Supposition(Supposed.REQUIREMENTS)
            yield Supposition(Supposed.POST_GOES_ALONG)
        if self.timeline.doing(Do.REFILL):
            yield Supposition(Supposed.REFILLED_OPEN_ENDED)
        adopted = self.timeline.mapped_on(self.name)
        if adopted is not None and adopted > self.timeline.start:
            yield Supposition(Supposed.FROM_THE_START, (str(adopted),))
        named = [action.move for action in moving if action.move]
        waiting = [number for number in self.start.candidates if self._waits_on(number)]
        people = sum(count for (place, _), count in self.start.people.items() if place in waiting)
        said = (
            (Supposed.UNSTATED_MOVES, [name for name in self.moves if self._within(name) and name not in named]),
            (Supposed.EARLIER_MOVES, [name for name in named if name not in self.moves]),
            (Supposed.NOT_WITHIN, [name for name in named if name in self.moves and self._within(name) is None]),
            (Supposed.NO_WAY, [each.move for each in moving if each.move and self.ways.get(each.id) == ()]),
            (Supposed.SHUT_ROUNDS, [*self.shut]),
        )
        for code, names in said:
            if names:
                yield Supposition(code, tuple(dict.fromkeys(names)))
        if people:
            yield Supposition(Supposed.NEVER_EVALUATED, people=people)

    def _waits_on(self, wait: int) -> bool:
        """Whether no evaluation is stated for the posts of a wait."""
        rounds = (held for step in self.plan.steps for held in step.rounds if held.move == EVALUATION)
        return not any(way.origin == wait for held in rounds for way in held.ways)


def _told_unless_possible(rounds: Sequence[Round], start: Start, day: date) -> None:
    """Refuse rounds of a day that take more than all holders of a role."""
    for place in range(len(start.places)):
        for open_ended in (True, False):
            may = [each for each in rounds if (each.open_ended if open_ended else each.fixed_term)]
            own = [each for each in may if any(way.origin == place for way in each.ways)]
            share = sum(each.share or 0.0 for each in own)
            if share > 1 + _EPSILON:
                names = " and ".join(dict.fromkeys(each.move for each in own))
                raise Refused(
                    "share",
                    f"on {day} the moves {names} take {share:.0%} of the holders of {start.places[place].id!r}",
                    "lower their shares, or name other `roles` for each of them",
                )
