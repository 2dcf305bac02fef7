"""What is on the screen, written to a file."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Protocol, runtime_checkable

from textual.app import App

from pathways.documents.ours import write_ours
from pathways.documents.refused import Refused
from pathways.editing.change import Unfit
from pathways.problems.suggest import listed

from .dialogs.ask import Ask
from .files import typed_path

Exports = Mapping[str, Callable[[], bytes]]
"""By ending, with its dot: what makes the content. The first is offered."""


@runtime_checkable
class Exporting(Protocol):
    """A screen that can be written to a file."""

    def export_name(self) -> str:
        """What the file is called, without its ending."""

    def exports(self) -> Exports:
        """In which forms it can be written."""


async def export(app: App[Any]) -> None:
    """Ask for a file, and write what the screen shows; one that is somebody else's is never replaced.

    The content is made aside, so that the program can be used meanwhile.
    """
    screen = app.screen
    if not isinstance(screen, Exporting) or not (offered := screen.exports()):
        app.notify("There is nothing here to write to a file.")
        return
    endings = list(offered)

    def named(text: str) -> Path:
        place = typed_path(text, Path.cwd(), endings[0])
        if place.suffix.lower() not in offered:
            raise Unfit(f"this can be written as {listed(endings)}")
        return place

    kinds = f"The ending says the form: {listed(endings)}. " if len(endings) > 1 else ""
    help = f"{kinds}It is written to {Path.cwd()}, unless you name another folder."
    offer = screen.export_name() + endings[0]
    while (place := await app.push_screen_wait(Ask("Under which name?", named, offer, help))) is not None:
        app.notify(f"Writing {place.name} …", timeout=2, markup=False)
        try:
            write_ours(place, await asyncio.to_thread(offered[place.suffix.lower()]), force=False)
        except Refused as refused:
            problem = refused.problem
            advice = "give another name" if problem.code == "exists" else problem.help
            offer, help = str(place), f"Not written: {problem.message}; {advice}."
        else:
            app.notify(f"{place} written.", markup=False)
            if app.is_web:
                app.deliver_binary(place)
            return
