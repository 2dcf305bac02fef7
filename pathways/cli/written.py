"""Where a written document goes: into a file of the format that its name asks for, or as Markdown on stdout."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from pathways.cli.outputs import output_to

if TYPE_CHECKING:
    from pathways.writing.blocks import Written

document_to = output_to(
    ".docx", ".html", ".pdf", ".md",
    help="What to write; its ending says the format: .docx, .html, .pdf or .md.  [default: Markdown, on stdout]",
)  # fmt: skip
"""The option `-o` of a command that makes a document."""

own_styles = click.option(
    "--template",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE.docx",
    help="An institution's own Word file, whose styles are taken.",
)
"""The option `--template`."""


def check_template(template: Path | None, output: Path | None) -> None:
    """Tell, before anything is read, that a template is for Word alone."""
    if template is not None and (output is None or output.suffix.lower() != ".docx"):
        raise click.UsageError("--template gives its styles to Word files alone: -o FILE.docx")


def write_document(written: Written, output: Path | None, template: Path | None, *, force: bool) -> None:
    """Write a document, and tell so.

    Args:
        written: The document.
        output: The file; None: as Markdown on stdout.
        template: An institution's own Word file.
        force: Whether somebody else's file, or a changed one, is replaced too.

    Raises:
        Refused: If there is a file that is not ours, or it cannot be written.
        click.BadParameter: If the template cannot be used.
    """
    from pathways.cli.output import note

    if output is None:
        from pathways.writing.markdown import as_markdown

        click.echo(as_markdown(written), nl=False)
        return
    from pathways.documents.ours import write_ours

    write_ours(output, _bytes(written, output, template), force=force)
    note(f"{output} written")


def _bytes(written: Written, output: Path, template: Path | None) -> bytes:
    from pathways.writing.write import written_as

    if template is None:
        return written_as(written, output.suffix)
    from pathways.writing.office.template import NotTemplate

    try:
        return written_as(written, output.suffix, template)
    except NotTemplate as refused:
        raise click.BadParameter(str(refused), param_hint="'--template'") from None
