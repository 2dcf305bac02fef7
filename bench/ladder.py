"""The ladder of a framework as large as a sector: opening it, a key on it, and many changes of screen."""

from __future__ import annotations

import asyncio
import gc
import statistics
import time
from collections.abc import Awaitable, Callable, Iterator

from textual.app import App
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import DataTable

from bench.timing import Promise
from pathways.documents.read import read_string
from pathways.graph.career import CareerGraph, career_graph
from pathways.graph.ladder import ladder_of
from pathways.model.framework import Framework
from tests.tui.large import large_framework
from tui.widgets.ladder import LadderMap

SMALL, LARGE = 80, 12_000
GRADES = 16
"""Of each track, so that either fills the window: a key costs what is seen."""

ROUNDS = 3
KEYS = 40
CHANGES, WARM = 2_000, 400
"""Changes of screen that are counted, and those before them that fill what is remembered."""

GROWTH = 1
"""Objects that each change of screen may leave on average; a screen that is kept would leave hundreds."""


def promises() -> Iterator[Promise]:
    """A full table against the ladder, a key at both sizes, and memory over changes of screen."""
    small, large = _graph(SMALL), _graph(LARGE)
    ladder = ladder_of(large)
    opened: dict[str, list[float]] = {"table": [], "ladder": []}
    keys: dict[int, list[float]] = {SMALL: [], LARGE: []}
    for _ in range(ROUNDS):
        opened["table"].append(_seconds(lambda: _table(large)))
        opened["ladder"].append(_seconds(lambda: LadderMap(large, ladder)))
        for size, graph in ((SMALL, small), (LARGE, large)):
            keys[size].append(_key(graph))
    full, lazy = (statistics.median(opened[name]) for name in ("table", "ladder"))
    yield Promise(f"opening {LARGE:,} roles, a full DataTable / the ladder", full / lazy, 10, at_most=False)
    ratio = statistics.median(keys[LARGE]) / statistics.median(keys[SMALL])
    yield Promise(f"a key on the ladder, {LARGE:,} roles / {SMALL}", ratio, 1.5)
    yield Promise(f"objects kept a change of screen, of {CHANGES:,}", _growth(small), GROWTH)


class _Bare(App[None]):
    """An application with nothing but one widget."""


def _graph(roles: int) -> CareerGraph:
    reading = read_string(large_framework(roles, ranks=GRADES))
    assert isinstance(reading.document, Framework)
    return career_graph(reading.document)


def _table(graph: CareerGraph) -> Widget:
    table: DataTable[str] = DataTable()
    table.add_columns("Track", "Grade", "Title")
    for role in graph.roles.values():
        table.add_row(role.track or "", role.grade or "", role.title)
    return table


def _seconds(make: Callable[[], Widget]) -> float:
    """From an empty screen to a widget that is made, mounted and drawn."""

    async def open_it(pilot: Pilot[None]) -> float:
        start = time.perf_counter()
        await pilot.app.mount(make())
        await pilot.pause()
        return time.perf_counter() - start

    return _run(open_it)


def _key(graph: CareerGraph) -> float:
    """The median time from a key to the ladder that has moved and is drawn."""

    async def press(pilot: Pilot[None]) -> float:
        ladder = LadderMap(graph)
        await pilot.app.mount(ladder)
        ladder.focus()
        first = next(iter(graph.roles))
        ladder.show(first, ())
        await pilot.pause()
        roles = [*graph.roles][:GRADES]
        times = []
        for number in range(KEYS):
            start = time.perf_counter()
            ladder.action_go(0, -1)
            ladder.show(roles[number % (GRADES - 1)], ())
            for line in range(ladder.size.height):
                ladder.render_line(line)
            times.append(time.perf_counter() - start)
        return statistics.median(times)

    return _run(press)


def _growth(graph: CareerGraph) -> float:
    """Objects that each change of screen leaves behind on average."""

    class Ladder(Screen[None]):
        def compose(self) -> Iterator[Widget]:
            yield LadderMap(graph)

    async def change(pilot: Pilot[None]) -> float:
        async def times(number: int) -> None:
            for _ in range(number):
                await pilot.app.push_screen(Ladder())
                await pilot.app.pop_screen()

        async def kept() -> int:
            await pilot.pause()
            gc.collect()
            return len(gc.get_objects())

        await times(WARM)
        before = await kept()
        await times(CHANGES)
        return (await kept() - before) / CHANGES

    return _run(change)


def _run(steps: Callable[[Pilot[None]], Awaitable[float]]) -> float:
    async def run() -> float:
        gc.collect()
        async with _Bare().run_test(size=(80, 24)) as pilot:
            return await steps(pilot)

    return asyncio.run(run())
