"""`pathways map`: which role of the new framework each post stands in, for people to confirm."""

from __future__ import annotations

from pathlib import Path

import click

from pathways.cli.scenario_options import Asked, answers_scenarios


@click.command("map", short_help="Which role of a new framework each post stands in, for people to confirm")
@click.argument("scenario", metavar="SCENARIO")
@click.option(
    "--decisions",
    type=click.Path(path_type=Path),
    metavar="FILE.csv",
    help="Read what people decided.  [default: as the scenario says]",
)
@answers_scenarios(table="a line for the posts of one name, to fill in the column 'decision'")
def command(scenario: str, decisions: Path | None, asked: Asked) -> None:
    """Set the posts of SCENARIO beside the roles of the framework that it adopts.

    Posts of the same title, family and grade stand together: mapped, to be evaluated or out of scope. It never changes
    a grade or pay, and never says what an evaluation would find. Nothing leaves your machine; no person is named.

    \b
    Examples:
      pathways map my-scenario.yaml
      pathways map my-scenario.yaml -o decisions.csv
      pathways map my-scenario.yaml --decisions decisions.csv -o mapping.xlsx
    """
    from pathways.cli.output import note
    from pathways.cli.scenarios import scenario_named
    from pathways.cli.telling import tell
    from pathways.export.data.mapping import mapping as as_plain_data
    from pathways.scenarios.answers import mapping_of
    from pathways.scenarios.told import mapping_told

    answer = mapping_of(scenario_named(scenario, decisions=decisions, skip_faulty=asked.skip_faulty))
    tell(mapping_told(answer), lambda: as_plain_data(answer), asked)
    if asked.output is not None and asked.output.suffix.lower() == ".csv":
        note("fill in the column 'decision', then give it with --decisions")
