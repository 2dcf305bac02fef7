"""`pathways import`: a foreign file becomes a document, or changes one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from pathways.cli.exits import refusals_told
from pathways.cli.outputs import output_to

if TYPE_CHECKING:
    from pathways.formats.workbook.merge import Prefer

TAKEN = "give a workbook (.xlsx) or a crosswalk in SSSOM (.tsv)"


@click.command("import", short_help="A foreign file becomes a document")
@click.argument("file", type=click.Path(path_type=Path))
@output_to(
    help="The document to write. Of one that exists, a workbook changes what was changed in it; nothing else does.",
    required=True,
)
@click.option(
    "--onto", metavar="FRAMEWORK", help="The framework that a workbook changes, where -o is to be a new document."
)
@click.option("--yes", is_flag=True, help="Write without asking; the changes are shown all the same.")
@click.option(
    "--prefer",
    type=click.Choice(["workbook", "document"]),
    help="Whose word holds where both were changed since the workbook was made.",
)
@refusals_told
def command(file: Path, output: Path, onto: str | None, yes: bool, prefer: Prefer | None) -> None:
    """A workbook of a framework with its changes, or a crosswalk in SSSOM.

    A workbook (.xlsx, from `pathways workbook`) changes only what was changed in it: ids, sources, comments and layout
    of the document stay. Every change is shown in a sentence, and nothing is written before you agree. Cells that
    cannot be read are named with what to do, and then nothing is written.

    A crosswalk in SSSOM (.tsv) becomes a document that overrules what `pathways compare` works out.

    \b
    Examples:
      pathways import ours.xlsx -o ours.yaml
      pathways import ours.xlsx --onto technical-specialist -o ours.yaml --yes
      pathways import ours.sssom.tsv -o crosswalk.yaml
    """
    suffix = file.suffix.lower()
    if suffix in (".xlsx", ".xlsm", ".xls", ".xltx", ".xltm", ".xlsb"):
        from pathways.cli.importing_workbook import import_workbook

        import_workbook(file, output, onto, yes, prefer)
        return
    if suffix != ".tsv":
        raise click.UsageError(f"{str(file)!r} is no file that can be imported; {TAKEN}")
    if onto is not None or prefer is not None:
        raise click.UsageError("--onto and --prefer are for workbooks; a crosswalk becomes a document of its own")
    from pathways.cli.importing_sssom import import_sssom

    import_sssom(file, output)
