"""`pathways language`: wording that shuts people out of a call, a scheme or a framework."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pathways.cli.chosen import as_json
from pathways.cli.exits import refusals_told

if TYPE_CHECKING:
    from pathways.model.language import LanguageBook


@click.command("language", short_help="Wording that shuts people out")
@click.argument("text", metavar="FILE|SCHEME|FRAMEWORK")
@as_json
@refusals_told
def command(text: str, as_data: bool) -> None:
    """Find wording that shuts out people who are not principal investigators, and gentler wording for it.

    FILE is plain text, Markdown, Word (.docx), PDF or a document of Pathways. SCHEME is the id of a scheme, policy or
    funder, FRAMEWORK that of a framework. What is looked for stands in frameworks/language.yaml. A find is a reason to
    look again: the exit code is 0 whatever is found. Nothing leaves your machine.

    \b
    Examples:
      pathways language call-for-proposals.pdf
      pathways language promotion-criteria.docx --json
      pathways language bbsrc-standard-pre-policy
      pathways language sheffield
    """
    from pathways.cli.output import new_page, write, write_json
    from pathways.cli.wording import named_text
    from pathways.language.find import find_wording

    chosen = named_text(text)
    book = _book()
    found = find_wording(chosen.passages, book, chosen.of_framework)
    if as_data:
        from pathways.export.data.language import language

        write_json(language(found, book, chosen.name, chosen.called))
        return
    from pathways.export.text.language import add_language

    page = new_page()
    add_language(page, found, book, chosen.name, chosen.called)
    write(page)


def _book() -> LanguageBook:
    """The bundled book of wording."""
    from pathways.cli.rulebook import told_unless_whole
    from pathways.documents.bundled import bundled_folder
    from pathways.documents.read import read_document
    from pathways.model.language import LanguageBook

    reading = read_document(bundled_folder() / "language.yaml")
    told_unless_whole(reading)
    assert isinstance(reading.document, LanguageBook)
    return reading.document
