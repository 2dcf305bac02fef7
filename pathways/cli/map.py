"""`pathways map`: which role of the new framework each post stands in, for people to confirm."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from pathways.cli.chosen import as_json
from pathways.cli.exits import refusals_told
from pathways.cli.scenarios import skips_faulty

if TYPE_CHECKING:
    from pathways.cli.scenarios import Ready


@click.command("map", short_help="Which role of a new framework each post stands in, for people to confirm")
@click.argument("scenario", metavar="SCENARIO")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE.csv",
    help="Write a table with one line for the posts of one name, to fill in the column 'decision'.",
)
@click.option(
    "--decisions",
    type=click.Path(path_type=Path),
    metavar="FILE.csv",
    help="Read what people decided.  [default: as the scenario says]",
)
@skips_faulty
@as_json
@refusals_told
def command(scenario: str, output: Path | None, decisions: Path | None, skip_faulty: bool, as_data: bool) -> None:
    """Set the posts of SCENARIO beside the roles of the framework that it adopts.

    Posts of the same title, family and grade stand together: mapped, to be evaluated or out of scope. It never changes
    a grade or pay, and never says what an evaluation would find. Nothing leaves your machine; no person is named.

    \b
    Examples:
      pathways map my-scenario.yaml
      pathways map my-scenario.yaml -o decisions.csv
      pathways map my-scenario.yaml --decisions decisions.csv
    """
    from pathways.cli.output import new_page, note, write, write_json
    from pathways.cli.scenarios import scenario_named
    from pathways.export.data.mapping import mapping as as_plain_data
    from pathways.export.text.mapping import add_mapping
    from pathways.workforce.disclosure import Rule
    from pathways.workforce.mapping_counts import people_by_role

    ready = scenario_named(scenario, decisions=decisions, skip_faulty=skip_faulty)
    if ready.final is None:
        raise click.UsageError(f"{ready.path} names no framework; add an action that does `adopt`")
    found = ready.mappings[ready.final]
    if output is not None:
        _write_table(ready, output)
        note(f"{output} written; fill in the column 'decision', then give it with --decisions")
        return
    people = people_by_role(found, Rule(ready.scenario.round_to, ready.scenario.small))
    if as_data:
        write_json(as_plain_data(ready.scenario, found, people, ready.staff.left_out))
        return
    page = new_page()
    add_mapping(page, ready.scenario, found, people, ready.grades_said, ready.staff.left_out)
    write(page)


def _write_table(ready: Ready, output: Path) -> None:
    from pathways.documents.write import write_file
    from pathways.export.mapping import ordered, row
    from pathways.formats.table import as_csv
    from pathways.workforce.mapping_decisions import COLUMNS

    if output.suffix.lower() != ".csv":
        raise click.BadParameter(f"{str(output)!r} should end in .csv", param_hint="'-o'")
    assert ready.final is not None
    groups = [group for group in ordered(ready.mappings[ready.final]) if group.meant]
    rows = [row(group, ready.scenario.small) for group in groups]
    write_file(output, as_csv(COLUMNS, rows).encode("utf-8-sig"))  # the mark tells Excel that it is UTF-8
