"""`pathways paper`: frameworks as a paper that a committee can decide on."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pathways.cli.chosen import on_date
from pathways.cli.exits import refusals_told
from pathways.cli.outputs import output_to, replaces
from pathways.cli.scenarios import skips_faulty

if TYPE_CHECKING:
    from pathways.model.cover import Cover
    from pathways.writing.blocks import Written


@click.command("paper", short_help="Frameworks as a paper for a committee")
@click.argument("frameworks", nargs=-1, metavar="FRAMEWORK...")
@output_to(help="What to write; its ending says the format: .docx, .html, .pdf or .md.")
@click.option(
    "--cover", "cover_file", type=click.Path(path_type=Path), metavar="FILE.yaml", help="What stands on the first page."
)
@click.option(
    "--cover-form",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE.yaml",
    help="Write a cover to be filled in, with comments.",
)
@click.option(
    "--ask/--no-ask",
    default=None,
    help="Ask for what the cover does not say.  [default: on a terminal, without --cover]",
)
@click.option("--scenario", metavar="SCENARIO", help="Cost it, forecast it, and look at who gains, by this scenario.")
@click.option("--compare", "compared", multiple=True, metavar="FRAMEWORK", help="Another option; may be given again.")
@click.option("--from", "old", metavar="OLD", help="The last version of the first framework, to tell what changes.")
@click.option("--since", metavar="REV", help="The same: the document at this Git revision.")
@click.option(
    "--template",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE.docx",
    help="An institution's own Word file, whose styles are taken.",
)
@replaces
@skips_faulty
@on_date
@refusals_told
def command(
    frameworks: tuple[str, ...],
    output: Path | None,
    cover_file: Path | None,
    cover_form: Path | None,
    ask: bool | None,
    scenario: str | None,
    compared: tuple[str, ...],
    old: str | None,
    since: str | None,
    template: Path | None,
    force: bool,
    skip_faulty: bool,
    on: date,
) -> None:
    """FRAMEWORK, or several to be compared, as a committee paper: a cover, a body of at most four pages, annexes.

    What the paper says of the framework comes from its document, with the source of each statement. What only people
    know stands on the cover: what nobody gives is said to be missing, and never made up.

    \b
    Examples:
      pathways paper --cover-form cover.yaml
      pathways paper technical-specialist --scenario college --cover cover.yaml -o paper.docx
      pathways paper my-framework.yaml --from last-year.yaml -o paper.pdf
      pathways paper ucl-arc --compare warwick --compare sheffield -o paper.html
    """
    from pathways.cli.output import note
    from pathways.documents.ours import write_ours

    _check_usage(frameworks, output, cover_form, old, since, template)
    cover = _cover(cover_file)
    if ask if ask is not None else (output is not None and cover_file is None and sys.stdin.isatty()):
        from pathways.cli.cover_asking import asked_for_cover

        cover = asked_for_cover(cover)
    if cover_form is not None:
        from pathways.papers.committee.cover_form import cover_form as form

        write_ours(cover_form, form(cover).encode("utf-8"), force=force)
        note(f"{cover_form} written: fill it in, and give it back with --cover")
    if output is None:
        return
    from pathways.cli.papers import Wanted, ask_of
    from pathways.cli.rulebook import read_rulebook
    from pathways.papers.committee.paper import committee_paper
    from pathways.writing.pdf import pages_of_part

    wanted = Wanted(frameworks, on, cover, compared, old, since, scenario, skip_faulty)
    composed = committee_paper(ask_of(wanted, read_rulebook(hosts=False)), pages_of_part)
    write_ours(output, _written(composed.written, output, template), force=force)
    note(f"{output} written")
    for said in composed.notes:
        note(f"note: {said}")


def _check_usage(
    frameworks: tuple[str, ...],
    output: Path | None,
    cover_form: Path | None,
    old: str | None,
    since: str | None,
    template: Path | None,
) -> None:
    """Tell what does not go together before anything is read or asked."""
    from pathways.papers.committee.length import PRESENTED_MOST
    from pathways.writing.write import SUFFIXES

    if output is None and cover_form is None:
        raise click.UsageError("name what to write: -o FILE, or --cover-form FILE.yaml for a cover to be filled in")
    if output is not None and not frameworks:
        raise click.UsageError("name a framework, or several to be compared")
    if output is None and frameworks:
        raise click.UsageError("name what to write: -o FILE")
    if output is not None and output.suffix.lower() not in SUFFIXES:
        raise click.BadParameter(f"{str(output)!r} should end in {', '.join(SUFFIXES)}", param_hint="'-o'")
    if template is not None and (output is None or output.suffix.lower() != ".docx"):
        raise click.UsageError("--template gives its styles to Word files alone: -o FILE.docx")
    if len(frameworks) > PRESENTED_MOST:
        raise click.UsageError(
            f"one paper presents at most {PRESENTED_MOST} frameworks; name the others with --compare"
        )
    if old is not None and since is not None:
        raise click.UsageError("give --from or --since, not both")


def _cover(file: Path | None) -> Cover:
    """The cover that a file gives; without one, an empty one."""
    from pathways.model.cover import Cover

    if file is None:
        return Cover(document="cover", format=1)
    from pathways.cli.chosen import whole_document

    cover = whole_document(str(file), "cover")
    assert isinstance(cover, Cover)
    return cover


def _written(written: Written, output: Path, template: Path | None) -> bytes:
    """The paper in the format that its name asks for."""
    from pathways.writing.write import written_as

    if template is None:
        return written_as(written, output.suffix)
    from pathways.writing.office.template import NotTemplate

    try:
        return written_as(written, output.suffix, template)
    except NotTemplate as refused:
        raise click.BadParameter(str(refused), param_hint="'--template'") from None
