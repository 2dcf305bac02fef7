"""`pathways page`: a framework as one web page for an intranet."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from pathways.cli.chosen import framework_argument, graph_of, on_date
from pathways.cli.exits import refusals_told
from pathways.cli.logos import logo_in
from pathways.cli.outputs import output_to, replaces, write_answer


@click.command("page", short_help="A framework as a web page, to read and to walk")
@framework_argument
@output_to(".html", help="The page to write.", metavar="FILE.html", required=True)
@click.option("--colour", "--color", metavar="'#RRGGBB'", help="The institution's colour, made readable where need be.")
@click.option(
    "--logo",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="The institution's logo, PNG or JPEG.",
)
@replaces
@on_date
@refusals_told
def command(framework: str, output: Path, colour: str | None, logo: Path | None, force: bool, on: date) -> None:
    """FRAMEWORK as one web page: a ladder to walk, each role, what separates levels, moves, pay and sources.

    The page is a single file that asks nothing of other places. It reads in full without scripts; where they run, the
    ladder is walked with the arrow keys. It follows the light or dark setting of its reader, and can be printed.

    \b
    Examples:
      pathways page ucl-arc -o ucl-arc.html
      pathways page my-framework.yaml -o page.html --colour '#500778' --logo logo.png
    """
    from pathways.cli.crosswalks import Library
    from pathways.documents.catalogue import shared_facts
    from pathways.papers.page.ask import Paged
    from pathways.papers.page.html import framework_page
    from pathways.papers.parts.pay import PayKnown

    wanted, picture = _checked(colour), logo_in(logo)
    ask = Paged(graph_of(framework, on), shared_facts(), PayKnown(on, Library(on).prices), on, wanted, picture)
    write_answer(output, {".html": lambda: framework_page(ask)}, force=force)


def _checked(colour: str | None) -> str | None:
    """The colour, and a note where it cannot be read as it is."""
    if colour is None:
        return None
    from pathways.cli.output import note
    from pathways.export.diagram.theme import BadColour, normal, theme

    try:
        wanted = normal(colour)
    except BadColour as reason:
        raise click.BadParameter(str(reason), param_hint="'--colour'") from None
    for name in ("light", "dark"):
        used = theme(name, wanted).accent
        if used != wanted:
            note(f"note: {wanted} cannot be read well on the {name} theme; {used} is used there, the nearest that can")
    return wanted
