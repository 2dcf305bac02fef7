"""An answer on scenarios as it was asked for: on stdout, as data, or written to a file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from pathways.cli.outputs import Makers
    from pathways.cli.scenario_options import Asked
    from pathways.scenarios.told import Told


def tell(told: Told, as_data: Callable[[], Any], asked: Asked) -> None:
    """Tell an answer.

    Args:
        told: The answer in every form.
        as_data: What makes it as data.
        asked: How it is wanted.

    Raises:
        click.UsageError: If a table is wanted of an answer that is none.
        Refused: If it cannot be written.
    """
    from pathways.cli.output import new_page, write, write_json
    from pathways.cli.outputs import write_answer

    if asked.output is not None:
        makers: Makers = {".xlsx": lambda: told.workbook(date.today()), ".md": told.paper}
        if told.table is not None:
            makers = {**makers, ".csv": told.table}
        elif asked.output.suffix.lower() == ".csv":
            raise click.UsageError("a table (.csv) has one scenario; write several side by side as .xlsx or .md")
        write_answer(asked.output, makers, force=asked.force)
    elif asked.as_data:
        write_json(as_data())
    else:
        page = new_page()
        told.add(page)
        write(page)
