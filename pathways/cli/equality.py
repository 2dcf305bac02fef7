"""`pathways equality`: old against new structure by each characteristic held, contract type and hours."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from pathways.cli.chosen import as_json
from pathways.cli.exits import refusals_told
from pathways.cli.scenarios import skips_faulty

if TYPE_CHECKING:
    from pathways.cli.scenarios import Ready
    from pathways.workforce.equality.build import Structure


@click.command("equality", short_help="Who is mapped where and who can move, by each characteristic")
@click.argument("scenario", metavar="SCENARIO")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE.md",
    help="Write it for a paper, in the order of an equality impact assessment.",
)
@skips_faulty
@as_json
@refusals_told
def command(scenario: str, output: Path | None, skip_faulty: bool, as_data: bool) -> None:
    """Old against new structure of SCENARIO: who is mapped where, who can move up, and gaps in mean pay.

    By each characteristic that the scenario names in its staff table, by contract type and by hours. Counts are
    rounded, small groups hidden, and all tables protected together. It points to where to look and judges nothing.
    Nothing leaves your machine.

    \b
    Examples:
      pathways equality college
      pathways equality my-scenario.yaml -o equality.md
    """
    if output is not None and output.suffix.lower() != ".md":
        raise click.BadParameter(f"{str(output)!r} should end in .md", param_hint="'-o'")
    from pathways.cli.output import new_page, note, write, write_json
    from pathways.cli.scenarios import scenario_named
    from pathways.export.equality import sections
    from pathways.workforce.equality.build import analysed

    ready = scenario_named(scenario, skip_faulty=skip_faulty)
    if ready.final is None:
        raise click.UsageError(f"{ready.path} names no framework; add an action that does `adopt`")
    new, old = _structure(ready, ready.final), _present(ready)
    found = analysed(ready.timeline, ready.staff, ready.pay, new, old)
    basis, left_out = _basis(ready), ready.staff.left_out
    if as_data and output is None:
        from pathways.export.data.equality import equality as as_plain_data

        frameworks = (old.graph.framework if old else None, new.graph.framework)
        write_json(as_plain_data(ready.scenario, found, frameworks, basis, left_out))
        return
    titles = (old.graph.framework.title if old else None, new.graph.framework.title)
    said = sections(ready.scenario, found, titles, basis, left_out)
    if output is not None:
        from pathways.documents.write import write_file
        from pathways.export.equality_paper import paper

        write_file(output, paper(ready.scenario.title, said).encode("utf-8"))
        note(f"{output} written")
        return
    from pathways.export.text.equality import add_equality

    page = new_page()
    add_equality(page, ready.scenario.title, said)
    write(page)


def _structure(ready: Ready, name: str) -> Structure:
    from pathways.workforce.equality.build import Structure

    graph = ready.graphs[name]
    return Structure(graph, ready.mappings[name], graph.on or ready.timeline.start)


def _present(ready: Ready) -> Structure | None:
    """The framework of the first day, where another one replaces it."""
    name = ready.scenario.framework
    return _structure(ready, name) if name is not None and name != ready.final else None


def _basis(ready: Ready) -> list[str]:
    """What the scenario itself takes for granted of days and mapping; chance and money have no place here."""
    from pathways.export.assuming import assumption
    from pathways.workforce.assumptions import Assumed

    ours = {Assumed.FIRST_DAY, Assumed.MAPPED_WHEN_ADOPTED}
    said = [assumption(each) for each in ready.timeline.assumptions if each.code in ours]
    if ready.grades_said:
        return [*said, f"Grades are joined by their names because the scenario says so: {ready.grades_said}."]
    return [*said, "Grades join nothing in the mapping: the scenario does not say that posts are on them."]
