"""`pathways model`: the modeller on one document, straight away."""

from __future__ import annotations

import gc
import sys
from datetime import date

import click

from pathways.cli.exits import refusals_told


@click.command("model", short_help="Build and change a framework, by choosing")
@click.argument("document", metavar="FILE")
@refusals_told
def command(document: str) -> None:
    """Open a framework in the modeller, to build and change it.

    FILE is a document of yours, such as the draft that `pathways new` wrote; one that is not there yet is begun. Of a
    framework that comes with the program, by its id, a copy is made first. Nothing is lost: what was not saved when
    the program ended, however it ended, is offered when the file is next opened.

    \b
    Examples:
      pathways model draft.yaml
      pathways model technical-specialist
    """
    from pathways.cli.terminal import terminal_ui
    from pathways.documents.catalogue import find
    from pathways.editing.saving import text_on_disk

    path = find(document, "framework")
    if path.exists():
        text_on_disk(path)
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise click.UsageError("the modeller needs a terminal; `pathways check` and an editor do without")
    gc.enable()
    terminal_ui().run(on=date.today(), model=path)
