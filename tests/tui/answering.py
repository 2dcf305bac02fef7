"""Screens of answers driven by real keys: what is worked out aside is waited for."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import date
from pathlib import Path

from textual import events
from textual.pilot import Pilot

from tests.support import ROOT, golden
from tests.tui.driving import screen
from tui.app import Pathways
from tui.dialogs.find import Find
from tui.jobs import JobScreen

SMALL, LARGE = (80, 24), (160, 50)

KEYS = {" ": "space", ".": "full_stop", "/": "slash", "-": "minus", ":": "colon", "_": "underscore"}


async def answered(pilot: Pilot[None]) -> None:
    """Until nothing is being worked out, and no names are being read."""
    await pilot.pause()
    while _working(pilot.app.screen):
        await pilot.pause(0.01)
    await pilot.pause()


def _working(shown: object) -> bool:
    return (isinstance(shown, JobScreen) and shown.busy) or (isinstance(shown, Find) and shown.searched is None)


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys, and wait for what each brings."""
    for key in keys:
        await pilot.press(key)
        await answered(pilot)


async def type_text(pilot: Pilot[None], text: str) -> None:
    """Type a text."""
    for letter in text:
        pilot.app.post_message(events.Key(KEYS.get(letter, letter), letter))
    await answered(pilot)


def told(pilot: Pilot[None]) -> list[str]:
    """The notes that came up."""
    return [note.message for note in pilot.app._notifications]


def looks(pilot: Pilot[None], name: str) -> None:
    """Compare the screen with a picture in letters."""
    size = pilot.app.size
    golden(ROOT / "tests" / "tui" / "golden" / f"{name}-{size.width}x{size.height}.txt", screen(pilot))


def drive_answers(steps: Callable[[Pilot[None]], Awaitable[None]], *files: Path, size: tuple[int, int] = SMALL) -> None:
    """Run the application on documents of the test, which come before the bundled ones."""

    async def run() -> None:
        async with Pathways(files, date(2026, 11, 24)).run_test(size=size) as pilot:
            await answered(pilot)
            await steps(pilot)

    asyncio.run(run())
