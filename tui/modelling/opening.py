"""Opening a document to change it: a copy of one that comes with the program, the user's own file, or a new one."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from textual.app import App
from textual.screen import Screen

from pathways.documents.bundled import is_bundled
from pathways.documents.read import read_document
from pathways.documents.refused import Refused
from pathways.editing.change import Unfit
from pathways.editing.head import begun, copied, free_file
from pathways.editing.ids import sentence
from pathways.editing.session import Found, Session, surroundings
from pathways.problems.report import block

from ..dialogs.ask import Ask
from ..dialogs.choose import Choose
from ..dialogs.page import PageDialog
from ..files import typed_path
from ..look import new_page
from .wording import counted


async def open_modeller(app: App[Any], path: Path, ended: Callable[[], object]) -> None:
    """Open a document in the modeller; what cannot be opened is told.

    Args:
        app: The application.
        path: The document; one that comes with the program is copied first, one that is not there is begun.
        ended: What to do once the modeller is closed, or could not be opened.
    """
    from ..screens.modeller import ModellerScreen

    try:
        if is_bundled(path):
            copy = await _copy(app, path)
            if copy is None:
                ended()
                return
            path = copy
        elif not path.exists() and not await _begun(app, path):
            ended()
            return
        around = await asyncio.to_thread(surroundings)
        session = Session(path, around)
    except Refused as refused:
        page = new_page(64)
        page.heading("This cannot be opened to be changed", "-")
        page.text(block(refused.located(), width=60))
        await app.push_screen_wait(PageDialog(page))
        ended()
        return
    if session.found is not None and not await _settled(app, session, session.found):
        session.close(keep=True)
        ended()
        return

    def closed(_: None) -> None:
        ended()

    await app.push_screen(ModellerScreen(session), closed)


async def _copy(app: App[Any], path: Path) -> Path | None:
    """Ask for the name of a copy, and make it."""
    reading = read_document(path)

    def read(text: str) -> Path:
        place = typed_path(text, Path.cwd(), ".yaml")
        try:
            copied(reading, place)
        except Refused as refused:
            raise Unfit(f"{refused.problem.message}; {refused.problem.help}") from None
        return place

    question = f"“{reading.document.title}” comes with the program. Under which name shall your copy be saved?"
    offered = free_file(Path.cwd(), f"my-{path.stem}")
    help = f"It is written to {Path.cwd()}, unless you name another folder."
    return await app.push_screen_wait(Ask(question, read, offered.name, help))


async def _begun(app: App[Any], path: Path) -> bool:
    """Ask what a new framework is called and who proposes it, and write it; whether that was answered."""
    title = await app.push_screen_wait(
        Ask(
            f"There is no file {path.name} yet. What is the framework called that it is to hold?",
            lambda text: sentence(text, "title", "what the framework is called"),
        )
    )
    if title is None:
        return False
    by = await app.push_screen_wait(
        Ask("Who proposes it?", lambda text: sentence(text, "by", "who proposes it"), help="For example: HR.")
    )
    if by is None:
        return False
    begun(path, title, by, date.today())
    return True


async def _settled(app: App[Any], session: Session, found: Found) -> bool:
    """Ask what to do with changes that were not saved; whether that was answered."""
    answers = ["Go on with them", "Go on with the file as it is, and keep them in a file of their own",
               "Go on with the file as it is, and forget them"]  # fmt: skip
    were = "were" if found.changes != 1 else "was"
    said = f"{counted(found.changes, 'change')} that {were} not saved {were} found."
    if found.file_changed:
        said += " The file was changed by somebody else meanwhile."
    screen: Screen[Any] = Choose(said, answers)
    while True:
        way = await app.push_screen_wait(screen)
        try:
            if way is None:
                return False
            if way == 0:
                session.take_up()
            else:
                beside = free_file(session.path.parent, f"{session.path.stem}-unsaved") if way == 1 else None
                session.put_away(beside)
                if beside is not None:
                    app.notify(f"They are kept in {beside.name}.", markup=False)
        except Refused as refused:
            app.notify(f"{refused.problem.message}.", severity="error", markup=False)
            screen = Choose(said, answers)
            continue
        return True
