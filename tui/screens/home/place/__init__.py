"""A place that is not listed: a framework of the user's own, in one of a few ways, opened at once."""

from __future__ import annotations

import asyncio
from datetime import date
from typing import Any

from pathways.documents.refused import Refused

from ....dialogs.choose import Choose
from ..goals import ToFramework
from ..mine import known_role, with_role
from ..opening import open_goal
from .from_model import from_model
from .from_role import from_role
from .over import over

WAYS = (
    ("Write down my role: its title, its grade, what it asks", from_role, "Press m to change it."),
    ("Draft a whole ladder from a model, by questions", from_model, "Press m to change it."),
    ("Lay your own over a framework", over, "Change it there, in an editor: it holds only what differs."),
)
"""Each way, what asks its questions, and how what comes of it is changed."""


async def begin(app: Any, on: date) -> None:
    """Ask which way, ask its questions, write the framework and open it.

    Args:
        app: The application, with its settings.
        on: The day on which it is written.
    """
    question = (
        "Your place is not listed? Make a framework of your own. It stays on this machine, and only you can read it."
    )
    way = await app.push_screen_wait(Choose(question, [words for words, _, _ in WAYS]))
    if way is None:
        return
    try:
        goal: ToFramework | None = await WAYS[way][1](app, on)
        if goal is None:
            return
        if goal.role and await asyncio.to_thread(known_role, app.settings) is None:
            app.settings = await asyncio.to_thread(with_role, app.settings, goal.path, goal.role, "")
    except Refused as refused:
        app.notify(f"{refused.problem.message}; {refused.problem.help}.", severity="error", markup=False)
        return
    open_goal(app, goal)
    app.notify(f"It is kept in {goal.path}. {WAYS[way][2]}", markup=False)
