"""`pathways equality`: old against new structure by each characteristic held, contract type and hours."""

from __future__ import annotations

import click

from pathways.cli.scenario_options import Asked, answers_scenarios, scenarios_named


@click.command("equality", short_help="Who is mapped where and who can move, by each characteristic")
@scenarios_named
@answers_scenarios()
def command(scenarios: tuple[str, ...], asked: Asked) -> None:
    """Old against new structure of SCENARIO: who is mapped where, who can move up, and gaps in mean pay.

    By each characteristic that the scenario names in its staff table, by contract type and by hours. Counts are
    rounded, small groups hidden, and all tables protected together. It points to where to look and judges nothing. Of
    several scenarios, rates and gaps stand side by side. Nothing leaves your machine.

    \b
    Examples:
      pathways equality college
      pathways equality my-scenario.yaml -o equality.md
      pathways equality my-scenario.yaml with-freeze.yaml
    """
    from pathways.cli.scenarios import scenario_named
    from pathways.cli.telling import tell
    from pathways.export.data.equality import equality as as_plain_data
    from pathways.export.data.side_by_side import beside as beside_as_data
    from pathways.scenarios.answers import equality_of
    from pathways.scenarios.told import beside_told, equalities_beside, equality_told

    ready = [scenario_named(scenario, skip_faulty=asked.skip_faulty) for scenario in scenarios]
    found = [equality_of(each) for each in ready]
    if len(ready) == 1:
        (each,), (analysed,) = ready, found
        old, new = (analysed.old.graph.framework if analysed.old else None), analysed.new.graph.framework
        tell(
            equality_told(each, analysed),
            lambda: as_plain_data(each.scenario, analysed.found, (old, new), analysed.basis, analysed.left_out),
            asked,
        )
        return
    beside = equalities_beside(ready, found)
    tell(
        beside_told(beside, [each.scenario for each in ready], "equality"),
        lambda: beside_as_data(beside, "equality"),
        asked,
    )
