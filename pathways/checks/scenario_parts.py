"""What a scenario names in other documents, and what is in force on a day of it."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from pathways.checks.neighbours import Neighbours
from pathways.model.scenario import Do, Scenario, ScenarioAction
from pathways.problems import Path

Reference = tuple[Path, str, str, Collection[str], str]
"""Where it stands, what it should be, its name, what is known, and where that is defined."""


def in_order(scenario: Scenario) -> tuple[ScenarioAction, ...]:
    """The actions by their first day; those of one day in the order of the document."""
    return tuple(sorted(scenario.actions.values(), key=lambda action: action.on.first))


def framework_at(scenario: Scenario, action: ScenarioAction) -> str | None:
    """The framework in force when an action is done, that of an adoption on the same day included."""
    adopted = [
        each.framework for each in in_order(scenario) if each.do is Do.ADOPT and each.on.first <= action.on.first
    ]
    return adopted[-1] if adopted else scenario.framework


def references(scenario: Scenario, beside: Neighbours) -> Iterator[Reference]:
    """Everything that a scenario names elsewhere. Files are not looked up here: whoever answers reads them."""
    yield from _pay(scenario, beside)
    frameworks = beside.roles_of
    if frameworks is None:
        return
    if scenario.framework is not None and not is_file(scenario.framework):
        yield ("framework",), "framework", scenario.framework, frameworks, "a framework document"
    for action in scenario.actions.values():
        path: Path = ("actions", action.id)
        if action.framework is not None and not is_file(action.framework):
            yield (*path, "framework"), "framework", action.framework, frameworks, "a framework document"
        held = framework_at(scenario, action)
        if held is None or held not in frameworks:
            continue
        where = f"the framework {held}"
        if action.move is not None:
            yield (*path, "move"), "move", action.move, (beside.moves_of or {}).get(held, {}), where
        for field, roles in (("roles", action.roles), ("role", (action.role,) if action.role else ())):
            for role in roles:
                yield (*path, field), "role", role, frameworks[held], where


def _pay(scenario: Scenario, beside: Neighbours) -> Iterator[Reference]:
    pay = scenario.pay
    named: list[tuple[Path, str | None]] = [(("pay", "structure"), pay.structure)]
    named += [(("actions", action.id, "structure"), action.structure) for action in scenario.actions.values()]
    for path, structure in named:
        if structure is not None and not is_file(structure) and beside.grades_of is not None:
            yield path, "pay structure", structure, beside.grades_of, "a pay-structure document"
    pensions = [(("pay", "pension"), pay.pension), *_by_grade(scenario)]
    for place, pension in pensions:
        if pension is not None and beside.pensions is not None:
            yield place, "pension scheme", pension, beside.pensions, "an on-costs document"
    grades = (beside.grades_of or {}).get(pay.structure or "")
    for grade in pay.pensions_by_grade if grades is not None else ():
        yield ("pay", "pensions_by_grade", grade), "grade", grade, grades or (), f"the pay structure {pay.structure}"


def _by_grade(scenario: Scenario) -> Iterator[tuple[Path, str | None]]:
    for grade, pension in scenario.pay.pensions_by_grade.items():
        yield ("pay", "pensions_by_grade", grade), pension


def is_file(name: str) -> bool:
    """Whether a document is named by its file."""
    return name.lower().endswith((".yaml", ".yml"))
