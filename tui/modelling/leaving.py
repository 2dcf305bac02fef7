"""Saving, and ending a session, with nothing lost and nothing overwritten."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from pathways.documents.refused import Refused
from pathways.documents.splice.save import CHANGED
from pathways.editing.change import Unfit
from pathways.export.text.changes import add_changes

from ..dialogs.page import PageDialog
from ..files import typed_path
from ..look import new_page
from .desk import GivenUp
from .wording import counted

if TYPE_CHECKING:
    from ..screens.modeller import ModellerScreen

SEE, OTHER_NAME, TAKE_OVER, STAY = range(4)


async def save(desk: ModellerScreen) -> None:
    """Save; where the file was changed underneath, offer what can be done."""
    while True:
        try:
            desk.session.save()
        except Refused as refused:
            if refused.problem.code == CHANGED:
                if await _differently(desk):
                    return
                continue
            await desk.chosen(f"{_sentence(refused)} What now?", ["Save under another name"])
            await save_as(desk)
            return
        desk.tell("saved")
        return


async def save_as(desk: ModellerScreen) -> None:
    """Save under another name, and go on there."""
    path = desk.session.path

    def read(text: str) -> Path:
        place = typed_path(text, path.parent, ".yaml")
        try:
            desk.session.save_as(place)
        except Refused as refused:
            raise Unfit(_sentence(refused).rstrip(".")) from None
        return place

    help = f"It is written to {path.parent.resolve()}, unless you name another folder."
    place = await desk.asked("Save under which name?", read, f"{path.stem}-2.yaml", help)
    desk.tell(f"saved as {place.name}")


async def leave(desk: ModellerScreen) -> None:
    """Close the modeller, after asking about what is not saved."""
    session = desk.session
    keep = False
    if session.unsaved:
        ways = ["Save and close", "Close, and keep them for the next time", "Close, and forget them", "Do not close"]
        way = await desk.chosen(f"{counted(session.unsaved, 'change')} not saved.", ways)
        if way == 3:
            raise GivenUp
        if way == 0:
            await save(desk)
            if session.unsaved:
                raise GivenUp
        keep = way == 1
    session.close(keep)
    desk.dismiss()


async def _differently(desk: ModellerScreen) -> bool:
    """What to do where somebody else changed the file; whether that settles it."""
    answers = [
        "See the difference",
        "Save under another name",
        "Take over what the file says now (yours can be had back by undoing)",
        "Go on without saving",
    ]
    way = await desk.chosen("Somebody else changed the file since it was read. Nothing was written.", answers)
    if way == SEE:
        page = new_page(64)
        labels = ("the file as it is now", "what you have here")
        add_changes(page, desk.session.difference(), labels, desk.state.facts)
        await desk.app.push_screen_wait(PageDialog(page))
        return False
    if way == OTHER_NAME:
        await save_as(desk)
    elif way == TAKE_OVER:
        desk.session.take_over()
        await desk.follow(())
    else:
        raise GivenUp
    return True


def _sentence(refused: Refused) -> str:
    problem = refused.problem
    said = f"{problem.message}; {problem.help}" if problem.help else problem.message
    return f"{said[:1].upper()}{said[1:]}."
