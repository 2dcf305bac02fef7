"""Start from my role: the title is typed, the role chosen, and its ladder opened there."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from textual.app import App

from pathways.documents.refused import Refused
from pathways.documents.search import Found, Searched

from ...dialogs.choose import Choose
from ...dialogs.find import Find
from .goals import ToFramework
from .mine import with_role
from .opening import open_goal


async def ask_my_role(app: App[Any], at_hand: Callable[[], Searched], about: str) -> None:
    """Ask for the role, offer to remember it, and open its ladder.

    Args:
        app: The application.
        at_hand: Reads all names; it is called aside.
        about: Where it is remembered, as people are told.
    """
    found = await app.push_screen_wait(Find("What is your title or role?", _is_role, at_hand))
    if found is None or found.thing is None:
        return
    thing, entry = found.thing, found.entry
    owner = entry.institution or entry.title
    place = f", {thing.place}" if thing.place else ""
    question = f"Is this your role?\n{thing.name}{place}, {owner}"
    way = await app.push_screen_wait(Choose(question, [f"Yes: remember it {about}", "No: only look at it now"]))
    if way is None:
        return
    if way == 0:
        try:
            app.settings = await asyncio.to_thread(with_role, app.settings, entry.path, thing.id, thing.name)  # type: ignore[attr-defined]
        except Refused as refused:
            app.notify(f"It is not remembered: {refused.problem.message}.", severity="error", markup=False)
    open_goal(app, ToFramework(entry.path, thing.id))


def _is_role(found: Found) -> bool:
    return found.thing is not None and found.thing.kind == "role"
