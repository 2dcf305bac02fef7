"""Home driven by real keys, with questions that stay open between two of them."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import date
from pathlib import Path

from textual import events
from textual.pilot import Pilot

from tests.tui.driving import screen
from tests.tui.modelling import KEYS
from tui.app import Pathways
from tui.screens.home.rows import RowList

Steps = Callable[[Pilot[None]], Awaitable[None]]


def at_home(steps: Steps, *files: Path, size: tuple[int, int] = (80, 24)) -> None:
    """Start the application and do something."""

    async def run() -> None:
        app = Pathways(files, date(2026, 11, 24))
        async with app.run_test(size=size) as pilot:
            await shows(pilot, "Institutions", "Models to start from", whole=True)
            await at_rest(pilot)
            await steps(pilot)

    asyncio.run(run())


async def shows(pilot: Pilot[None], *texts: str, whole: bool = False) -> None:
    """Until a text stands on the screen, or one of several.

    Args:
        pilot: The application.
        texts: The texts.
        whole: Whether the list of Home is looked through, and not only what can be seen of it.
    """
    for _ in range(500):
        await pilot.pause(0.01)
        seen = screen(pilot)
        if whole:
            seen += "\n".join(row.text for row in getattr(getattr(pilot.app.screen, "rows", None), "shown", ()))
        if any(text in seen for text in texts):
            return
    raise AssertionError(f"{texts} do not come:\n{screen(pilot)}")


async def at_rest(pilot: Pilot[None]) -> str:
    """The screen once nothing is read any more and nothing moves; questions may be open."""
    before, calm = "", 0
    for _ in range(500):
        await pilot.pause(0.01)
        busy = any(each.is_running for each in pilot.app.workers if each.group != "default")
        now = screen(pilot)
        calm = calm + 1 if now == before and not busy else 0
        if calm >= 2:
            return now
        before = now
    raise AssertionError(f"the screen does not come to rest:\n{before}")


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys."""
    for key in keys:
        await pilot.press(key)
        await at_rest(pilot)


async def type_in(pilot: Pilot[None], text: str, *then: str) -> None:
    """Type a text, and press keys after it."""
    for letter in text:
        key = {**KEYS, "\n": "enter"}.get(letter, letter)
        pilot.app.post_message(events.Key(key, None if letter == "\n" else letter))
    await at_rest(pilot)
    await press(pilot, *then)


async def choose(pilot: Pilot[None], heading: str, text: str) -> None:
    """Go to a line below a heading of the list, and press Enter."""
    rows = pilot.app.screen.query_one(RowList)
    rows.focus()
    below = [row.text for row in rows.shown].index(heading)
    wanted = next(number for number, row in enumerate(rows.shown) if number > below and row.text == text)
    await press(pilot, "home")
    for _ in rows.shown:
        if rows.marked == wanted:
            await press(pilot, "enter")
            return
        await pilot.press("down")
    raise AssertionError(f"the keys do not lead to {text!r}:\n{screen(pilot)}")


def said(pilot: Pilot[None]) -> list[str]:
    """What was said in notes that go away by themselves."""
    return [note.message for note in pilot.app._notifications]
