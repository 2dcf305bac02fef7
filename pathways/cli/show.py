"""`pathways show`: a framework, or a role of it."""

from __future__ import annotations

from datetime import date

import click

from pathways.cli.chosen import as_json, framework_argument, graph_of, on_date, role_of
from pathways.cli.exits import refusals_told


@click.command("show", short_help="A framework or a role of it, with its sources")
@framework_argument
@click.argument("role", required=False)
@on_date
@as_json
@refusals_told
def command(framework: str, role: str | None, on: date, as_data: bool) -> None:
    """What FRAMEWORK is: its ladder, how people move, limits, what is not found, and its sources.

    With ROLE: what that role asks for.

    \b
    Examples:
      pathways show sheffield
      pathways show ucl-arc "Senior Data Steward"
    """
    from pathways.cli.output import new_page, write, write_json

    graph = graph_of(framework, on)
    chosen = role_of(graph, role) if role else None
    if as_data:
        from pathways.export.data import show

        write_json(show.role(chosen, graph) if chosen else show.framework(graph))
        return
    from pathways.export.text.show import add_framework, add_role

    page = new_page()
    if chosen:
        add_role(page, chosen, graph)
    else:
        add_framework(page, graph)
    write(page)
