"""`pathways compare`: two roles, two frameworks, or all of them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from pathways.cli.chosen import as_json, graph_of, on_date, role_of
from pathways.cli.exits import refusals_told

if TYPE_CHECKING:
    from pathways.compare.shape import Shape
    from pathways.graph.career import CareerGraph
    from pathways.model.roles import Role


@click.command("compare", short_help="Two frameworks, two roles, or all frameworks side by side")
@click.argument("one", required=False, metavar="[ONE]")
@click.argument("other", required=False, metavar="[OTHER]")
@click.option("--all", "every", is_flag=True, help="Every framework of an institution, in one table.")
@click.option("--country", metavar="CODE", help="With --all: only those of a country, such as GB.")
@on_date
@as_json
@refusals_told
def command(one: str | None, other: str | None, every: bool, country: str | None, on: date, as_data: bool) -> None:
    """ONE beside OTHER: frameworks by their id, or roles as FRAMEWORK:ROLE.

    Of two frameworks: tracks and how high they go, how people move up and what is judged, who may start it and who
    decides, what is asked, and what neither tells. Nothing is joined on grade numbers, which mean different things.

    \b
    Examples:
      pathways compare warwick sheffield
      pathways compare ucl-arc:rsd-7 ucl-arc:rsd-8
      pathways compare ucl-arc:rsd-8 epcc:arch
      pathways compare --all --country GB
    """
    from pathways.cli.output import new_page, write, write_json
    from pathways.export.data import compare as data
    from pathways.export.text import compare as text

    page = new_page()
    if every:
        if one is not None or other is not None:
            raise click.UsageError("--all compares every framework; name none beside it")
        shapes = _all(country, on)
        answer = data.overview(shapes, on)
        text.add_overview(page, shapes, on)
    elif country is not None:
        raise click.UsageError("--country goes with --all")
    elif one is None or other is None:
        raise click.UsageError("name two frameworks or two roles, or give --all")
    elif (":" in one) is not (":" in other):
        raise click.UsageError("compare two frameworks or two roles, not one of each")
    elif ":" in one:
        from pathways.compare.roles import compare_roles

        pair = compare_roles(_role(one, on), _role(other, on))
        answer = data.role_pair(pair)
        text.add_role_pair(page, pair)
    else:
        from pathways.compare.shape import shape_of
        from pathways.compare.shapes import compare_shapes

        found = compare_shapes(shape_of(graph_of(one, on)), shape_of(graph_of(other, on)))
        answer = data.comparison(found, on)
        text.add_comparison(page, found, on)
    if as_data:
        write_json(answer)
    else:
        write(page)


def _role(wanted: str, on: date) -> tuple[CareerGraph, Role]:
    framework, _, role = wanted.rpartition(":")
    graph = graph_of(framework, on)
    return graph, role_of(graph, role)


_NOT_IN_FORCE = frozenset({"superseded", "planned"})


def _all(country: str | None, on: date) -> list[Shape]:
    """The shapes of all bundled ladders of institutions that are in force, in the order of the catalogue."""
    from pathways.cli.output import note
    from pathways.compare.shape import shape_of
    from pathways.documents.catalogue import bundled
    from pathways.documents.read import read_document
    from pathways.graph.career import career_graph
    from pathways.model.framework import Framework

    shapes = []
    for entry in bundled().of_kind("framework"):
        if entry.nature != "career-framework" or not entry.institution or entry.status in _NOT_IN_FORCE:
            continue
        document = read_document(entry.path).document
        assert isinstance(document, Framework)
        if country is None or (document.institution and document.institution.country == country.upper()):
            shapes.append(shape_of(career_graph(document, on)))
    if not shapes:
        note(f"there are no frameworks of {country}")
    return shapes
