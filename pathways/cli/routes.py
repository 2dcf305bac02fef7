"""`pathways routes`: from role to role over several moves."""

from __future__ import annotations

from datetime import date

import click

from pathways.cli.chosen import as_json, framework_argument, graph_of, on_date, role_of
from pathways.cli.exits import refusals_told

LIMIT = 1000
"""How many routes `--all` lists unless told otherwise."""


@click.command("routes", short_help="From role to role over several moves")
@framework_argument
@click.argument("origin", metavar="FROM")
@click.argument("target", metavar="TO")
@click.option("--most", type=click.IntRange(1, 100_000), help="How many routes.  [default: 5, with --all 1000]")
@click.option("--all", "every", is_flag=True, help="List every route, up to --most.")
@click.option("--general", is_flag=True, help="Let moves from anywhere to anywhere be steps too.")
@click.option("--brief", is_flag=True, help="Leave out what each step adds.")
@on_date
@as_json
@refusals_told
def command(
    framework: str,
    origin: str,
    target: str,
    most: int | None,
    every: bool,
    general: bool,
    brief: bool,
    on: date,
    as_data: bool,
) -> None:
    """The best few routes FROM a role TO another: fewest moves first, then fewest unknowns.

    A published least time is called earliest; it is never a promise.

    \b
    Examples:
      pathways routes ucl-arc rsd-6 rsd-10
      pathways routes technical-specialist trainee specialist-9 --all --brief
    """
    from pathways.cli.output import new_page, write, write_json
    from pathways.graph.routes import BEST, routes_between

    graph = graph_of(framework, on)
    number = most or (LIMIT if every else BEST)
    found = routes_between(
        graph, role_of(graph, origin), role_of(graph, target), most=number, every=every, general=general
    )
    if as_data:
        from pathways.export.data.routes import routes

        write_json(routes(found, graph))
        return
    from pathways.export.text.routes import add_routes

    page = new_page()
    add_routes(page, found, graph, detail=not brief)
    write(page)
