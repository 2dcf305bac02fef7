"""`pathways check`: problems of documents, and observations about the frameworks that they describe."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pathways.cli.chosen import as_json
from pathways.cli.exits import Exit, gives_up, refusals_told

if TYPE_CHECKING:
    from pathways.cli.checked import Checked


@click.command("check", short_help="Problems of documents, observations about frameworks")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--select", multiple=True, metavar="CODE", help="Only these checks; may be given several times.")
@click.option("--ignore", multiple=True, metavar="CODE", help="All checks but these; may be given several times.")
@click.option("--watch", is_flag=True, help="Stay, and check again whenever a file changes; Ctrl-C ends.")
@as_json
@refusals_told
def command(
    paths: tuple[Path, ...], select: tuple[str, ...], ignore: tuple[str, ...], watch: bool, as_data: bool
) -> None:
    """Check documents, or folders of them; without PATHS, the bundled ones.

    Problems are faults of a document. Observations are facts about a framework in force: they are listed apart and
    never change the exit code. It is 0 without errors, 1 with errors, 2 if a file could not be read.

    With --watch the report is shown again after every save, with what was mended and what is new; the exit code is
    that of the last report.

    \b
    Examples:
      pathways check my-framework.yaml
      pathways check --watch my-framework.yaml
      pathways check frameworks --ignore vague-criterion
    """
    from pathways.cli.checked import checked
    from pathways.documents.bundled import bundled_folder
    from pathways.documents.catalogue import documents_at

    codes = (_known_codes(select), _known_codes(ignore))
    chosen = paths or (bundled_folder(),)
    if watch:
        if as_data:
            raise click.UsageError("--watch shows reports to people; leave out --json, or check once")
        from pathways.cli.watching import watched

        code = watched(chosen, *codes, tell=report_text)
        if code is not Exit.ANSWERED:
            raise gives_up(code)
        return
    found = checked(documents_at(chosen), *codes)
    if as_data:
        from pathways.cli.output import write_json
        from pathways.export.data.check import check

        write_json(check(found.problems, found.observations))
    else:
        click.echo(report_text(found), color=True)
    if found.exit_code is not Exit.ANSWERED:
        raise gives_up(found.exit_code)


def report_text(found: Checked) -> str:
    """Problems, then observations under a heading of their own, then the count; for stdout."""
    from pathways.cli.output import problems_text
    from pathways.problems import Severity

    parts = [problems_text(found.problems, sys.stdout)] if found.problems else []
    if found.observations:
        parts.append("Observations about frameworks in force (facts, not faults)\n" + "-" * 58)
        parts.append(problems_text(found.observations, sys.stdout))
    errors = sum(each.problem.severity is Severity.ERROR for each in found.problems)
    warnings = len(found.problems) - errors
    counts = (
        _count(found.documents, "document"),
        _count(errors, "problem") if errors else "no problems",
        _count(warnings, "warning") if warnings else "",
        _count(len(found.observations), "observation") if found.observations else "no observations",
    )
    parts.append(", ".join(count for count in counts if count))
    return "\n\n".join(parts)


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
