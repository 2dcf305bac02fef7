"""`pathways commitment`: an action plan under the Technician Commitment, on a day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from pathways.cli.chosen import as_json, on_date, whole_document
from pathways.cli.exits import refusals_told

_TABLES = {".md": "Markdown", ".csv": "CSV"}


@click.command("commitment", short_help="An action plan: what is overdue, due and done, by pillar")
@click.argument("plan", required=False)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write the actions as a table: FILE.md or .csv.")
@on_date
@as_json
@refusals_told
def command(plan: str | None, output: Path | None, on: date, as_data: bool) -> None:
    """What of PLAN is overdue, due, open and done on a day, pillar by pillar.

    PLAN is a plan by its id, institution or file; without it, the plans at hand are listed. A plan tells of the time
    when it was written: what has been done since only its owner knows.

    \b
    Examples:
      pathways commitment
      pathways commitment rms-bioimaginguk-plan --on 2024-06-30
      pathways commitment my-plan.yaml -o plan.csv
    """
    from pathways.cli.output import new_page, note, write, write_json
    from pathways.documents.catalogue import bundled
    from pathways.model.commitment import CommitmentBook
    from pathways.model.plan import ActionPlan
    from pathways.sector.plan import standings

    if plan is None:
        if output is not None:
            raise click.UsageError("name the plan whose table is to be written")
        from pathways.export.text.listing import add_plans

        page = new_page()
        add_plans(page, bundled().of_kind("plan"))
        write(page)
        return
    document = whole_document(plan, "plan")
    assert isinstance(document, ActionPlan)
    book = whole_document(document.commitment, "commitment")
    assert isinstance(book, CommitmentBook)
    found = standings(document, book.pillars, on)
    if output is not None:
        note(f"wrote {_written(found, output)}")
        return
    if as_data:
        from pathways.export.data.commitment import plan as as_plan

        write_json(as_plan(found))
        return
    from pathways.export.text.commitment import add_plan

    page = new_page()
    add_plan(page, found)
    write(page)


def _written(found: object, output: Path) -> Path:
    """The table in a file; its ending says in which form."""
    from pathways.documents.write import write_file
    from pathways.export.plan_rows import HEADER, rows
    from pathways.formats.table import as_csv, as_markdown
    from pathways.sector.plan import Standings

    assert isinstance(found, Standings)
    if output.suffix.lower() not in _TABLES:
        raise click.UsageError(f"a table is written as {' or '.join(_TABLES)}, and this is {output.name!r}")
    if output.suffix.lower() == ".csv":
        write_file(output, as_csv(HEADER, rows(found)).encode("utf-8-sig"))  # the mark tells Excel that it is UTF-8
    else:
        write_file(output, as_markdown(HEADER, rows(found)).encode("utf-8"))
    return output
