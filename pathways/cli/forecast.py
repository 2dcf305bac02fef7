"""`pathways forecast`: where the people of a scenario will be, by chance and by assumption."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from pathways.cli.scenario_options import Asked, answers_scenarios, scenarios_ahead
from pathways.workforce.forecast.runs import RUNS, RUNS_LEAST, RUNS_MOST, SEED

if TYPE_CHECKING:
    from pathways.cli.scenario_answers import Foretold
    from pathways.cli.scenarios import Ready


@click.command("forecast", short_help="Where the people of a scenario will be, year by year")
@scenarios_ahead
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
@answers_scenarios(table="people by year")
def command(
    scenarios: tuple[str, ...],
    years: int | None,
    runs: int,
    seed: int,
    single_points: bool,
    asked: Asked,
) -> None:
    """How many people SCENARIO puts in which role, grade and track, year by year.

    SCENARIO is a scenario document by its file, id or title. The answer is exact where people move independently of
    each other, and drawn at random where limits, numbers or open posts couple them. What chance does is kept apart from
    what we do not know: give estimates as low, central and high. Counts are rounded, and small groups hidden. Several
    scenarios stand side by side.

    \b
    Examples:
      pathways forecast new-track.yaml
      pathways forecast new-track.yaml --years 10 --runs 50000
      pathways forecast new-track.yaml -o people.xlsx
      pathways forecast new-track.yaml with-freeze.yaml
    """
    from pathways.cli.output import note
    from pathways.cli.scenario_answers import forecast_of
    from pathways.cli.scenarios import scenario_named
    from pathways.cli.side_by_side import tell_beside
    from pathways.export import side_by_side

    ready = [scenario_named(scenario, years, skip_faulty=asked.skip_faulty) for scenario in scenarios]
    if single_points and len(ready) > 1:
        raise click.UsageError("--single-points goes with one scenario")
    found = [forecast_of(each, runs, seed) for each in ready]
    if single_points:
        note("note: roles with one holder point at people: for whoever answers for them, and not for passing on")
    if len(ready) == 1:
        _tell(ready[0], found[0], single_points, asked)
        return
    beside = side_by_side.forecasts(
        [
            side_by_side.Foretold(
                each.scenario, foretold.shown, foretold.graph.framework, foretold.graph.roles, each.staff.left_out
            )
            for each, foretold in zip(ready, found, strict=True)
        ]
    )
    tell_beside(beside, ready, "forecast", asked)


def _tell(ready: Ready, foretold: Foretold, single_points: bool, asked: Asked) -> None:
    from pathways.cli.output import write_json
    from pathways.cli.outputs import Makers, write_answer
    from pathways.export.data.forecast import forecast as as_plain_data
    from pathways.export.forecast_paper import paper
    from pathways.export.forecast_rows import HEADER, rows
    from pathways.formats.results.write import workbook_of
    from pathways.formats.table import as_csv
    from pathways.papers.results.forecast import Foreseen, forecast_book

    scenario, found, left_out = ready.scenario, foretold.shown, ready.staff.left_out
    framework, roles = foretold.graph.framework, foretold.graph.roles
    basis = [*foretold.stated, *foretold.supposed]
    if asked.output is not None:
        foreseen = Foreseen(scenario, found, framework, roles, basis, left_out, single_points)
        makers: Makers = {
            ".xlsx": lambda: workbook_of(forecast_book(foreseen, date.today())),
            ".md": lambda: paper(scenario, found, framework, roles, basis, left_out),
            ".csv": lambda: as_csv(HEADER, rows(found, framework, roles)),
        }
        write_answer(asked.output, makers, force=asked.force)
    elif asked.as_data:
        said = (foretold.suppositions, foretold.stated, left_out, single_points)
        write_json(as_plain_data(scenario, found, framework, roles, *said))
    else:
        _write(ready, foretold, basis, single_points)


def _write(ready: Ready, foretold: Foretold, basis: list[str], single_points: bool) -> None:
    """The answer on stdout."""
    from pathways.cli.output import new_page, write
    from pathways.export.text import forecast as text

    found, graph = foretold.shown, foretold.graph
    page = new_page()
    text.add_forecast(page, ready.scenario, found, graph.framework, graph.roles)
    if single_points:
        text.add_single_points(page, found, graph.roles)
    text.add_basis(page, basis, ready.staff.left_out, found)
    text.add_rates(page, graph.framework)
    write(page)
