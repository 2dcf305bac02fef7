"""`pathways gap`: what separates two roles."""

from __future__ import annotations

from datetime import date

import click

from pathways.cli.chosen import as_json, framework_argument, graph_of, on_date, role_of
from pathways.cli.exits import refusals_told


@click.command("gap", short_help="What separates two roles")
@framework_argument
@click.argument("origin", metavar="FROM")
@click.argument("target", metavar="TO")
@on_date
@as_json
@refusals_told
def command(framework: str, origin: str, target: str, on: date, as_data: bool) -> None:
    """Criteria that the role TO adds to those of the role FROM, carries over, and no longer asks for.

    Opportunities that build the areas of what is added come last, where the areas were mapped to the shared vocabulary.

    \b
    Examples:
      pathways gap ucl-arc rsd-7 rsd-8
      pathways gap epcc appcon arch --json
    """
    from pathways.cli.building import what_builds
    from pathways.cli.output import new_page, write, write_json
    from pathways.graph.gap import gap_between

    graph = graph_of(framework, on)
    found = gap_between(graph.framework, role_of(graph, origin), role_of(graph, target))
    building = what_builds(graph.framework.id, found.areas)
    if as_data:
        from pathways.export.data.gap import gap

        write_json(gap(found, graph, building))
        return
    from pathways.export.text.gap import add_gap_page

    page = new_page()
    add_gap_page(page, found, graph, building)
    write(page)
