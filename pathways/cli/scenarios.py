"""A scenario that a person names on the command line: gathered, or what hinders it told."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from pathways.cli.exits import Exit, gives_up

if TYPE_CHECKING:
    from pathways.scenarios.ready import Ready
    from pathways.workforce.staff_reading import StaffReading


skips_faulty = click.option(
    "--skip-faulty", is_flag=True, help="Go on without rows of the staff table that have problems."
)


def scenario_named(
    wanted: str, years: int | None = None, decisions: Path | None = None, skip_faulty: bool = False
) -> Ready:
    """The scenario that a person names by its id, title or file, with everything that it builds on.

    What hinders an answer is told, and the command given up.

    Args:
        wanted: Its id, title or file.
        years: How many years are looked ahead; None: as the scenario says.
        decisions: What people decided on the mapping; None: the table that the scenario names, if it names one.
        skip_faulty: Whether to go on without rows of the staff table that have problems; every answer counts them.

    Raises:
        Refused: If something that it names cannot be read.
    """
    from pathways.cli.output import note, tell_located
    from pathways.scenarios.faults import FaultyDocument, FaultyTable, rows_in_words
    from pathways.scenarios.gather import Asking, gathered

    try:
        ready = gathered(wanted, Asking(years, decisions, skip_faulty, note=note))
    except FaultyDocument as faulty:
        tell_located(faulty.found)
        note(f"\n{faulty.then}")
        raise gives_up(Exit.PROBLEMS) from None
    except FaultyTable as faulty:
        tell_rows(faulty.reading)
        rows = rows_in_words(faulty.reading.staff.left_out)
        note(f"\nNothing was worked out. Mend the table, or go on without {rows}: --skip-faulty")
        raise gives_up(Exit.PROBLEMS) from None
    if ready.table.faults:
        tell_rows(ready.table)
        note(f"\nGone on without {rows_in_words(ready.staff.left_out)}.")
    return ready


def tell_rows(found: StaffReading) -> None:
    """What is wrong with a staff table, on stderr."""
    from pathways.cli.output import note, width
    from pathways.export.text.layout import Page
    from pathways.export.text.staff import add_problems

    page = Page(width())
    add_problems(page, found)
    note(str(page))
