"""`pathways describe`: a role as a description for adverts and evaluations."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from pathways.cli.chosen import framework_argument, graph_of, on_date, role_of
from pathways.cli.exits import refusals_told
from pathways.cli.outputs import replaces
from pathways.cli.written import check_template, document_to, own_styles, write_document


@click.command("describe", short_help="A role as a description, for adverts and evaluations")
@framework_argument
@click.argument("role")
@document_to
@own_styles
@replaces
@on_date
@refusals_told
def command(framework: str, role: str, output: Path | None, template: Path | None, force: bool, on: date) -> None:
    """ROLE of FRAMEWORK as a role description: for an advert, or a role profile that is to be evaluated.

    It says what the framework says, with its sources, and leaves room for what belongs to the single post. What is not
    known is said to be so.

    \b
    Examples:
      pathways describe technical-specialist "Senior Technician" -o senior.docx
      pathways describe ucl-arc rsd-8 -o rsd-8.pdf
      pathways describe sheffield specialist-7
    """
    from pathways.cli.crosswalks import Library
    from pathways.papers.describe.ask import Described
    from pathways.papers.describe.paper import role_description
    from pathways.papers.parts.pay import PayKnown

    check_template(template, output)
    graph = graph_of(framework, on)
    ask = Described(graph, role_of(graph, role), PayKnown(on, Library(on).prices), on)
    write_document(role_description(ask), output, template, force=force)
