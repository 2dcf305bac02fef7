"""`pathways cost`: what scenarios cost by year, against doing nothing, and by cause."""

from __future__ import annotations

import click

from pathways.cli.scenario_options import Asked, answers_scenarios, scenarios_ahead


@click.command("cost", short_help="What a scenario costs by year, against doing nothing, and by cause")
@scenarios_ahead
@click.option(
    "--assume-bottom",
    is_flag=True,
    help="Where a move's pay rule is given in words, take the lowest point of the new grade.",
)
@answers_scenarios(table="every amount to the penny")
def command(
    scenarios: tuple[str, ...],
    years: int | None,
    assume_bottom: bool,
    asked: Asked,
) -> None:
    """What each SCENARIO costs by year: low, central and high, against doing nothing, by cause and by who pays.

    Several scenarios stand side by side. What is not known is not counted and said; what is taken for granted is
    listed. Nothing leaves your machine, and costs of small groups are not shown.

    \b
    Examples:
      pathways cost my-scenario.yaml
      pathways cost my-scenario.yaml with-freeze.yaml --years 3
      pathways cost my-scenario.yaml -o cost.xlsx
    """
    from pathways.cli.scenarios import scenario_named
    from pathways.cli.telling import tell
    from pathways.export.data import cost as data
    from pathways.scenarios.answers import cost_of
    from pathways.scenarios.told import costs_told

    ready = [scenario_named(scenario, years, skip_faulty=asked.skip_faulty) for scenario in scenarios]
    found = [cost_of(each, assume_bottom) for each in ready]
    tell(costs_told(found), lambda: data.costs(found), asked)
