"""How long the terminal UI takes from nothing to its first screen with everything in it, beside an empty application.

Each way is a process of its own that draws into a window of 120 by 40 that nobody sees, and ends once its first screen
is settled: nothing is being read any more, and nothing waits to be drawn.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator

from bench.timing import Promise, medians

LIMIT = 1.4

_SCRIPT = """
from {module} import {name}

async def settled(pilot):
    while any(not each.is_finished for each in pilot.app.workers):
        await pilot.pause(0.002)
    await pilot.pause()
    pilot.app.exit()

{name}().run(headless=True, size=(120, 40), auto_pilot=settled)
"""

APPLICATIONS = {"empty": ("textual.app", "App"), "ours": ("tui.app", "Pathways")}


def promises() -> Iterator[Promise]:
    """The start of the terminal UI against that of an application without anything."""
    with tempfile.TemporaryDirectory() as folder:
        ways = {
            way: _run(_SCRIPT.format(module=module, name=name), folder) for way, (module, name) in APPLICATIONS.items()
        }
        for way in ways.values():
            way()  # the first run compiles, and remembers what documents hold
        times = medians(ways, rounds=11)
    yield Promise("start to settled first screen, in empty applications", times["ours"] / times["empty"], LIMIT)


def _run(script: str, folder: str) -> Callable[[], object]:
    own = dict.fromkeys(("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"), folder)
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | own
    words = (sys.executable, "-c", script)
    return lambda: subprocess.run(words, check=True, stdout=subprocess.DEVNULL, env=environment)
