"""`pathways import`: a foreign file becomes a document."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from pathways.cli.exits import refusals_told


@click.command("import", short_help="A foreign file becomes a document")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="The document to write; one that exists is never overwritten.",
)
@refusals_told
def command(file: Path, output: Path) -> None:
    """A crosswalk in SSSOM (.tsv) as a document that overrules what `pathways compare` works out.

    \b
    Examples:
      pathways import ours.sssom.tsv -o ours.yaml
      pathways compare warwick sheffield --with ours.yaml
    """
    from pathways.cli.accept import statements
    from pathways.cli.output import note
    from pathways.documents.emit import emitted
    from pathways.documents.refused import Refused
    from pathways.documents.text import read_text
    from pathways.documents.write import write_file
    from pathways.formats.sssom import mappings_in

    if file.suffix.lower() != ".tsv":
        raise click.UsageError(f"{str(file)!r} is no file that can be imported; give a crosswalk in SSSOM (.tsv)")
    if output.exists():
        raise click.UsageError(f"{output} exists, and would be lost; name another file")
    try:
        mappings = mappings_in(read_text(file))
    except Refused as refused:
        refused.file = str(file)
        raise
    source = {"title": mappings.title, "note": f"Read from {file.name}, in SSSOM."}
    if mappings.on:
        source["date"] = mappings.on.isoformat()
    head = {
        "document": "crosswalk",
        "format": 1,
        "id": output.stem,
        "title": mappings.title,
        "subject": mappings.subject,
        "object": mappings.object,
        "source": "imported",
        "sources": {"imported": {**source, "seen": date.today().isoformat()}},
        "matches": statements(mappings.rows),
    }
    write_file(output, emitted(head).encode())
    note(f"{output} written with {len(mappings.rows)} matches; pathways check {output} looks for roles that are gone")
