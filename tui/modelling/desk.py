"""What a change may ask of the screen that it is made on."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Protocol, TypeVar

from pathways.editing.change import Change
from pathways.editing.session import Session
from pathways.editing.state import State
from pathways.export.text.layout import Page
from pathways.problems import Path

from ..dialogs.pick import Choice

Answer = TypeVar("Answer")


class GivenUp(Exception):
    """A question was left without an answer, so that nothing is changed."""


class Desk(Protocol):
    """The screen of a session."""

    session: Session
    selected: Path

    @property
    def state(self) -> State:
        """The document as it stands."""

    async def asked(self, question: str, read: Callable[[str], Answer], value: str = "", help: str = "") -> Answer:
        """Ask for something to be typed; raises `GivenUp` if it is not."""

    async def picked(
        self, question: str, choices: Sequence[Choice], help: str = "", new: str = "", first: str | None = None
    ) -> str:
        """Ask for one of a list; raises `GivenUp` if none is taken."""

    async def marked(
        self, question: str, choices: Sequence[Choice], marked: Collection[str] = (), help: str = "", new: str = ""
    ) -> list[str]:
        """Ask for some of a list, or none of it; raises `GivenUp` if that is left open."""

    async def chosen(self, question: str, answers: Sequence[str]) -> int:
        """Ask for one of a few answers by its number; raises `GivenUp` if none is taken."""

    async def agreed(self, question: str, sentences: Sequence[str], answers: Sequence[str]) -> int:
        """Ask what to do, knowing some sentences; raises `GivenUp` if nothing is to be done."""

    async def make(self, change: Change, agreed: bool = False) -> None:
        """Make a change; unless that was done before, what else it changes has to be agreed to."""

    async def show(self, path: Path) -> None:
        """Show a part of the framework."""

    def tell(self, sentence: str) -> None:
        """Say something that goes away by itself."""

    def tell_page(self, page: Page) -> None:
        """Show a page to read."""
