"""A private framework of one role, from its description."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date
from typing import Any

from textual.app import App

from pathways.drafting.asked_owner import COUNTRY, INSTITUTION, KIND
from pathways.drafting.draft import as_id
from pathways.drafting.one_role import OneRole, criteria_of, grade_label, one_role, role_id
from pathways.drafting.question import words
from pathways.editing.own import free_own_file, write_own

from ....dialogs.ask import Ask
from ..goals import ToFramework
from .asked import HOW, fitting, put
from .paste import Paste

_Answers = dict[str, Any]


async def from_role(app: App[Any], on: date) -> ToFramework | None:
    """Ask for the place, the title, the grade and the criteria, and write them down.

    Args:
        app: The application.
        on: The day on which it is written.

    Returns:
        The role that was written down; None where somebody stops.

    Raises:
        Refused: If the file cannot be written.
    """
    said: _Answers = {}
    number = 0
    while number < len(_QUESTIONS):
        key, ask = _QUESTIONS[number]
        answer = await ask(app, number + 1, said.get(key))
        if answer is None:
            if number == 0:
                return None
            number -= 1
        else:
            said[key] = answer
            number += 1
    role = OneRole(**{**said, "criteria": criteria_of(said["criteria"])})
    path = free_own_file(as_id(role.institution) or "my-place")
    write_own(path, one_role(role, on, path.stem))
    return ToFramework(path, role_id(role))


async def _place(app: App[Any], number: int, before: str | None) -> str | None:
    return await put(app, number, INSTITUTION, before or "")


async def _kind(app: App[Any], number: int, before: str | None) -> str | None:
    return await put(app, number, KIND, before or KIND.default)


async def _country(app: App[Any], number: int, before: str | None) -> str | None:
    answer = await put(app, number, COUNTRY, before or COUNTRY.default)
    return answer.upper() if answer is not None else None


async def _title(app: App[Any], number: int, before: str | None) -> str | None:
    help = "As it stands in your contract or on your door: Imaging Facility Technician."
    return await app.push_screen_wait(Ask(f"{number}. What is your title?", fitting(words), before or "", help, HOW))


async def _grade(app: App[Any], number: int, before: str | None) -> str | None:
    help = "As your place calls it: 6, or Band F. Leave it empty if there is none, or you do not know it."
    ask = Ask(f"{number}. What is your grade?", fitting(grade_label), before or "", help, HOW)
    return await app.push_screen_wait(ask)


async def _criteria(app: App[Any], number: int, before: str | None) -> str | None:
    question = f"{number}. What does your role description ask of you? One thing a line."
    return await app.push_screen_wait(Paste(question, fitting(criteria_of), before or ""))


_QUESTIONS: tuple[tuple[str, Callable[[App[Any], int, str | None], Awaitable[str | None]]], ...] = (
    ("institution", _place),
    ("kind", _kind),
    ("country", _country),
    ("title", _title),
    ("grade", _grade),
    ("criteria", _criteria),
)
