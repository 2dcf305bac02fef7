"""`pathways cost`: what scenarios cost by year, against doing nothing, and by cause."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from pathways.cli.chosen import as_json
from pathways.cli.exits import refusals_told
from pathways.cli.scenarios import skips_faulty

if TYPE_CHECKING:
    from pathways.workforce.cost.answer import ScenarioCost

_TABLES = (".csv", ".md")


@click.command("cost", short_help="What a scenario costs by year, against doing nothing, and by cause")
@click.argument("scenarios", nargs=-1, required=True, metavar="SCENARIO [OTHER]...")
@click.option("--years", type=click.IntRange(1, 40), help="How far to look.  [default: as the scenario says]")
@click.option(
    "--assume-bottom",
    is_flag=True,
    help="Where a move's pay rule is given in words, take the lowest point of the new grade.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write a table (.csv) or a section for a paper (.md).",
)
@skips_faulty
@as_json
@refusals_told
def command(
    scenarios: tuple[str, ...],
    years: int | None,
    assume_bottom: bool,
    output: Path | None,
    skip_faulty: bool,
    as_data: bool,
) -> None:
    """What each SCENARIO costs by year: low, central and high, against doing nothing, by cause and by who pays.

    Several scenarios stand side by side. What is not known is not counted and said; what is taken for granted is
    listed. Nothing leaves your machine, and costs of small groups are not shown.

    \b
    Examples:
      pathways cost my-scenario.yaml
      pathways cost my-scenario.yaml with-freeze.yaml --years 3
      pathways cost my-scenario.yaml -o paper.md
    """
    from pathways.cli.output import new_page, note, write, write_json
    from pathways.export.text.cost import add_costs
    from pathways.workforce.disclosure import Rule, rounded

    if output is not None and output.suffix.lower() not in _TABLES:
        raise click.BadParameter(f"{str(output)!r} should end in {' or '.join(_TABLES)}", param_hint="'-o'")
    found = [_costed(scenario, years, assume_bottom, skip_faulty) for scenario in scenarios]
    count = rounded(found[0].contracts, Rule(found[0].round_to, found[0].small))
    people = f"about {count} contracts" if found[0].round_to > 1 else f"{count} contracts"
    if output is not None:
        _write_file(found, people, output)
        note(f"{output} written")
    elif as_data:
        from pathways.export.data.cost import costs

        write_json(costs(found))
    else:
        page = new_page()
        add_costs(page, found, people)
        write(page)


def _costed(wanted: str, years: int | None, assume_bottom: bool, skip_faulty: bool) -> ScenarioCost:
    from pathways.cli.scenarios import scenario_named
    from pathways.documents.catalogue import shared_facts
    from pathways.documents.refused import Refused
    from pathways.workforce.cost.answer import cost_of_scenario
    from pathways.workforce.cost.groups import too_few
    from pathways.workforce.cost.situation import Situation

    ready = scenario_named(wanted, years, skip_faulty=skip_faulty)
    facts = dict(shared_facts())
    for framework in ready.frameworks.values():
        facts |= framework.facts
    situation = Situation(ready.staff, ready.pay, ready.graphs, ready.mappings, ready.targets, facts, assume_bottom)
    cost = cost_of_scenario(situation, ready.timeline)
    if too_few(cost):
        refused = Refused(
            "too-few",
            f"there are fewer than {cost.small} people in some year, so that costs would tell what somebody is paid",
            "ask for fewer years, or give more people; `small` in the scenario says how few are too few",
        )
        refused.file = str(ready.path)
        raise refused
    return cost


def _write_file(found: list[ScenarioCost], people: str, output: Path) -> None:
    from pathways.documents.write import write_file

    if output.suffix.lower() == ".csv":
        from pathways.export.data.cost import COLUMNS, rows
        from pathways.formats.table import as_csv

        write_file(output, as_csv(COLUMNS, [*rows(found)]).encode("utf-8-sig"))  # the mark tells Excel that it is UTF-8
    else:
        from pathways.export.cost_paper import paper

        write_file(output, paper(found, people).encode("utf-8"))
