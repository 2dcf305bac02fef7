"""`pathways compare`: two roles, two frameworks, one role everywhere, or all frameworks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pathways.cli.chosen import as_json, graph_of, on_date, own_crosswalks, role_of
from pathways.cli.exits import refusals_told
from pathways.cli.outputs import output_to

if TYPE_CHECKING:
    from pathways.cli.crosswalks import Library
    from pathways.compare.crosswalk.rows import Correspondence
    from pathways.compare.crosswalk.sides import Side
    from pathways.compare.shape import Shape
    from pathways.export.text.layout import Page
    from pathways.model.roles import Role


@dataclass(frozen=True)
class _Answer:
    """An answer as data, and how it is put on a page."""

    data: dict[str, Any]
    add: Callable[[Page], None]


@click.command("compare", short_help="Frameworks or roles side by side, and which roles correspond")
@click.argument("one", required=False, metavar="[ONE]")
@click.argument("other", required=False, metavar="[OTHER]")
@click.option("--all", "every", is_flag=True, help="Every framework of an institution; with a role, where it stands.")
@click.option("--country", metavar="CODE", help="With --all: only those of a country, such as GB.")
@own_crosswalks("A crosswalk of your own, which overrules what is computed; may be given again.")
@output_to(help="Write it too: with --all a picture (.svg), for two frameworks the crosswalk (SSSOM, .tsv).")
@click.option(
    "--accept",
    "by",
    metavar="NAME",
    help="With -o FILE.yaml: keep the matches as a crosswalk of your own, proposed by NAME.",
)
@on_date
@as_json
@refusals_told
def command(
    one: str | None,
    other: str | None,
    every: bool,
    country: str | None,
    own: tuple[Path, ...],
    output: Path | None,
    by: str | None,
    on: date,
    as_data: bool,
) -> None:
    """ONE beside OTHER: frameworks by their id, or roles as FRAMEWORK:ROLE.

    Of two frameworks: tracks and how high they go, how people move up and what is judged, who may start it and who
    decides, what is asked, what neither tells, and which roles correspond. Nothing is joined on grade numbers, which
    mean different things. Of a role with --all: where it stands in every other framework.

    \b
    Examples:
      pathways compare warwick sheffield
      pathways compare ucl-arc:rsd-7 ucl-arc:rsd-8
      pathways compare ucl-arc:rsd-8 epcc:arch
      pathways compare ucl-arc:rsd-8 --all
      pathways compare --all --country GB -o sector.svg
    """
    from pathways.cli.crosswalks import Library, crosswalks_at

    if by is not None and (output is None or every or one is None or ":" in one):
        raise click.UsageError("--accept goes with two frameworks and -o FILE.yaml")
    if output is not None and one is not None and (every or ":" in one):
        raise click.UsageError("-o writes a picture of all frameworks, or the crosswalk of two; there is none here")
    library = Library(on, crosswalks_at(own))
    if every:
        if other is not None or (one is not None and ":" not in one):
            raise click.UsageError("--all compares every framework, or one role with them: FRAMEWORK:ROLE --all")
        answer = _all(country, on, output) if one is None else _elsewhere(one, country, library)
    elif country is not None:
        raise click.UsageError("--country goes with --all")
    elif one is None or other is None:
        raise click.UsageError("name two frameworks or two roles, or give --all")
    elif (":" in one) is not (":" in other):
        raise click.UsageError("compare two frameworks or two roles, not one of each")
    else:
        answer = _roles(one, other, library) if ":" in one else _frameworks(one, other, library, output, by)
    _tell(answer, as_data)


def _tell(answer: _Answer, as_data: bool) -> None:
    from pathways.cli.output import new_page, write, write_json

    if as_data:
        write_json(answer.data)
        return
    page = new_page()
    answer.add(page)
    write(page)


def _frameworks(one: str, other: str, library: Library, output: Path | None, by: str | None) -> _Answer:
    from pathways.compare.crosswalk.rows import correspondence
    from pathways.compare.shape import shape_of
    from pathways.compare.shapes import compare_shapes
    from pathways.export.data import compare as data
    from pathways.export.data import crosswalk as rows_data
    from pathways.export.text import compare as text
    from pathways.export.text.crosswalk import add_correspondence

    graphs = [graph_of(each, library.on) for each in (one, other)]
    found = compare_shapes(*map(shape_of, graphs))
    here, there = (library.side(graph) for graph in graphs)
    rows = correspondence(here, there, library.means)
    if output is not None:
        _write_crosswalk(rows, output, by)

    def add(page: Page) -> None:
        text.add_comparison(page, found, library.on)
        add_correspondence(page, rows)

    return _Answer({**data.comparison(found, library.on), "crosswalk": rows_data.correspondence(rows)}, add)


def _write_crosswalk(rows: Correspondence, output: Path, by: str | None) -> None:
    """SSSOM, or with a name the computed matches as a document of one's own."""
    if by is not None:
        from pathways.cli.accept import accept

        if output.suffix.lower() not in {".yaml", ".yml"}:
            raise click.BadParameter(f"{str(output)!r} should end in .yaml: a document of your own", param_hint="-o")
        accept(rows, output, by, date.today())
        return
    from pathways.cli.sssom import write_sssom

    write_sssom(rows, output, rows.one.on or date.today())


def _roles(one: str, other: str, library: Library) -> _Answer:
    from pathways.compare.roles import compare_roles
    from pathways.export.data.role_pair import role_pair
    from pathways.export.text.role_pair import add_role_pair

    sides = _role(one, library), _role(other, library)
    pair = compare_roles(*sides, library.means, library.models(), library.nearest)
    return _Answer(role_pair(pair), lambda page: add_role_pair(page, pair))


def _elsewhere(one: str, country: str | None, library: Library) -> _Answer:
    from pathways.compare.crosswalk.elsewhere import elsewhere
    from pathways.export.data import crosswalk as data
    from pathways.export.text.crosswalk import add_elsewhere

    here, role = _role(one, library)
    found = elsewhere(role, here, library.sides(country), library.means)
    return _Answer(data.elsewhere(found, library.on), lambda page: add_elsewhere(page, found, library.on))


def _all(country: str | None, on: date, output: Path | None) -> _Answer:
    from pathways.cli.in_force import graphs_in_force
    from pathways.cli.output import note
    from pathways.compare.shape import shape_of
    from pathways.export.data.compare import overview
    from pathways.export.text.overview import add_overview

    shapes = [shape_of(graph) for graph in graphs_in_force(country, on)]
    if not shapes:
        note(f"there are no frameworks of {country}")
    if output is not None:
        _draw(shapes, output, on)
    return _Answer(overview(shapes, on), lambda page: add_overview(page, shapes, on))


def _draw(shapes: list[Shape], output: Path, on: date) -> None:
    from pathways.cli.output import note
    from pathways.documents.write import write_file
    from pathways.export.chart import overview_svg

    if output.suffix.lower() != ".svg":
        raise click.BadParameter(f"{str(output)!r} should end in .svg: a picture of all frameworks", param_hint="-o")
    write_file(output, overview_svg(shapes, on))
    note(f"{output} drawn")


def _role(wanted: str, library: Library) -> tuple[Side, Role]:
    framework, _, role = wanted.rpartition(":")
    graph = graph_of(framework, library.on)
    return library.side(graph), role_of(graph, role)
