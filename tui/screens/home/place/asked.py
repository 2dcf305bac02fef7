"""Questions of a draft, each in a dialog of its own; going back is possible all the way."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from textual.app import App

from pathways.drafting import question as drafting
from pathways.editing.change import Unfit

from ....dialogs.ask import Ask, Line

Value = TypeVar("Value")

HOW = "Enter takes it, Esc goes one question back."


class Answer(Ask[str]):
    """A question with an answer in its field that typing replaces."""

    def on_mount(self) -> None:
        """What is there is selected, once the question itself has put the cursor behind it."""
        self.call_after_refresh(self.query_one("#answer", Line).select_all)


def fitting(read: Callable[[str], Value]) -> Callable[[str], Value]:
    """The reading of an answer, with what does not fit told as dialogs expect it."""

    def reading(text: str) -> Value:
        try:
            return read(text)
        except drafting.Unfit as unfit:
            said = str(unfit)
            raise Unfit(f"{said[:1].lower()}{said[1:]}") from None

    return reading


async def put(app: App[Any], number: int, question: drafting.Question, value: str) -> str | None:
    """Put a question of a draft.

    Args:
        app: The application.
        number: Its number.
        question: The question.
        value: What stands in the field at first.

    Returns:
        The answer as it was typed, with numbers of choices replaced by what they stand for; None for the way back.
    """

    def read(text: str) -> str:
        said = question.tidy(text)
        question.read(said)
        return said

    choices = "".join(f"\n{place}. {each.id}: {each.words}" for place, each in enumerate(question.choices, 1))
    ask = Answer(f"{number}. {question.ask}", fitting(read), value, question.help + choices, HOW)
    return await app.push_screen_wait(ask)
