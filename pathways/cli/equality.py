"""`pathways equality`: old against new structure by each characteristic held, contract type and hours."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from pathways.cli.scenario_options import Asked, answers_scenarios, scenarios_named

if TYPE_CHECKING:
    from pathways.cli.scenario_answers import Analysed
    from pathways.cli.scenarios import Ready


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
    from pathways.cli.scenario_answers import equality_of
    from pathways.cli.scenarios import scenario_named
    from pathways.cli.side_by_side import tell_beside
    from pathways.export.side_by_side import Looked, equalities

    ready = [scenario_named(scenario, skip_faulty=asked.skip_faulty) for scenario in scenarios]
    found = [equality_of(each) for each in ready]
    if len(ready) == 1:
        _tell(ready[0], found[0], asked)
        return
    pairs = zip(ready, found, strict=True)
    beside = equalities([Looked(each.scenario, analysed.found, analysed.left_out) for each, analysed in pairs])
    tell_beside(beside, ready, "equality", asked)


def _tell(ready: Ready, analysed: Analysed, asked: Asked) -> None:
    from pathways.cli.output import new_page, write, write_json
    from pathways.cli.outputs import Makers, write_answer
    from pathways.export.data.equality import equality as as_plain_data
    from pathways.export.equality import from_and_to
    from pathways.export.equality_paper import paper
    from pathways.export.text.equality import add_equality
    from pathways.formats.results.write import workbook_of
    from pathways.papers.results.equality import equality_book

    scenario, found, left_out = ready.scenario, analysed.found, analysed.left_out
    old, new = (analysed.old.graph.framework if analysed.old else None), analysed.new.graph.framework
    said = analysed.sections(ready)
    if asked.output is not None:
        under = from_and_to((old.title if old else None, new.title))
        makers: Makers = {
            ".xlsx": lambda: workbook_of(equality_book(scenario, found, said, under, left_out, date.today())),
            ".md": lambda: paper(scenario.title, said),
        }
        write_answer(asked.output, makers, force=asked.force)
    elif asked.as_data:
        write_json(as_plain_data(scenario, found, (old, new), analysed.basis, left_out))
    else:
        page = new_page()
        add_equality(page, scenario.title, said)
        write(page)
