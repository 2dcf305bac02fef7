"""`pathways find`: institutions, roles, titles, schemes, prizes and opportunities by their names."""

from __future__ import annotations

import click

from pathways.cli.chosen import as_json
from pathways.cli.exits import refusals_told

_MOST = 8


@click.command("find", short_help="Institutions, roles, titles, schemes and opportunities by name")
@click.argument("words", nargs=-1, required=True, metavar="WORDS...")
@click.option("--all", "everything", is_flag=True, help="Show everything found, and not the first few of each kind.")
@as_json
@refusals_told
def command(words: tuple[str, ...], everything: bool, as_data: bool) -> None:
    """Everything that is called by these WORDS, and the command that shows it.

    The beginnings of words are enough, in any order; accents and capitals do not matter.

    \b
    Examples:
      pathways find sheffield senior
      pathways find experimental officer
      pathways find wellcome
    """
    from pathways.cli.output import new_page, write, write_json
    from pathways.documents.search import searched

    typed = " ".join(words)
    names = searched()
    found = names.find(typed)
    if as_data:
        from pathways.export.data.found import found as data

        write_json(data(typed, found))
        return
    from pathways.export.text.found import add_found

    page = new_page()
    add_found(page, found, typed, len(found) if everything else _MOST)
    if not found:
        near = names.nearest(typed)
        help = (
            f"Did you mean {near!r}?" if near else "Try fewer words, or the beginning of one; pathways list shows all."
        )
        page.text(f"Nothing here is called {typed!r}. {help}")
    write(page)
