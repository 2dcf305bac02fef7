"""The staff table of a new scenario: its file, and what its columns and words are where that is not told by itself."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pathways.documents.refused import Refused
from pathways.export.staffing import MEANINGS, WORDS, WORDS_MOST, question, word_question
from pathways.model.scenario import StaffTable

from ...dialogs.pick import Choice
from ...modelling.desk import GivenUp
from .pick_file import PickFile

if TYPE_CHECKING:
    from pathways.workforce.staff_grid import Grid

    from ..modeller import ModellerScreen

ENDINGS = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm")

_NONE, _STOP = "none", "stop"


async def staff_asked(desk: ModellerScreen, folder: Path) -> dict[str, Any]:
    """Ask for the staff table, and what is not recognised in it.

    Args:
        desk: The modeller.
        folder: Where a bare name stands.

    Returns:
        The table as a scenario names it.
    """
    from pathways.scenarios import columns_kept
    from pathways.workforce.staff_reading import read_staff

    file, grid = await _grid(desk, folder)
    said = StaffTable(file=str(file))
    known = columns_kept.with_remembered(grid, said)
    asked = await _columns(desk, grid, known, columns_kept.absent_columns(grid))
    found = await asyncio.to_thread(read_staff, grid, asked)
    words = {str(column): unknown for column, unknown in found.not_understood.items()}
    asked = await _words(desk, words, asked)
    asked = await _characteristics(desk, grid, asked)
    named: dict[str, Any] = {"file": str(file)}
    if asked.columns:
        named["columns"] = dict(asked.columns)
    if asked.values:
        named["values"] = {name: dict(each) for name, each in asked.values.items()}
    if asked.characteristics:
        named["characteristics"] = list(asked.characteristics)
    return named


async def _grid(desk: ModellerScreen, folder: Path) -> tuple[Path, Grid]:
    """A table that can be read."""
    from pathways.scenarios.staff_table import opened

    help = "One row for each contract: CSV or Excel. Nothing of it leaves your machine."
    while True:
        found = await desk.app.push_screen_wait(PickFile("Where is your staff table?", folder, ENDINGS, help))
        if not found:
            raise GivenUp
        file = Path(found[0])
        try:
            return file, await asyncio.to_thread(opened, file, None)
        except Refused as refused:
            problem = refused.problem
            help = f"✗ {file.name}: {problem.message}. {problem.help[:1].upper()}{problem.help[1:]}."


async def _columns(desk: ModellerScreen, grid: Grid, said: StaffTable, absent: frozenset[str]) -> StaffTable:
    """Which heading is which column, for those that none was recognised for; a point tells the salary."""
    from pathways.workforce.staff_columns import columns_of
    from pathways.workforce.staff_headings import Column

    columns = columns_of(grid, said)
    headed = dict(said.columns)
    free = [heading for heading in columns.open_headings if heading not in headed.values()]
    for column in columns.missing:
        if not free:
            break
        if str(column) in absent or (column is Column.SALARY and Column.POINT in columns.places):
            continue
        choices = [
            *(Choice(f"={heading}", heading) for heading in free),
            Choice(_NONE, "None of these", "The table does not say it"),
            Choice(_STOP, "No more questions on columns", "What was not asked is taken as not given"),
        ]
        chosen = await desk.picked(question(column), choices, first=_NONE)
        if chosen == _STOP:
            break
        if chosen != _NONE:
            headed[str(column)] = chosen[1:]
            free.remove(chosen[1:])
    return said.model_copy(update={"columns": headed})


async def _words(desk: ModellerScreen, not_understood: dict[str, tuple[str, ...]], said: StaffTable) -> StaffTable:
    """What words of kinds of contract and of funding stand for."""
    values = {name: dict(words) for name, words in said.values.items()}
    for name, words in not_understood.items():
        if name not in MEANINGS or len(words) > WORDS_MOST:
            continue
        for word in words:
            choices = [Choice(each, WORDS[each]) for each in MEANINGS[name]]
            chosen = await desk.picked(word_question(name, word), [*choices, Choice(_NONE, "None of these")])
            if chosen != _NONE:
                values.setdefault(name, {})[word] = chosen
    return said.model_copy(update={"values": values})


async def _characteristics(desk: ModellerScreen, grid: Grid, said: StaffTable) -> StaffTable:
    """Which of the other columns are kept for the equality analysis."""
    from pathways.workforce.staff_columns import columns_of

    left = [each for each in columns_of(grid, said).open_headings if each not in said.columns.values()]
    if not left:
        return said
    kept = await desk.marked(
        "Which of these columns are characteristics, for the equality analysis?",
        [Choice(each, each) for each in left],
        help="Mark with Tab those like sex, ethnicity or disability; none is an answer too.",
    )
    return said.model_copy(update={"characteristics": tuple(kept)})
