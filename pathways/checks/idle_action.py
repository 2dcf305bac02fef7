"""Every action of a scenario changes something."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks.scenario_parts import framework_at, in_order
from pathways.checks.subject import SectorSubject
from pathways.model.scenario import Do, Scenario, ScenarioAction
from pathways.problems import Path, Problem

CODE = "idle-action"


def check(subject: SectorSubject) -> Iterator[Problem]:
    """Report actions after which everything is as before, as they likely mean something else."""
    scenario = subject.document
    assert isinstance(scenario, Scenario)
    for action in in_order(scenario):
        match action.do:
            case Do.OPEN | Do.CLOSE:
                yield from _move(subject, scenario, action)
            case Do.ADOPT:
                before = [
                    each.framework
                    for each in in_order(scenario)
                    if each.do is Do.ADOPT and each.on.first <= action.on.first and each is not action
                ]
                if (before[-1] if before else scenario.framework) == action.framework:
                    yield _idle(action, "framework", f"{action.framework!r} is in force already")
            case Do.MAP if framework_at(scenario, action) is None:
                yield _idle(action, "do", "no framework is in force on this day to which posts could be mapped")
            case Do.MAP if not any(each.do is Do.ADOPT for each in scenario.actions.values()):
                yield _idle(action, "do", "posts stand in the present framework already, and no other is adopted")
            case Do.PAY if _structure_before(scenario, action) == action.structure:
                yield _idle(action, "structure", f"posts are on {action.structure!r} already")
            case Do.REFILL if not action.share or action.share.high == 0:
                yield _idle(action, "share", "no post is filled again without this either")


def _move(subject: SectorSubject, scenario: Scenario, action: ScenarioAction) -> Iterator[Problem]:
    moves = (subject.neighbours.moves_of or {}).get(framework_at(scenario, action) or "", {})
    move = moves.get(action.move or "")
    if move is None:
        return
    before = [
        each
        for each in in_order(scenario)
        if each.do in (Do.OPEN, Do.CLOSE) and each.move == action.move and each is not action
    ]
    earlier = [each for each in before if each.on.first <= action.on.first]
    is_open = earlier[-1].do is Do.OPEN if earlier else move.is_open
    if is_open is (action.do is Do.OPEN):
        yield _idle(
            action, "move", f"the move {action.move!r} is {'open' if is_open else 'closed'} already on this day"
        )


def _structure_before(scenario: Scenario, action: ScenarioAction) -> str | None:
    earlier = [
        each.structure
        for each in in_order(scenario)
        if each.do is Do.PAY and each.on.first <= action.on.first and each is not action
    ]
    return earlier[-1] if earlier else scenario.pay.structure


def _idle(action: ScenarioAction, field: str, message: str) -> Problem:
    path: Path = ("actions", action.id, field)
    return Problem(path, CODE, message, "leave it out, or say what it is meant to change")
