"""`pathways schema`: JSON Schemas, so that an editor can help to write a document."""

from __future__ import annotations

from pathlib import Path

import click

from pathways.cli.exits import refusals_told


@click.command("schema", short_help="JSON Schemas for editors")
@click.argument("kind", required=False)
@click.option(
    "--write", type=click.Path(file_okay=False, path_type=Path), metavar="FOLDER", help="Write all to FOLDER."
)
@refusals_told
def command(kind: str | None, write: Path | None) -> None:
    """Print the JSON Schema of a KIND of document; without KIND, of a framework.

    \b
    Examples:
      pathways schema framework > framework.json
      pathways schema --write frameworks/schema
    """
    from pathways.cli.output import note
    from pathways.documents.read import KINDS
    from pathways.documents.schema import schema_text
    from pathways.documents.write import write_file
    from pathways.problems import nearest

    if kind is not None and kind not in KINDS:
        hint = nearest(kind, KINDS) or f"kinds are {', '.join(KINDS)}"
        raise click.UsageError(f"there is no kind of document {kind!r}; {hint}")
    if write is None:
        click.echo(schema_text(kind or "framework"), nl=False)
        return
    for name in [kind] if kind else KINDS:
        path = write / f"{name}.json"
        write_file(path, schema_text(name).encode())
        note(f"wrote {path}")
