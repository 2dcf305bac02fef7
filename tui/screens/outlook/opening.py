"""From the modeller to the screen of a scenario: one that stands beside the framework, another one, or a new one."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from pathways.problems import Severity
from pathways.scenarios.nearby import leads_to, scenarios_beside

from ...dialogs.pick import Choice
from ...modelling.desk import GivenUp
from .answers import Subject
from .begin import begin
from .pick_file import PickFile
from .screen import OutlookScreen

if TYPE_CHECKING:
    from ..modeller import ModellerScreen

_NEW, _FILE = "+", "/"


async def open_outlook(desk: ModellerScreen) -> None:
    """Show what the framework will do; with one scenario beside it, at once.

    Args:
        desk: The modeller.
    """
    there = await asyncio.to_thread(scenarios_beside, desk.session.path)
    await _show(desk, there[0] if len(there) == 1 else await _another(desk, there))


async def open_another(desk: ModellerScreen) -> None:
    """The same, and always ask for which scenario."""
    there = await asyncio.to_thread(scenarios_beside, desk.session.path)
    await _show(desk, await _another(desk, there))


async def _another(desk: ModellerScreen, there: list[Path]) -> Path:
    choices = [
        *(Choice(str(path), path.name, "A scenario that leads to this framework") for path in there),
        Choice(_NEW, "+ Begin a scenario", "A few questions: your staff table, whose pay, from when"),
        Choice(_FILE, "Another file", "A scenario that stands elsewhere"),
    ]
    help = "A scenario says from where you begin and what is done when. What follows is worked out."
    chosen = await desk.picked("What will it do? In which scenario?", choices, help)
    if chosen == _NEW:
        return await begin(desk)
    if chosen != _FILE:
        return Path(chosen)
    question = PickFile("Which scenario?", desk.session.path.parent, (".yaml", ".yml"))
    found = await desk.app.push_screen_wait(question)
    if not found:
        raise GivenUp
    path = Path(found[0])
    if not await asyncio.to_thread(leads_to, path, desk.session.path):
        desk.notify(
            f"{path.name} does not name {desk.session.path.name}: what you change here has no part in it.",
            severity="warning",
            markup=False,
            timeout=10,
        )
    return path


async def _show(desk: ModellerScreen, scenario: Path) -> None:
    state, session = desk.state, desk.session
    subject = Subject(scenario, session.path, state.framework, bool(session.unsaved))
    problems = sum(each.problem.severity is Severity.ERROR for each in state.report.problems)

    def another() -> None:
        desk.do(open_another)

    await desk.app.push_screen(OutlookScreen(subject, problems, another))
