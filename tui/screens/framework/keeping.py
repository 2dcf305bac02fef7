"""Walks are kept under a name, and where each framework was left."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from textual.screen import Screen

from pathways.editing.change import Unfit

from ...dialogs.ask import Ask
from ...kept_walks import KeptWalk, WalkBook, keep_walks, read_walks
from ...walking import Trail, Walks

NAME_MOST = 80


def remember(path: Path, walks: Walks) -> None:
    """Where the walks on a framework stand, for the next time."""
    keep_walks(read_walks().leave(str(path), walks))


def named(text: str) -> str:
    """The name of a walk, as somebody types it.

    Raises:
        Unfit: If it is empty, or too long to be shown.
    """
    name = " ".join(text.split())
    if not name:
        raise Unfit("write a name")
    if len(name) > NAME_MOST:
        raise Unfit(f"a name has at most {NAME_MOST} letters")
    return name


async def keep_under_a_name(screen: Screen[Any], path: Path, framework: str, trail: Trail) -> bool:
    """Ask for a name, and keep a walk under it; whether that was done."""
    help = "It is kept on this machine, for you alone; w lists it. A kept walk of the same name makes way."
    question = Ask("Keep this walk under which name?", named, proposed(trail), help, proposal=True)
    name = await screen.app.push_screen_wait(question)
    if name is None:
        return False
    return kept(screen, read_walks().keep(KeptWalk(name, str(path), framework, trail)), f"Kept: {name}.")


def kept(screen: Screen[Any], book: WalkBook, said: str) -> bool:
    """Keep all walks, and say that it was done or that it could not be."""
    if keep_walks(book):
        screen.notify(said, markup=False)
        return True
    screen.notify("The walks cannot be kept: their file cannot be written.", severity="error")
    return False


def proposed(trail: Trail) -> str:
    """A name for a walk: where it begins and where it leads."""
    whole = trail.whole
    return whole.start_title if not whole.taken else f"{whole.start_title} to {whole.title}"[:NAME_MOST]
