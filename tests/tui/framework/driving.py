"""The screen of a framework, opened and driven by real keys."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import date
from pathlib import Path

from textual.pilot import Pilot

from tests.tui.driving import DOCUMENTS, SMALL, screen
from tui.app import Pathways
from tui.screens.framework import open_framework_screen
from tui.screens.framework.screen import FrameworkScreen

ON = date(2026, 11, 24)
MIDDLE = (160, 50)

Steps = Callable[[Pilot[None]], Awaitable[None]]


def on_ladder(steps: Steps, file: Path = DOCUMENTS / "small.yaml", size: tuple[int, int] = SMALL) -> None:
    """Open a framework on its ladder, and do something."""

    async def run() -> None:
        app = Pathways([], ON)
        async with app.run_test(size=size) as pilot:
            await settled(pilot)
            open_framework_screen(app, file)
            await settled(pilot)
            await steps(pilot)

    asyncio.run(run())


async def settled(pilot: Pilot[None]) -> None:
    """Until nothing is being read and nothing moves; a question that waits for an answer may be open."""
    before = ""
    for _ in range(400):
        await pilot.pause()
        busy = any(worker.is_running and worker._thread_worker for worker in pilot.app.workers)
        now = screen(pilot)
        if now == before and not busy:
            return
        before = now
    raise AssertionError("the program does not come to rest")


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys, each once what came of the one before is on the screen."""
    for key in keys:
        await pilot.press(key)
        await settled(pilot)
    await pilot.pause()


def ladder_screen(pilot: Pilot[None]) -> FrameworkScreen:
    """The screen of the framework, wherever one is."""
    return next(each for each in pilot.app.screen_stack if isinstance(each, FrameworkScreen))


def said(pilot: Pilot[None]) -> list[str]:
    """What was said in notes that go away by themselves."""
    return [note.message for note in pilot.app._notifications]
