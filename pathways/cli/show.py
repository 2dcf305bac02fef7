"""`pathways show`: a document of any kind, or one part of it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from pathways.cli.chosen import as_json, found_anywhere, framework_argument, graph_of, on_date, role_of
from pathways.cli.exits import refusals_told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pathways.model.provenance import Named


@click.command("show", short_help="A document or a part of it, with its sources")
@framework_argument
@click.argument("part", required=False)
@on_date
@as_json
@refusals_told
def command(framework: str, part: str | None, on: date, as_data: bool) -> None:
    """What FRAMEWORK is: its ladder, how people move, limits, what is not found, and its sources.

    FRAMEWORK may be any other document too: a funder, a pay scale, registers, opportunities, a plan, guidance. PART is
    a role of a framework, or a statement of another document by its id: it is shown in full.

    \b
    Examples:
      pathways show sheffield
      pathways show ucl-arc "Senior Data Steward"
      pathways show single-spine
      pathways show uk-technical-recognition RSciTech
    """
    kind = found_anywhere(framework)
    if kind != "framework":
        _show_other(framework, kind, part, as_data)
        return
    from pathways.cli.output import new_page, write, write_json

    graph = graph_of(framework, on)
    chosen = role_of(graph, part) if part else None
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


def _show_other(wanted: str, kind: str, part: str | None, as_data: bool) -> None:
    """A document that is no framework."""
    from pathways.cli.chosen import whole_document
    from pathways.cli.output import new_page, write, write_json
    from pathways.export.data.document import document as as_plain
    from pathways.export.data.document import entry
    from pathways.export.text.document import add_document, add_entry

    document = whole_document(wanted, kind)
    chosen = _statement(document, part) if part else None
    if as_data:
        write_json(entry(document, *chosen) if chosen else as_plain(document))
        return
    page = new_page()
    if chosen:
        from pathways.documents.catalogue import shared_facts

        add_entry(page, document, *chosen, facts={**shared_facts(), **getattr(document, "facts", {})})
    else:
        add_document(page, document)
    write(page)


def _within(holder: Any, section: str) -> Iterator[tuple[str, Named]]:
    """Every statement below a document, with the section that it stands in; those inside others after them."""
    from pathways.export.text.document import sections_of

    for name, statements in sections_of(holder).items():
        for each in statements.values():
            yield section or name, each
            yield from _within(each, section or name)


def _statement(document: Any, wanted: str) -> tuple[str, Named]:
    """The section and statement that a person means: by id, else by name where that is unambiguous."""
    from pathways.documents.refused import Refused
    from pathways.export.lines import line
    from pathways.problems import nearest
    from pathways.problems.suggest import listed

    every = list(_within(document, ""))
    key = wanted.casefold()
    by_id = [found for found in every if found[1].id.casefold() == key]
    found = by_id or [each for each in every if key in line(each[1]).casefold()]
    if len(found) == 1:
        return found[0]
    ids = [each.id for _, each in found or every]
    if found:
        refused = Refused("not-found", f"{wanted!r} can mean several: {listed(ids, 12)}", "give the id of one")
    else:
        help = nearest(wanted, ids) or f"it holds {listed(ids, 20)}"
        refused = Refused("not-found", f"{document.id!r} has no {wanted!r}", help)
    refused.file = document.id
    raise refused
