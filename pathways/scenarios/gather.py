"""A scenario that a person names, gathered with everything that it names itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from pathways.documents.whole import NotWhole, whole_reading
from pathways.scenarios.beside import beside, file_beside
from pathways.scenarios.faults import FaultyDocument, FaultyTable

if TYPE_CHECKING:
    from pathways.documents.read import Reading
    from pathways.model.framework import Framework
    from pathways.model.scenario import Scenario
    from pathways.scenarios.ready import Ready
    from pathways.workforce.cost.terms import PayTerms
    from pathways.workforce.mapping import Choice
    from pathways.workforce.staff_reading import StaffReading


def _unsaid(_: str) -> None:
    """Say nothing."""


@dataclass(frozen=True)
class Asking:
    """How a scenario is to be gathered."""

    years: int | None = None
    """How many years are looked ahead; None: as the scenario says."""
    decisions: Path | None = None
    """What people decided on the mapping; None: the table that the scenario names, if it names one."""
    skip_faulty: bool = False
    """Whether to go on without rows of the staff table that have problems; every answer counts them."""
    held: Mapping[Path, Framework] | None = None
    """By their resolved files: frameworks as somebody is writing them, which count instead of what the files say."""
    note: Callable[[str], None] = _unsaid
    """Told what somebody should know of what is read, though it hinders no answer."""
    step: Callable[[str], None] = _unsaid
    """Told what is being done, before it is."""


def gathered(wanted: str, asking: Asking) -> Ready:
    """The scenario that a person names by its id, title or file, with everything that it builds on.

    A scenario with faults is not used: an action left out could change every answer.

    Args:
        wanted: Its id, title or file.
        asking: How it is to be gathered.

    Raises:
        FaultyDocument: If a document that it rests on, or its table of decisions, has faults.
        FaultyTable: If rows of its staff table have, and are not to be passed over.
        Refused: If something that it names cannot be read.
    """
    try:
        return _gathered(wanted, asking)
    except NotWhole as found:
        reading = found.reading
        count = len(reading.problems)
        then = f"{reading.file}: {count} problem{'' if count == 1 else 's'}; mend them first, then ask again"
        raise FaultyDocument(reading.located, then) from None


def _gathered(wanted: str, asking: Asking) -> Ready:
    from pathways.model.scenario import Scenario
    from pathways.scenarios.pay import pay_of
    from pathways.scenarios.ready import Ready
    from pathways.workforce.timeline import Timeline

    asking.step("Reading the scenario")
    reading = whole_reading(wanted, "scenario")
    assert isinstance(reading.document, Scenario)
    scenario = reading.document
    path = Path(reading.file)
    timeline = Timeline(scenario, asking.years or scenario.years)
    frameworks = {name: _framework(path, name, asking) for name in timeline.frameworks}
    pay = pay_of(scenario, timeline, frameworks, path)
    _refuse_unless_sound(reading, frameworks, pay)
    decisions = asking.decisions
    if decisions is None and scenario.decisions is not None:
        decisions = file_beside(path, scenario.decisions)
    choices = choices_at(decisions, [*frameworks.values()][-1]) if decisions is not None and frameworks else ()
    asking.step("Reading the staff table")
    table = _staff(scenario, path, pay)
    if table.faults and not asking.skip_faulty:
        raise FaultyTable(table)
    return Ready(scenario, path, timeline, frameworks, pay, table, choices)


def _framework(path: Path, name: str, asking: Asking) -> Framework:
    """A framework that a scenario names; faults in one of the user's own may leave moves out, and are told."""
    from pathways.checks.run import run_checks
    from pathways.documents.bundled import is_bundled
    from pathways.documents.catalogue import shared_facts
    from pathways.model.framework import Framework
    from pathways.problems import Severity

    held = (asking.held or {}).get(file_beside(path, name).resolve())
    if held is not None:
        return held
    reading = whole_reading(beside(path, name), "framework")
    assert isinstance(reading.document, Framework)
    if not is_bundled(Path(reading.file)):
        found = run_checks(reading, shared_facts()).problems
        count = sum(each.problem.severity is Severity.ERROR for each in found)
        if count:
            are = "is a problem" if count == 1 else f"are {count} problems"
            file = reading.file
            asking.note(f"note: there {are} in {file}, and the answer may lack what it names: pathways check {file}")
    return reading.document


def _refuse_unless_sound(reading: Reading, frameworks: Mapping[str, Framework], pay: PayTerms) -> None:
    """Refuse a scenario with faults: an action that it misspells would change every answer."""
    from pathways.checks.neighbours import neighbours_of
    from pathways.checks.run import run_checks
    from pathways.documents.catalogue import shared_facts
    from pathways.model.scenario import Scenario
    from pathways.problems import Severity

    assert isinstance(reading.document, Scenario)
    named = replace(reading, document=_by_ids(reading.document, frameworks))
    at_hand = [*frameworks.values(), *((pay.costs,) if pay.costs is not None else ())]
    checked = run_checks(named, shared_facts(), neighbours=neighbours_of(named.document, at_hand))
    faults = [each for each in checked.problems if each.problem.severity is Severity.ERROR]
    if faults:
        these = "this" if len(faults) == 1 else "these"
        raise FaultyDocument(faults, f"{reading.file}: mend {these} first, then ask again")


def _by_ids(scenario: Scenario, frameworks: Mapping[str, Framework]) -> Scenario:
    """A scenario that names frameworks by their ids, wherever it names them by file or title."""
    ids = {name: framework.id for name, framework in frameworks.items()}
    actions = {
        name: action.model_copy(update={"framework": ids.get(action.framework or "", action.framework)})
        for name, action in scenario.actions.items()
    }
    present = ids.get(scenario.framework or "", scenario.framework)
    return scenario.model_copy(update={"framework": present, "actions": actions})


def choices_at(file: Path, framework: Framework) -> tuple[Choice, ...]:
    """What people decided, from the table that they filled in.

    Args:
        file: The table.
        framework: The framework that posts are mapped to.

    Raises:
        FaultyDocument: If the table has faults; then nothing is mapped.
        Refused: If it cannot be read.
    """
    from pathways.documents.text import read_text
    from pathways.model.roles import roles_of
    from pathways.workforce.mapping_decisions import read_decisions

    found = read_decisions(read_text(file), str(file), roles_of(framework))
    if found.problems:
        count = len(found.problems)
        raise FaultyDocument(found.problems, f"{file}: {count} problem{'' if count == 1 else 's'}; nothing was mapped")
    return found.choices


def _staff(scenario: Scenario, path: Path, pay: PayTerms) -> StaffReading:
    """The contracts of the scenario's table."""
    from pathways.scenarios.staff_table import known_on, opened, reading_of

    known = known_on(pay.first.table, pay.first.scale)
    grid = opened(file_beside(path, scenario.staff.file), scenario.staff.sheet)
    return reading_of(grid, scenario.staff, known, scenario.on.first, scenario.with_names)
