"""The programs that lay out and paint: graphviz-pure, which comes with Pathways, or Graphviz where it is installed."""

from __future__ import annotations

import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Literal

Renderer = Literal["auto", "pure", "dot", "own"]

SECONDS = 20.0
"""A career framework takes a fraction of a second; what takes longer will not end well."""

PURE = "graphviz-pure"
"""The program's name; it is looked for beside the running Python, since an environment need not be activated."""


class NotDrawn(Exception):
    """Raised where no picture comes out; its message is for the user."""


def program(renderer: Renderer = "auto") -> str:
    """The path of the program for a renderer.

    Raises:
        NotDrawn: If it is not installed.
    """
    if renderer != "dot" and (found := _beside_python(PURE) or shutil.which(PURE)):
        return found
    if renderer != "pure" and (found := shutil.which("dot")):
        return found
    missing = {
        "auto": f"neither {PURE} nor Graphviz's dot is installed: install Graphviz",
        "pure": f"{PURE} is installed nowhere: install it, or leave --renderer out",
        "dot": "Graphviz's dot is installed nowhere: install Graphviz, or leave --renderer out",
    }
    raise NotDrawn(f"{missing[renderer]}; a .mmd or .dot file needs no program")


def render(source: str, form: str, *arguments: str, renderer: Renderer = "auto", seconds: float = SECONDS) -> bytes:
    """What the program makes of DOT text.

    Args:
        source: The DOT text.
        form: The format, by its Graphviz name.
        arguments: More arguments of the program.
        renderer: Which program.
        seconds: How long it may take.

    Raises:
        NotDrawn: If it is missing, fails or takes too long.
    """
    path = program(renderer)
    name = Path(path).name
    try:
        done = subprocess.run(
            [path, *arguments, f"-T{form}"], input=source.encode(), capture_output=True, timeout=seconds, check=False
        )
    except subprocess.TimeoutExpired:
        raise NotDrawn(
            f"{name} had not finished after {seconds:g} seconds; the framework is too large to draw"
        ) from None
    except OSError as error:
        raise NotDrawn(f"{name} cannot be started: {error.strerror}") from None
    if done.returncode or not done.stdout:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        raise NotDrawn(f"{name} gave up: {said[0] if said else f'exit code {done.returncode}'}")
    return done.stdout


def _beside_python(name: str) -> str | None:
    folders = (Path(sys.executable).parent, Path(sysconfig.get_path("scripts")))
    return next((found for folder in folders if (found := shutil.which(name, path=str(folder)))), None)
