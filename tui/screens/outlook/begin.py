"""A scenario begun by a few questions, and written beside the framework."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from pathways.documents.refused import Refused
from pathways.drafting.draft import as_id
from pathways.editing.change import Unfit
from pathways.editing.ids import sentence
from pathways.editing.saving import save_new
from pathways.export.words import day as day_in_words
from pathways.model.moves import Mechanism
from pathways.scenarios.begin import YEARS, Beginning, Round, scenario_text
from pathways.workforce.forecast.runs import YEARS_MOST

from ...dialogs.pick import Choice
from ...files import typed_path
from .begin_pay import pay_asked
from .begin_staff import staff_asked

if TYPE_CHECKING:
    from ..modeller import ModellerScreen

_PROMOTES = (Mechanism.PROMOTION, Mechanism.REGRADING)
"""Mechanisms by which people move in rounds, the likeliest first."""


async def begin(desk: ModellerScreen) -> Path:
    """Ask what a scenario begins with, write it, and return its file.

    Args:
        desk: The modeller.
    """
    today = date.today()
    session, framework = desk.session, desk.state.framework
    folder = session.path.parent
    staff = await staff_asked(desk, folder)
    on = await desk.asked(
        "Of which day is the staff table?", _day, today.isoformat(), "Year-month-day. People and pay are of this day."
    )
    pay = await pay_asked(desk, folder, on)
    adopted_on = await desk.asked(
        "From which day does the framework hold?", _day, _next_august(on).isoformat(), "Year-month-day."
    )
    years = await desk.asked("How many years are looked ahead?", _years, str(YEARS))
    moves = _moves(desk)
    round = await _round(desk, moves)
    by = (session.proposal or {}).get("by", "") or await desk.asked(
        "Who proposes the scenario?", lambda text: sentence(text, "by", "who proposes it"), help="For example: HR."
    )

    def write(text: str) -> Path:
        place = typed_path(text, folder, ".yaml")
        beginning = Beginning(
            id=as_id(place.stem) or "scenario",
            title=f"{framework.title}, from {day_in_words(adopted_on)}",
            by=by,
            today=today,
            on=on,
            years=years,
            framework=_seen_from(place.parent, session.path),
            adopted_on=adopted_on,
            staff={**staff, "file": _seen_from(place.parent, folder / staff["file"])},
            pay=pay,
            round=round,
            move=moves[0].key if moves else "promotion",
        )
        try:
            save_new(place, scenario_text(beginning))
        except Refused as refused:
            raise Unfit(f"{refused.problem.message}; {refused.problem.help}") from None
        return place

    help = f"It is written to {folder.resolve()}. Awards, leaving and freezes stand in it as notes, to be filled in."
    return await desk.asked(
        "Under which name is the scenario saved?", write, f"{session.path.stem}-scenario.yaml", help
    )


def _moves(desk: ModellerScreen) -> list[Choice]:
    """The moves that are open and lead to a role, those that people make in rounds first."""
    graph = desk.state.graph
    found = {
        edge.move.id: edge.move
        for edges in graph.out.values()
        for edge in edges
        if edge.target is not None and edge.move.is_open
    }
    order = {mechanism: place for place, mechanism in enumerate(_PROMOTES)}
    moves = sorted(found.values(), key=lambda move: order.get(move.mechanism, len(order)))
    return [Choice(move.id, move.label or move.id, str(move.mechanism).replace("-", " ")) for move in moves]


async def _round(desk: ModellerScreen, moves: list[Choice]) -> Round | None:
    """A move that people make every year, and how many do."""
    if not moves:
        return None
    none = Choice("", "None yet", "The file has an example to fill in")
    move = await desk.picked("Which move do people make once a year?", [*moves, none])
    if not move:
        return None
    help = "One number, or three: the least, the likeliest and the most, such as 5, 10, 20."
    return Round(move, await desk.asked("How many people make it in each round?", _number, "", help))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise Unfit("write a day as year-month-day, such as 2027-08-01") from None


def _years(text: str) -> int:
    said = text.strip()
    if not said.isascii() or not said.isdecimal() or not 1 <= int(said[:4]) <= YEARS_MOST:
        raise Unfit(f"write a number from 1 to {YEARS_MOST}")
    return int(said)


def _number(text: str) -> dict[str, float]:
    """One number, or three that rise."""
    said = text.replace(",", " ").replace(";", " ").split()
    if not all(each.isascii() and each.isdecimal() and len(each) < 7 for each in said) or len(said) not in (1, 3):
        raise Unfit("write one number, or three: the least, the likeliest and the most")
    low, central, high = (int(each) for each in (said * 3 if len(said) == 1 else said))
    if not low <= central <= high:
        raise Unfit("the three rise from the least to the most")
    return {"low": low, "central": central, "high": high}


def _next_august(day: date) -> date:
    """The first of the next August, when the year of most universities' pay begins."""
    return date(day.year + (day >= date(day.year, 8, 1)), 8, 1)


def _seen_from(folder: Path, file: Path) -> str:
    """How a document in a folder names a file: from there where it lies in it, else by its whole path."""
    try:
        return file.resolve().relative_to(folder.resolve()).as_posix()
    except ValueError:
        return str(file.resolve())
