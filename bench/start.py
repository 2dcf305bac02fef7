"""How long a command takes from nothing to its answer, in starts of a bare interpreter."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
from collections.abc import Callable, Iterator
from pathlib import Path

from bench.timing import Promise, medians

LIMITS = {
    ("--help",): 6.0,
    ("list",): 20.0,
    ("walk", "ucl-arc", "rsd-7"): 25.0,
    ("compare", "--all"): 60.0,
    ("eligible", "--as", "sheffield:specialist-7", "--fact", "contract.type=fixed-term"): 35.0,
}


def promises() -> Iterator[Promise]:
    """Each command against a bare start."""
    program = str(Path(sysconfig.get_path("scripts")) / "pathways")
    ways: dict[str, Callable[[], object]] = {"bare": _run(sys.executable, "-c", "pass")}
    for arguments in LIMITS:
        ways[" ".join(arguments)] = _run(program, *arguments)
    for way in ways.values():
        way()  # the first run compiles
    times = medians(ways, rounds=11)
    for arguments, limit in LIMITS.items():
        command = " ".join(arguments)
        yield Promise(f"pathways {command}, in bare interpreter starts", times[command] / times["bare"], limit)


def _run(*words: str) -> Callable[[], object]:
    # As installed: with compiled files, whatever the shell says about writing them.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return lambda: subprocess.run(words, check=True, stdout=subprocess.DEVNULL, env=environment)
