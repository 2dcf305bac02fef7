"""A draft of a whole framework from a model, by the questions of `pathways new`."""

from __future__ import annotations

import asyncio
from datetime import date
from typing import Any

from textual.app import App

from pathways.drafting.draft import document_id, drafted
from pathways.drafting.interview import AtHand, progress
from pathways.drafting.outline import Outline
from pathways.editing.models import models_at_hand
from pathways.editing.own import free_own_file, write_own

from ....dialogs.agree import Agree
from ..goals import ToFramework
from .asked import put


async def from_model(app: App[Any], on: date) -> ToFramework | None:
    """Ask, show all answers, and write the draft.

    Args:
        app: The application.
        on: The day of the proposal.

    Returns:
        The draft; None where somebody stops.

    Raises:
        Refused: If a model cannot be read, or the file cannot be written.
    """
    at_hand = await asyncio.to_thread(models_at_hand)
    outline = await _answered(app, at_hand, on)
    if outline is None:
        return None
    path = free_own_file(document_id(outline.institution))
    write_own(path, drafted(outline, at_hand.patterns).text)
    return ToFramework(path)


async def _answered(app: App[Any], at_hand: AtHand, on: date) -> Outline | None:
    """All answers, agreed to; None where somebody goes back from the first question."""
    answers: dict[str, str] = {}
    former: dict[str, str] = {}
    while True:
        now = progress(at_hand, on, answers)
        if now.waiting is not None:
            key = now.waiting.key
            answers.pop(key, None)
            said = await put(app, len(now.asked) + 1, now.waiting, former.get(key, now.waiting.default))
            if said is not None:
                answers[key] = said
                continue
        else:
            lines = [f"{question.label}: {question.tidy(answers[question.key])}" for question in now.asked]
            agree = Agree("Is all of this right?", lines, ["Write the draft, and open it", "One question back"])
            way = await app.push_screen_wait(agree)
            if way == 0:
                return now.outline
            if way is None:
                return None
        if not now.asked:
            return None
        last = now.asked[-1]
        former[last.key] = last.tidy(answers.pop(last.key))
