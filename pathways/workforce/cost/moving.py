"""People who make a move: so many in a round, spread evenly over all who may, as expected money.

Nobody knows who will be promoted. Of ``n`` moves among ``N`` people who may make them each has the chance ``n / N``,
so that a position of ``k`` people is taken to send ``k n / N`` of them on. Their cost is then exactly the expected cost
of drawing ``n`` of the ``N`` at random, as the expectation of a sum is the sum of the expectations: the mean gain of
all who may, times the number. It is no forecast of who moves.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

from pathways.graph.career import CareerGraph
from pathways.graph.edges import edges_of_move
from pathways.model.moves import TEMPORARY, Mechanism, Move
from pathways.model.roles import Role
from pathways.pay.after_move import PayAfter, pay_after
from pathways.workforce.cost.cohort import Cohort
from pathways.workforce.cost.pricing import Pricing
from pathways.workforce.cost.situation import Lack
from pathways.workforce.cost.working import State, Working, put
from pathways.workforce.eligible import may_make
from pathways.workforce.timeline import Round

Ways = Mapping[str, tuple[str, ...]]
"""By role: the roles that a move leads to."""


def ways_of(move: Move, graph: CareerGraph) -> Ways:
    """Where a move leads for good; nothing for one that returns, ends outside or moves nobody."""
    if move.mechanism in TEMPORARY:
        return {}
    found: dict[str, list[str]] = {}
    for edge in edges_of_move(move, graph.framework, graph.roles):
        if edge.origin is not None and edge.target is not None:
            found.setdefault(edge.origin, []).append(edge.target)
    return {origin: tuple(targets) for origin, targets in found.items()}


def make_round(run: Working, held: Round, year: int) -> None:
    """People make a move.

    Args:
        run: Where people are.
        held: The day, and the action that says how many.
        year: The year, by its number.
    """
    action, day = held.action, held.on
    wanted = Decimal(str(run.case.of(action.number if action.number is not None else action.share)))
    graph = run.graph(day)
    move = graph.framework.moves.get(action.move or "") if graph else None
    if graph is None or move is None:
        run.tally.lack(Lack.NOT_IN_FORCE, action.id)
        return
    stopped = move.mechanism is Mechanism.VACANCY and run.timeline.frozen_on("recruitment", day)
    if stopped or not run.timeline.open_on(move, day):
        run.tally.lack(Lack.NOT_OPEN, action.id)
        return
    ways = ways_of(move, graph)
    if not ways:
        run.tally.lack(Lack.LEADS_NOWHERE, action.id)
        return
    eligible = {cohort: number for cohort, number in run.state.items() if _may(run, held, move, ways, cohort)}
    everybody = sum(eligible.values(), Decimal(0))
    if action.number is not None and everybody < wanted:
        run.tally.lack(Lack.TOO_FEW, action.id, wanted - everybody)
    if not everybody or not wanted:
        return
    part = min(Decimal(1), wanted / everybody) if action.number is not None else wanted
    found: State = {}
    for cohort, number in run.state.items():
        if cohort not in eligible:
            put(found, cohort, number)
            continue
        put(found, cohort, number * (1 - part))
        targets = ways[cohort.role or ""]
        for target in targets:
            moving = number * part / len(targets)
            put(found, _moved(run, cohort, moving, move, graph.roles[target], day, action.id), moving)
    run.state = found
    run.tally.count(action.id, year, everybody * part)


def _may(run: Working, held: Round, move: Move, ways: Ways, cohort: Cohort) -> bool:
    if cohort.role not in ways or (held.action.roles and cohort.role not in held.action.roles):
        return False
    if run.timeline.frozen_on("moves", held.on, cohort.role):
        return False
    requires = run.timeline.required_on(move, held.on)
    return may_make(move, requires, cohort.type, cohort.since, held.on, run.situation.facts)


def _moved(run: Working, cohort: Cohort, number: Decimal, move: Move, target: Role, day: date, action: str) -> Cohort:
    """Where somebody is after a move: in the role, at the grade and on the point that the rule of the move gives."""
    pricing = run.pricing
    arrived = replace(cohort, role=target.id, post=None, to_be_evaluated=False)
    grade = pricing.grade(target.grade)
    if grade is not None and grade == cohort.grade and not move.starts_at:
        return arrived
    start = _start(run, pricing, cohort, move, grade, day) if grade is not None else None
    if start is None:
        run.tally.lack(Lack.RULE_IN_WORDS, action, number)
        return replace(arrived, grade=grade or cohort.grade, stands_still=True)
    since = cohort.since if grade == cohort.grade else day
    arrived = replace(arrived, grade=grade, since=since, stands_still=False)
    now, then = run.unprotected(cohort, day), pricing.value(start, day)
    if now is not None and then is not None and then < now:
        run.tally.lack(Lack.KEPT, action, number)
        return arrived
    return replace(arrived, point=start, salary=None)


def _start(run: Working, pricing: Pricing, cohort: Cohort, move: Move, grade: str, day: date) -> str | None:
    """The point at which pay starts, on the scale; None where it cannot be reckoned."""
    table = pricing.table_on(day)
    if cohort.point is not None and table is not None:
        # The rule compares points by their order; the last table that is held stands for later days.
        held_on = table.effective.last
        key = (move.id, cohort.point, f"{pricing.terms.id}:{grade}", held_on)
        if key not in run.starts:
            run.starts[key] = _by_rule(pricing, cohort.point, move, grade, held_on)
        if (start := run.starts[key]) is not None:
            return start
    bounds = pricing.bounds(grade)
    return bounds[0] if bounds and run.situation.assume_bottom and _priced(cohort) else None


def _by_rule(pricing: Pricing, point: str, move: Move, grade: str, held_on: date) -> str | None:
    if pricing.terms.scale is None:
        return None
    here = pricing.structure_point(point)
    found = pay_after(move, here, pricing.terms.table, grade, pricing.terms.scale, held_on)
    return found.chosen.point if isinstance(found, PayAfter) else None


def _priced(cohort: Cohort) -> bool:
    return cohort.point is not None or cohort.salary is not None
