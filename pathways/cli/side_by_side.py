"""Several scenarios side by side: told, given as data, or written."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from pathways.cli.scenario_options import Asked
    from pathways.cli.scenarios import Ready
    from pathways.export.side_by_side import Beside


def tell_beside(found: Beside, several: Sequence[Ready], question: str, asked: Asked) -> None:
    """Tell of scenarios side by side.

    Args:
        found: The scenarios side by side.
        several: The same, as they were read.
        question: The command that was asked.
        asked: How the answer is wanted.

    Raises:
        click.UsageError: If a table of one scenario is wanted.
    """
    from pathways.cli.output import new_page, write, write_json
    from pathways.cli.outputs import write_answer
    from pathways.export.data.side_by_side import beside
    from pathways.export.side_by_side_paper import paper
    from pathways.export.text.side_by_side import add_beside
    from pathways.formats.results.write import workbook_of
    from pathways.papers.results.side_by_side import side_by_side_book

    output = asked.output
    if output is not None and output.suffix.lower() == ".csv":
        raise click.UsageError("a table (.csv) has one scenario; write several side by side as .xlsx or .md")
    if output is not None:
        scenarios = [each.scenario for each in several]
        book = side_by_side_book(found, scenarios, f"pathways {question}: {found.title.lower()}", date.today())
        write_answer(output, {".xlsx": lambda: workbook_of(book), ".md": lambda: paper(found)}, force=asked.force)
    elif asked.as_data:
        write_json(beside(found, question))
    else:
        page = new_page()
        add_beside(page, found)
        write(page)
