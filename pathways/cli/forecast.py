"""`pathways forecast`: where the people of a scenario will be, by chance and by assumption."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from pathways.cli.chosen import as_json
from pathways.cli.exits import refusals_told
from pathways.cli.scenarios import skips_faulty
from pathways.workforce.forecast.runs import RUNS, RUNS_LEAST, RUNS_MOST, SEED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pathways.graph.career import CareerGraph
    from pathways.workforce.forecast.shown import Shown
    from pathways.workforce.timeline import Timeline

_TABLES = {".md": "Markdown", ".csv": "CSV"}


@click.command("forecast", short_help="Where the people of a scenario will be, year by year")
@click.argument("scenario", metavar="SCENARIO")
@click.option("--years", type=click.IntRange(1, 40), help="How far to look.  [default: as the scenario says]")
@click.option(
    "--runs",
    type=click.IntRange(RUNS_LEAST, RUNS_MOST),
    default=RUNS,
    show_default=True,
    help="How often to draw, where limits or open posts couple people.",
)
@click.option(
    "--seed",
    type=click.IntRange(0),
    default=SEED,
    show_default=True,
    help="Where the random numbers start; the same seed gives the same answer.",
)
@click.option(
    "--single-points",
    is_flag=True,
    help="Name the roles with one holder whose contract ends. They point at people: not for passing on.",
)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="Write people by year as a table: FILE.csv or .md."
)
@skips_faulty
@as_json
@refusals_told
def command(
    scenario: str,
    years: int | None,
    runs: int,
    seed: int,
    single_points: bool,
    output: Path | None,
    skip_faulty: bool,
    as_data: bool,
) -> None:
    """How many people SCENARIO puts in which role, grade and track, year by year.

    SCENARIO is a scenario document by its file, id or title. The answer is exact where people move independently of
    each other, and drawn at random where limits, numbers or open posts couple them. What chance does is kept apart from
    what we do not know: give estimates as low, central and high. Counts are rounded, and small groups hidden.

    \b
    Examples:
      pathways forecast new-track.yaml
      pathways forecast new-track.yaml --years 10 --runs 50000
      pathways forecast new-track.yaml -o people.csv
    """
    if output is not None and output.suffix.lower() not in _TABLES:
        raise click.UsageError(f"a table is written as {' or '.join(_TABLES)}, and this is {output.name!r}")
    from pathways.cli.output import new_page, note, write, write_json
    from pathways.cli.scenarios import scenario_named
    from pathways.documents.catalogue import shared_facts
    from pathways.export import forecasting
    from pathways.workforce.disclosure import Rule
    from pathways.workforce.forecast.build import planned
    from pathways.workforce.forecast.foretell import forecast
    from pathways.workforce.forecast.shown import shown

    ready = scenario_named(scenario, years, skip_faulty=skip_faulty)
    graph = ready.graph
    if graph is None:
        raise click.UsageError("the scenario names no framework, so that there are no roles to be in; give `framework`")
    rule = Rule(ready.scenario.round_to, ready.scenario.small)
    plan = planned(ready.timeline, graph, ready.placements, shared_facts())
    found = shown(forecast(plan.plans, runs, seed), rule)
    framework = graph.framework
    if output is not None:
        note(f"wrote {_written(found, graph, output)}")
        return
    stated = _stated(ready.timeline)
    if single_points:
        note("note: roles with one holder point at people: for whoever answers for them, and not for passing on")
    if as_data:
        from pathways.export.data.forecast import forecast as as_plain_data

        write_json(
            as_plain_data(
                ready.scenario,
                found,
                framework,
                graph.roles,
                plan.suppositions,
                stated,
                ready.staff.left_out,
                single_points,
            )
        )
        return
    from pathways.export.text import forecast as text

    page = new_page()
    text.add_forecast(page, ready.scenario, found, framework, graph.roles)
    if single_points:
        text.add_single_points(page, found, graph.roles)
    said = [forecasting.supposition(each, framework, rule) for each in plan.suppositions]
    text.add_basis(page, [*stated, *said], ready.staff.left_out, found)
    text.add_rates(page, framework)
    write(page)


def _stated(timeline: Timeline) -> Sequence[str]:
    """What is taken for granted of the scenario itself, in words; what concerns pay alone has no place here."""
    from pathways.export.assuming import assumption
    from pathways.workforce.assumptions import Assumed

    of_pay = {Assumed.NO_LATER_AWARDS, Assumed.SPREAD_EVENLY}
    return [assumption(each) for each in timeline.assumptions if each.code not in of_pay]


def _written(found: Shown, graph: CareerGraph, output: Path) -> Path:
    """The table in a file; its ending says in which form."""
    from pathways.documents.write import write_file
    from pathways.export.forecast_rows import HEADER, rows
    from pathways.formats.table import as_csv, as_markdown

    table = rows(found, graph.framework, graph.roles)
    if output.suffix.lower() == ".csv":
        write_file(output, as_csv(HEADER, table).encode("utf-8-sig"))  # the mark tells Excel that it is UTF-8
    else:
        write_file(output, as_markdown(HEADER, table).encode("utf-8"))
    return output
