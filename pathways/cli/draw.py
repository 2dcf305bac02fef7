"""`pathways draw`: a framework as a picture."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from pathways.cli.chosen import framework_argument, graph_of, on_date
from pathways.cli.exits import Exit, gives_up, refusals_told

if TYPE_CHECKING:
    from pathways.export.diagram.draw import Kind
    from pathways.export.diagram.render import Renderer


@click.command("draw", short_help="A framework as a picture")
@framework_argument
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="What to write; its ending says the format: .svg, .png, .dot or .mmd (Mermaid).",
)
@click.option(
    "--renderer",
    type=click.Choice(["auto", "pure", "dot"]),
    default="auto",
    show_default=True,
    help="What lays it out: graphviz-pure, which comes with Pathways, or Graphviz's dot.",
)
@on_date
@refusals_told
def command(framework: str, output: Path, renderer: Renderer, on: date) -> None:
    """FRAMEWORK as a picture on a page: rows are grades, columns are tracks, lines are moves.

    It fits A4 in portrait, and can be read in black and white. An SVG also says in words all that it shows.

    \b
    Examples:
      pathways draw sheffield -o ladder.svg
      pathways draw ucl-arc -o ladder.png --renderer dot
    """
    from pathways.documents.write import write_file
    from pathways.export.diagram.draw import Kind, drawing
    from pathways.export.diagram.render import NotDrawn

    kinds: dict[str, Kind] = {f".{kind}": kind for kind in get_args(Kind)}
    kind = kinds.get(output.suffix.lower())
    if kind is None:
        raise click.BadParameter(f"{str(output)!r} should end in {', '.join(kinds)}", param_hint="'-o'")
    graph = graph_of(framework, on)
    try:
        picture = drawing(graph, on=on, kind=kind, renderer=renderer)
    except NotDrawn as reason:
        raise _failed(f"{graph.framework.id} is not drawn: {reason}") from None
    write_file(output, picture.content)
    from pathways.cli.output import note

    note(f"{output} drawn")
    if not picture.fits:
        note("note: there are too many grades and roles for one page of A4; the picture is longer")


def _failed(message: str) -> click.exceptions.Exit:
    from pathways.cli.output import note

    note(f"error: {message}")
    return gives_up(Exit.UNREADABLE)
