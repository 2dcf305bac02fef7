"""`pathways walk`: from a role, every move on and what each adds."""

from __future__ import annotations

from datetime import date

import click

from pathways.cli.chosen import as_json, framework_argument, graph_of, on_date, role_of
from pathways.cli.exits import refusals_told


@click.command("walk", short_help="From a role: every move on, and what each adds")
@framework_argument
@click.argument("role")
@on_date
@as_json
@refusals_told
def command(framework: str, role: str, on: date, as_data: bool) -> None:
    r"""From ROLE in FRAMEWORK: the moves on, what each asks and adds, who decides and when, and what leads here.

    \b
    Examples:
      pathways walk ucl-arc rsd-7
      pathways walk technical-specialist "Senior Technician" --json
    """
    from pathways.cli.output import new_page, write, write_json
    from pathways.graph.walk import walk_from

    graph = graph_of(framework, on)
    found = walk_from(graph, role_of(graph, role), on)
    if as_data:
        from pathways.export.data.walk import walk

        write_json(walk(found, graph))
        return
    from pathways.documents.catalogue import shared_facts
    from pathways.export.text.walk import add_walk

    page = new_page()
    add_walk(page, found, graph, {**shared_facts(), **graph.framework.facts})
    write(page)
