"""`pathways list`: the frameworks at hand."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from pathways.cli.chosen import as_json
from pathways.cli.exits import refusals_told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pathways.documents.entry import Entry


@click.command("list", short_help="The frameworks at hand")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--kind", metavar="KIND", help="Documents of this kind: framework, funder, pay-scale, recognition, ..., or all."
)
@as_json
@refusals_told
def command(paths: tuple[Path, ...], kind: str | None, as_data: bool) -> None:
    """The bundled frameworks, or the documents at PATHS.

    \b
    Examples:
      pathways list
      pathways list --kind funder
      pathways list my-frameworks/ --json
    """
    from pathways.cli.output import new_page, write, write_json
    from pathways.documents.bundled import bundled_folder
    from pathways.documents.catalogue import bundled, documents_at

    wanted = _kind(kind) if kind else "" if paths else "framework"
    rows = _read(documents_at(paths)) if paths else list(bundled().entries)
    rows = [row for row in rows if wanted in {"", row.kind}]
    if as_data:
        from pathways.export.data.listing import listing

        write_json(listing(rows))
        return
    from pathways.export.text.listing import add_listing

    page = new_page()
    add_listing(page, rows)
    if not rows:
        of_kind = f" of kind {wanted}" if wanted else ""
        where = ", ".join(str(path) for path in paths) or str(bundled_folder())
        page.text(f"There are no documents{of_kind} in {where}.")
    write(page)


def _read(files: Sequence[Path]) -> list[Entry]:
    """The documents at paths; one with problems is listed all the same, and that is noted."""
    from pathways.cli.output import note
    from pathways.documents.entry import entry_of
    from pathways.documents.read import read_document

    rows = []
    for file in files:
        reading = read_document(file)
        if not reading.whole:
            note(f"{file}: {len(reading.problems)} problem(s); see pathways check {file}")
        rows.append(entry_of(reading))
    return rows


def _kind(given: str) -> str:
    """The kind of document that is meant; empty for all."""
    from pathways.documents.read import KINDS
    from pathways.problems import nearest

    if given == "all":
        return ""
    if given not in KINDS:
        hint = nearest(given, KINDS) or f"kinds are {', '.join(KINDS)}, or all"
        raise click.UsageError(f"there is no kind of document {given!r}; {hint}")
    return given
