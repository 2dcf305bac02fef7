"""Whom the causes of a cost concern: for how few people an amount stands.

What a scenario adds may fall on few people, such as the evaluation of two posts, though the institution has many. Such
an amount tells what their pay rises by, and is hidden like a small count. Counted are the people of the first day: who
comes later is nobody's person yet.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from pathways.graph.career import CareerGraph
from pathways.model.scenario import Do, ScenarioAction
from pathways.workforce.cost.causes import Cause
from pathways.workforce.cost.moving import ways_of
from pathways.workforce.cost.situation import Situation
from pathways.workforce.counted import runs_on
from pathways.workforce.eligible import may_make
from pathways.workforce.equality.pay import pay_on_day
from pathways.workforce.placement import Placement, Standing
from pathways.workforce.staff import Contract
from pathways.workforce.timeline import Round, Timeline


@dataclass(frozen=True)
class Concerned:
    """The people whom a scenario concerns, by their ids."""

    by_cause: Mapping[Cause, frozenset[str]]
    """The people whose pay a cause may change; new posts have none."""

    @property
    def everybody(self) -> frozenset[str]:
        """All whom some cause concerns."""
        return frozenset().union(*self.by_cause.values())


def concerned_by(situation: Situation, timeline: Timeline) -> Concerned:
    """The people whom each cause of a scenario concerns.

    Args:
        situation: Staff, pay and frameworks.
        timeline: The scenario with the years that are looked ahead.
    """
    return Concerned(
        {cause: frozenset(each.person for each in found) for cause, found in _Finding(situation, timeline).by_cause()}
    )


class _Finding:
    def __init__(self, situation: Situation, timeline: Timeline) -> None:
        self.situation = situation
        self.timeline = timeline
        self.running = [each for each in situation.staff.contracts if runs_on(each, timeline.start)]

    def by_cause(self) -> Iterator[tuple[Cause, Iterable[Contract]]]:
        doing = self.timeline.doing
        changed, protected = self._paid_otherwise()
        ending = (each for each in self._there(doing(Do.REFILL)) if not _lasts(each, self.timeline.end))
        yield Cause.AWARDS, self._there(doing(Do.AWARD))
        yield Cause.PAY, changed
        yield Cause.PROTECTION, protected
        yield Cause.MOVES, self._moving()
        yield Cause.EVALUATIONS, self._evaluated()
        yield Cause.LEAVING, [*self._there(doing(Do.LEAVE)), *ending]
        yield Cause.FREEZES, self._there(doing(Do.FREEZE))

    def _there(self, actions: Iterable[ScenarioAction]) -> Iterator[Contract]:
        """Everybody who may be there when an action begins, or who then holds one of the roles that it names."""
        for action in actions:
            day = max(action.on.first, self.timeline.start)
            roles = self._roles(day)
            for each in self.running:
                if _lasts(each, day) and (not action.roles or roles.get(each.row) in action.roles):
                    yield each

    def _paid_otherwise(self) -> tuple[list[Contract], list[Contract]]:
        """Those whom the last change of the pay structure pays more or less, and those whose pay it keeps."""
        on_day = pay_on_day(self.timeline, self.situation.pay)
        changed: list[Contract] = []
        kept: list[Contract] = []
        if on_day.new is None:
            return changed, kept
        roles = self._roles(on_day.day)
        graph = self._graph(on_day.day)
        unprotected = replace(on_day, protected=False)
        for each in self.running:
            role = graph.roles.get(roles.get(each.row) or "") if graph else None
            grade = role.grade if role else None
            before, after = on_day.before(each), unprotected.after(each, grade)
            if before.amount != after.amount:
                changed.append(each)
                if on_day.protected and on_day.after(each, grade).amount != after.amount:
                    kept.append(each)
        return changed, kept

    def _moving(self) -> Iterator[Contract]:
        graphs = self.situation.graphs.values()
        moves = {name: move for graph in graphs for name, move in graph.framework.moves.items()}
        found: set[int] = set()
        for held in self.timeline.rounds(moves):
            for each in self._in_round(held, found):
                found.add(each.row)
                yield each

    def _in_round(self, held: Round, known: Collection[int]) -> Iterator[Contract]:
        graph = self._graph(held.on)
        move = graph.framework.moves.get(held.action.move or "") if graph else None
        if graph is None or move is None or not self.timeline.open_on(move, held.on):
            return
        ways, roles, requires = ways_of(move, graph), self._roles(held.on), self.timeline.required_on(move, held.on)
        for each in (each for each in self.running if each.row not in known):
            role, since = roles.get(each.row), each.in_grade_since or each.start
            named = not held.action.roles or role in held.action.roles
            if role in ways and named and _lasts(each, held.on) and not self.timeline.frozen_on("moves", held.on, role):
                facts = self.situation.facts
                if may_make(move, requires, each.type, since, held.on, facts):
                    yield each

    def _evaluated(self) -> Iterator[Contract]:
        for action in self.timeline.doing(Do.EVALUATE):
            for each in self._placed(action.on.first):
                contract = each.contract
                waits = each.standing is Standing.TO_BE_EVALUATED
                named = not action.roles or {*action.roles} & {*each.candidates}
                there = runs_on(contract, self.timeline.start) and _lasts(contract, action.on.first)
                if waits and named and there:
                    yield contract

    def _roles(self, day: date) -> Mapping[int, str | None]:
        """By row of the table: the role of the contract on a day, if nobody moves before."""
        return {each.contract.row: each.role for each in self._placed(day)}

    def _graph(self, day: date) -> CareerGraph | None:
        name = self.timeline.roles_on(day)
        return self.situation.graphs[name] if name is not None else None

    def _placed(self, day: date) -> tuple[Placement, ...]:
        name = self.timeline.roles_on(day)
        return self.situation.mappings[name].placements if name is not None else ()


def _lasts(contract: Contract, day: date) -> bool:
    """Whether a contract has not ended before a day."""
    return contract.end is None or contract.end >= day
