"""The application driven by real keys, and what its screen says."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import date
from pathlib import Path

from textual.pilot import Pilot

from tests.support import ROOT
from tui.app import Pathways

DOCUMENTS = ROOT / "tests" / "tui" / "documents"
SMALL = (80, 24)
LARGE = (200, 60)


def drive(
    steps: Callable[[Pilot[None]], Awaitable[None]],
    *files: str,
    size: tuple[int, int] = SMALL,
    folder: Path = DOCUMENTS,
) -> None:
    """Run the application on documents of the tests, which come before the bundled ones."""

    async def run() -> None:
        app = Pathways([folder / name for name in files], date(2026, 11, 24))
        async with app.run_test(size=size) as pilot:
            await settled(pilot)
            await steps(pilot)

    asyncio.run(run())


async def settled(pilot: Pilot[None]) -> None:
    """Until nothing is being read or drawn. A worker that waits for an answer to a question is not waited for."""
    await pilot.pause()
    while any(each.is_running and each.group != "default" for each in pilot.app.workers):
        await pilot.pause(0.002)
    await pilot.pause()


async def press(pilot: Pilot[None], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await settled(pilot)


def screen(pilot: Pilot[None]) -> str:
    """The screen as text. The compositor is private to Textual: this is the one place that asks it."""
    strips = pilot.app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips) + "\n"


def first_line(pilot: Pilot[None]) -> str:
    return screen(pilot).splitlines()[0]
