"""`pathways cost`: what scenarios cost by year, against doing nothing, and by cause."""

from __future__ import annotations

from datetime import date

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
    from pathways.cli.output import new_page, write, write_json
    from pathways.cli.outputs import Makers, write_answer
    from pathways.cli.scenario_answers import contracts_in_words, cost_of
    from pathways.cli.scenarios import scenario_named
    from pathways.export.cost_paper import paper
    from pathways.export.data import cost as data
    from pathways.export.text.cost import add_costs
    from pathways.formats.results.write import workbook_of
    from pathways.formats.table import as_csv
    from pathways.papers.results.cost import cost_book

    ready = [scenario_named(scenario, years, skip_faulty=asked.skip_faulty) for scenario in scenarios]
    found = [cost_of(each, assume_bottom) for each in ready]
    people = [contracts_in_words(each) for each in found]
    if asked.output is not None:
        makers: Makers = {
            ".xlsx": lambda: workbook_of(cost_book(found, people, date.today())),
            ".md": lambda: paper(found, people),
            ".csv": lambda: as_csv(data.COLUMNS, [*data.rows(found)]),
        }
        write_answer(asked.output, makers, force=asked.force)
    elif asked.as_data:
        write_json(data.costs(found))
    else:
        page = new_page()
        add_costs(page, found, people)
        write(page)
