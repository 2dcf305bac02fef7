"""Another text for something that has one."""

from __future__ import annotations

from collections.abc import Callable

from pathways.editing.change import Change
from pathways.editing.state import State

from ..desk import Desk
from ..row import Doing


def rewording(
    question: str, present: Callable[[State], str | None], changed: Callable[[State, str], Change], help: str = ""
) -> Doing:
    """Asks for another text, with the present one to begin from, and makes the change.

    Args:
        question: What is asked.
        present: The text as it stands; None or nothing where there is none yet.
        changed: The change that a typed text comes to; raises `Unfit` if the text will not do.
        help: What is said beside the question.
    """

    async def ask(desk: Desk) -> None:
        state = desk.state
        await desk.make(await desk.asked(question, lambda text: changed(state, text), present(state) or "", help))

    return ask
