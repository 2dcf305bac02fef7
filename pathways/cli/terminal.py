"""The one door upward: the command without a subcommand opens the terminal UI.

The UI's folder is `tui` beside the package in a checkout, and the package `pathways_tui` once installed, because `tui`
would be too general a name among installed packages. It is imported by name, so that the library does not depend on it.
"""

from __future__ import annotations

import gc
import os
import sys
from datetime import date
from importlib import import_module
from pathlib import Path
from types import ModuleType

import click

import pathways

INSTALLED = "pathways_tui"
CHECKOUT = "tui"


def open_terminal_ui(context: click.Context, *, plain: bool = False) -> None:
    """Open the UI; where there is no terminal, list the frameworks.

    Args:
        context: Of the command that was called.
        plain: Whether everything is asked and told as lines of text, with or without a terminal. A terminal that
            cannot move its cursor is always talked to so.
    """
    terminal = sys.stdin.isatty() and sys.stdout.isatty()
    if plain or (terminal and os.environ.get("TERM") == "dumb"):
        from pathways.cli.plain.menu import converse

        converse(date.today())
        return
    if not terminal:
        from pathways.cli.list import command

        context.invoke(command, paths=(), as_data=False)
        return
    gc.enable()
    terminal_ui().run(on=date.today())


def terminal_ui() -> ModuleType:
    """The package of the terminal UI, in whichever layout the program stands."""
    beside = Path(pathways.__file__).parent.parent / CHECKOUT / "__init__.py"
    return import_module(CHECKOUT if beside.is_file() else INSTALLED)
