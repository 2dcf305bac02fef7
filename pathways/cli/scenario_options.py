"""The options that every question about a scenario has."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any

import click

from pathways.cli.chosen import as_json
from pathways.cli.exits import refusals_told
from pathways.cli.outputs import Decorator, output_to, replaces
from pathways.cli.scenarios import skips_faulty
from pathways.workforce.forecast.runs import YEARS_MOST

scenarios_named = click.argument("scenarios", nargs=-1, required=True, metavar="SCENARIO [OTHER]...")
"""One scenario, or several side by side."""


def scenarios_ahead(command: Callable[..., Any]) -> Callable[..., Any]:
    """The same with how many years are looked ahead, as the arguments `scenarios` and `years`."""
    said = "How far to look.  [default: as the scenario says]"
    return scenarios_named(click.option("--years", type=click.IntRange(1, YEARS_MOST), help=said)(command))


@dataclass(frozen=True)
class Asked:
    """How an answer is wanted."""

    output: Path | None
    """The file to write; None: none."""
    force: bool
    """Whether somebody else's file is replaced."""
    skip_faulty: bool
    """Whether to go on without rows of the staff table that have problems."""
    as_data: bool
    """Whether data are wanted."""


def answers_scenarios(table: str = "") -> Decorator:
    """What every question about scenarios has, as the argument `asked`; and refusals are told.

    Args:
        table: What is written as a table (.csv); empty: nothing is.
    """
    written = "a workbook with charts (.xlsx), a section for a paper (.md)"
    suffixes = (".xlsx", ".md", *((".csv",) if table else ()))
    said = f"Write {written}{f' or {table} (.csv)' if table else ''}."

    def with_options(command: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(command)
        def called(*args: Any, output: Path | None, force: bool, skip_faulty: bool, as_data: bool, **more: Any) -> Any:
            return command(*args, asked=Asked(output, force, skip_faulty, as_data), **more)

        found: Callable[..., Any] = called
        for option in (refusals_told, as_json, skips_faulty, replaces, output_to(*suffixes, help=said)):
            found = option(found)
        return found

    return with_options
