"""`pathways forecast`: where the people of a scenario will be, by chance and by assumption."""

from __future__ import annotations

import click

from pathways.cli.scenario_options import Asked, answers_scenarios, scenarios_ahead
from pathways.workforce.forecast.runs import RUNS, RUNS_LEAST, RUNS_MOST, SEED


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
    from pathways.cli.scenarios import scenario_named
    from pathways.cli.telling import tell
    from pathways.export.data.forecast import forecast as as_plain_data
    from pathways.export.data.side_by_side import beside as beside_as_data
    from pathways.scenarios.answers import forecast_of
    from pathways.scenarios.told import beside_told, forecast_told, forecasts_beside

    ready = [scenario_named(scenario, years, skip_faulty=asked.skip_faulty) for scenario in scenarios]
    if single_points and len(ready) > 1:
        raise click.UsageError("--single-points goes with one scenario")
    found = [forecast_of(each, runs, seed) for each in ready]
    if single_points:
        note("note: roles with one holder point at people: for whoever answers for them, and not for passing on")
    if len(ready) == 1:
        (each,), (foretold,) = ready, found
        framework, roles = foretold.graph.framework, foretold.graph.roles
        said = (foretold.suppositions, foretold.stated, each.staff.left_out, single_points)
        tell(
            forecast_told(each, foretold, single_points),
            lambda: as_plain_data(each.scenario, foretold.shown, framework, roles, *said),
            asked,
        )
        return
    beside = forecasts_beside(ready, found)
    tell(
        beside_told(beside, [each.scenario for each in ready], "forecast"),
        lambda: beside_as_data(beside, "forecast"),
        asked,
    )
