"""The modeller driven by real keys, on a file of the test."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import date
from pathlib import Path

from textual import events
from textual.pilot import Pilot

from pathways.editing.session import Session
from pathways.editing.state import State
from tui.app import Pathways
from tui.screens.modeller import ModellerScreen
from tui.widgets.lines import Lines

SMALL, LARGE, TINY = (80, 24), (120, 40), (60, 20)

KEYS = {" ": "space", ".": "full_stop", "/": "slash", "-": "minus", "_": "underscore", "?": "question_mark",
        ",": "comma", ":": "colon", ";": "semicolon", "~": "tilde"}  # fmt: skip


class Desk:
    """What a person at the keyboard does and sees."""

    def __init__(self, pilot: Pilot[None]) -> None:
        self.pilot = pilot
        self.app = pilot.app

    async def press(self, *keys: str) -> None:
        for key in keys:
            await self.pilot.press(key)
            await self.settled()

    async def type(self, text: str, *then: str) -> None:
        """Type a text, and press keys after it."""
        for letter in text:
            self.app.post_message(events.Key(KEYS.get(letter, letter), letter))
        await self.settled()
        await self.press(*then)

    async def clear(self) -> None:
        """Take away what stands in a field."""
        await self.press("ctrl+u")

    async def line(self, label: str, key: str = "enter") -> None:
        """Go to a line of the part that is shown, and press a key on it."""
        assert self.modeller.is_current, f"a question is still open:\n{self.screen}"
        lines = self.modeller.query_one(Lines)
        for _ in range(4):
            if self.app.focused is not lines:
                await self.press("tab")
        assert self.app.focused is lines, self.screen
        await self.press("home")
        for _ in lines.rows:
            here = lines.here()
            if here is not None and (here.label.startswith(label) or here.value.startswith(label)):
                await self.press(key)
                return
            await self.press("down")
        raise AssertionError(f"there is no line {label!r} among {[row.label for row in lines.rows]}")

    async def find(self, words: str) -> None:
        """Show a part by its name."""
        await self.press("slash")
        await self.type(words, "enter")

    async def settled(self) -> None:
        """Until the program waits for the next key."""
        for _ in range(400):
            await self.pilot.pause()
            here = self.app.screen
            if not (isinstance(here, ModellerScreen) and here.busy):
                return
        raise AssertionError("the modeller does not come to rest")

    async def opened(self) -> None:
        """Until a document is open, or something is asked."""
        for _ in range(400):
            await self.pilot.pause(0.01)
            if type(self.app.screen).__name__ not in ("Screen", "HomeScreen"):
                return
        raise AssertionError("nothing was opened")

    async def shows(self, text: str) -> None:
        """Until a text stands on the screen, or is said in a note."""
        for _ in range(400):
            await self.pilot.pause(0.01)
            if text in self.screen or any(text in said for said in self.said):
                return
        raise AssertionError(f"{text!r} does not come:\n{self.screen}")

    async def at_rest(self) -> str:
        """The screen once it is drawn whole: the footer is there, and nothing moves any more."""
        before = ""
        for _ in range(400):
            await self.pilot.pause(0.01)
            if self.screen == before and before.splitlines()[-1].strip():
                return before
            before = self.screen
        raise AssertionError(f"the screen does not come to rest:\n{before}")

    @property
    def modeller(self) -> ModellerScreen:
        return next(screen for screen in self.app.screen_stack if isinstance(screen, ModellerScreen))

    @property
    def session(self) -> Session:
        return self.modeller.session

    @property
    def state(self) -> State:
        return self.session.state

    @property
    def screen(self) -> str:
        """The screen as text. The compositor is private to Textual."""
        strips = self.app.screen._compositor.render_strips()
        return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips) + "\n"

    @property
    def said(self) -> list[str]:
        """What was said in notes that go away by themselves."""
        return [note.message for note in self.app._notifications]


def model(
    path: Path,
    steps: Callable[[Desk], Awaitable[None]],
    size: tuple[int, int] = SMALL,
) -> None:
    """Open a document in the modeller and do something."""

    async def run() -> None:
        app = Pathways([], date(2026, 11, 28), path)
        async with app.run_test(size=size) as pilot:
            desk = Desk(pilot)
            await desk.opened()
            await desk.settled()
            await steps(desk)

    asyncio.run(run())
