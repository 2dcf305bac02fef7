"""`pathways check`: problems of documents, and observations about the frameworks that they describe."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from pathways.cli.chosen import as_json
from pathways.cli.exits import Exit, gives_up, refusals_told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pathways.documents.read import Reading
    from pathways.problems import Located


@click.command("check", short_help="Problems of documents, observations about frameworks")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--select", multiple=True, metavar="CODE", help="Only these checks; may be given several times.")
@click.option("--ignore", multiple=True, metavar="CODE", help="All checks but these; may be given several times.")
@as_json
@refusals_told
def command(paths: tuple[Path, ...], select: tuple[str, ...], ignore: tuple[str, ...], as_data: bool) -> None:
    """Check documents, or folders of them; without PATHS, the bundled ones.

    Problems are faults of a document. Observations are facts about a framework in force: they are listed apart and
    never change the exit code. It is 0 without errors, 1 with errors, 2 if a file could not be read.

    \b
    Examples:
      pathways check my-framework.yaml
      pathways check frameworks --ignore vague-criterion
    """
    from pathways.checks.neighbours import neighbours_of
    from pathways.checks.run import run_checks
    from pathways.cli.beside import documents_beside
    from pathways.cli.output import write_json
    from pathways.documents.bundled import bundled_folder
    from pathways.documents.catalogue import documents_at, shared_facts
    from pathways.documents.read import read_document
    from pathways.documents.refused import Refused
    from pathways.problems import Severity

    codes = (_known_codes(select), _known_codes(ignore))
    files = documents_at(paths or (bundled_folder(),))
    facts = shared_facts()
    readings: list[Reading] = []
    unreadable: list[Located] = []
    for file in files:
        try:
            readings.append(read_document(file))
        except Refused as refused:
            unreadable.append(refused.located())
    beside = documents_beside(readings)
    reports = [
        run_checks(reading, facts, *codes, neighbours=neighbours_of(reading.document, beside)) for reading in readings
    ]
    problems = [*unreadable, *(found for report in reports for found in report.problems)]
    observations = [found for report in reports for found in report.observations]
    if as_data:
        from pathways.export.data.check import check

        write_json(check(problems, observations))
    else:
        _write_text(problems, observations, len(files))
    if unreadable:
        raise gives_up(Exit.UNREADABLE)
    if any(found.problem.severity is Severity.ERROR for found in problems):
        raise gives_up(Exit.PROBLEMS)


def _write_text(problems: Sequence[Located], observations: Sequence[Located], documents: int) -> None:
    """Problems, then observations under a heading of their own, then the count."""
    import sys

    from pathways.cli.output import problems_text
    from pathways.problems import Severity

    parts = [problems_text(problems, sys.stdout)] if problems else []
    if observations:
        parts.append("Observations about frameworks in force (facts, not faults)\n" + "-" * 58)
        parts.append(problems_text(observations, sys.stdout))
    errors = sum(found.problem.severity is Severity.ERROR for found in problems)
    counts = (
        _count(documents, "document"),
        _count(errors, "problem") if errors else "no problems",
        _count(len(problems) - errors, "warning") if len(problems) > errors else "",
        _count(len(observations), "observation") if observations else "no observations",
    )
    parts.append(", ".join(count for count in counts if count))
    click.echo("\n\n".join(parts), color=True)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _known_codes(given: tuple[str, ...]) -> tuple[str, ...]:
    """Codes of checks, one or several in an option; an unknown one is wrong usage."""
    from pathways.checks.registry import CHECKS
    from pathways.problems import nearest

    codes = tuple(code for text in given for code in text.replace(",", " ").split())
    for code in codes:
        if code not in CHECKS:
            raise click.UsageError(
                f"there is no check {code!r}; {nearest(code, CHECKS) or 'docs/checks.md lists them'}"
            )
    return codes
